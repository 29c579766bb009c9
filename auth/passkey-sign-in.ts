// Signing in with a passkey alone. It is both factors, and no limit of the account stands before it: whoever has it is
// never locked out by others who try passwords.
import type { Outcome } from '#db/outcome.ts'
import type { Writer } from '#db/store.ts'
import { scope } from '#scope.ts'
import { type AtTheDoor, atTheDoor, completeSignIn, type Entered } from './entering.ts'
import type { Assertion } from './passkey-forms.ts'
import { provePasskey } from './passkeys.ts'

/** Whose passkey it is. Refuses what does not hold (401). */
export async function judgePasskey({ passkey }: { passkey: Assertion }): Promise<AtTheDoor & { personId: string }> {
  const door = await atTheDoor()
  const { personId } = await provePasskey(passkey, { personId: '', client: door.client }, scope().now)
  return { ...door, personId }
}

/** Signs in who a passkey said it is; refuses an account that is shut. */
export function signInByPasskey(
  tx: Writer,
  { personId, instead, client, deviceToken }: AtTheDoor & { personId: string },
  _by: string,
  now: Date,
): Promise<Outcome<Entered>> {
  return completeSignIn(tx, { personId, factors: ['passkey'], instead }, client, deviceToken, now)
}
