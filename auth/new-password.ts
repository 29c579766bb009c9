// A password that somebody chooses: judged by the rules, then hashed.
import { getSettings } from '#db/settings.ts'
import { store } from '#db/store.ts'
import { FieldDenial } from '#lib/denial.ts'
import { whyNot } from '#lib/password-rules.ts'
import { hashPassword } from './passwords.ts'

/** The hash of a new password. Refuses, at the field called `password`, what is not taken; `about`: the person's words. */
export async function chosenPassword(password: string, about: string[]): Promise<string> {
  const { name } = await store.read(getSettings)
  const reason = whyNot(password, [...about, name])
  if (reason) throw new FieldDenial('password', reason)
  return hashPassword(password)
}
