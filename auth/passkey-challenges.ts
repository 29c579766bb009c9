// Challenges on their way to a browser: made before the transaction, stored in it, given with what it is asked for.
import { addChallenge, type Challenge } from '#db/challenges.ts'
import type { Outcome } from '#db/outcome.ts'
import { listPasskeys } from '#db/passkeys.ts'
import { getSite } from '#db/public/site.ts'
import { store, type Writer } from '#db/store.ts'
import { newToken } from '#db/tokens.ts'
import { scope } from '#scope.ts'
import { assertionOptions, attestationOptions } from './passkeys.ts'
import { assertProved } from './proof.ts'
import type { Asker } from './session.ts'

interface Asking<Options> extends Challenge {
  options: Options
}

/** Stores the challenge. Nobody has done anything yet: it is no event. */
export async function keepChallenge<Options>(
  tx: Writer,
  { options, ...challenge }: Asking<Options>,
  _by: string,
  now: Date,
): Promise<Outcome<Options>> {
  await addChallenge(tx, challenge, now)
  return { value: options, touched: [] }
}

/** To sign in with any passkey of this site. */
export async function askToSignIn() {
  const challenge = newToken()
  return { challenge, purpose: 'sign-in' as const, personId: '', options: await assertionOptions(challenge) }
}

/** To prove that it is still the person who is signed in. */
export async function askToProve(_input: unknown, asker: Asker | undefined) {
  const personId = asker?.person.id ?? ''
  const challenge = newToken()
  const known = await store.read((tx) => listPasskeys(tx, personId))
  return { challenge, purpose: 'sign-in' as const, personId, options: await assertionOptions(challenge, known) }
}

/** To make a passkey. Refuses when who they are was proved too long ago. */
export async function askToAdd(_input: unknown, asker: Asker | undefined) {
  assertProved(asker?.session, scope().now)
  const person = (asker as Asker).person
  const challenge = newToken()
  const known = await store.read((tx) => listPasskeys(tx, person.id))
  const options = await attestationOptions(challenge, person, known, (await getSite()).name)
  return { challenge, purpose: 'passkey' as const, personId: person.id, options }
}
