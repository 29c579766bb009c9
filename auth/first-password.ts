// A password for somebody who signs in with passkeys alone. Changing one that is there is password-change.ts.
import type { Outcome } from '#db/outcome.ts'
import { getPasswordHash, savePasswordHash } from '#db/passwords.ts'
import { keepOnlySession } from '#db/sessions.ts'
import type { Writer } from '#db/store.ts'
import { Refusal } from '#lib/refusal.ts'
import { chosenPassword } from './new-password.ts'
import { inProvedSession } from './proving.ts'
import type { Asker } from './session.ts'

/** Refuses what is not taken as a password, and when who they are was proved too long ago. */
export async function prepareFirstPassword({ password }: { password: string }, asker: Asker | undefined) {
  const { session } = await inProvedSession({}, asker)
  const { name = '', email = '' } = asker?.person ?? {}
  return { session, hash: await chosenPassword(password, [name, email]) }
}

/** Sets it; refuses when there is one. Gives the session's new token. */
export async function setFirstPassword(
  tx: Writer,
  { session, hash }: { session: string; hash: string },
  by: string,
  now: Date,
): Promise<Outcome<string>> {
  if (await getPasswordHash(tx, by)) throw new Refusal('A password is set. Reload the page to change it.')
  await savePasswordHash(tx, by, hash, now)
  const token = await keepOnlySession(tx, by, session)
  return { value: token, event: { what: 'password.set', subject: by }, touched: [] }
}
