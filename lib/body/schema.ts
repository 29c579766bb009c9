// What may be in an article body, said once, in zod. Unknown attributes are dropped, unknown kinds of node refused,
// control characters removed, missing content read as none: Tiptap leaves out what is empty, we always write it.
import { z } from 'zod'
import type * as document from '#lib/body/document.ts'
import { embedProvider } from '#lib/body/embeds.ts'
import { isWebAddress, safeHref } from '#lib/body/links.ts'
import { cleanLine, cleanText } from '#lib/body/text.ts'

/** What an id of a picture, a source or an update looks like. */
export const ID = /^[\w.:-]{1,200}$/

const line = z.string().transform(cleanLine)
const words = line.nullable().default(null)
const id = z.string().regex(ID, 'expected an id of letters, digits, dots, colons, hyphens')
const span = (most: number) => z.int().min(1).max(most).default(1)

const href = z.string().transform((address, context) => {
  const safe = safeHref(address)
  if (safe !== null) return safe
  context.addIssue({ code: 'custom', message: 'expected an address on the web, of this site, mailto: or tel:' })
  return z.NEVER
})

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'smallCaps', 'subscript', 'superscript', 'code', 'strike']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href }) }),
])

const oneOfEach = (marks: document.Mark[]) =>
  marks.filter((one, at) => marks.findIndex((m) => m.type === one.type) === at)

const text = z
  .object({ type: z.literal('text'), text: z.string(), marks: z.array(mark).max(20).transform(oneOfEach).optional() })
  .transform(({ type, text, marks }): document.Text => {
    const clean = cleanLine(text)
    return marks && marks.length > 0 ? { type, text: clean, marks } : { type, text: clean }
  })

const inline = z.discriminatedUnion('type', [
  text,
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('citation'), attrs: z.object({ id }) }),
])

// ProseMirror has no empty text nodes; one can appear when all of its text was control characters.
const withoutEmptyText = <T extends document.Inline>(content: T[]) =>
  content.filter((node) => node.type !== 'text' || node.text !== '')

const inlines = z.array(inline).default([]).transform(withoutEmptyText)

const paragraph = z.object({ type: z.literal('paragraph'), content: inlines })
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)], 'expected level 2 or 3') }),
  content: inlines,
})

const attribution = z.object({ attribution: words }).prefault({})
const blockquote = z.object({
  type: z.literal('blockquote'),
  attrs: attribution,
  content: z.array(paragraph).min(1),
})
const pullQuote = z.object({ type: z.literal('pullQuote'), attrs: attribution, content: inlines })

const listItems: z.ZodType<document.ListItem[]> = z.lazy(() => z.array(listItem).min(1))
const bulletList = z.object({ type: z.literal('bulletList'), content: listItems })
const orderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.int().min(0).max(999_999).default(1) }).prefault({}),
  content: listItems,
})
const prose = z.discriminatedUnion('type', [paragraph, bulletList, orderedList])
const listItem = z.object({
  type: z.literal('listItem'),
  content: z
    .array(prose)
    .min(1)
    .refine((content) => content[0]?.type === 'paragraph', 'expected a list item to begin with a paragraph'),
})

const picture = z.object({
  type: z.literal('picture'),
  attrs: z.object({
    pictureId: id,
    alt: words,
    caption: words,
    credit: words,
    layout: z.enum(['column', 'wide', 'portrait']).default('column'),
  }),
})
const gallery = z.object({
  type: z.literal('gallery'),
  attrs: z.object({ caption: words }).prefault({}),
  content: z.array(picture).min(1),
})

const cell = { colspan: span(100), rowspan: span(1000), align: z.enum(['start', 'end']).nullable().default('start') }
const aligned = <T extends { align: 'start' | 'end' | null }>(attrs: T) => ({ ...attrs, align: attrs.align ?? 'start' })
const cellContent = z.array(paragraph).min(1)
const tableHeader = z.object({
  type: z.literal('tableHeader'),
  attrs: z
    .object({ ...cell, scope: z.enum(['col', 'row']).nullable().default(null) })
    .prefault({})
    .transform(aligned),
  content: cellContent,
})
const tableCell = z.object({
  type: z.literal('tableCell'),
  attrs: z.object(cell).prefault({}).transform(aligned),
  content: cellContent,
})
const tableRow = z.object({
  type: z.literal('tableRow'),
  attrs: z.object({ part: z.enum(['head', 'body', 'foot']).default('body') }).prefault({}),
  content: z.array(z.discriminatedUnion('type', [tableHeader, tableCell])).min(1),
})
const table = z.object({
  type: z.literal('table'),
  attrs: z.object({ caption: words, unit: words }).prefault({}),
  content: z.array(tableRow).min(1),
})

const embed = z.object({
  type: z.literal('embed'),
  attrs: z
    .object({ url: line.refine(isWebAddress, 'expected an address on the web'), title: words })
    .transform((attrs) => ({ ...attrs, provider: embedProvider(attrs.url) })),
})

const factBox = z.object({
  type: z.literal('factBox'),
  attrs: z.object({ title: words }).prefault({}),
  content: z.array(prose).min(1),
})

const codeText = z
  .object({ type: z.literal('text'), text: z.string() })
  .transform(({ type, text }): document.Text => ({ type, text: cleanText(text) }))
const codeBlock = z.object({
  type: z.literal('codeBlock'),
  attrs: z.object({ language: words }).prefault({}),
  content: z.array(codeText).default([]).transform(withoutEmptyText),
})

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  blockquote,
  pullQuote,
  bulletList,
  orderedList,
  picture,
  gallery,
  table,
  embed,
  factBox,
  z.object({ type: z.literal('horizontalRule') }),
  codeBlock,
  z.object({ type: z.literal('update'), attrs: z.object({ id }) }),
])

export const bodySchema: z.ZodType<document.Body> = z.object({
  type: z.literal('doc'),
  content: z.array(block).default([]),
})
