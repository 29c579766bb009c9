// The content of a WordPress post or page to an article body: blocks, the old editor's text in which line ends count,
// shortcodes, and any mixture of the three. Nothing is fetched; pictures and links are asked of the caller.
import { segmentsOf } from '#jobs/wordpress/blocks/comments.ts'
import { ATTACHMENT } from '#jobs/wordpress/blocks/shortcode-html.ts'
import { withoutShortcodes } from '#jobs/wordpress/blocks/shortcodes.ts'
import type { Body } from '#lib/body/document.ts'
import { embedProvider } from '#lib/body/embeds.ts'
import { blocksFromHtml, bodyFromBlocks } from '#lib/body/from-html.ts'
import type { HtmlOptions } from '#lib/body/html-context.ts'
import { type Loss, Losses } from '#lib/body/losses.ts'

export type ContentOptions = {
  /** The picture of an attachment, by its id in the export. */
  attachment?: (id: string) => string | undefined
  /** The picture of a file, by an address in the text, which may be that of a smaller copy. */
  pictureAt?: (src: string) => string | undefined
  /** Attachments of this post, for a [gallery] that names none. */
  attached?: readonly string[]
  /** Where a link shall lead instead; `null` leaves only its words. */
  link?: (href: string) => string | null
}

/** The body, and by name everything that could not be kept as it was. Never throws. */
export function bodyFromContent(content: string, options: ContentOptions = {}): { body: Body; losses: Loss[] } {
  const losses = new Losses()
  const reading = htmlOptions(options)
  const blocks = segmentsOf(content, losses).flatMap(({ html, isClassic }) => {
    const plain = withoutShortcodes(html, options.attached ?? [], losses)
    return isClassic
      ? blocksFromHtml(withPlayersApart(plain), { ...reading, lines: true }, losses)
      : blocksFromHtml(plain, reading, losses)
  })
  return { body: bodyFromBlocks(blocks, losses), losses: losses.list() }
}

function htmlOptions({ attachment, pictureAt, link }: ContentOptions): HtmlOptions {
  return {
    picture: (src, attrs) => {
      const id = attachmentId(attrs)
      return (id === undefined ? undefined : attachment?.(id)) ?? pictureAt?.(src)
    },
    // Other names are not ours to resolve: an imported text must not reach into the library.
    namedPicture: (name) => (name.startsWith(ATTACHMENT) ? attachment?.(name.slice(ATTACHMENT.length)) : undefined),
    references: false,
    ...(link ? { link } : {}),
  }
}

function attachmentId(attrs: ReadonlyMap<string, string>): string | undefined {
  const inClass = /(?:^|\s)wp-image-(\d+)/.exec(attrs.get('class') ?? '')?.[1]
  return attrs.get('data-attachment-id') ?? inClass ?? attrs.get('data-id')
}

// WordPress turns an address on a line of its own into a player, also between other lines.
function withPlayersApart(html: string): string {
  if (!/^[ \t]*https?:/m.test(html)) return html
  const lines = html.split('\n')
  return lines.map((line) => (isPlayer(line.trim()) ? `\n${line.trim()}\n` : line)).join('\n')
}

function isPlayer(line: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(line) && embedProvider(line) !== null
}
