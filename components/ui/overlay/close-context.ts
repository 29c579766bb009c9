// How what stands in a dialog closes it: a form that was answered does. Only browser modules import this.
import { createContext } from 'react'

export const CloseContext = createContext<(() => void) | undefined>(undefined)
