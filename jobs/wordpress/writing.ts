// How an import writes: in batches small enough for the Store's time limit, each one transaction with its events and
// purges. A batch that is interrupted leaves nothing of itself; the next run goes on where the last one ended.
import { type Outcome, record } from '#db/outcome.ts'
import { addRedirect, type NewRedirect } from '#db/redirects.ts'
import { store, type Writer } from '#db/store.ts'
import { isRefusal } from '#lib/refusal.ts'

/** Who did it, in events. */
export const IMPORTER = 'import'

const BATCH = 100
const MOST_TRIES = 10_000

/** One transaction of an import: verbs are awaited through `does`, which keeps what is to be recorded of them. */
export type Batch = {
  tx: Writer
  now: Date
  does: <T>(verb: Promise<Outcome<T>>) => Promise<T>
}

/** `work` may run twice, so it changes nothing but the database and what it gives back. */
export async function inBatch<T>(now: Date, work: (batch: Batch) => Promise<T>): Promise<T> {
  return store.write(async (tx) => {
    const outcomes: Outcome<unknown>[] = []
    const does: Batch['does'] = async (verb) => {
      const outcome = await verb
      // Readers see the whole archive from this moment on: one purge, not one for every day of ten years.
      outcomes.push({ ...outcome, from: Math.max(outcome.from ?? 0, now.getTime()) })
      return outcome.value
    }
    const value = await work({ tx, now, does })
    await record(tx, outcomes, IMPORTER, now)
    return value
  })
}

/** Many small things, a hundred a transaction; gives what came of each, in order. */
export async function inBatches<Given, Made>(
  given: readonly Given[],
  now: Date,
  write: (one: Given, batch: Batch) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = []
  for (let at = 0; at < given.length; at += BATCH) {
    const some = await inBatch(now, async (batch) => {
      const results: Made[] = []
      for (const one of given.slice(at, at + BATCH)) results.push(await write(one, batch))
      return results
    })
    made.push(...some)
  }
  return made
}

/** Leads old addresses to a thing, except one at which the thing itself stands. */
export async function leadTo(
  paths: readonly string[],
  to: Pick<NewRedirect, 'target' | 'targetId'>,
  own: string,
  { tx, now, does }: Batch,
): Promise<void> {
  for (const path of paths) if (path !== own) await does(addRedirect(tx, { path, ...to }, IMPORTER, now))
}

/** Tries slug, slug-2, slug-3 … until the verb does not refuse it as taken. */
export async function withFreeSlug<T>(slug: string, create: (slug: string) => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1) {
    try {
      return await create(n === 1 ? slug : `${slug}-${n}`)
    } catch (error) {
      if (!isRefusal(error) || n >= MOST_TRIES) throw error
    }
  }
}
