// One form for every public address, so that a page has one key in every cache. Pure: the server asks, and answers a
// reader who came by another form with a single 301 to the final address, never a chain.

export interface Address {
  /** '/europe/bridge-opens', percent-encoded, without a trailing slash. */
  path: string
  /** '' or '?before=…': only what pages read, in a fixed order. */
  search: string
  /** True when the address was already in this form. */
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
  return { path, search, canonical: `${path}${search}` === target }
}

function normalisePath(raw: string): string | undefined {
  const segments: string[] = []
  for (const segment of raw.split('/')) {
    if (segment === '') continue
    const text = decoded(segment)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
    if (text === undefined || text === '.' || text === '..' || /[\u0000-\u001f\u007f\\/]/.test(text)) return undefined
    segments.push(encodeURIComponent(text.normalize('NFC').toLowerCase()))
  }
  return `/${segments.join('/')}`
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

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
