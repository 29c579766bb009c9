// One form for every public address, so that a page has one key in every cache. Pure: the server asks, and answers a
// reader who came by another form with a single 301 to the final address, never a chain.

export interface Address {
  /** '/europe/bridge-opens', percent-encoded, without a trailing slash. */
  path: string
  /** '' or '?before=…': only what pages read, in a fixed order. */
  search: string
  /** True when the path was already in this form. Whatever else is in the query is left out without a redirect. */
  canonical: boolean
}

/** The only query parameters of reader pages; the old WordPress ones belong to '/'. */
const allowed = ['before']
const wordpress = ['p', 'page_id', 'cat']

const longest = 2000

/** Undefined for what is no address of ours: over-long, badly encoded, dot segments, control characters, backslashes. */
export function normalise(target: string): Address | undefined {
  if (target.length > longest || !target.startsWith('/')) return undefined
  const mark = target.indexOf('?')
  const rawPath = mark < 0 ? target : target.slice(0, mark)
  const path = normalisePath(rawPath)
  if (path === undefined) return undefined
  const search = normaliseSearch(path, mark < 0 ? '' : target.slice(mark + 1))
  // Encoded it may have grown: an answer must not lead to an address that is refused.
  return path.length + search.length > longest ? undefined : { path, search, canonical: path === rawPath }
}

function normalisePath(raw: string): string | undefined {
  const segments: string[] = []
  for (const segment of raw.split('/')) {
    if (segment === '') continue
    const text = decoded(segment)
    if (text === undefined || text === '.' || text === '..' || /[\p{Cc}\\/]/u.test(text)) return undefined
    segments.push(encodeURIComponent(lowered(text)))
  }
  return `/${segments.join('/')}`
}

function decoded(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment)
    return text.isWellFormed() ? text : undefined
  } catch {
    return undefined
  }
}

/** İ is i, as in slugs: toLowerCase would give two characters. What is lower-case need not be composed any more. */
const lowered = (text: string) => text.normalize('NFC').replaceAll('İ', 'i').toLowerCase().normalize('NFC')

function normaliseSearch(path: string, raw: string): string {
  if (raw === '') return ''
  const given = new URLSearchParams(raw)
  const kept = new URLSearchParams()
  const old = path === '/' ? wordpress.find((name) => /^\d{1,12}$/.test(given.get(name) ?? '')) : undefined
  for (const name of old ? [old] : allowed) {
    const value = given.get(name)
    if (value && value.length <= 100) kept.set(name, value)
  }
  const text = kept.toString()
  return text && `?${text}`
}
