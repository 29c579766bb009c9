// The article body: a typed ProseMirror document in JSON, with Tiptap's own names where it has one. The desk edits it,
// server components switch over its types, and nothing else is ever stored; there is no stored HTML.
// What may be in one is decided in schema.ts; parseBody is the only door, on the way in and on the way out.
import type { EmbedProvider } from '#lib/body/embeds.ts'
import { bodySchema } from '#lib/body/schema.ts'
import { BodyError, checkSize } from '#lib/body/size.ts'

export type Body = { type: 'doc'; content: Block[] }

export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | PullQuote
  | BulletList
  | OrderedList
  | Picture
  | Gallery
  | Table
  | Embed
  | FactBox
  | HorizontalRule
  | CodeBlock
  | Update

export type Paragraph = { type: 'paragraph'; content: Inline[] }
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content: Inline[] }
export type Blockquote = { type: 'blockquote'; attrs: { attribution: string | null }; content: Paragraph[] }
export type PullQuote = { type: 'pullQuote'; attrs: { attribution: string | null }; content: Inline[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
/** Begins with a paragraph; more paragraphs and nested lists may follow. */
export type ListItem = { type: 'listItem'; content: (Paragraph | BulletList | OrderedList)[] }

/** `null` for alt, caption or credit means: what the picture itself says. An empty string means: none here. */
export type Picture = {
  type: 'picture'
  attrs: {
    pictureId: string
    alt: string | null
    caption: string | null
    credit: string | null
    layout: 'column' | 'wide' | 'portrait'
  }
}
export type Gallery = { type: 'gallery'; attrs: { caption: string | null }; content: Picture[] }

export type Table = { type: 'table'; attrs: { caption: string | null; unit: string | null }; content: TableRow[] }
export type TableRow = {
  type: 'tableRow'
  attrs: { part: 'head' | 'body' | 'foot' }
  content: (TableHeader | TableCell)[]
}
export type CellAttrs = { colspan: number; rowspan: number; align: 'start' | 'end' }
export type TableHeader = {
  type: 'tableHeader'
  attrs: CellAttrs & { scope: 'col' | 'row' | null }
  content: Paragraph[]
}
export type TableCell = { type: 'tableCell'; attrs: CellAttrs; content: Paragraph[] }

/** A `null` provider is shown as a link card. The provider always follows from the address, whatever was sent. */
export type Embed = { type: 'embed'; attrs: { url: string; title: string | null; provider: EmbedProvider | null } }
export type FactBox = {
  type: 'factBox'
  attrs: { title: string | null }
  content: (Paragraph | BulletList | OrderedList)[]
}
export type HorizontalRule = { type: 'horizontalRule' }
export type CodeBlock = { type: 'codeBlock'; attrs: { language: string | null }; content: Text[] }
/** The place in the text of a dated update note. */
export type Update = { type: 'update'; attrs: { id: string } }

export type Inline = Text | HardBreak | Citation
export type Text = { type: 'text'; text: string; marks?: Mark[] }
export type HardBreak = { type: 'hardBreak' }
/** Points at one of the article's sources. */
export type Citation = { type: 'citation'; attrs: { id: string } }

export type Mark =
  | { type: 'bold' | 'italic' | 'smallCaps' | 'subscript' | 'superscript' | 'code' | 'strike' }
  | { type: 'link'; attrs: { href: string } }

/** What Tiptap gives for a document in which nothing has been typed. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph', content: [] }] }

/** A body as it may be stored and shown, or an error that says where and why it may not. */
export function parseBody(input: unknown): Body {
  checkSize(input)
  const parsed = bodySchema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new BodyError(issue?.path ?? [], issue?.message ?? 'it cannot be read')
}

/** True when nothing could be read in it: no words and nothing to look at. */
export function isEmptyBody(body: Body): boolean {
  return body.content.every((block) => block.type === 'paragraph' && block.content.length === 0)
}
