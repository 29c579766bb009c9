// The first owner, once in the life of a newsroom.
import { endLinks } from '#db/links.ts'
import { reach } from '#db/milestones.ts'
import type { Outcome } from '#db/outcome.ts'
import { savePasswordHash } from '#db/passwords.ts'
import { addPerson } from '#db/people.ts'
import type { Writer } from '#db/store.ts'
import { Denial } from '#lib/denial.ts'
import type { Email } from '#lib/email.ts'
import { type AtTheDoor, atTheDoor, completeSignIn, type Entered } from './entering.ts'
import { assertLink, takeLink } from './links.ts'
import { chosenPassword } from './new-password.ts'

export interface SetUp {
  token: string
  name: string
  email: Email
  password: string
}

export interface PreparedSetUp extends AtTheDoor {
  token: string
  name: string
  email: Email
  hash: string
}

/** Refuses without a good link and what is no good password. */
export async function prepareSetUp({ token, name, email, password }: SetUp): Promise<PreparedSetUp> {
  await assertLink('set-up', token)
  const hash = await chosenPassword(password, [name, email.key])
  return { token, name, email, hash, ...(await atTheDoor()) }
}

/** Makes the first owner and signs them in. Of two at once the second is refused. */
export async function setUpNewsroom(
  tx: Writer,
  input: PreparedSetUp,
  _by: string,
  now: Date,
): Promise<Outcome<Entered>> {
  const { token, name, email, hash, client, deviceToken, instead } = input
  await takeLink(tx, 'set-up', token, now)
  const personId = await addPerson(tx, { email, name, role: 'owner' }, '', now)
  if (!(await reach(tx, 'set-up', personId, now))) throw new Denial(404, 'This newsroom has an owner already.')
  await endLinks(tx, '', now)
  await savePasswordHash(tx, personId, hash, now)
  const entered = await completeSignIn(tx, { personId, factors: ['link'], instead }, client, deviceToken, now)
  const event = { what: 'newsroom.set-up', subject: personId, details: { device: client.device } }
  return { ...entered, event }
}
