// The second step of a sign-in by password: a one-time code, or a recovery code in its place. What is typed is judged in a
// write of its own, so that a wrong try stays counted and of two tries with one code only one is right.

import { queueMail } from '#db/mails.ts'
import { record } from '#db/outcome.ts'
import { getPerson } from '#db/people.ts'
import { countRecoveryCodes, spendRecoveryCode } from '#db/recovery-codes.ts'
import type { Factor } from '#db/sessions.ts'
import { endSignIn, noteWrongCode } from '#db/sign-in-tries.ts'
import { getSignIn } from '#db/sign-ins.ts'
import { store, type Writer } from '#db/store.ts'
import { getTotp, spendStep } from '#db/totps.ts'
import { env } from '#env.ts'
import { Denial } from '#lib/denial.ts'
import type { Client } from './client.ts'
import { hashOfRecoveryCode } from './recovery-codes.ts'
import { stepOf } from './totp.ts'

const mostTries = 5

export interface Typed {
  /** The hash of the half-session. */
  hash: string
  code: string
}

type Given = Extract<Factor, 'totp' | 'recovery code'>

/** Who it is and which factor was given. Refuses a wrong code; the fifth one ends the half-session. */
export async function proveSecondFactor(
  typed: Typed,
  client: Pick<Client, 'address'>,
  now: Date,
): Promise<{ personId: string; factor: Given }> {
  const verdict = await store.write((tx) => judge(tx, typed, client, now))
  if (verdict === 'over') throw new Denial(401, signInOver)
  if (verdict === 'wrong')
    throw new Denial(422, 'This code is not right, or it was used before. Wait for the next one.')
  if (verdict === 'locked') {
    throw new Denial(401, 'That was the fifth wrong code. Sign in again from the beginning.')
  }
  return verdict
}

export const signInOver = 'This took too long, or was done before. Sign in again from the beginning.'

async function judge(tx: Writer, { hash, code }: Typed, client: Pick<Client, 'address'>, now: Date) {
  const signIn = await getSignIn(tx, hash, now)
  if (!signIn) return 'over'
  const { personId } = signIn
  const factor = await factorOf(tx, personId, code, client, now)
  if (factor) return { personId, factor }
  const tries = await noteWrongCode(tx, hash)
  if (tries < mostTries) return 'wrong'
  await endSignIn(tx, hash)
  const event = { what: 'sign-in.refused', subject: personId, details: { reason: `${tries} wrong codes` } }
  await record(tx, [{ value: undefined, event, touched: [] }], '', now, client.address)
  return 'locked'
}

async function factorOf(tx: Writer, personId: string, code: string, client: Pick<Client, 'address'>, now: Date) {
  const hash = hashOfRecoveryCode(code, personId)
  if (!hash) return (await isNextCode(tx, personId, code, now)) ? ('totp' as const) : undefined
  if (!(await spendRecoveryCode(tx, personId, hash, now))) return undefined
  await tellOfRecovery(tx, personId, client, now)
  return 'recovery code' as const
}

async function isNextCode(tx: Writer, personId: string, code: string, now: Date): Promise<boolean> {
  const totp = await getTotp(tx, personId)
  const step = totp && stepOf(totp.secret, code, now)
  return step !== undefined && spendStep(tx, personId, step)
}

/** A recovery code is for emergencies: that one was used is news. */
async function tellOfRecovery(tx: Writer, personId: string, { address }: Pick<Client, 'address'>, now: Date) {
  const left = await countRecoveryCodes(tx, personId)
  const event = { what: 'recovery-code.used', subject: personId, details: { left } }
  await record(tx, [{ value: undefined, event, touched: [] }], personId, now, address)
  const person = await getPerson(tx, personId)
  if (!person) return
  const text = `One of your recovery codes was used to sign in at ${env.siteUrl}/admin. ${left} of them are left.

When: ${now.toUTCString()}
Address: ${address}

If it was not you, end that session on ${env.siteUrl}/admin/profile, change your password and make new recovery codes.
`
  await queueMail(tx, { to: person.email, subject: 'A recovery code of yours was used', text }, now)
}
