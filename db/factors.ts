// The ways in which one person can prove who they are, counted; and the rule that none may be locked out by taking one
// away.
import { count, eq } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import type { Outcome } from './outcome.ts'
import { countRecoveryCodes } from './recovery-codes.ts'
import { passkeys, passwords } from './schema.ts'
import { keepOnlySession } from './sessions.ts'
import type { Reader, Writer } from './store.ts'
import { hasTotp } from './totps.ts'

export interface Factors {
  hasPassword: boolean
  passkeys: number
  hasOneTimeCodes: boolean
  /** How many are left. */
  recoveryCodes: number
}

export async function getFactors(tx: Reader, personId: string): Promise<Factors> {
  const set = await tx.select({ at: passwords.at }).from(passwords).where(eq(passwords.personId, personId))
  const [keys] = await tx.select({ count: count() }).from(passkeys).where(eq(passkeys.personId, personId))
  return {
    hasPassword: set.length > 0,
    passkeys: keys?.count ?? 0,
    hasOneTimeCodes: await hasTotp(tx, personId),
    recoveryCodes: await countRecoveryCodes(tx, personId),
  }
}

/** Why the password must stay, in a sentence; undefined when it may go. */
export function whyPasswordStays({ hasPassword, passkeys, recoveryCodes }: Factors): string | undefined {
  if (!hasPassword) return 'No password is set.'
  if (passkeys >= 2 || (passkeys === 1 && recoveryCodes > 0)) return undefined
  return 'Add two passkeys, or one and a set of recovery codes, before you remove your password.'
}

/** Leaves somebody with passkeys alone. Refuses while losing one device would lock them out. */
export async function removePassword(tx: Writer, input: { session: string }, by: string): Promise<Outcome<string>> {
  const reason = whyPasswordStays(await getFactors(tx, by))
  if (reason) throw new Refusal(reason)
  await tx.delete(passwords).where(eq(passwords.personId, by))
  const token = await keepOnlySession(tx, by, input.session)
  return { value: token, event: { what: 'password.removed', subject: by }, touched: [] }
}
