// The comments in which WordPress's editor keeps its blocks: <!-- wp:image {"id":5} --> … <!-- /wp:image -->. The HTML
// between them says nearly everything; a block that WordPress fills in on each visit has none, and is noted.
import type { Losses } from '#lib/body/losses.ts'

/** A block with all that is in it, or text of the old editor, where line ends have a meaning. */
export type Segment = { html: string; isClassic: boolean }

type Comment = { from: number; to: number; block: { name: string; isEnd: boolean; isVoid: boolean } | undefined }

// Blocks whose saved HTML is the whole of them.
const WHOLE = new Set(
  (
    'paragraph heading list list-item quote pullquote image gallery table embed html code preformatted separator spacer ' +
    'columns column group cover media-text more nextpage file button buttons verse video audio shortcode freeform ' +
    'details missing text-columns subhead accordion accordion-item accordion-heading accordion-panel footnotes'
  ).split(' '),
)

const BLOCK = /^\s*(\/?)wp:([a-z][\w-]{0,100}(?:\/[a-z][\w-]{0,100})?)(?![\w-])/

/** The text in pieces that are read by themselves. */
export function segmentsOf(content: string, losses: Losses): Segment[] {
  const segments: Segment[] = []
  let depth = 0
  let html = ''
  let done = 0
  for (const { from, to, block } of commentsIn(content)) {
    if (!block) continue
    const isOutside = depth === 0
    html += content.slice(done, from)
    done = to
    if (isOutside) {
      segments.push({ html, isClassic: true })
      html = ''
    }
    if (!block.isEnd) noteBlock(block.name, block.isVoid, losses)
    if (block.isVoid) continue
    depth = Math.max(0, depth + (block.isEnd ? -1 : 1))
    if (depth > 0 || isOutside) continue
    segments.push({ html, isClassic: block.name === 'freeform' })
    html = ''
  }
  segments.push({ html: html + content.slice(done), isClassic: depth === 0 })
  return segments.filter((segment) => segment.html.trim() !== '')
}

function* commentsIn(content: string): Generator<Comment> {
  for (let from = content.indexOf('<!--'); from >= 0; ) {
    const end = content.indexOf('-->', from + 4)
    if (end < 0) return
    const comment = content.slice(from + 4, end)
    const [, slash, name = ''] = BLOCK.exec(comment) ?? []
    const block = name === '' ? undefined : { name, isEnd: slash === '/', isVoid: comment.trimEnd().endsWith('/') }
    yield { from, to: end + 3, block }
    from = content.indexOf('<!--', end + 3)
  }
}

function noteBlock(name: string, isVoid: boolean, losses: Losses) {
  if (name === 'block') losses.note('a reusable block, which the export keeps elsewhere')
  else if (name === 'nextpage') losses.note('a page break inside an article')
  else if (!WHOLE.has(name) && !name.startsWith('core-embed/'))
    losses.note(isVoid ? `the block “${name}”` : `the form of the block “${name}”`)
}
