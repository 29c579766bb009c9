// For tests only: a database of their own, and words to fill it as the desk would. A file a test process, gone when it
// ends. Ana is the editor, Ben the reporter.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { env } from '#env.ts'
import type { Body } from '#lib/body/document.ts'
import type { ArticleContent } from '#lib/content.ts'
import { slugify } from '#lib/slug.ts'
import { createArticle, type NewArticle } from './articles.ts'
import { createAuthor } from './authors.ts'
import { openStore } from './open.ts'
import { type Outcome, perform } from './outcome.ts'
import { type Publishing, publishArticle } from './publishing.ts'
import { createSection, type NewSection } from './sections.ts'
import type { Store, Writer } from './store.ts'
import { createTopic } from './topics.ts'

const isSqlite = env.databaseUrl.startsWith('file:')

/** Opens an empty database as the Store of this process, on the engine that DATABASE_URL names. */
export async function openTestStore(): Promise<Store & { file: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'news.db')
  const store = await openStore(isSqlite ? `file:${file}` : 'pglite:')
  return { ...store, file }
}

/** Noon of a day in November 2026, UTC: tests live in that month. */
export const day = (date: number, hour = 12): Date => new Date(Date.UTC(2026, 10, date, hour))

export const bodyOf = (...paragraphs: string[]): Body => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

export interface Story extends Partial<ArticleContent> {
  headline: string
  sectionId: string
  /** When it is published; a draft without. */
  on?: Date
  embargo?: Date
}

/** What the newsroom does, each in a write of its own with its event and purge. */
export const newsroom = {
  does: <T>(verb: (tx: Writer) => Promise<Outcome<T>>, now = day(1)): Promise<T> => perform(verb, 'ana', now),

  section: (name: string, more: Partial<NewSection> = {}) =>
    newsroom.does((tx) => createSection(tx, { slug: slugify(name), name, ...more }, day(1))),

  topic: (name: string) => newsroom.does((tx) => createTopic(tx, { slug: slugify(name), name }, day(1))),

  author: (name: string) => newsroom.does((tx) => createAuthor(tx, { slug: slugify(name), name }, day(1))),

  /** Writes an article and, with `on`, publishes it. Gives its id. */
  async article({ on, embargo, ...story }: Story): Promise<string> {
    const content: ArticleContent = {
      kicker: '',
      standfirst: '',
      slug: slugify(story.headline),
      type: 'news',
      language: 'en',
      direction: 'ltr',
      dateline: '',
      body: bodyOf(`${story.headline}, the newsroom has learned.`),
      bylines: [],
      topicIds: [],
      lead: null,
      picks: [],
      ...story,
    }
    const row: NewArticle = { content, embargo: embargo?.getTime() ?? 0 }
    const id = await newsroom.does((tx) => createArticle(tx, row, 'ben', on ?? day(1)))
    if (on) await newsroom.publishes({ articleId: id, kind: 'first', from: on.getTime() }, on)
    return id
  },

  publishes: (input: Publishing, now: Date) => newsroom.does((tx) => publishArticle(tx, input, 'ana', now), now),
}
