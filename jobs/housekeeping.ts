// What the worker does every so often so that nothing grows for ever. Not here: `PRAGMA optimize` (every query is written
// to be fast without statistics, which could only change its plan) and truncating the log (SQLite does it by itself, see
// journal_size_limit in db/sqlite.ts).
import { prunePurges } from '#db/purges.ts'
import { store } from '#db/store.ts'

/** A purge is read within milliseconds; the rest of the day is for whoever wants to know what happened. */
const purgesAreKept = 24 * 3_600_000

/** Tidies the database as of `now`. May be run at any time, by several processes at once. */
export async function keepHouse(now: Date): Promise<void> {
  const before = new Date(now.getTime() - purgesAreKept)
  await store.write((tx) => prunePurges(tx, before))
}
