import { z } from 'zod'

/** Whatever it is, the gate looks whether it is an article within reach. */
const articleId = z.string().max(100)

export const assignForm = z.object({ articleId, personId: z.string().max(60).default('') })
export const publishForm = z.object({ articleId })
export const withdrawForm = z.object({
  articleId,
  reason: z
    .string()
    .trim()
    .min(10, 'Say why, in a sentence: readers see it at the article’s address.')
    .max(500, 'Use at most 500 characters.'),
})
