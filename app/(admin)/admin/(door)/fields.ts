// What forms at the door have in common.
import { z } from 'zod'
import { type Email, readEmail } from '#lib/email.ts'

/** Of a one-time link. */
export const tokenField = z
  .string('The link is not whole: open it again.')
  .max(200, 'The link is not whole: open it again.')

export const nameField = z
  .string()
  .trim()
  .min(1, 'Type your name.')
  .max(80, 'Use at most 80 characters.')
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'A name is one line of letters.')

/** As it is written to, and as it is looked up. */
export const emailField = z.string().transform((text, context): Email => {
  const email = readEmail(text)
  if (email) return email
  context.addIssue({ code: 'custom', message: 'Type an e-mail address such as ana@news.example.' })
  return z.NEVER
})

/** Longer than any password may be: how long it may be, and the rest, is said by its rules (lib/password-rules.ts). */
export const newPasswordField = z.string().min(1, 'Choose a password.').max(2_000, 'Use at most 256 characters.')
