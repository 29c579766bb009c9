// Straight quotation marks to those of a language, and apostrophes. A mark opens where a word could begin and closes after
// one; marks that are already set count too, so that a text can be improved while it is written.
import type { Edit } from '#lib/body/inline-text.ts'
import type { Habits, Pair } from '#lib/typography/languages.ts'
import { untouched } from '#lib/typography/passes.ts'

const HEBREW = /\p{sc=Hebrew}/u
// An apostrophe where a word has lost its beginning.
const CLIPPED = /^(?:\d|(?:tis|twas|twere|til|cause|em|n)(?![\p{L}]))/iu
const SPACE = /[ \u00a0\u202f]/

type State = { habits: Habits; isTyping: boolean; open: string[] }

/** The edits for every straight mark; with `isTyping` the text goes on behind its last character. */
export function quoteEdits(text: string, habits: Habits, isTyping = false): Edit[] {
  if (!/["']/.test(text)) return []
  const isUntouched = placesOf(untouched(text))
  const state: State = { habits, isTyping, open: [] }
  const edits: Edit[] = []
  for (const { 0: mark, index: at } of text.matchAll(/["'“”„‘’‚«»‹›]|\n\n/g)) {
    if (mark === '\n\n') state.open = []
    else if (mark !== '"' && mark !== "'") countMark(mark, text, at, state)
    else if (!isUntouched(at))
      edits.push(...widened(text, at, mark === '"' ? double(text, at, state) : single(text, at, state), habits))
  }
  return edits
}

// For places in rising order.
function placesOf(ranges: [from: number, to: number][]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while (next < ranges.length && (ranges[next]?.[1] ?? 0) <= at) next += 1
    return (ranges[next]?.[0] ?? at + 1) <= at
  }
}

// A mark that was set before. An apostrophe inside a word is none.
function countMark(mark: string, text: string, at: number, state: State) {
  const { quotes, inner } = state.habits
  if (state.open.at(-1) === mark) state.open.pop()
  else if (mark === quotes[0]) state.open.push(quotes[1])
  else if (mark === inner[0] && mark !== '’' && canOpen(text, at)) state.open.push(inner[1])
}

function double(text: string, at: number, state: State): string {
  const { habits, isTyping, open } = state
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  if (HEBREW.test(before) && (HEBREW.test(after) || (isTyping && after === '' && open.length === 0))) return '״'
  if (/\d['’′]\d+$/.test(text.slice(Math.max(0, at - 8), at))) return '″'
  const isAtEnd = after === '' || /[\s.,;:!?…)\]]/.test(after)
  const closesAfterSpace = habits.space !== '' && open.length > 0 && SPACE.test(before) && isAtEnd
  const canBegin = isTyping || !isAtEnd || (open.length === 0 && /\S/.test(after)) || habits.space !== ''
  if (canOpen(text, at) && !closesAfterSpace && canBegin) {
    const pair = nextPair(state)
    open.push(pair[1])
    return pair[0]
  }
  return open.pop() ?? habits.quotes[1]
}

function nextPair({ habits, open }: State): Pair {
  return open.length % 2 === 0 ? habits.quotes : habits.inner
}

function single(text: string, at: number, state: State): string {
  const { habits, isTyping, open } = state
  const before = text[at - 1] ?? ''
  // A quotation between single marks is short.
  const rest = text.slice(at + 1, at + 500)
  if (HEBREW.test(before)) return '׳'
  if (/\d$/.test(before) && /^\d+"/.test(rest)) return '′'
  const pair = habits.single
  if (pair === null) return '’'
  const closes = open.at(-1) === pair[1] && !/^[\p{L}\p{N}]/u.test(rest) && !canOpen(text, at)
  if (closes) {
    open.pop()
    return pair[1]
  }
  const isOpening =
    canOpen(text, at) && !CLIPPED.test(rest) && (isTyping || /^[^\s\n][^\n]*?(?<=\S)'(?![\p{L}\p{N}])/u.test(rest))
  if (!isOpening) return '’'
  open.push(pair[1])
  return pair[0]
}

// At the beginning, after a space, a bracket, a dash or another opening mark.
function canOpen(text: string, at: number): boolean {
  return at === 0 || /[\s([{–—\-/«„“‘‚‹¿¡"']/.test(text[at - 1] ?? '')
}

// French marks take the spaces beside them along.
function widened(text: string, at: number, mark: string, { quotes, space }: Habits): Edit[] {
  let from = at
  let to = at + 1
  if (space === '' || (mark !== quotes[0] && mark !== quotes[1])) return [{ from, to, with: mark }]
  const isOpening = mark === quotes[0]
  while (isOpening && SPACE.test(text[to] ?? '')) to += 1
  while (!isOpening && SPACE.test(text[from - 1] ?? '')) from -= 1
  return [{ from, to, with: isOpening ? mark + space : space + mark }]
}
