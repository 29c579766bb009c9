// For tests of imports: an empty newsroom, a file to bring into it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as tables from '#db/schema.ts'
import { store } from '#db/store.ts'
import { importFile } from '#jobs/wordpress/import-file.ts'
import type { Report } from '#jobs/wordpress/report.ts'
import { item, wxr } from '#jobs/wordpress/sample.ts'

export const now = new Date('2026-11-22T12:00:00Z')

const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-import-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Imports a file of this text. */
export async function bringFile(text: string): Promise<Report> {
  const file = path.join(folder, 'export.xml')
  writeFileSync(file, text)
  return importFile(file, { now })
}

/** Imports an export with these elements. */
export const bring = (channel: string) => bringFile(wxr(channel))

/** How many rows each table has, but for the record of what was done. */
export async function counts(): Promise<Record<string, number>> {
  const { articles, drafts, publications, sections, topics, authors, pictures, pages, redirects, bylines } = tables
  const wanted = { articles, drafts, publications, sections, topics, authors, pictures, pages, redirects, bylines }
  const found: Record<string, number> = {}
  for (const [name, table] of Object.entries(wanted))
    found[name] = (await store.read(async (tx) => tx.select().from(table as typeof articles))).length
  return found
}

export const category = (slug: string, name: string, parent = '', id = '') =>
  `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`
export const filed = (slug: string, domain = 'category') =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${slug.toUpperCase()}]]></category>`
export const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
export const attachment = (id: number, url: string, extra = '') =>
  item({
    id,
    type: 'attachment',
    status: 'inherit',
    slug: `a${id}`,
    extra: `<wp:attachment_url>${url}</wp:attachment_url>${extra}`,
  })
