import { z } from 'zod'

export const proofForm = z.object({
  password: z.string().min(1, 'Type your password.').max(1000, 'This is too long to be your password.'),
  to: z.string().max(2000).default(''),
})
