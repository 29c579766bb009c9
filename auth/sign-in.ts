// Signing in by password. The same words, the same status and the same work for an address that has no account, for one
// without a password, for one that is shut, and for a wrong password.
import type { Outcome } from '#db/outcome.ts'
import { getPasswordHash, renewPasswordHash } from '#db/passwords.ts'
import { getPersonByEmail, type Person } from '#db/people.ts'
import { endSessionOf } from '#db/sessions.ts'
import { addSignIn } from '#db/sign-ins.ts'
import { store, type Writer } from '#db/store.ts'
import { hashOf, newToken } from '#db/tokens.ts'
import { hasTotp } from '#db/totps.ts'
import { Denial } from '#lib/denial.ts'
import { readEmail } from '#lib/email.ts'
import { scope } from '#scope.ts'
import type { Client } from './client.ts'
import { isKnownDevice } from './devices.ts'
import { type AtTheDoor, atTheDoor, completeSignIn, type Entered } from './entering.ts'
import { assertAllowed } from './limits.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'
import type { Asker } from './session.ts'

export interface Credentials {
  email: string
  password: string
}

export interface Judged extends AtTheDoor {
  personId: string
  /** That the password was compared with. */
  hash: string
  /** The same password under the parameters of today, when they have risen. */
  renewed: string | undefined
}

/** In by password alone, or half in: the second factor is missing. */
export type SignedIn = ({ isHalf: false } & Entered) | { isHalf: true; token: string }

const notRight = () => new Denial(401, 'The e-mail address or the password is not right.')

/** Counts the try, then looks at the password. Refuses what is not right (401) and what was tried too often (429). */
export async function judgeCredentials({ email, password }: Credentials): Promise<Judged> {
  const door = await atTheDoor()
  const account = readEmail(email)?.key ?? email.trim().toLowerCase()
  const { person, hash } = await known(account)
  const isKnown = await isKnownDevice(person?.id ?? '')
  await assertAllowed({ client: door.client, account, personId: person?.id, isKnownDevice: isKnown })
  const isRight = await verifyPassword(hash, password)
  if (!isRight || !person || !hash) throw notRight()
  return { ...door, personId: person.id, hash, renewed: isOutdated(hash) ? await hashPassword(password) : undefined }
}

/** The open account of an address and its password's hash. As many queries when there is none. */
async function known(account: string): Promise<{ person?: Person; hash?: string }> {
  const now = scope().now.getTime()
  return store.read(async (tx) => {
    const person = await getPersonByEmail(tx, account)
    const hash = await getPasswordHash(tx, person?.id ?? '')
    return person && person.until > now ? { person, hash } : {}
  })
}

/** Signs in whose password was right, or half when they have one-time codes. */
export async function signInByPassword(tx: Writer, judged: Judged, _by: string, now: Date): Promise<Outcome<SignedIn>> {
  const { personId, hash, renewed, client, deviceToken, instead } = judged
  // Changed since it was compared: the old one opens nothing any more.
  if ((await getPasswordHash(tx, personId)) !== hash) throw notRight()
  if (renewed) await renewPasswordHash(tx, hash, renewed)
  if (await hasTotp(tx, personId)) return halfSignIn(tx, personId, client, instead, now)
  const { value, ...outcome } = await completeSignIn(
    tx,
    { personId, factors: ['password'], instead },
    client,
    deviceToken,
    now,
  )
  return { ...outcome, value: { isHalf: false, ...value } }
}

/** The tries are not forgotten yet: whoever knows the password only may not begin as often as they like. */
async function halfSignIn(
  tx: Writer,
  personId: string,
  { device }: Client,
  instead: string,
  now: Date,
): Promise<Outcome<SignedIn>> {
  if (instead) await endSessionOf(tx, instead)
  const token = newToken()
  await addSignIn(tx, { hash: hashOf(token), personId }, now)
  const event = { what: 'sign-in.begun', subject: personId, details: { device } }
  return { value: { isHalf: true, token }, event, touched: [] }
}

/** Ends the session that asks. */
export async function endOwnSession(tx: Writer, hash: string, by: string): Promise<Outcome> {
  await endSessionOf(tx, hash)
  return { value: undefined, event: { what: 'person.signed-out', subject: by }, touched: [] }
}

/** Which session asks: what endOwnSession ends. */
export const ownSession = async (_input: unknown, asker: Asker | undefined): Promise<string> =>
  asker?.session.hash ?? ''
