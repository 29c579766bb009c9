// WordPress's [shortcodes] in a text. Those that stand for pictures, players and code become HTML; of the others the text
// between their tags stays and the name is noted. "[sic]" and "[1]" are words: a shortcode has attributes, an end tag,
// or a name that is known.
import { type ShortcodeContext, WRITERS } from '#jobs/wordpress/blocks/shortcode-html.ts'
import type { Losses } from '#lib/body/losses.ts'

type Token = {
  from: number
  to: number
  name: string
  /** What stands between the name and the bracket. */
  given: string
  isEnd: boolean
  isEscaped: boolean
  /** The end tag that belongs to it. */
  end: Token | undefined
}

const DEEPEST = 5
const TAG = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})((?:[\s=/"'][^[\]]{0,5000})?)\](\]?)/g
const CODE = /<(pre|code|script|style)\b/g

// Popular ones that stand alone without attributes; any other bare word in brackets is taken for text.
const BARE = new Set(
  (
    'gallery playlist audio video embed youtube vimeo contact-form contact-form-7 sitemap archives polldaddy toc ez-toc ' +
    'woocommerce_cart woocommerce_checkout woocommerce_my_account products rev_slider jetpack_subscription_form'
  ).split(' '),
)

/** The text with its shortcodes converted or taken out. Code is left as it is. */
export function withoutShortcodes(html: string, attached: readonly string[], losses: Losses, depth = 0): string {
  if (!html.includes('[')) return html
  const convert = (inner: string) => (depth < DEEPEST ? withoutShortcodes(inner, attached, losses, depth + 1) : inner)
  const opened = new Set<string>()
  let written = ''
  let done = 0
  for (const token of tokensIn(html)) {
    if (token.from < done) continue
    written += html.slice(done, token.from)
    done = token.to
    if (!isShortcode(token, opened)) {
      written += token.isEscaped ? html.slice(token.from + 1, token.to - 1) : html.slice(token.from, token.to)
      continue
    }
    opened.add(token.name)
    if (token.isEnd) continue
    const replaced = replacement(token, html, { attached, convert })
    if (replaced === undefined) losses.note(`the shortcode [${token.name}]`)
    else {
      written += replaced
      done = token.end?.to ?? done
    }
  }
  return written + html.slice(done)
}

function replacement(token: Token, html: string, context: ShortcodeContext): string | undefined {
  const inner = token.end ? html.slice(token.to, token.end.from) : ''
  return WRITERS.get(token.name)?.({ ...argumentsOf(token.given), name: token.name, inner }, context)
}

function isShortcode(token: Token, opened: ReadonlySet<string>): boolean {
  if (token.isEscaped) return false
  if (token.isEnd) return opened.has(token.name)
  return token.end !== undefined || BARE.has(token.name) || /[\w-]=|^=|\/$/.test(token.given)
}

function tokensIn(html: string): Token[] {
  const code = codeRanges(html)
  const tokens: Token[] = []
  let range = 0
  for (const found of html.matchAll(TAG)) {
    const [whole, before, slash, name = '', given = '', after] = found
    const isEscaped = before === '[' && after === ']'
    const from = found.index + (before === '[' && !isEscaped ? 1 : 0)
    while ((code[range]?.to ?? Number.POSITIVE_INFINITY) <= from) range += 1
    if ((code[range]?.from ?? Number.POSITIVE_INFINITY) <= from) continue
    const to = found.index + whole.length - (after === ']' && !isEscaped ? 1 : 0)
    tokens.push({ from, to, name: name.toLowerCase(), given, isEnd: slash === '/', isEscaped, end: undefined })
  }
  return withEnds(tokens)
}

// Backwards, so that each finds the nearest end tag of its name without looking for it.
function withEnds(tokens: Token[]): Token[] {
  const ends = new Map<string, Token>()
  for (const token of tokens.toReversed()) {
    if (token.isEscaped) continue
    if (token.isEnd) ends.set(token.name, token)
    else if (!token.given.endsWith('/')) token.end = ends.get(token.name)
  }
  return tokens
}

function codeRanges(html: string): { from: number; to: number }[] {
  const lower = html.toLowerCase()
  const ranges: { from: number; to: number }[] = []
  CODE.lastIndex = 0
  for (let found = CODE.exec(lower); found; found = CODE.exec(lower)) {
    const end = lower.indexOf(`</${found[1]}`, found.index)
    const to = end < 0 ? html.length : end
    ranges.push({ from: found.index, to })
    CODE.lastIndex = to
  }
  return ranges
}

const ARGUMENT = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|(\S+)/g

function argumentsOf(given: string): { attrs: Map<string, string>; words: string[] } {
  const attrs = new Map<string, string>()
  const words: string[] = []
  const straight = given.replace(/[“”″]|&quot;|&#8220;|&#8221;/g, '"').replace(/^=/, '')
  for (const [, name, ...values] of straight.matchAll(ARGUMENT)) {
    const value = values.find((one) => one !== undefined) ?? ''
    if (name === undefined) words.push(value)
    else attrs.set(name.toLowerCase(), value)
  }
  return { attrs, words }
}
