// Verbs of the desk's article: its identity, working text and revisions. What readers see is publishing.ts.
import { and, eq } from 'drizzle-orm'
import type { ArticleContent } from '#lib/content.ts'
import { Refusal } from '#lib/refusal.ts'
import { newId } from './ids.ts'
import type { Outcome } from './outcome.ts'
import { articles, drafts, picks, revisions } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** The slot of the working text; an editor's own unsaved work is in a slot named by the editor's id. */
export const workingSlot = ''

export interface NewArticle {
  content: ArticleContent
  id?: string
  origin?: string
  /** Readers see nothing of it before this moment, in ms; 0 for no embargo. */
  embargo?: number
  createdAt?: number
  demo?: boolean
}

async function assertFreeAddress(tx: Reader, { sectionId, slug }: ArticleContent, id: string): Promise<void> {
  const [holder] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.sectionId, sectionId), eq(articles.slug, slug)))
  if (!slug) throw new Refusal('An article needs a slug for its address.')
  if (holder && holder.id !== id) throw new Refusal(`Another article of this section has the address “${slug}”.`)
}

async function keepRevision(
  tx: Writer,
  articleId: string,
  version: number,
  content: ArticleContent,
  by: string,
  at: number,
) {
  await tx.insert(revisions).values({ id: newId(), articleId, version, content, at, by, name: '' })
}

async function keepPicks(tx: Writer, articleId: string, { picks: picked }: ArticleContent): Promise<void> {
  await tx.delete(picks).where(eq(picks.articleId, articleId))
  const rows = picked.map((pickedId, position) => ({ articleId, position, pickedId }))
  if (rows.length > 0) await tx.insert(picks).values(rows)
}

/** The desk's view of an article, without its words. */
export async function getArticle(tx: Reader, id: string): Promise<typeof articles.$inferSelect | undefined> {
  const [row] = await tx.select().from(articles).where(eq(articles.id, id))
  return row
}

/** Begins an article as a draft; refuses an address that another article of the section has. Gives its id. */
export async function createArticle(tx: Writer, input: NewArticle, by: string, now: Date): Promise<Outcome<string>> {
  const { content, id = newId(), origin = '', embargo = 0, createdAt = now.getTime(), demo = false } = input
  await assertFreeAddress(tx, content, id)
  const { sectionId, slug, headline } = content
  const at = now.getTime()
  await tx.insert(articles).values({
    id,
    state: 'draft',
    version: 1,
    sectionId,
    slug,
    headline,
    origin,
    assignedTo: null,
    embargo,
    createdAt,
    createdBy: by,
    updatedAt: at,
    demo,
  })
  await tx.insert(drafts).values({ articleId: id, slot: workingSlot, version: 1, content, at, by })
  await keepRevision(tx, id, 1, content, by, at)
  await keepPicks(tx, id, content)
  return { value: id, event: { what: 'article.created', subject: id, details: { headline } }, touched: [] }
}

export interface Save {
  id: string
  /** The version that was edited: another one in the database means somebody saved meanwhile. */
  version: number
  content: ArticleContent
}

/** Saves the working text, compare-and-set on `version`; refuses when somebody else saved first. Gives the new version. */
export async function saveArticle(
  tx: Writer,
  { id, version, content }: Save,
  by: string,
  now: Date,
): Promise<Outcome<number>> {
  await assertFreeAddress(tx, content, id)
  const { sectionId, slug, headline } = content
  const at = now.getTime()
  const saved = await tx
    .update(articles)
    .set({ version: version + 1, sectionId, slug, headline, updatedAt: at })
    .where(and(eq(articles.id, id), eq(articles.version, version)))
    .returning({ id: articles.id })
  if (saved.length === 0) throw new Refusal('Somebody else saved this article meanwhile.')
  await tx
    .update(drafts)
    .set({ content, version: version + 1, at, by })
    .where(and(eq(drafts.articleId, id), eq(drafts.slot, workingSlot)))
  await keepRevision(tx, id, version + 1, content, by, at)
  await keepPicks(tx, id, content)
  return { value: version + 1, event: { what: 'article.saved', subject: id }, touched: [] }
}

/** The working text of an article, or undefined. */
export async function getDraft(tx: Reader, id: string): Promise<ArticleContent | undefined> {
  const [row] = await tx
    .select({ content: drafts.content })
    .from(drafts)
    .where(and(eq(drafts.articleId, id), eq(drafts.slot, workingSlot)))
  return row?.content
}
