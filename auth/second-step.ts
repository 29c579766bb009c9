// The end of a half-session: the code was right and the person is in. Codes are counted by the half-session alone, and
// the tries of the account are not forgotten before the sign-in is complete: whoever knows the password and no code comes
// this far five times at most, and then ever more seldom.
import type { Outcome } from '#db/outcome.ts'
import type { Factor } from '#db/sessions.ts'
import { endSignIn } from '#db/sign-in-tries.ts'
import { getSignIn } from '#db/sign-ins.ts'
import { store, type Writer } from '#db/store.ts'
import { hashOf } from '#db/tokens.ts'
import { Denial } from '#lib/denial.ts'
import { scope } from '#scope.ts'
import { readCookie } from './cookies.ts'
import { type AtTheDoor, atTheDoor, completeSignIn, type Entered } from './entering.ts'
import { proveSecondFactor, signInOver } from './second-factor.ts'

export interface Given extends AtTheDoor {
  /** The hash of the half-session. */
  hash: string
  personId: string
  factor: Factor
}

/** Whether the browser that asks is half signed in. */
export async function isHalfIn(): Promise<boolean> {
  const token = await readCookie('sign-in')
  if (!token) return false
  return store.read(async (tx) => (await getSignIn(tx, hashOf(token), scope().now)) !== undefined)
}

/** Looks at the code. Refuses a wrong one, and everybody who is not half signed in. */
export async function judgeCode({ code }: { code: string }): Promise<Given> {
  const door = await atTheDoor()
  const hash = hashOf((await readCookie('sign-in')) ?? '')
  const proved = await proveSecondFactor({ hash, code }, door.client, scope().now)
  return { ...door, ...proved, hash }
}

/** Signs in whose code was right. Refuses when somebody else has ended the half-session meanwhile. */
export async function signInBySecondFactor(
  tx: Writer,
  { hash, personId, factor, instead, client, deviceToken }: Given,
  _by: string,
  now: Date,
): Promise<Outcome<Entered>> {
  if (!(await endSignIn(tx, hash))) throw new Denial(401, signInOver)
  return completeSignIn(tx, { personId, factors: ['password', factor], instead }, client, deviceToken, now)
}
