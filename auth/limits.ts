// How often who they are may be tried: by account, by client, by everybody, in the database, so that a restart or a second
// process changes nothing. The try is counted before the password is looked at. An account counts by its mailbox whether
// it exists or not, so that nothing can be learnt from a refusal. A known device of an account counts by itself only:
// whoever locks the owner out from everywhere else does not lock her out of her own browser.
import { countAttempts, forgetAttempts, type Rule, type Try, takeBackAttempt } from '#db/attempts.ts'
import { record } from '#db/outcome.ts'
import { store, type Writer } from '#db/store.ts'
import { hashOf } from '#db/tokens.ts'
import { Denial } from '#lib/denial.ts'
import { mailboxOf } from '#lib/email.ts'
import { scope } from '#scope.ts'
import type { Client } from './client.ts'

const minute = 60_000
const growing = { free: 5, first: minute, longest: 24 * 60 * minute }
const rules = {
  account: growing,
  device: growing,
  client: { most: 10, per: 3 * minute },
  everybody: { most: 300, per: minute },
  /** Mails to one address that nobody may have asked for. */
  reset: { most: 4, per: 60 * minute },
  /** Proving again who one is, while signed in. */
  proof: growing,
} satisfies Record<string, Rule>

export interface Trying {
  client: Client
  /** The key of the e-mail address that is tried; none for what names no account, such as a passkey. */
  account?: string
  /** Whose account it is, if anybody's: then a lock is an event. */
  personId?: string
  isKnownDevice?: boolean
}

/** Counts a try to sign in. Refuses with 429 when there were too many. */
export async function assertAllowed({ client, account, personId, isKnownDevice }: Trying): Promise<void> {
  const everybody = [tryOf('client', client.network), tryOf('everybody')]
  const tries = !account
    ? everybody
    : isKnownDevice
      ? [tryOf('device', nameOf(account))]
      : [tryOf('account', nameOf(account)), ...everybody]
  await count(tries, { client, personId })
}

/** Counts a request for a mail to an address. Refuses with 429 when there were too many. */
export const assertMayAskReset = (account: string, client: Client): Promise<void> =>
  count([tryOf('reset', nameOf(account)), tryOf('client', client.network), tryOf('everybody')], { client })

/** Counts a try of somebody signed in to prove who they are. Refuses with 429 when there were too many. */
export const assertMayProve = (personId: string, client: Client): Promise<void> =>
  count([tryOf('proof', personId)], { client, personId })

/** They are who they say: the account's tries are forgotten, and the client's one is taken back. */
export async function noteSuccess(
  tx: Writer,
  { account, client }: { account: string; client?: Client },
): Promise<void> {
  const name = nameOf(account)
  await forgetAttempts(tx, [tryOf('account', name).name, tryOf('device', name).name])
  if (client) await takeBackAttempt(tx, tryOf('client', client.network).name)
}

/** They proved it. */
export const noteProof = (tx: Writer, personId: string): Promise<void> =>
  forgetAttempts(tx, [tryOf('proof', personId).name])

const tryOf = (rule: keyof typeof rules, of = ''): Try => ({ name: of ? `${rule}:${of}` : rule, rule: rules[rule] })

/** Not the address itself: strangers type what they like. */
const nameOf = (account: string) => hashOf('account', mailboxOf(account))

async function count(tries: Try[], { client, personId }: { client: Client; personId?: string }): Promise<void> {
  const { now } = scope()
  const wait = await store.write(async (tx) => {
    const { wait, counts } = await countAttempts(tx, tries, now)
    const most = Math.max(0, ...tries.filter(({ rule }) => 'free' in rule).map(({ name }) => counts[name] ?? 0))
    if (personId && most >= growing.free) await noteLock(tx, personId, most, client, now)
    return wait
  })
  if (wait > 0) throw new Denial(429, tooOften(wait), Math.ceil(wait / 1000))
}

/** If this try is wrong too, nobody can try this account for a while. */
async function noteLock(tx: Writer, personId: string, tries: number, client: Client, now: Date): Promise<void> {
  const event = { what: 'sign-in.refused', subject: personId, details: { tries, device: client.device } }
  await record(tx, [{ value: undefined, event, touched: [] }], '', now, client.address)
}

function tooOften(wait: number): string {
  const minutes = Math.ceil(wait / minute)
  const when =
    minutes === 1 ? 'in a minute' : minutes < 120 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`
  return `That was tried too often. Try again ${when}.`
}
