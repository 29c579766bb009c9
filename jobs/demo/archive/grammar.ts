// Sentences with gaps. `{place}` is filled from what the article is about or from a table of fresh figures, `{Place}` the
// same with a capital, `{a thing}` with its article, and `[rose|fell]` is one of the words between the bars.
import type { Random } from './random.ts'

export type Gap<M> = (matter: M, random: Random) => string
export type Phrase<M> = Gap<M>

/** Compiles a sentence once, so that filling it in a million times is cheap. Throws for a gap that has no name. */
export function phrase<M>(text: string, gaps: Record<string, Gap<M>>): Phrase<M> {
  const { parts, rest } = sequence(text, gaps)
  if (rest) throw new Error(`A bracket too many in “${text}”.`)
  return (matter, random) => {
    let filled = ''
    for (const part of parts) filled += typeof part === 'string' ? part : part(matter, random)
    return filled
  }
}

/** One phrase a line. */
export const phrases = <M>(lines: string, gaps: Record<string, Gap<M>>): Phrase<M>[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => phrase(line, gaps))

type Part<M> = string | Gap<M>

/** Reads up to a `|` or `]` that belongs to whoever called. */
function sequence<M>(text: string, gaps: Record<string, Gap<M>>): { parts: Part<M>[]; rest: string } {
  const parts: Part<M>[] = []
  let rest = text
  while (rest && rest[0] !== '|' && rest[0] !== ']') {
    if (rest[0] === '[') {
      const read = choice(rest.slice(1), gaps)
      parts.push(read.part)
      rest = read.rest
      continue
    }
    const [whole, name, plain] = /^(?:\{([^}]+)\}|([^[\]{|]+))/.exec(rest) ?? []
    if (whole === undefined) throw new Error(`Cannot read “${rest}” in “${text}”.`)
    parts.push(name ? gap(name, gaps) : (plain as string))
    rest = rest.slice(whole.length)
  }
  return { parts, rest }
}

function choice<M>(text: string, gaps: Record<string, Gap<M>>): { part: Part<M>; rest: string } {
  const options: Gap<M>[] = []
  for (let rest = text; ; rest = rest.slice(1)) {
    const read = sequence(rest, gaps)
    options.push((matter, random) => {
      let filled = ''
      for (const part of read.parts) filled += typeof part === 'string' ? part : part(matter, random)
      return filled
    })
    rest = read.rest
    if (rest[0] === ']') return { part: (matter, random) => random.pick(options)(matter, random), rest: rest.slice(1) }
    if (rest[0] !== '|') throw new Error(`A bracket too few in “${text}”.`)
  }
}

function gap<M>(name: string, gaps: Record<string, Gap<M>>): Gap<M> {
  const [, article, wanted = ''] = /^(?:(a|A) )?(.+)$/.exec(name) ?? []
  const small = wanted[0]?.toLowerCase() + wanted.slice(1)
  const fill = gaps[wanted] ?? gaps[small]
  if (!fill) throw new Error(`There is no gap “${wanted}”.`)
  if (article) return (matter, random) => withArticle(article, fill(matter, random))
  if (gaps[wanted]) return fill
  return (matter, random) => capital(fill(matter, random))
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** By letter, which is wrong for “hour” and “union”; the vocabulary avoids those. */
const withArticle = (article: string, text: string): string => `${article}${/^[aeiou]/i.test(text) ? 'n' : ''} ${text}`
