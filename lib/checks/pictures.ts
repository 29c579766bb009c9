// Pictures: what those who cannot see them are told, and who made them. null in an article means what the library says;
// an empty text was left empty on purpose, which is still worth a hint.
import type { Block } from '#lib/body/document.ts'
import type { Facts, Finding, Where } from '#lib/checks.ts'
import type { ArticleContent } from '#lib/content.ts'

type Shown = { pictureId: string; alt: string | null; credit: string | null }

/** The lead picture and those of the body. */
export function checkPictures(content: ArticleContent, facts: Facts): Finding[] {
  const lead = content.lead ? checkPicture(content.lead, 'lead', facts) : []
  return [
    ...lead,
    ...content.body.content.flatMap((block, index) =>
      shownIn(block).flatMap((picture) => checkPicture(picture, index, facts)),
    ),
  ]
}

function shownIn(block: Block): Shown[] {
  if (block.type === 'picture') return [block.attrs]
  return block.type === 'gallery' ? block.content.map((picture) => picture.attrs) : []
}

function checkPicture({ pictureId, alt, credit }: Shown, where: Where, { pictures }: Facts): Finding[] {
  const own = pictures.get(pictureId)
  if (!own) return [{ id: 'picture-missing', severity: 'warns', sentence: 'The picture is not in the library.', where }]
  const findings: Finding[] = []
  if ((alt ?? own.alt).trim() === '')
    findings.push({
      id: 'alt-missing',
      severity: alt === null ? 'warns' : 'hints',
      sentence: 'The picture has no alternative text: who cannot see it learns nothing.',
      where,
    })
  if ((credit ?? own.credit).trim() === '')
    findings.push({
      id: 'credit-missing',
      severity: credit === null ? 'warns' : 'hints',
      sentence: 'The picture has no credit.',
      where,
    })
  return findings
}
