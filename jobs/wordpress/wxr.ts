// A WordPress export (WXR 1.0 to 1.2) as a stream of plain values, in constant memory. Nothing is converted here: titles
// and contents are the HTML that WordPress wrote. Comments are counted, unknown elements passed over.
// A file without wp:wxr_version is refused, as WordPress's own importer does; any 1.x is read.
import { firstDate } from '#jobs/wordpress/xml/dates.ts'
import { WxrError } from '#jobs/wordpress/xml/error.ts'
import { type Branch, channelBranches } from '#jobs/wordpress/xml/tree.ts'

export type WxrSite = {
  kind: 'site'
  title: string
  link: string
  description: string
  language: string
  version: string
}
export type WxrAuthor = { kind: 'author'; login: string; email: string; name: string }
export type WxrCategory = {
  kind: 'category'
  id: string
  slug: string
  parent: string
  name: string
  description: string
}
export type WxrTag = { kind: 'tag'; id: string; slug: string; name: string; description: string }
/** A term of any taxonomy; categories and tags are among them a second time. */
export type WxrTerm = {
  kind: 'term'
  taxonomy: string
  slug: string
  parent: string
  name: string
  description: string
}
export type WxrPost = {
  kind: 'item'
  id: string
  /** post, page, attachment, nav_menu_item, or what a plugin made up. */
  type: string
  status: string
  slug: string
  title: string
  link: string
  guid: string
  creator: string
  content: string
  excerpt: string
  publishedAt: Date | undefined
  modifiedAt: Date | undefined
  password: string
  parent: string
  sticky: boolean
  categories: { domain: string; slug: string; name: string }[]
  meta: ReadonlyMap<string, string>
  attachmentUrl: string
  /** How many comments readers had written; they are not read. */
  comments: number
  /** Where it begins in the file. */
  line: number
  /** What could not be read, in sentences: dates that are none. */
  problems: string[]
}
export type WxrItem = WxrSite | WxrAuthor | WxrCategory | WxrTag | WxrTerm | WxrPost

export type WxrOptions = {
  /** The zone of dates that have none; an export does not name its site's own. */
  zone?: string
}

/** Everything in the export in its order; the site comes first. Throws a WxrError that says where and why. */
export async function* readWxr(
  chunks: AsyncIterable<Uint8Array>,
  { zone = 'UTC' }: WxrOptions = {},
): AsyncIterable<WxrItem> {
  const site: WxrSite = { kind: 'site', title: '', link: '', description: '', language: '', version: '' }
  let isAnnounced = false
  for await (const branch of channelBranches(chunks)) {
    const found = itemOf(branch, zone)
    if (!found) addToSite(site, branch)
    if (!found || isAnnounced) {
      if (found) yield found
      continue
    }
    checkVersion(site, branch.line)
    isAnnounced = true
    yield { ...site }
    yield found
  }
  if (isAnnounced) return
  checkVersion(site, 1)
  yield site
}

function itemOf(branch: Branch, zone: string): WxrItem | undefined {
  const { name } = branch
  if (name === 'item') return postOf(branch, zone)
  if (name === 'wp:author') return authorOf(branch)
  if (name === 'wp:category')
    return { kind: 'category', ...termOf(branch, 'category_nicename', 'cat_name', 'category') }
  if (name === 'wp:tag') {
    const { parent, ...tag } = termOf(branch, 'tag_slug', 'tag_name', 'tag')
    return { kind: 'tag', ...tag }
  }
  if (name === 'wp:term')
    return {
      kind: 'term',
      taxonomy: field(branch, 'wp:term_taxonomy'),
      ...termOf(branch, 'term_slug', 'term_name', 'term'),
    }
  return undefined
}

function addToSite(site: WxrSite, { name, text, line }: Branch): void {
  if (name === 'title' || name === 'link' || name === 'description' || name === 'language') site[name] ||= text.trim()
  if (name === 'wp:base_blog_url') site.link ||= text.trim()
  if (name === 'wp:wxr_version') site.version = text.trim()
  if (site.version !== '' && !/^1(?:\.\d+)+$/.test(site.version)) {
    throw new WxrError(
      line,
      0,
      `the version of the export, “${site.version.slice(0, 20)}”, is not one that can be read (1.0 to 1.2)`,
    )
  }
}

function checkVersion(site: WxrSite, line: number): void {
  if (site.version === '')
    throw new WxrError(
      line,
      0,
      'this is no WordPress export, or not a whole one: it does not say its version (wp:wxr_version)',
    )
}

function authorOf(branch: Branch): WxrAuthor {
  const login = field(branch, 'wp:author_login')
  const name = field(branch, 'wp:author_display_name')
  const names = [field(branch, 'wp:author_first_name'), field(branch, 'wp:author_last_name')]
  return {
    kind: 'author',
    login,
    email: field(branch, 'wp:author_email'),
    name: name || names.join(' ').trim() || login,
  }
}

function termOf(branch: Branch, slug: string, name: string, noun: string) {
  return {
    id: field(branch, 'wp:term_id'),
    slug: field(branch, `wp:${slug}`),
    parent: field(branch, `wp:${noun}_parent`),
    name: field(branch, `wp:${name}`) || field(branch, `wp:${slug}`),
    description: field(branch, `wp:${noun}_description`),
  }
}

function postOf(branch: Branch, zone: string): WxrPost {
  const published = firstDate(
    {
      gmt: field(branch, 'wp:post_date_gmt'),
      rfc822: field(branch, 'pubDate'),
      local: field(branch, 'wp:post_date'),
    },
    zone,
  )
  const modified = firstDate(
    { gmt: field(branch, 'wp:post_modified_gmt'), rfc822: '', local: field(branch, 'wp:post_modified') },
    zone,
  )
  return {
    kind: 'item',
    id: field(branch, 'wp:post_id'),
    type: field(branch, 'wp:post_type'),
    status: field(branch, 'wp:status'),
    slug: field(branch, 'wp:post_name'),
    title: field(branch, 'title'),
    link: field(branch, 'link'),
    guid: field(branch, 'guid'),
    creator: field(branch, 'dc:creator'),
    content: whole(branch, 'content:encoded'),
    excerpt: whole(branch, 'excerpt:encoded'),
    publishedAt: published.at,
    modifiedAt: modified.at,
    password: field(branch, 'wp:post_password'),
    parent: field(branch, 'wp:post_parent').replace(/^0$/, ''),
    sticky: field(branch, 'wp:is_sticky') === '1',
    categories: categoriesOf(branch),
    meta: metaOf(branch),
    attachmentUrl: field(branch, 'wp:attachment_url'),
    comments: branch.skipped,
    line: branch.line,
    problems: [...published.problems, ...modified.problems],
  }
}

// WXR 1.0 says each category twice, once without a slug, and calls tags "tag".
function categoriesOf(branch: Branch): WxrPost['categories'] {
  const found = new Map<string, { domain: string; slug: string; name: string }>()
  for (const { name, attrs, text } of branch.children) {
    const slug = attrs.get('nicename') ?? ''
    if (name !== 'category' || slug === '') continue
    const domain = attrs.get('domain') ?? 'category'
    const taxonomy = domain === 'tag' ? 'post_tag' : domain
    found.set(`${taxonomy} ${slug}`, { domain: taxonomy, slug, name: text.trim() || slug })
  }
  return [...found.values()]
}

// Of a key that is there several times the first counts, as in WordPress's own single values.
function metaOf(branch: Branch): Map<string, string> {
  const meta = new Map<string, string>()
  for (const child of branch.children) {
    if (child.name !== 'wp:postmeta') continue
    const key = field(child, 'wp:meta_key')
    if (key !== '' && !meta.has(key)) meta.set(key, whole(child, 'wp:meta_value'))
  }
  return meta
}

function field(branch: Branch, name: string): string {
  return whole(branch, name).trim()
}

function whole(branch: Branch, name: string): string {
  return branch.children.find((child) => child.name === name)?.text ?? ''
}
