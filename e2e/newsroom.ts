// What the newsroom does, from the test's process: SQLite is shared between processes, so what is written here is read
// by the running server at its next request.
import { asc, eq } from 'drizzle-orm'
import { type Save, saveArticle } from '#db/articles.ts'
import { newId } from '#db/ids.ts'
import { openStore } from '#db/open.ts'
import type { Outcome } from '#db/outcome.ts'
import { createPage, type NewPage } from '#db/pages.ts'
import { type Publishing, publishArticle, withdrawArticle } from '#db/publishing.ts'
import { addRedirect } from '#db/redirects.ts'
import {
  articles,
  authors,
  citations,
  corrections,
  drafts,
  events,
  people,
  publications,
  purges,
  sections,
  sources,
  topics,
  updates,
} from '#db/schema.ts'
import { createSection, type NewSection } from '#db/sections.ts'
import { type SiteSettings, saveSettings, siteSettings } from '#db/settings.ts'
import { placeOnFront } from '#db/slots.ts'
import { installStore, type Store, store, type Writer } from '#db/store.ts'
import { bodyOf, type Story, newsroom as words } from '#db/testing.ts'
import type { Correction, Source, Update } from '#lib/article.ts'
import type { ArticleContent } from '#lib/content.ts'
import { slugify } from '#lib/slug.ts'
import { articlePath, pagePath } from '#lib/urls.ts'

export { bodyOf }

export interface Ledger {
  updates?: Omit<Update, 'id'>[]
  corrections?: Omit<Correction, 'id'>[]
  sources?: Omit<Source, 'id'>[]
}

const stores = new Map<string, Promise<Store>>()

/** Opens the database of a running server, once a process, as the one that the words speak to. */
async function enter(databaseUrl: string): Promise<void> {
  const known = stores.get(databaseUrl)
  if (known) installStore(await known)
  else {
    stores.set(databaseUrl, openStore(databaseUrl))
    installStore(await (stores.get(databaseUrl) as Promise<Store>))
  }
}

/** The words of one newsroom. Everything happens now, unless a moment is named. */
export function newsroomOf(databaseUrl: string) {
  async function does<T>(verb: (tx: Writer, now: Date) => Promise<Outcome<T>>): Promise<T> {
    await enter(databaseUrl)
    const now = new Date()
    return words.does((tx) => verb(tx, now), now)
  }

  async function pathOf(id: string): Promise<string> {
    await enter(databaseUrl)
    const [row] = await store.read(async (tx) =>
      tx
        .select({ section: sections.slug, slug: articles.slug })
        .from(articles)
        .innerJoin(sections, eq(sections.id, articles.sectionId))
        .where(eq(articles.id, id)),
    )
    if (!row) throw new Error(`There is no article ${id}.`)
    return articlePath(row.section, row.slug)
  }

  const newsroom = {
    does,
    pathOf,

    /** All accounts, in the order they were made. */
    async everyone() {
      await enter(databaseUrl)
      return store.read(async (tx) => tx.select().from(people).orderBy(asc(people.at), asc(people.id)))
    },

    /** The record, in the order of the commits. */
    async events() {
      await enter(databaseUrl)
      return store.read(async (tx) => tx.select().from(events).orderBy(asc(events.position)))
    },

    /** Writes an article and, with `on`, publishes it as of then; a moment ahead schedules it. */
    async article({ on, ...story }: Story): Promise<{ id: string; path: string }> {
      await enter(databaseUrl)
      const id = await words.article(story)
      if (on) await newsroom.publishes({ articleId: id, kind: 'first', from: on.getTime() })
      return { id, path: await pathOf(id) }
    },

    publishes: (input: Publishing) => does((tx, now) => publishArticle(tx, input, 'ana', now)),

    withdraws: (articleId: string, reason: string, on = new Date()) =>
      does((tx, now) => withdrawArticle(tx, { articleId, reason, from: on.getTime() }, 'ana', now)),

    /** Changes fields of the working text; readers see them at the next publication. */
    async edits(id: string, changes: Partial<ArticleContent>): Promise<void> {
      await enter(databaseUrl)
      const [draft] = await store.read(async (tx) => tx.select().from(drafts).where(eq(drafts.articleId, id)))
      if (!draft) throw new Error(`There is no article ${id}.`)
      const save: Save = { id, version: draft.version, content: { ...draft.content, ...changes } }
      await does((tx, now) => saveArticle(tx, save, 'ben', now))
    },

    /** Changes the sections of published articles, for readers too, all in one transaction: article id to section id. */
    async moves(to: Record<string, string>): Promise<void> {
      await does(async (tx, now) => {
        const outcomes: Outcome<string>[] = []
        for (const [id, sectionId] of Object.entries(to)) {
          const [draft] = await tx.select().from(drafts).where(eq(drafts.articleId, id))
          if (!draft) throw new Error(`There is no article ${id}.`)
          await saveArticle(tx, { id, version: draft.version, content: { ...draft.content, sectionId } }, 'ben', now)
          outcomes.push(await publishArticle(tx, { articleId: id, kind: 'minor', from: now.getTime() }, 'ana', now))
        }
        const touched = outcomes.flatMap((outcome) => outcome.touched)
        return { value: undefined, event: { what: 'article.moved', subject: Object.keys(to).join(' ') }, touched }
      })
    },

    /** Updates, corrections and sources: they are printed from the next publication on. */
    async adds(articleId: string, ledger: Ledger): Promise<void> {
      await does(async (tx, now) => {
        for (const each of ledger.updates ?? []) {
          await tx.insert(updates).values({ id: newId(), articleId, by: 'ana', ...each })
        }
        for (const each of ledger.corrections ?? []) {
          await tx.insert(corrections).values({ id: newId(), articleId, by: 'ana', ...each })
        }
        for (const [position, { quotation, ...each }] of (ledger.sources ?? []).entries()) {
          const sourceId = newId()
          await tx.insert(sources).values({ id: sourceId, at: now.getTime(), demo: false, ...each })
          await tx.insert(citations).values({ id: newId(), articleId, sourceId, position, quotation })
        }
        return { value: undefined, event: { what: 'article.noted', subject: articleId }, touched: [] }
      })
    },

    section: (name: string, more: Partial<NewSection> = {}) =>
      does((tx, now) => createSection(tx, { slug: slugify(name), name, ...more }, now)),

    async topic(name: string): Promise<string> {
      await enter(databaseUrl)
      return words.topic(name)
    },

    async author(name: string): Promise<string> {
      await enter(databaseUrl)
      return words.author(name)
    },

    async page(title: string, text: string, more: Partial<NewPage> = {}): Promise<string> {
      const slug = slugify(title)
      const row: NewPage = {
        slug,
        title,
        body: bodyOf(text),
        language: 'en',
        direction: 'ltr',
        from: Date.now(),
        ...more,
      }
      await does((tx, now) => createPage(tx, row, now))
      return pagePath(slug)
    },

    settings: (input: Partial<SiteSettings>) =>
      does((tx, now) => saveSettings(tx, siteSettings.parse(input), 'ana', now)),

    places: (place: string, articleIds: string[]) =>
      does((tx, now) => placeOnFront(tx, { place, articleIds }, 'ana', now)),

    redirects: (path: string, target: 'article' | 'gone' | 'path', targetId: string) =>
      does((tx, now) => addRedirect(tx, { path, target, targetId }, 'ana', now)),

    /** The id of a section by its slug. */
    async sectionId(slug: string): Promise<string> {
      await enter(databaseUrl)
      const [row] = await store.read(async (tx) => tx.select().from(sections).where(eq(sections.slug, slug)))
      if (!row) throw new Error(`There is no section ${slug}.`)
      return row.id
    },

    async slugOf(kind: 'topics' | 'authors', id: string): Promise<string> {
      await enter(databaseUrl)
      const table = kind === 'topics' ? topics : authors
      const [row] = await store.read(async (tx) => tx.select({ slug: table.slug }).from(table).where(eq(table.id, id)))
      return row?.slug ?? ''
    },

    /** Every key that a write has touched so far, once for each write. */
    async touched(): Promise<string[]> {
      await enter(databaseUrl)
      const rows = await store.read(async (tx) => tx.select({ keys: purges.keys }).from(purges).orderBy(asc(purges.id)))
      return rows.flatMap(({ keys }) => keys)
    },

    /** Every publication in the database, whatever its time. */
    async publications() {
      await enter(databaseUrl)
      return store.read(async (tx) => tx.select().from(publications))
    },
  }
  return newsroom
}

export type Newsroom = ReturnType<typeof newsroomOf>

/** Closes every database that was opened, at the end of a worker. */
export async function closeNewsrooms(): Promise<void> {
  const open = await Promise.all(stores.values())
  stores.clear()
  for (const each of open) await each.close()
}
