// Walks a whole site from its front: every internal link, picture, style sheet, font and frame, each once.
import { type Answer, type Get, textOf } from './get.ts'

export interface Visit {
  path: string
  status: number
  type: string
  html: string
  bytes: Buffer
  /** Where a redirect leads. */
  location: string | undefined
  /** What the cache before us keeps it under; empty without one. */
  keys: string[]
  /** The page that was seen to lead here first. */
  foundOn: string
  /** What it leads to itself; empty for what is no page. */
  links: Link[]
  /** The ids on the page, in order, twice when they are there twice. */
  ids: string[]
  /** The text of <main>, or undefined when there is none. */
  main: string | undefined
  document: Document
}

export interface Link {
  path: string
  fragment: string
}

const attributes: [selector: string, attribute: string][] = [
  ['a[href]', 'href'],
  ['area[href]', 'href'],
  ['link[href]', 'href'],
  ['img[src]', 'src'],
  ['source[src]', 'src'],
  ['video[src]', 'src'],
  ['video[poster]', 'poster'],
  ['audio[src]', 'src'],
  ['iframe[src]', 'src'],
  ['script[src]', 'src'],
  ['form[action]', 'action'],
  ['meta[property="og:image"]', 'content'],
  ['meta[property="og:url"]', 'content'],
]

/** Every address that can be reached from `from`, and those in `also`, in the order they were found. */
export async function crawl(
  get: Get,
  origin: string,
  { from = '/', also = [] }: { from?: string; also?: string[] } = {},
): Promise<Map<string, Visit>> {
  const seen = new Map<string, Visit>()
  const queue: { path: string; foundOn: string }[] = [from, ...also].map((path) => ({ path, foundOn: 'the test' }))
  const known = new Set(queue.map(({ path }) => path))
  const visitNext = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const visit = visitOf(await get(next.path), next.foundOn, origin)
      seen.set(next.path, visit)
      const onwards = visit.location ? [{ path: visit.location }] : visit.links
      for (const { path } of onwards) {
        if (known.has(path)) continue
        known.add(path)
        queue.push({ path, foundOn: next.path })
      }
    }
  }
  while (queue.length > 0) await Promise.all(Array.from({ length: 8 }, visitNext))
  return seen
}

function visitOf(answer: Answer, foundOn: string, origin: string): Visit {
  const { path, status, headers, bytes } = answer
  const type = headers['content-type'] ?? ''
  const isPage = type.startsWith('text/html')
  const location = headers.location ? inside(headers.location, path, origin)?.path : undefined
  const found = isPage ? linksOf(answer, origin) : { links: [], ids: [] }
  const main = isPage ? answer.document.querySelector('main') : null
  return {
    path,
    status,
    type,
    html: isPage ? answer.html : '',
    bytes: bytes.subarray(0, 64),
    location,
    keys: String(headers['surrogate-key'] ?? '')
      .split(' ')
      .filter(Boolean),
    foundOn,
    ...found,
    main: main ? textOf(main) : undefined,
    get document() {
      return answer.document
    },
  }
}

function linksOf({ document, path }: Answer, origin: string): { links: Link[]; ids: string[] } {
  const addresses = attributes.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ''),
  )
  for (const element of document.querySelectorAll('[srcset]')) {
    addresses.push(...(element.getAttribute('srcset') ?? '').split(',').map((each) => each.trim().split(/\s/)[0] ?? ''))
  }
  for (const { textContent } of document.querySelectorAll('style')) {
    addresses.push(...[...(textContent ?? '').matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address ?? ''))
  }
  const links = addresses.flatMap((address) => inside(address, path, origin) ?? [])
  return { links, ids: [...document.querySelectorAll('[id]')].map(({ id }) => id) }
}

/** An address of this site as path and fragment; undefined for any other. */
function inside(address: string, path: string, origin: string): Link | undefined {
  if (!URL.canParse(address, new URL(path, origin))) return undefined
  const { origin: there, pathname, search, hash } = new URL(address, new URL(path, origin))
  return there === origin ? { path: `${pathname}${search}`, fragment: decodeURIComponent(hash.slice(1)) } : undefined
}
