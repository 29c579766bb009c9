// What an editor should know about an article before it is published: each finding with a place to go to. Pure: what only
// the database knows is passed in as facts. What stops here are gaps without which there is no page; the rest is advice.
import { checkBlocks } from '#lib/checks/blocks.ts'
import { checkFields } from '#lib/checks/fields.ts'
import { checkLinks } from '#lib/checks/links.ts'
import { checkPictures } from '#lib/checks/pictures.ts'
import { checkWriting } from '#lib/checks/writing.ts'
import type { ArticleContent } from '#lib/content.ts'

/** `stops`: it cannot be published. `warns`: a reader would notice. `hints`: it could be better. */
export type Severity = 'stops' | 'warns' | 'hints'

/** The name of a field, or the index of a block of the body. */
export type Where = keyof ArticleContent | 'shareTitle' | number

/** `id` names the rule; together with `where` it is unique in a list of findings. */
export type Finding = { id: string; severity: Severity; sentence: string; where: Where }

export type Facts = {
  /** Paths of this site that lead nowhere. */
  deadLinks: ReadonlySet<string>
  /** Another article with the same headline. */
  sameHeadline?: { id: string; path: string } | undefined
  /** What the library says of the pictures that this article shows. */
  pictures: ReadonlyMap<string, { alt: string; credit: string }>
  /** The ids of the article's sources; without them citations are not looked at. */
  sources?: ReadonlySet<string> | undefined
  shareTitle?: string | undefined
}

const WEIGHT: Record<Severity, number> = { stops: 0, warns: 1, hints: 2 }

/** Every finding, the gravest first, then in the order of the page. */
export function checkArticle(content: ArticleContent, facts: Facts): Finding[] {
  const findings = [
    ...checkFields(content, facts),
    ...checkPictures(content, facts),
    ...checkBlocks(content, facts),
    ...checkLinks(content, facts),
    ...checkWriting(content),
  ]
  return merged(findings).sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity] || order(one, other))
}

// Two dead links in one paragraph are one finding with two sentences, as grave as the graver.
function merged(findings: Finding[]): Finding[] {
  const byRule = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.where} ${finding.id}`
    const same = byRule.get(key)
    if (!same) byRule.set(key, { ...finding })
    else {
      if (!same.sentence.includes(finding.sentence)) same.sentence += ` ${finding.sentence}`
      if (WEIGHT[finding.severity] < WEIGHT[same.severity]) same.severity = finding.severity
    }
  }
  return [...byRule.values()]
}

// Fields stand above the body.
function order({ where: one }: Finding, { where: other }: Finding): number {
  return (typeof one === 'number' ? one : -1) - (typeof other === 'number' ? other : -1)
}
