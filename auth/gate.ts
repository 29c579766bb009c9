// What every change passes, in one order: who are you, may you, did it come from our pages, is the form valid; then in the
// transaction: are you still there, may you on this object, was it asked before, do it, record it. action() and route()
// are its two doors; nothing else of the desk writes.
import { headers } from 'next/headers'
import type { z } from 'zod'
import { getAnswer, keepAnswer } from '#db/answers.ts'
import { type Outcome, record } from '#db/outcome.ts'
import { store, type Writer } from '#db/store.ts'
import { hashOf } from '#db/tokens.ts'
import { env } from '#env.ts'
import { Denial } from '#lib/denial.ts'
import { isFromOurPage } from '#lib/our-page.ts'
import { extentOf, type Permission } from '#lib/roles.ts'
import { scope } from '#scope.ts'
import { currentClient } from './client.ts'
import { assertReach } from './extents.ts'
import { noteRefusal } from './refused.ts'
import { type Asker, askerIn, currentAsker } from './session.ts'

/** 'anyone': what strangers need to become somebody. The verb is told '' for who it is. */
export type Entry = Permission | 'anyone'

export interface Options<Input, Prepared> {
  /**
   * What must be awaited before the transaction: hashing, limits. Its result is the verb's input. May refuse; may be run
   * although nothing comes of it.
   */
  prepare?: (input: Input, asker: Asker | undefined) => Promise<Prepared>
  /** The verb's value is a secret: it is never stored, and asked again it is not given again. */
  isSecret?: boolean
}

export interface Change<Input, Prepared, Value> extends Options<Input, Prepared> {
  entry: Entry
  form: z.ZodType<Input>
  verb: (tx: Writer, input: Prepared, by: string, now: Date) => Promise<Outcome<Value>>
}

export interface Asked {
  values: Record<string, unknown>
  /** The idempotency key; '' for none. */
  key: string
}

export interface Changed<Input, Value> {
  input: Input
  value: Value
  /** Done before, with the same key: nothing was changed this time. */
  isRepeated: boolean
}

/** The form was not right. `fields` by name, each a sentence. */
export class FormFault extends Denial {
  readonly fields: Record<string, string>

  constructor(error: z.ZodError) {
    super(422, 'Some of this cannot be taken as it is.')
    this.fields = Object.fromEntries(
      error.issues.map(({ path, message }) => [String(path[0] ?? ''), message]).reverse(),
    )
  }
}

/** Passes one change through the gate. Throws a Denial or the verb's Refusal; anything else is a bug. */
export async function pass<Input, Prepared, Value>(
  change: Change<Input, Prepared, Value>,
  asked: Asked,
): Promise<Changed<Input, Value>> {
  const asker = await whoMay(change.entry)
  await assertOurPage()
  const parsed = change.form.safeParse(asked.values)
  if (!parsed.success) throw new FormFault(parsed.error)
  const input = parsed.data
  const prepared = change.prepare ? await change.prepare(input, asker) : (input as unknown as Prepared)
  const { now } = scope()
  const { address } = await currentClient()
  const { value, isRepeated } = await store.write((tx) =>
    perform(tx, { change, input, prepared, asker, asked, now, address }),
  )
  return { input, value, isRepeated }
}

/** Refuses who is not signed in, and whose role has nothing of the permission. */
export async function whoMay(entry: Entry): Promise<Asker | undefined> {
  const asker = await currentAsker()
  if (entry === 'anyone') return asker
  if (!asker) {
    await noteRefusal(entry, undefined)
    throw new Denial(401, 'You are not signed in any more. Sign in and try again.')
  }
  if (!extentOf(asker.person.role, entry)) {
    await noteRefusal(entry, asker.person.id)
    throw new Denial(403, 'Your role does not allow this.')
  }
  return asker
}

/** Refuses what another site had a browser send: a form of ours always says exactly where it came from. */
export async function assertOurPage(): Promise<void> {
  const sent = await headers()
  if (isFromOurPage({ origin: sent.get('origin'), site: sent.get('sec-fetch-site') }, env.siteUrl)) return
  throw new Denial(403, `This did not come from the desk's own page. Open ${env.siteUrl}/admin and try there.`)
}

interface Work<Input, Prepared, Value> {
  change: Change<Input, Prepared, Value>
  input: Input
  prepared: Prepared
  asker: Asker | undefined
  asked: Asked
  now: Date
  address: string
}

async function perform<Input, Prepared, Value>(tx: Writer, work: Work<Input, Prepared, Value>) {
  const { change, prepared, asker, asked, now, address } = work
  const { entry } = change
  if (asker && entry !== 'anyone') await assertStillMay(tx, entry, asker, work.input, now)
  const by = asker?.person.id ?? ''
  const hash = asked.key && by && hashOf(by, entry, asked.key)
  const known = hash ? await getAnswer(tx, hash) : undefined
  if (known) return { value: known.value as Value, isRepeated: true }
  const outcome = await change.verb(tx, prepared, by, now)
  await record(tx, [outcome], by, now, address)
  if (hash) await keepAnswer(tx, hash, change.isSecret ? null : outcome.value, now)
  return { value: outcome.value, isRepeated: false }
}

/** Between the first look and the transaction a session may have been ended and a role taken away. */
async function assertStillMay(tx: Writer, entry: Permission, asker: Asker, input: unknown, now: Date): Promise<void> {
  const still = await askerIn(tx, asker, now)
  if (!still) throw new Denial(401, 'You are not signed in any more. Sign in and try again.')
  if (!extentOf(still.person.role, entry)) throw new Denial(403, 'Your role does not allow this.')
  await assertReach(tx, entry, still.person, input)
}
