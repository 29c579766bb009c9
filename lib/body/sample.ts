// The words that tests of article bodies are written in.
import type { Block, Inline } from '#lib/body/document.ts'
import type { HtmlOptions } from '#lib/body/html-context.ts'

export const text = (words: string, ...marks: string[]): Inline =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type: type as 'bold' })) }
export const p = (...content: (string | Inline)[]): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
})
export const br: Inline = { type: 'hardBreak' }
export const link = (words: string, href: string): Inline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'link', attrs: { href } }],
})
export const li = (...content: (Block | string)[]) => ({
  type: 'listItem',
  content: content.map((part) => (typeof part === 'string' ? p(part) : part)),
})
export const ul = (...content: unknown[]) => ({ type: 'bulletList', content }) as Block
export const h = (level: 2 | 3, words: string): Block => ({ type: 'heading', attrs: { level }, content: [text(words)] })
export const picture = (pictureId: string, attrs = {}): Block => ({
  type: 'picture',
  attrs: { pictureId, alt: null, caption: null, credit: null, layout: 'column', ...attrs },
})
export const embed = (url: string, provider: string | null, title: string | null = null) =>
  ({ type: 'embed', attrs: { url, title, provider } }) as Block

export const FILM = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
/** A library that knows every .jpg by its name. */
export const library: HtmlOptions = {
  picture: (src) => (src.endsWith('.jpg') ? src.slice(0, -4).replace(/\W/g, '') : undefined),
}
