// Writes converted posts and pages through the desk's own verbs, a batch a transaction, with their old addresses. What is
// not public gets no publication at all, and a page no beginning: readers cannot see either, whatever else goes wrong.
import { createArticle } from '#db/articles.ts'
import { createPage } from '#db/pages.ts'
import { createPicture } from '#db/pictures.ts'
import { publishArticle } from '#db/publishing.ts'
import { never } from '#db/schema.ts'
import type { Report } from '#jobs/wordpress/report.ts'
import type { Text } from '#jobs/wordpress/texts.ts'
import { type Batch, IMPORTER, inBatch, leadTo, withFreeSlug } from '#jobs/wordpress/writing.ts'
import { articlePath, pagePath } from '#lib/urls.ts'

export async function writeTexts(texts: readonly Text[], report: Report, now: Date): Promise<void> {
  if (texts.length === 0) return
  const slugs = await inBatch(now, async (batch) => {
    const written: string[] = []
    for (const text of texts) {
      for (const picture of text.pictures) await batch.does(createPicture(batch.tx, picture, now))
      written.push(text.post.type === 'page' ? await writePage(text, batch) : await writeArticle(text, batch))
    }
    return written
  })
  for (const [at, text] of texts.entries()) reportText(text, slugs[at] ?? '', report)
}

async function writeArticle({ id, content, origin, post, fate, section, paths }: Text, batch: Batch): Promise<string> {
  const { tx, now, does } = batch
  const createdAt = (post.publishedAt ?? now).getTime()
  const slug = await withFreeSlug(content.slug, async (slug) => {
    await does(createArticle(tx, { id, origin, createdAt, content: { ...content, slug } }, IMPORTER, now))
    return slug
  })
  if (fate.is !== 'draft') {
    await does(publishArticle(tx, { articleId: id, kind: 'first', from: fate.from }, IMPORTER, now))
  }
  await leadTo(paths, { target: 'article', targetId: id }, articlePath(section, slug), batch)
  return slug
}

async function writePage({ content, origin, post, fate, paths }: Text, batch: Batch): Promise<string> {
  const { tx, now, does } = batch
  const { headline: title, standfirst: description, body, language, direction } = content
  const from = fate.is === 'draft' ? never : fate.from
  const updatedAt = (post.modifiedAt ?? post.publishedAt ?? now).getTime()
  const row = { title, description, body, language, direction, from, origin, updatedAt, position: 100 }
  const { id, slug } = await withFreeSlug(content.slug, async (slug) => ({
    id: await does(createPage(tx, { ...row, slug }, now)),
    slug,
  }))
  await leadTo(paths, { target: 'page', targetId: id }, pagePath(slug), batch)
  return slug
}

function reportText({ post, fate, content, pictures, losses }: Text, slug: string, report: Report): void {
  const place = `“${content.headline}” (line ${post.line})`
  const noun = post.type === 'page' ? 'page' : 'article'
  report.count(fate.is === 'public' ? noun : fate.is === 'scheduled' ? `scheduled ${noun}` : `${noun} draft`, true)
  for (const _ of pictures) report.count('picture', true)
  if (fate.is === 'draft' && fate.why !== '') report.note(`drafts: ${fate.why}`, place)
  if (slug !== content.slug) report.note('items whose address was taken, under another one', `${place}: ${slug}`)
  if (post.sticky) report.note('articles that were pinned to the front', place)
  if (post.comments > 0) report.note('comments of readers, left out', place, post.comments)
  for (const { what, times } of losses) report.note(what, place, times)
}
