import { z } from 'zod'
import { removal } from '../forms.ts'

export const passkeyName = z
  .string()
  .trim()
  .min(1, 'Give the passkey a name.')
  .max(60, 'The name of a passkey has at most 60 characters.')
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'The name of a passkey is one line of letters.')

const passkeyId = z.string().min(1).max(1400)

export const renaming = z.object({ passkeyId, name: passkeyName })
export const passkeyRemoval = removal.extend({ passkeyId })
