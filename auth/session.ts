// Who asks: the person whose session the browser's cookie is of. Read from the database once a request, and again inside
// every transaction; never kept longer.
import { getPerson, type Person } from '#db/people.ts'
import {
  absoluteLimit,
  addSession,
  endSessionOf,
  type Factor,
  getSession,
  type Session,
  touchSession,
} from '#db/sessions.ts'
import { type Reader, store, type Writer } from '#db/store.ts'
import { hashOf, newToken } from '#db/tokens.ts'
import { currentScope, once, outsideScope, scope } from '#scope.ts'
import { dropCookie, readCookie, setCookie } from './cookies.ts'

export interface Asker {
  person: Person
  session: Session
}

/** The last use is written down this often, in ms: a write for every page would be a write for every page. */
const touchEvery = 5 * 60_000

/** Who asks, or undefined for a stranger. Needs a request scope. */
export function currentAsker(): Promise<Asker | undefined> {
  return once('asker', async () => {
    const token = await readCookie('session')
    if (!token) return undefined
    const { now } = scope()
    const hash = hashOf(token)
    const asker = await store.read((tx) => getSession(tx, hash, now))
    if (asker && now.getTime() - asker.session.usedAt > touchEvery) {
      await outsideScope(() => store.write((tx) => touchSession(tx, hash, now)))
    }
    return asker
  })
}

/** The same asker as the transaction sees them: undefined when session or account have ended meanwhile. */
export async function askerIn(tx: Reader, { session }: Asker, now: Date): Promise<Asker | undefined> {
  return getSession(tx, session.hash, now)
}

export interface Entering {
  personId: string
  factors: Factor[]
  /** The hash of the session that this one takes the place of; '' for none. */
  instead?: string
}

/**
 * Begins a session and gives the token for its cookie: a new one at every step up, so that a token somebody planted or
 * saw before is worth nothing afterwards. Undefined when the account is shut.
 */
export async function beginSession(
  tx: Writer,
  { personId, factors, instead }: Entering,
  { device, address }: { device: string; address: string },
  now: Date,
): Promise<string | undefined> {
  const person = await getPerson(tx, personId)
  if (!person || person.until <= now.getTime()) return undefined
  if (instead) await endSessionOf(tx, instead)
  const token = newToken()
  await addSession(tx, { hash: hashOf(token), personId, factors, device, address }, now)
  return token
}

/** Hands the browser the cookie of its new session. In actions and routes only. */
export async function enter(token: string): Promise<void> {
  await setCookie('session', token, absoluteLimit / 1000)
  await dropCookie('sign-in')
  currentScope()?.memo.delete('asker')
}

/** Takes the cookie back. */
export async function leave(): Promise<void> {
  await dropCookie('session')
  currentScope()?.memo.delete('asker')
}
