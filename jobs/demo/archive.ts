// A synthetic archive: any number of articles over ten years, for the sections, authors and topics that are there. The
// same number at the same moment gives the same articles. For measuring and trying out, so the desk's verbs are left out
// and rows written directly: no revision and no event an article, one purge a transaction that names every list.
import { setImmediate as turn } from 'node:timers/promises'
import { lastArchived } from '#db/demo.ts'
import { record } from '#db/outcome.ts'
import { addPurges } from '#db/purges.ts'
import { store } from '#db/store.ts'
import * as keys from '#lib/keys.ts'
import { monthOf } from '#lib/zones.ts'
import { ArticleWriter, type Written } from './archive/article.ts'
import { momentsOf } from './archive/calendar.ts'
import { type Newsroom, readNewsroomRows } from './archive/newsroom.ts'
import { Random } from './archive/random.ts'
import { insertRows, rowsFor } from './archive/rows.ts'

/** Half a second's work or so: whoever saves at the desk meanwhile waits no longer. */
const articlesAWrite = 3000

export interface Archiving {
  count: number
  now: Date
  /** Articles in one transaction. */
  aWrite?: number
  /** Stops after the transaction that is under way; what was written stays and is whole. */
  signal?: AbortSignal
  onProgress?(done: number): void
}

export interface Archived {
  made: number
  /** Of the articles made, in ms. */
  oldest: number
  newest: number
}

/** Adds an archive to the newsroom, which needs a section and an author. A second one goes on where the first ended. */
export async function makeArchive(archiving: Archiving): Promise<Archived> {
  const { count, now, aWrite = articlesAWrite, signal, onProgress } = archiving
  const newsroom = await readNewsroomRows()
  const toRows = rowsFor(newsroom)
  const articles = articlesOf(newsroom, (await store.read(lastArchived)) + 1, count, now)
  const archived: Archived = { made: 0, oldest: now.getTime(), newest: 0 }
  while (archived.made < count && !signal?.aborted) {
    const batch = articles.take(aWrite)
    const written = { made: batch.length, oldest: batch[0]?.at ?? now.getTime(), newest: batch.at(-1)?.at ?? 0 }
    await store.write(async (tx) => {
      await insertRows(tx, batch.map(toRows))
      await addPurges(tx, [{ keys: keysOf(newsroom, written), hard: true, from: now.getTime() }], now)
    })
    archived.made += batch.length
    archived.oldest = Math.min(archived.oldest, written.oldest)
    archived.newest = written.newest
    onProgress?.(archived.made)
    // Without a turn of the event loop no signal would ever be heard.
    await turn()
  }
  if (archived.made > 0) {
    const event = { what: 'demo.archived', subject: 'demo', details: { ...archived } }
    await store.write((tx) => record(tx, [{ value: undefined, event, touched: [] }], 'demo', now))
  }
  return archived
}

function articlesOf(newsroom: Newsroom, first: number, count: number, now: Date) {
  const writer = new ArticleWriter(newsroom)
  const moments = momentsOf(count, now.getTime(), newsroom.settings.zone, new Random(count))
  let ordinal = first
  return {
    take(most: number): Written[] {
      const taken: Written[] = []
      while (taken.length < most) {
        const { value, done } = moments.next()
        if (done) break
        taken.push(writer.article(ordinal++, value))
      }
      return taken
    },
  }
}

/** Every list there is has changed. */
function keysOf({ settings, sections, topics, authors }: Newsroom, archived: Archived): keys.Key[] {
  const touched = [keys.settingsKey, keys.frontKey, keys.newsKey, keys.latestListKey]
  for (const { id } of sections) touched.push(keys.sectionListKey(id))
  for (const { id } of topics) touched.push(keys.topicListKey(id))
  for (const { id } of authors) touched.push(keys.authorListKey(id))
  const months = new Set<string>()
  const fortnight = 14 * 86_400_000
  for (let at = archived.oldest; at < archived.newest; at += fortnight) months.add(monthOf(at, settings.zone))
  months.add(monthOf(archived.newest, settings.zone))
  for (const month of months) touched.push(keys.monthListKey(month))
  return touched
}
