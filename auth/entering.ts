// The end of every way in: password, second factor, passkey, set-up, invitation. A new session, the device noted, the
// tries forgotten; then the browser gets its cookies.

import type { Outcome } from '#db/outcome.ts'
import { getPerson } from '#db/people.ts'
import { endSignIns } from '#db/sign-ins.ts'
import type { Writer } from '#db/store.ts'
import { hashOf } from '#db/tokens.ts'
import { Denial } from '#lib/denial.ts'
import { readEmail } from '#lib/email.ts'
import { type Client, currentClient } from './client.ts'
import { readCookie } from './cookies.ts'
import { deviceToken, keepDevice, noteDevice } from './devices.ts'
import { noteSuccess } from './limits.ts'
import { beginSession, type Entering, enter } from './session.ts'

/** Who is at the door, as the request says; awaited before the transaction. */
export interface AtTheDoor {
  client: Client
  /** The browser's own, or a new one for it to keep. */
  deviceToken: string
  /** The session that the browser has had so far, by its hash: it ends, whoever's it is. '' for none. */
  instead: string
}

export interface Entered {
  token: string
  deviceToken: string
}

export async function atTheDoor(): Promise<AtTheDoor> {
  const session = await readCookie('session')
  return { client: await currentClient(), deviceToken: await deviceToken(), instead: session ? hashOf(session) : '' }
}

/**
 * Signs a person in who has proved who they are, by all factors they have. Refuses when the account is shut. The event is
 * 'person.signed-in'; a verb that does more than this records its own instead.
 */
export async function completeSignIn(
  tx: Writer,
  { personId, factors, instead = '' }: Entering,
  client: Client,
  device: string,
  now: Date,
): Promise<Outcome<Entered>> {
  const token = await beginSession(tx, { personId, factors, instead }, client, now)
  const person = await getPerson(tx, personId)
  if (!token || !person) throw new Denial(401, 'This account is shut. An owner can open it again.')
  await noteSuccess(tx, { account: readEmail(person.email)?.key ?? person.email, client })
  await endSignIns(tx, personId)
  const { isNew } = await noteDevice(tx, { personId, token: device, name: client.device, address: client.address }, now)
  const details = { factors, device: client.device, isNewDevice: isNew }
  return {
    value: { token, deviceToken: device },
    event: { what: 'person.signed-in', subject: personId, details },
    touched: [],
  }
}

/** Gives the browser its cookies. In actions and routes only, after the commit. */
export async function letIn(entered: Entered): Promise<void> {
  await enter(entered.token)
  await keepDevice(entered.deviceToken)
}
