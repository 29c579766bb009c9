import { z } from 'zod'

export const firstCode = z.object({
  code: z.string().trim().min(1, 'Type the code that your app shows.').max(20, 'A code has six digits.'),
})
