// From an article as written to the rows that the desk's verbs would have made of it: the identity, the working text, and
// the publication with the rows by which lists find it.
import { bulkInsert } from '#db/bulk.ts'
import { archiveOrigin } from '#db/demo.ts'
import { articles, bylines, drafts, never, publications, publicationTopics } from '#db/schema.ts'
import type { Writer } from '#db/store.ts'
import type { Written } from './article.ts'
import type { Newsroom } from './newsroom.ts'

const by = 'demo'

export interface Rows {
  article: typeof articles.$inferSelect
  draft: typeof drafts.$inferSelect
  publication: typeof publications.$inferSelect
  bylines: (typeof bylines.$inferSelect)[]
  topics: (typeof publicationTopics.$inferSelect)[]
}

/** Gives the function that makes the rows of an article; the newsroom's names are copied into them. */
export function rowsFor(newsroom: Newsroom): (written: Written) => Rows {
  const authors = new Map(newsroom.authors.map((author) => [author.id, author]))
  const topics = new Map(newsroom.topics.map(({ id, slug, name }) => [id, { id, slug, name }]))
  return (written) => {
    const { id: articleId, at, content } = written
    const publication = publicationOf(written, authors, topics)
    const filed = { publishedAt: at, articleId, publicationId: publication.id }
    return {
      article: articleOf(written),
      draft: { articleId, slot: '', version: 1, content, at, by },
      publication,
      bylines: content.bylines.map(({ authorId, role }, position) => ({ ...filed, authorId, role, position })),
      topics: content.topicIds.map((topicId) => ({ ...filed, topicId })),
    }
  }
}

function articleOf({ id, at, ordinal, content }: Written): Rows['article'] {
  const { sectionId, slug, headline } = content
  return {
    id,
    state: 'published',
    version: 1,
    sectionId,
    slug,
    headline,
    origin: archiveOrigin(ordinal),
    assignedTo: null,
    embargo: 0,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    demo: true,
  }
}

function publicationOf(
  { id: articleId, publicationId: id, at, content, words }: Written,
  authors: Map<string, Newsroom['authors'][number]>,
  topics: Map<string, Newsroom['topics'][number]>,
): Rows['publication'] {
  const { bylines: signed, topicIds, ...texts } = content
  const bylines = signed.flatMap(({ authorId, role, place }) => {
    const author = authors.get(authorId)
    return author ? [{ authorId, slug: author.slug, name: author.name, role, place }] : []
  })
  return {
    ...texts,
    id,
    articleId,
    kind: 'first',
    from: at,
    until: never,
    publishedAt: at,
    modifiedAt: at,
    pictureId: content.lead?.pictureId ?? null,
    authors: bylines.map(({ name }) => name),
    words,
    by,
    reason: '',
    bylines,
    topics: topicIds.flatMap((topicId) => topics.get(topicId) ?? []),
    updates: [],
    corrections: [],
    sources: [],
  }
}

/** Writes the rows of many articles, parents first. */
export async function insertRows(tx: Writer, all: Rows[]): Promise<void> {
  const insert = {
    article: bulkInsert(tx, articles),
    draft: bulkInsert(tx, drafts),
    publication: bulkInsert(tx, publications),
    byline: bulkInsert(tx, bylines),
    topic: bulkInsert(tx, publicationTopics),
  }
  for (const rows of all) {
    await insert.article(rows.article)
    await insert.draft(rows.draft)
    await insert.publication(rows.publication)
    for (const byline of rows.bylines) await insert.byline(byline)
    for (const topic of rows.topics) await insert.topic(topic)
  }
}
