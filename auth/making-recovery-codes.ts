// A new set of recovery codes: made before the transaction, stored in it as hashes, shown once after it.
import type { Outcome } from '#db/outcome.ts'
import { replaceRecoveryCodes } from '#db/recovery-codes.ts'
import type { Writer } from '#db/store.ts'
import { inProvedSession } from './proving.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import type { Asker } from './session.ts'

/** Refuses when who they are was proved too long ago. */
export const prepareRecoveryCodes = (_input: unknown, asker: Asker | undefined) =>
  inProvedSession({ codes: newRecoveryCodes() }, asker)

/** Gives the codes and the session's new token. */
export async function makeRecoveryCodes(
  tx: Writer,
  { codes, session }: { codes: string[]; session: string },
  by: string,
  now: Date,
): Promise<Outcome<{ codes: string[]; token: string }>> {
  const hashes = codes.flatMap((code) => hashOfRecoveryCode(code, by) ?? [])
  const { value: token, ...outcome } = await replaceRecoveryCodes(tx, { hashes, session }, by, now)
  return { ...outcome, value: { codes, token } }
}
