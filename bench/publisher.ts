// An editor's side of the measurement, in a process of its own as the desk's actions are in the renderers': does one thing
// to one article in one transaction, and says when it began and when it was committed. Talks with its parent only.
import { eq } from 'drizzle-orm'
import { authors, topics } from '#db/schema.ts'
import { store } from '#db/store.ts'
import { type Newsroom, newsroomOf } from '#e2e/newsroom.ts'
import { slugify } from '#lib/slug.ts'
import { clock } from './looking.ts'

/** What the story is filed under. */
export interface Filing {
  section: string
  topic: string
  author: string
}

export type Command =
  | { does: 'write'; headline: string }
  | { does: 'publish' | 'change' | 'withdraw'; headline: string; id: string }

/** Moments of `clock()`. */
export interface Done {
  id: string
  path: string
  began: number
  committed: number
}

async function idsOf({ section, topic, author }: Filing, newsroom: Newsroom) {
  const sectionId = await newsroom.sectionId(section)
  return store.read(async (tx) => {
    const [filed] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.slug, topic))
    const [signed] = await tx.select({ id: authors.id }).from(authors).where(eq(authors.slug, author))
    if (!filed || !signed) throw new Error(`The newsroom has no topic ${topic} or no author ${author}.`)
    return { sectionId, topicIds: [filed.id], bylines: [{ authorId: signed.id, role: '', place: '' }] }
  })
}

async function obey(newsroom: Newsroom, ids: Awaited<ReturnType<typeof idsOf>>, command: Command): Promise<Done> {
  const { headline } = command
  if (command.does === 'write') {
    const story = { headline, slug: slugify(headline), standfirst: `${headline}, in short.`, ...ids }
    return { ...(await newsroom.article(story)), began: 0, committed: 0 }
  }
  const { id } = command
  if (command.does === 'change') await newsroom.edits(id, { headline })
  const began = clock()
  if (command.does === 'withdraw') await newsroom.withdraws(id, 'It was only a measurement.')
  else
    await newsroom.publishes({ articleId: id, kind: command.does === 'publish' ? 'first' : 'update', from: Date.now() })
  const committed = clock()
  return { id, path: await newsroom.pathOf(id), began, committed }
}

async function main([databaseUrl = '', section = '', topic = '', author = '']: string[]): Promise<void> {
  const newsroom = newsroomOf(databaseUrl)
  const ids = await idsOf({ section, topic, author }, newsroom)
  process.on('message', (command: Command) => {
    obey(newsroom, ids, command).then(
      (done) => process.send?.(done),
      (error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
        process.exit(1)
      },
    )
  })
  process.once('disconnect', () => process.exit())
  process.send?.('ready')
}

await main(process.argv.slice(2))
