// Every public address is made here and nowhere else, so that a change of scheme is one change.
// Paths begin with '/' and are already percent-encoded; `absolute` puts the site's origin before them.

const part = (text: string) => encodeURIComponent(text)

export const homePath = '/'
export const latestPath = '/latest'
export const correctionsPath = '/corrections'
export const topicsPath = '/topics'
export const authorsPath = '/authors'
export const archivePath = '/archive'

export const sectionPath = (slug: string) => `/${part(slug)}`
export const pagePath = (slug: string) => `/${part(slug)}`
export const articlePath = (section: string, slug: string) => `/${part(section)}/${part(slug)}`
export const topicPath = (slug: string) => `/topics/${part(slug)}`
export const authorPath = (slug: string) => `/authors/${part(slug)}`
export const mediaPath = (id: string, width: number, ext: string) => `/media/${part(id)}/${width}.${ext}`

/** `month` is 1-12. */
export const monthPath = (year: number, month: number) => `/archive/${year}/${String(month).padStart(2, '0')}`

/** A list from a cursor on: see lib/cursor.ts. */
export const earlierPath = (path: string, cursor: string) => `${path}?before=${encodeURIComponent(cursor)}`

/** The address of the page of a list that was asked for: its newest without a cursor. */
export const pageOf = (path: string, before: string | undefined) => (before ? earlierPath(path, before) : path)

/** `origin` is SITE_URL without a trailing slash. */
export const absolute = (origin: string, path: string) => new URL(path, `${origin}/`).href

/** Names that no section or page may take: they are folders of app/ or belong to the server. A test compares them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'archive',
  'authors',
  'corrections',
  'feed.json',
  'feed.xml',
  'fonts',
  'healthz',
  'latest',
  'llms.txt',
  'media',
  'metrics',
  'news-sitemap.xml',
  'preview',
  'readyz',
  'robots.txt',
  'search',
  'sitemap.xml',
  'sitemaps',
  'topics',
  'wp-admin',
  'wp-content',
  'wp-json',
])

/** A segment of an address as its text; empty when it is not well encoded (no slug is empty, so it leads nowhere). */
export function decodePart(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
