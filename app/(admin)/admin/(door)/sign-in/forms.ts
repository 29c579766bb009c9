import { z } from 'zod'
import { insideDesk } from '#lib/desk-urls.ts'

export const credentialsForm = z.object({
  email: z.string().trim().min(1, 'Type your e-mail address.').max(320, 'This is too long for an e-mail address.'),
  password: z.string().min(1, 'Type your password.').max(2_000, 'This is too long for a password.'),
  to: z.unknown().optional().transform(insideDesk),
})

export const signOutForm = z.object({})
