import { passwordLength } from '#lib/password-rules.ts'

/** Under every field for a new password. */
export const passwordHint = `At least ${passwordLength.least} characters. Four words or more that have nothing to do with each other are easy to remember and hard to guess.`
