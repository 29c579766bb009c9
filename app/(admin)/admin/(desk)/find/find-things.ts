// What the palette is answered: only what its person may open.
import { z } from 'zod'
import type { Asker } from '#auth/session.ts'
import { type Found, findArticles, findPeople, findSections } from '#db/finding.ts'
import type { Reader } from '#db/store.ts'
import { deskArticlePath, personPath } from '#lib/desk-urls.ts'
import { extentOf } from '#lib/roles.ts'
import { sectionPath } from '#lib/urls.ts'

export const findForm = z.object({
  q: z
    .string()
    .default('')
    .transform((text) => text.slice(0, 100)),
})

export async function findThings(tx: Reader, { q }: { q: string }, asker: Asker | undefined) {
  if (!asker) return { groups: [] }
  const { person } = asker
  const extent = extentOf(person.role, 'article.read')
  const articles = extent ? await findArticles(tx, { extent, person }, q) : []
  const sections = await findSections(tx, q)
  const people = extentOf(person.role, 'person.list') ? await findPeople(tx, q) : []
  return {
    groups: [
      { name: 'Articles', items: articles.map((each) => item(each, deskArticlePath(each.id))) },
      { name: 'Sections', items: sections.map((each) => item(each, sectionPath(each.slug))) },
      { name: 'People', items: people.map((each) => item(each, personPath(each.id))) },
    ],
  }
}

const item = ({ id, name, detail }: Found, href: string) => ({ id, name, detail, href })
