// The fields around the text.
import type { Facts, Finding } from '#lib/checks.ts'
import type { ArticleContent } from '#lib/content.ts'
import { charactersIn } from '#lib/counts.ts'

/** Beyond these a card or a search result cuts the text off. */
export const LONGEST = { headline: 90, standfirst: 250, shareTitle: 70 } as const

/** Headline, standfirst, section, byline, slug and share title. */
export function checkFields(content: ArticleContent, facts: Facts): Finding[] {
  return [
    ...checkHeadline(content, facts),
    ...checkStandfirst(content.standfirst.trim()),
    ...checkSlug(content.slug),
    ...checkShareTitle(facts.shareTitle?.trim() ?? ''),
    ...when(content.sectionId === '', {
      id: 'section-missing',
      severity: 'stops',
      sentence: 'The article has no section: it has no address without one.',
      where: 'sectionId',
    }),
    ...when(content.bylines.length === 0, {
      id: 'byline-missing',
      severity: 'warns',
      sentence: 'The article has no byline.',
      where: 'bylines',
    }),
  ]
}

/** The finding if it is so. */
export const when = (isSo: boolean, finding: Finding): Finding[] => (isSo ? [finding] : [])

function checkHeadline(content: ArticleContent, { sameHeadline }: Facts): Finding[] {
  const headline = content.headline.trim()
  const where = 'headline'
  if (headline === '')
    return [{ id: 'headline-missing', severity: 'stops', sentence: 'The article has no headline.', where }]
  const length = charactersIn(headline)
  return [
    ...when(length > LONGEST.headline, {
      id: 'headline-long',
      severity: 'warns',
      sentence: `The headline has ${length} characters; more than ${LONGEST.headline} are cut off in search results.`,
      where,
    }),
    ...when(isShouted(headline, content.language), {
      id: 'headline-capitals',
      severity: 'warns',
      sentence: 'The headline is in capitals only.',
      where,
    }),
    ...when(sameHeadline !== undefined, {
      id: 'headline-same',
      severity: 'warns',
      sentence: `Another article has the same headline: ${sameHeadline?.path ?? ''}`,
      where,
    }),
  ]
}

// One word may be a name such as NATO. Scripts without capitals cannot shout.
function isShouted(headline: string, language: string): boolean {
  const words = headline.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word))
  const locale = canonical(language)
  return (
    words.length > 1 &&
    headline === headline.toLocaleUpperCase(locale) &&
    headline !== headline.toLocaleLowerCase(locale)
  )
}

function canonical(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und'
  } catch {
    return 'und'
  }
}

function checkStandfirst(standfirst: string): Finding[] {
  const where = 'standfirst'
  const length = charactersIn(standfirst)
  return [
    ...when(length === 0, {
      id: 'standfirst-missing',
      severity: 'warns',
      sentence: 'The article has no standfirst: cards, feeds and search results have nothing to say.',
      where,
    }),
    ...when(length > LONGEST.standfirst, {
      id: 'standfirst-long',
      severity: 'hints',
      sentence: `The standfirst has ${length} characters; one or two sentences of up to ${LONGEST.standfirst} read best.`,
      where,
    }),
  ]
}

// An empty slug is made from the headline.
function checkSlug(slug: string): Finding[] {
  const isOfWords = /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(slug) && /\p{L}{2}/u.test(slug)
  return when(slug !== '' && (!isOfWords || slug !== slug.toLowerCase()), {
    id: 'slug-odd',
    severity: 'warns',
    sentence: 'The slug is not made of small words with hyphens between them.',
    where: 'slug',
  })
}

function checkShareTitle(title: string): Finding[] {
  const length = charactersIn(title)
  return when(length > LONGEST.shareTitle, {
    id: 'share-title-long',
    severity: 'hints',
    sentence: `The share title has ${length} characters; more than ${LONGEST.shareTitle} are cut off on cards.`,
    where: 'shareTitle',
  })
}
