// Accepting an invitation: a name and a password for an account that somebody made. Role and address are the account's.
import { endLinks } from '#db/links.ts'
import type { Outcome } from '#db/outcome.ts'
import { savePasswordHash } from '#db/passwords.ts'
import { renamePerson } from '#db/people.ts'
import { endSessions } from '#db/sessions.ts'
import type { Writer } from '#db/store.ts'
import { type AtTheDoor, atTheDoor, completeSignIn, type Entered } from './entering.ts'
import { assertLink, takeLink } from './links.ts'
import { chosenPassword } from './new-password.ts'

export interface Acceptance {
  token: string
  name: string
  password: string
}

export interface PreparedAcceptance extends AtTheDoor {
  token: string
  name: string
  hash: string
}

/** Refuses without a good link and what is no good password. */
export async function prepareAcceptance({ token, name, password }: Acceptance): Promise<PreparedAcceptance> {
  const { person } = await assertLink('invitation', token)
  const hash = await chosenPassword(password, [name, person?.name ?? '', person?.email ?? ''])
  return { token, name, hash, ...(await atTheDoor()) }
}

/** Opens the account to whoever was sent the link, and signs them in. */
export async function acceptInvitation(
  tx: Writer,
  { token, name, hash, client, deviceToken, instead }: PreparedAcceptance,
  _by: string,
  now: Date,
): Promise<Outcome<Entered>> {
  const { link } = await takeLink(tx, 'invitation', token, now)
  const { personId } = link
  await endLinks(tx, personId, now)
  await renamePerson(tx, personId, name)
  await savePasswordHash(tx, personId, hash, now)
  await endSessions(tx, personId)
  const entered = await completeSignIn(tx, { personId, factors: ['link'], instead }, client, deviceToken, now)
  const event = { what: 'invitation.accepted', subject: personId, details: { by: link.by, device: client.device } }
  return { ...entered, event }
}
