import { z } from 'zod'
import { nameField, newPasswordField, tokenField } from '../fields.ts'

export const acceptanceForm = z.object({ token: tokenField, name: nameField, password: newPasswordField })
