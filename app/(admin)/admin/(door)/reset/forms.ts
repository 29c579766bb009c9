import { z } from 'zod'
import { emailField, newPasswordField, tokenField } from '../fields.ts'

export const askingForm = z.object({ email: emailField })

export const resetForm = z.object({ token: tokenField, password: newPasswordField })
