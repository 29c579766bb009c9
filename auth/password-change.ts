// Changing one's own password while signed in: the old one is proved, every other browser is signed out, and this one goes
// on under a new token. What the profile page needs: passwordForm, preparePasswordChange, changePassword, and afterwards
// letIn(entered) (entering.ts).
import { z } from 'zod'
import { endLinks } from '#db/links.ts'
import { queueMail } from '#db/mails.ts'
import type { Outcome } from '#db/outcome.ts'
import { getPasswordHash, savePasswordHash } from '#db/passwords.ts'
import { getPerson } from '#db/people.ts'
import { endSessions, type Factor } from '#db/sessions.ts'
import { getSettings } from '#db/settings.ts'
import { endSignIns } from '#db/sign-ins.ts'
import { store, type Writer } from '#db/store.ts'
import { env } from '#env.ts'
import { Denial, FieldDenial } from '#lib/denial.ts'
import { passwordChangedMail } from '#lib/mail-texts.ts'
import { type AtTheDoor, atTheDoor, completeSignIn, type Entered } from './entering.ts'
import { assertMayProve, noteProof } from './limits.ts'
import { chosenPassword } from './new-password.ts'
import { verifyPassword } from './passwords.ts'
import type { Asker } from './session.ts'

/** Longer than any password may be: how long is the rules' business, in a sentence of theirs. */
const typed = z.string().max(2_000, 'Use at most 256 characters.')

export const passwordForm = z.object({
  currentPassword: typed.min(1, 'Type the password that you have now.'),
  password: typed.min(1, 'Choose a new password.'),
})

export interface PasswordChange extends AtTheDoor {
  /** What the current password was compared with. */
  before: string
  hash: string
  factors: Factor[]
}

/** Proves the current password and judges the new one. Refuses both at their fields, and with 429 what is tried too often. */
export async function preparePasswordChange(
  { currentPassword, password }: z.output<typeof passwordForm>,
  asker: Asker | undefined,
): Promise<PasswordChange> {
  if (!asker) throw new Denial(401, 'You are not signed in any more. Sign in and try again.')
  const { person, session } = asker
  const door = await atTheDoor()
  await assertMayProve(person.id, door.client)
  const before = await store.read((tx) => getPasswordHash(tx, person.id))
  if (!(await verifyPassword(before, currentPassword)) || !before) {
    throw new FieldDenial('currentPassword', 'This is not the password that you have now.')
  }
  const hash = await chosenPassword(password, [person.name, person.email])
  return { ...door, before, hash, factors: session.factors }
}

/** Sets the new password and signs every other browser out. Refuses when it was changed meanwhile. */
export async function changePassword(
  tx: Writer,
  { before, hash, factors, client, deviceToken }: PasswordChange,
  by: string,
  now: Date,
): Promise<Outcome<Entered>> {
  if ((await getPasswordHash(tx, by)) !== before)
    throw new Denial(409, 'The password was changed meanwhile. Sign in again.')
  await savePasswordHash(tx, by, hash, now)
  await noteProof(tx, by)
  await endLinks(tx, by, now)
  await endSignIns(tx, by)
  const sessions = await endSessions(tx, by)
  const entered = await completeSignIn(tx, { personId: by, factors }, client, deviceToken, now)
  const person = await getPerson(tx, by)
  const { name: site } = await getSettings(tx)
  if (person) {
    await queueMail(
      tx,
      { to: person.email, ...passwordChangedMail({ site, name: person.name, desk: env.siteUrl }) },
      now,
    )
  }
  const details = { how: 'profile', device: client.device, sessions: sessions - 1 }
  return { ...entered, event: { what: 'password.changed', subject: by, details } }
}
