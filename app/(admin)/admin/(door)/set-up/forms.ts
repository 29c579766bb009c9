import { z } from 'zod'
import { emailField, nameField, newPasswordField, tokenField } from '../fields.ts'

export const setUpForm = z.object({ token: tokenField, name: nameField, email: emailField, password: newPasswordField })
