// What happened to an article, newest first, as sentences for the desk.

export interface Revised {
  version: number
  at: number
  by: string
  name: string
}

export interface Published {
  kind: string
  from: number
  until: number
  by: string
  /** Why it was withdrawn. */
  reason: string
}

export interface HistoryLine {
  at: number
  sentence: string
  /** It is going to happen. */
  isAhead: boolean
}

const publishedAs: Record<string, string> = {
  first: 'published it',
  minor: 'published it with a small change',
  update: 'published an update',
  correction: 'published a correction',
  clarification: 'published a clarification',
  retraction: 'published a retraction',
}

/** `nameOf` gives what somebody is called at the beginning of a sentence. */
export function historyOf(
  { revisions, publications }: { revisions: Revised[]; publications: Published[] },
  nameOf: (by: string) => string,
  now: number,
): HistoryLine[] {
  const saved = revisions.map(({ version, at, by, name }) => ({
    at,
    sentence: `${nameOf(by)} ${version === 1 ? 'began it' : `saved version ${version}`}${name ? `: ${name}` : ''}`,
    isAhead: false,
  }))
  const shown = publications.map((each) => ({
    at: each.from,
    sentence: `${nameOf(each.by)} ${deed(each, now)}`,
    isAhead: each.from > now && each.until > each.from,
  }))
  return [...saved, ...shown]
    .sort((one, other) => other.at - one.at)
    .map((line) => ({ ...line, sentence: line.sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) }))
}

function deed({ kind, from, until, reason }: Published, now: number): string {
  if (until <= from) return 'had it scheduled for then; it was taken back'
  if (kind === 'withdrawal')
    return `${from > now ? 'will have withdrawn' : 'withdrew'} it${reason ? `: “${reason}”` : ''}`
  return from > now ? 'scheduled it for then' : (publishedAs[kind] ?? 'published it')
}
