import { passwordForm } from '#auth/password-change.ts'

export const firstPassword = passwordForm.pick({ password: true })
