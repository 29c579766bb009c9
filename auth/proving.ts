// Proving again that it is you, in a session that goes on: the verb, and what is asked before it.
import type { Outcome } from '#db/outcome.ts'
import { getPasswordHash } from '#db/passwords.ts'
import { renewToken } from '#db/sessions.ts'
import { store, type Writer } from '#db/store.ts'
import { FieldDenial } from '#lib/denial.ts'
import { scope } from '#scope.ts'
import { currentClient } from './client.ts'
import { assertMayProve, noteProof } from './limits.ts'
import type { Assertion, Attestation } from './passkey-forms.ts'
import { newPasskey, provePasskey } from './passkeys.ts'
import { verifyPassword } from './passwords.ts'
import { assertProved } from './proof.ts'
import type { Asker } from './session.ts'

export interface Proving {
  /** The hash of the session. */
  session: string
  by: 'password' | 'passkey'
}

/** Renews the moment of proof, and with it the session's token: one that was copied before is worth nothing now. */
export async function renewProof(tx: Writer, proving: Proving, by: string, now: Date): Promise<Outcome<string>> {
  await noteProof(tx, by)
  const token = await renewToken(tx, proving.session, now)
  return { value: token, event: { what: 'person.proved', subject: by, details: { by: proving.by } }, touched: [] }
}

/** Refuses a wrong password, and too many of them. */
export async function proveByPassword({ password }: { password: string }, asker: Asker | undefined): Promise<Proving> {
  const { person, session } = known(asker)
  await assertMayProve(person.id, await currentClient())
  const hash = await store.read((tx) => getPasswordHash(tx, person.id))
  if (!(await verifyPassword(hash, password))) throw new FieldDenial('password', 'This is not your password.')
  return { session: session.hash, by: 'password' }
}

/** Refuses what is not a passkey of theirs. */
export async function proveByPasskey(answer: Assertion, asker: Asker | undefined): Promise<Proving> {
  const { person, session } = known(asker)
  await provePasskey(answer, { personId: person.id, client: await currentClient() }, scope().now)
  return { session: session.hash, by: 'passkey' }
}

/**
 * What verbs that change how somebody signs in need: the hash of the session they do it in. Refuses when who they are was
 * proved too long ago.
 */
export async function inProvedSession<Input>(
  input: Input,
  asker: Asker | undefined,
): Promise<Input & { session: string }> {
  const { session } = known(asker)
  assertProved(session, scope().now)
  return { ...input, session: session.hash }
}

/** A new passkey, judged. Refuses one that does not hold, and who they are must have been proved lately. */
export async function prepareAdding(input: { name: string; passkey: Attestation }, asker: Asker | undefined) {
  const { session } = await inProvedSession({}, asker)
  return { session, passkey: await newPasskey(input, known(asker).person.id, scope().now) }
}

function known(asker: Asker | undefined): Asker {
  if (!asker) throw new Error('Only who is signed in comes here.')
  return asker
}
