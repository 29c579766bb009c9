// What the worker does every so often so that nothing grows for ever. Not here: `PRAGMA optimize` (every query is written
// to be fast without statistics, which could only change its plan) and truncating the log (SQLite does it by itself, see
// journal_size_limit in db/sqlite.ts).
import { pruneAnswers } from '#db/answers.ts'
import { pruneAttempts } from '#db/attempts.ts'
import { pruneLinks } from '#db/links.ts'
import { pruneMails } from '#db/mails.ts'
import { prunePurges } from '#db/purges.ts'
import { pruneSessions } from '#db/sessions.ts'
import { pruneSignIns } from '#db/sign-ins.ts'
import { store } from '#db/store.ts'

/** A purge is read within milliseconds; the rest of the day is for whoever wants to know what happened. */
const purgesAreKept = 24 * 3_600_000

/** Each knows itself how long its rows are of use. */
const atTheDoor = [pruneSessions, pruneSignIns, pruneLinks, pruneAttempts, pruneAnswers, pruneMails]

/** Tidies the database as of `now`. May be run at any time, by several processes at once. */
export async function keepHouse(now: Date): Promise<void> {
  const before = new Date(now.getTime() - purgesAreKept)
  await store.write(async (tx) => {
    await prunePurges(tx, before)
    for (const prune of atTheDoor) await prune(tx, now)
  })
}
