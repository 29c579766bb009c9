// The gate of what is frequent, large or asked by our own scripts: `export const POST = route('draft.save', form, verb)`
// for a change, `export const GET = query('desk.enter', form, read)` for a look. JSON in, JSON out, the same order of
// questions as action().
import type { z } from 'zod'
import type { Outcome } from '#db/outcome.ts'
import { type Reader, store, type Writer } from '#db/store.ts'
import { Denial, isDenial } from '#lib/denial.ts'
import { isRefusal } from '#lib/refusal.ts'
import { scope } from '#scope.ts'
import { assertReach } from './extents.ts'
import { type Change, type Entry, FormFault, type Options, pass, whoMay } from './gate.ts'
import type { Asker } from './session.ts'

export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>

export interface RouteOptions<Input, Prepared, Value> extends Options<Input, Prepared> {
  /** After the commit: sets cookies, and says what is shown of the value. All of it when left out. */
  after?: (value: Value, input: Input) => Promise<unknown> | unknown
  /** The most bytes of a body. */
  limit?: number
}

const mebibyte = 1024 * 1024

/** Makes the handler of a change. The input is the JSON body with the address's own parameters over it. */
export function route<Input, Value, Prepared = Input>(
  entry: Entry,
  form: z.ZodType<Input>,
  verb: (tx: Writer, input: Prepared, by: string, now: Date) => Promise<Outcome<Value>>,
  { after, limit = mebibyte, ...options }: RouteOptions<Input, Prepared, Value> = {},
): Handler {
  const change: Change<Input, Prepared, Value> = { entry, form, verb, ...options }
  return (request, { params }) =>
    answered(async () => {
      if (request.method === 'GET') throw new Denial(403, 'A GET changes nothing.')
      await whoMay(entry)
      const values = { ...(await jsonOf(request, limit)), ...(await params) }
      const key = request.headers.get('idempotency-key') ?? ''
      const { value, input, isRepeated } = await pass(change, { values, key: key.slice(0, 100) })
      return after && !isRepeated ? after(value, input) : value
    })
}

/** Makes the handler of a look: the input is the query with the address's own parameters over it. Changes nothing. */
export function query<Input, Value>(
  entry: Entry,
  form: z.ZodType<Input>,
  read: (tx: Reader, input: Input, asker: Asker | undefined, now: Date) => Promise<Value>,
): Handler {
  return (request, { params }) =>
    answered(async () => {
      const asker = await whoMay(entry)
      const given = { ...Object.fromEntries(new URL(request.url).searchParams), ...(await params) }
      const parsed = form.safeParse(given)
      if (!parsed.success) throw new FormFault(parsed.error)
      return store.read(async (tx) => {
        if (asker && entry !== 'anyone') await assertReach(tx, entry, asker.person, parsed.data)
        return read(tx, parsed.data, asker, scope().now)
      })
    })
}

async function answered(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json((await work()) ?? {})
  } catch (error) {
    if (isDenial(error)) {
      const fields = (error as Partial<FormFault>).fields
      const headers = error.retryAfter === undefined ? undefined : { 'retry-after': String(error.retryAfter) }
      return Response.json({ refused: error.message, fields }, { status: error.status, headers })
    }
    if (isRefusal(error)) return Response.json({ refused: error.message }, { status: 422 })
    scope().memo.set('error', error)
    return Response.json({ refused: 'That did not work, and it is our fault: it has been logged.' }, { status: 500 })
  }
}

async function jsonOf(request: Request, limit: number): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) {
    throw new Denial(415, 'Only JSON is understood here.')
  }
  const text = await textOf(request, limit)
  try {
    const value: unknown = JSON.parse(text)
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw new Denial(422, 'This is not a JSON object.')
}

/** The body, read only as far as it is allowed to be long. */
async function textOf(request: Request, limit: number): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > limit)
      throw new Denial(413, `This is longer than the ${limit.toLocaleString('en')} bytes that are taken.`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
