// Links: whether their words say where they lead, and whether those to our own pages lead anywhere.
import type { Block } from '#lib/body/document.ts'
import { linesIn } from '#lib/checks/lines.ts'
import type { Facts, Finding } from '#lib/checks.ts'
import type { ArticleContent } from '#lib/content.ts'

const EMPTY_WORDS: Record<string, string> = {
  en: 'here|click here|click|link|this|this link|more|read more|see here|this page|website',
  de: 'hier|hier klicken|klicken sie hier|link|mehr|weiterlesen|dieser link|webseite',
  fr: 'ici|cliquez ici|cliquer ici|lien|ce lien|en savoir plus|lire la suite|plus',
  es: 'aquí|aqui|haga clic aquí|pincha aquí|enlace|este enlace|leer más|más',
  it: 'qui|clicca qui|link|questo link|leggi tutto|di più',
  pl: 'tu|tutaj|kliknij|kliknij tutaj|link|więcej|czytaj więcej',
  tr: 'burada|buradan|buraya|tıklayın|buraya tıklayın|tıkla|link|bağlantı|devamı|bu link',
  ar: 'هنا|اضغط هنا|انقر هنا|الرابط|رابط|المزيد|اقرأ المزيد',
  he: 'כאן|לחצו כאן|הקישור|קישור|עוד|קרא עוד|קראו עוד',
}

const SAYS_NOTHING = new Map(
  Object.entries(EMPTY_WORDS).map(([language, words]) => [language, new Set(words.split('|'))]),
)

/** The links of every block. English words say nothing in any language. */
export function checkLinks({ body, language }: ArticleContent, { deadLinks }: Facts): Finding[] {
  const base = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const empty = [SAYS_NOTHING.get('en'), SAYS_NOTHING.get(base)]
  return body.content.flatMap((block, where) =>
    linksIn(block).flatMap((link) => checkLink(link, where, empty, deadLinks)),
  )
}

type Link = { href: string; words: string }

function checkLink(
  { href, words }: Link,
  where: number,
  empty: (ReadonlySet<string> | undefined)[],
  deadLinks: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = []
  const said = words
    .replace(/[^\p{L}\p{N}\p{M}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  if (said === '' || empty.some((set) => set?.has(said)))
    findings.push({
      id: 'link-words',
      severity: 'hints',
      sentence: `The words of a link, “${words.trim()}”, do not say where it leads.`,
      where,
    })
  if (href.startsWith('/') && isDead(href, deadLinks))
    findings.push({ id: 'link-dead', severity: 'warns', sentence: `A link leads nowhere: ${href}`, where })
  return findings
}

function isDead(href: string, deadLinks: ReadonlySet<string>): boolean {
  return deadLinks.has(href) || deadLinks.has(href.replace(/[?#].*$/s, ''))
}

// Neighbouring pieces with the same address are one link.
function linksIn(block: Block): Link[] {
  const links: Link[] = []
  for (const line of linesIn(block)) {
    let last: Link | undefined
    for (const node of line) {
      const mark = node.type === 'text' ? node.marks?.find((one) => one.type === 'link') : undefined
      const href = mark?.type === 'link' ? mark.attrs.href : undefined
      if (node.type !== 'text' || href === undefined) last = undefined
      else if (last?.href === href) last.words += node.text
      else {
        last = { href, words: node.text }
        links.push(last)
      }
    }
  }
  return links
}
