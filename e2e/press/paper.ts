// A small newspaper for the press to print: one section, and as many articles as a test wants for itself.
import { eq } from 'drizzle-orm'
import { publications } from '#db/schema.ts'
import type { Body } from '#lib/body/document.ts'
import { articleKey } from '#lib/keys.ts'
import type { Server } from '../server.ts'

export interface Printed {
  id: string
  path: string
  headline: string
}

const hour = 3_600_000

/** Writes articles, oldest last; nobody has asked for any of them yet. */
export async function print({ newsroom }: Server, count: number): Promise<Printed[]> {
  const sectionId = await newsroom.section('World')
  const printed: Printed[] = []
  for (let n = 0; n < count; n++) {
    const headline = `Story ${n} stands`
    const on = new Date(Date.now() - (n + 2) * hour)
    printed.push({ headline, ...(await newsroom.article({ headline, sectionId, on })) })
  }
  return printed
}

/** Purges every page that shows the article, and changes nothing. */
export const touch = ({ newsroom }: Server, id: string, soft = false): Promise<void> =>
  newsroom.does(async () => ({
    value: undefined,
    event: { what: 'test.touched', subject: id },
    touched: [articleKey(id)],
    soft,
  }))

/**
 * Puts a body into an article that no page can be made of, purging nothing: it would be found out at the next rendering.
 * Gives what puts the right one back, as quietly.
 */
export async function spoil({ newsroom }: Server, id: string): Promise<() => Promise<void>> {
  const right = (await newsroom.publications()).find(({ articleId }) => articleId === id)?.body as Body
  const put = (body: Body) =>
    newsroom.does(async (tx) => {
      await tx.update(publications).set({ body }).where(eq(publications.articleId, id))
      return { value: undefined, event: { what: 'test.spoiled', subject: id }, touched: [] }
    })
  await put({ type: 'doc', content: [{ type: 'marquee' }] } as unknown as Body)
  return () => put(right)
}
