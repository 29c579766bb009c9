// The order and the parts of the body.
import type { Block, Inline } from '#lib/body/document.ts'
import { plainTextOf } from '#lib/body/plain-text.ts'
import { when } from '#lib/checks/fields.ts'
import { linesIn } from '#lib/checks/lines.ts'
import type { Facts, Finding } from '#lib/checks.ts'
import type { ArticleContent } from '#lib/content.ts'

/** Headings, embeds, citations. */
export function checkBlocks(content: ArticleContent, { sources }: Facts): Finding[] {
  const blocks = content.body.content
  // A live article may begin before there is anything to say.
  const empty = when(
    blocks.every((block) => block.type === 'paragraph' && plainTextOf(block).trim() === ''),
    {
      id: 'body-empty',
      severity: content.type === 'live' ? 'hints' : 'warns',
      sentence: 'The article has no text yet.',
      where: 'body',
    },
  )
  return [
    ...empty,
    ...checkHeadings(blocks),
    ...blocks.flatMap((block, index) => [...checkEmbed(block, index), ...checkCitations(block, index, sources)]),
  ]
}

function checkHeadings(blocks: Block[]): Finding[] {
  const findings: Finding[] = []
  let level = 1
  blocks.forEach((block, where) => {
    if (block.type !== 'heading') return
    if (plainTextOf(block).trim() === '')
      findings.push({ id: 'heading-empty', severity: 'warns', sentence: 'A heading has no words.', where })
    if (where === 0)
      findings.push({
        id: 'heading-first',
        severity: 'hints',
        sentence: 'The text begins with a heading, right under the headline.',
        where,
      })
    if (block.attrs.level > level + 1)
      findings.push({
        id: 'heading-order',
        severity: 'warns',
        sentence: 'A small heading stands where there is no large one above it.',
        where,
      })
    level = block.attrs.level
  })
  return findings
}

// Nothing is loaded before a reader's click: the title is all that they see until then.
function checkEmbed(block: Block, where: number): Finding[] {
  return when(block.type === 'embed' && (block.attrs.title ?? '').trim() === '', {
    id: 'embed-untitled',
    severity: 'hints',
    sentence: 'The embed has no title: readers see only its address before they load it.',
    where,
  })
}

function checkCitations(block: Block, where: number, sources: Facts['sources']): Finding[] {
  const isDead = (node: Inline) => node.type === 'citation' && sources !== undefined && !sources.has(node.attrs.id)
  return when(
    linesIn(block).some((line) => line.some(isDead)),
    { id: 'citation-dead', severity: 'warns', sentence: 'A citation leads to no source of this article.', where },
  )
}
