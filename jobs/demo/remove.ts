// Takes the demo out: its articles first, some at a time so that the desk can save in between, then what only they used.
// Interrupted, it leaves a whole database with less of the demo in it, and goes on the next time.
import { setTimeout as pause } from 'node:timers/promises'
import { countDemoArticles, removeDemoArticles } from '#db/demo.ts'
import {
  idsNamedByArticles,
  idsNamedByNewsroom,
  type RemovedNewsroom,
  removable,
  removeDemoNewsroom,
} from '#db/demo-newsroom.ts'
import { type Media, renditionName } from '#db/media.ts'
import { record } from '#db/outcome.ts'
import { settings } from '#db/schema.ts'
import { siteSettings } from '#db/settings.ts'
import { store } from '#db/store.ts'

const by = 'demo'
const articlesAWrite = 500
const articlesARead = 200
/** Whoever waits for the writer tries again this often at first. */
const breath = 5

export interface Removing {
  now: Date
  media: Media
  /** Stops after the transaction that is under way. */
  signal?: AbortSignal
  onProgress?(done: number, of: number): void
}

export interface Removed extends Pick<RemovedNewsroom, 'kept'> {
  articles: number
  removed: RemovedNewsroom['removed']
  /** How many of the newsroom's own articles had an article of the demo as a pick. */
  unpicked: number
  /** False when it was stopped before the end. */
  isComplete: boolean
}

/** Removes everything that is marked as the demo's and that nothing of the newsroom's own uses. */
export async function removeDemo({ now, media, signal, onProgress }: Removing): Promise<Removed> {
  const { removed: articles, pickers } = await removeArticles({ now, signal, onProgress })
  const none = Object.fromEntries(removable.map((noun) => [noun, 0])) as Removed['removed']
  const done = { articles, unpicked: pickers.size }
  if (signal?.aborted) return { ...done, removed: none, kept: [], isComplete: false }
  const named = await namedByOwn()
  const { removed, kept, files } = await store.write(async (tx) => {
    const outcome = await removeDemoNewsroom(tx, named)
    await record(tx, [outcome], by, now)
    return outcome.value
  })
  // After the rows: a picture whose file has gone must not be shown for a moment.
  for (const { id, original, renditions } of files) {
    if (original) await media.delete(original)
    for (const { width, ext } of renditions) await media.delete(renditionName(id, width, ext))
  }
  return { ...done, removed, kept, isComplete: true }
}

async function removeArticles({ now, signal, onProgress }: Omit<Removing, 'media'>) {
  const total = await store.read(countDemoArticles)
  const zone = await store.read(async (tx) => {
    const site = (await tx.select().from(settings)).find(({ name }) => name === 'site')
    return siteSettings.parse(site?.value ?? {}).zone
  })
  const pickers = new Set<string>()
  let removed = 0
  for (let after = ''; !signal?.aborted; ) {
    const step = await store.write(async (tx) => {
      const outcome = await removeDemoArticles(tx, { after, most: articlesAWrite, zone })
      if (outcome.value.removed > 0) await record(tx, [outcome], by, now)
      return outcome.value
    })
    if (step.removed === 0) break
    after = step.last
    removed += step.removed
    for (const id of step.picksOf) pickers.add(id)
    onProgress?.(removed, total)
    await pause(breath)
  }
  return { removed, pickers }
}

/** Every id that the newsroom's own articles, pages, authors and sections name. */
async function namedByOwn(): Promise<Set<string>> {
  let named = await store.read(idsNamedByNewsroom)
  for (let after = ''; ; ) {
    const step = await store.read((tx) => idsNamedByArticles(tx, { after, most: articlesARead }))
    if (step.last === '') return named
    named = named.union(step.named)
    after = step.last
  }
}
