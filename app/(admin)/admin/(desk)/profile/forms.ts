import { z } from 'zod'
import { nameField } from '../../(door)/fields.ts'

export const profileForm = z.object({
  name: nameField,
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
