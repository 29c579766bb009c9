import { z } from 'zod'

export const profileForm = z.object({
  name: z.string().trim().min(1, 'Say what you are called.').max(80, 'A name has at most 80 characters.'),
  authorId: z.string().max(60).default(''),
})

export const sessionForm = z.object({ id: z.string().max(60) })
export const nothing = z.object({})

/** The word that is typed before something goes for good. */
export const removal = z.object({
  word: z
    .string()
    .max(40)
    .refine((text) => text.trim().toLowerCase() === 'remove', { message: 'Type “remove”, then press the button.' }),
})
