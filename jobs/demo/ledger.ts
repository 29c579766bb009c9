// The demo's updates, corrections and sources: rows of their own, which publications then copy.

import { newId } from '#db/ids.ts'
import { citations, corrections, sources, updates } from '#db/schema.ts'
import type { Writer } from '#db/store.ts'
import { bodyFromHtml } from '#lib/body/from-html.ts'
import type { When } from './moments.ts'
import type { DemoArticle } from './newsroom.ts'

type Ledger = Pick<DemoArticle, 'updates' | 'corrections' | 'sources'>

/** Ids are the article's id and the name in the file, which is what the body's marks were given too. */
export async function attachLedger(
  tx: Writer,
  articleId: string,
  ledger: Ledger,
  momentOf: (when: When) => number,
  by: string,
): Promise<void> {
  for (const { id, heading, body, ...when } of ledger.updates) {
    const row = { id: `${articleId}-${id}`, articleId, at: momentOf(when), heading, body: bodyFromHtml(body).body, by }
    await tx.insert(updates).values(row)
  }
  for (const { id, kind, body, was, is, ...when } of ledger.corrections) {
    const row = { id: `${articleId}-${id}`, articleId, at: momentOf(when), kind, note: body, was, is, by }
    await tx.insert(corrections).values(row)
  }
  for (const [position, { id, kind, name, url, note, quotation }] of ledger.sources.entries()) {
    const sourceId = newId()
    await tx.insert(sources).values({ id: sourceId, kind, name, url, note, at: momentOf({ age: '0m' }), demo: true })
    await tx.insert(citations).values({ id: `${articleId}-${id}`, articleId, sourceId, position, quotation })
  }
}
