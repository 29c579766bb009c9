import { z } from 'zod'

export const codeForm = z.object({
  code: z.string().trim().min(1, 'Type the code.').max(60, 'This is too long to be a code.'),
  to: z.string().max(2000).default(''),
})
