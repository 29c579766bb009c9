// The order of a page's head. React writes title, meta, link and style in the order in which the parts of the page that
// wait for the database reached them, so that two renders of one page differ in bytes. Here they get one order, the best
// one for loading. The rest of the page is in the order of its markup, however long each part took.

const element = /<(?:(?:meta|link|base)\b[^>]*>|(title|style|script|noscript)\b[^>]*>[\s\S]*?<\/\1>)/y

/** The page with its head in order; throws when something stands there that is no element of a head. */
export function withOrderedHead(html: string): string {
  const from = html.indexOf('<head>') + '<head>'.length
  const to = html.indexOf('</head>')
  if (from < '<head>'.length || to < from) throw new Error('The page has no head.')
  return html.slice(0, from) + ordered(elements(html.slice(from, to))).join('') + html.slice(to)
}

function elements(head: string): string[] {
  const found: string[] = []
  for (let at = 0; at < head.length; at = element.lastIndex) {
    element.lastIndex = at
    const match = element.exec(head)
    if (!match) throw new Error(`The head holds what is no element of it: ${head.slice(at, at + 80)}`)
    found.push(match[0])
  }
  return found
}

function ordered(found: string[]): string[] {
  return found
    .map((text, at) => ({ text, at, place: placeOf(text), group: groupOf(text) }))
    .sort((a, b) => a.place - b.place || compare(a.group, b.group) || a.at - b.at)
    .map(({ text }) => text)
}

// Code units: the same everywhere, whatever the machine's language.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const places: RegExp[] = [
  /^<meta charset=/i,
  /^<meta name="viewport"/,
  /^<base/,
  /^<title/,
  /^<link(?=[^>]* rel="preload")[^>]* as="font"/,
  /^<link[^>]* rel="(?:preconnect|preload)"/,
  /^<style|^<link[^>]* rel="stylesheet"/,
  /^<meta name=/,
  /^<link/,
  /^<meta/,
  /^<(?:script|noscript)/,
]

/** Throws nowhere: every element that `elements` lets through has a place. */
const placeOf = (text: string) => places.findIndex((place) => place.test(text))

/**
 * What stands together within a place. Those of one group keep their order, which the page gave them in one go: sheets
 * override one another, og:image:alt belongs to the og:image before it.
 */
function groupOf(text: string): string {
  if (/^<(?:style|link[^>]* rel="stylesheet")/.test(text)) return ''
  const [, name, family] = text.match(/^<meta (?:name|property)="(([^":]*(?::[^":]*)?)[^"]*)"/) ?? []
  return name ? (family ?? name) : text
}
