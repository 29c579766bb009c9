// The first reading of an export: to its last byte, so that a file that is not whole imports nothing, and for what the
// second reading has to know beforehand. Keeps names and addresses, never texts.
import { pathsOfItem } from '#jobs/wordpress/addresses.ts'
import { fateOf } from '#jobs/wordpress/fate.ts'
import { type Category, otherCategories, sectionOf, signaturesOf, tagsOf } from '#jobs/wordpress/filing.ts'
import type { WxrItem, WxrPost, WxrSite } from '#jobs/wordpress/wxr.ts'
import { lineFromHtml } from '#lib/body/from-html.ts'

export type Attachment = { id: string; url: string; alt: string; caption: string; parent: string }

export class Survey {
  site: WxrSite = { kind: 'site', title: '', link: '', description: '', language: '', version: '' }
  /** Login to name. */
  readonly people = new Map<string, string>()
  readonly categories = new Map<string, Category>()
  readonly #tags = new Map<string, string>()
  readonly attachments: Attachment[] = []
  /** Categories that are the section of an article. */
  readonly sections = new Set<string>()
  /** Tags in use, and categories that are not an article's only one: slug to name. */
  readonly topics = new Map<string, string>()
  /** Logins of those who signed something. */
  readonly authors = new Set<string>()
  /** Old addresses of what readers will find here, for the links in texts. */
  readonly paths = new Set<string>()
  /** How many items of any type there are. */
  items = 0
  /** What has no place here: a name for each kind, and how often. */
  readonly others = new Map<string, number>()

  add(item: WxrItem, now: Date): void {
    switch (item.kind) {
      case 'site':
        this.site = item
        break
      case 'author':
        this.people.set(item.login, lineFromHtml(item.name))
        break
      case 'category':
        this.#addCategory(item)
        break
      case 'tag':
        this.#tags.set(item.slug, lineFromHtml(item.name))
        break
      case 'term':
        if (!KNOWN_TAXONOMIES.has(item.taxonomy)) this.#count(`terms of the taxonomy “${item.taxonomy.slice(0, 40)}”`)
        break
      case 'item':
        this.items += 1
        this.#addItem(item, now)
    }
  }

  /** Tags that nothing is filed under: an empty list is no page worth having. */
  get unusedTags(): number {
    return [...this.#tags.keys()].filter((slug) => !this.topics.has(slug)).length
  }

  get unusedPeople(): number {
    return [...this.people.keys()].filter((login) => !this.authors.has(login)).length
  }

  #addCategory(given: Category): void {
    if (given.slug === '') return
    const { id, slug, parent } = given
    const name = lineFromHtml(given.name) || slug
    this.categories.set(slug, { id, slug, parent, name, description: lineFromHtml(given.description) })
  }

  #addItem(item: WxrPost, now: Date) {
    if (item.type === 'attachment') return this.#addAttachment(item)
    if (item.type !== 'post' && item.type !== 'page') {
      return this.#count(item.type === '' ? 'items without a type' : `items of the type “${item.type.slice(0, 40)}”`)
    }
    const fate = fateOf(item, now)
    if (fate.is === 'left out') return
    if (fate.is === 'public') for (const path of pathsOfItem(item, this.site)) this.paths.add(path)
    if (item.type === 'post') this.#addFiling(item)
    for (const { login, name } of item.type === 'post' ? signaturesOf(item) : []) {
      this.authors.add(login)
      if (!this.people.get(login)) this.people.set(login, lineFromHtml(name))
    }
  }

  // Exports of other programs name categories in the items only.
  #addFiling(item: WxrPost): void {
    for (const { domain, slug, name } of item.categories) {
      if (domain === 'category' && !this.categories.has(slug))
        this.#addCategory({ id: '', slug, parent: '', name, description: '' })
      if (domain === 'post_tag' && !this.#tags.has(slug)) this.#tags.set(slug, lineFromHtml(name))
    }
    this.sections.add(sectionOf(item, this.categories))
    for (const slug of tagsOf(item)) this.topics.set(slug, this.#tags.get(slug) || slug)
    for (const slug of otherCategories(item, this.categories))
      if (!this.topics.has(slug)) this.topics.set(slug, this.categories.get(slug)?.name || slug)
  }

  #addAttachment({ id, attachmentUrl, guid, meta, excerpt, parent }: WxrPost): void {
    const url = attachmentUrl || guid
    const alt = lineFromHtml(meta.get('_wp_attachment_image_alt') ?? '')
    this.attachments.push({ id, url, alt, caption: lineFromHtml(excerpt), parent })
  }

  #count(what: string): void {
    this.others.set(what, (this.others.get(what) ?? 0) + 1)
  }
}

/** Reads to the end; throws the reader's WxrError when the file is not a whole export. */
export async function surveyOf(items: AsyncIterable<WxrItem>, now: Date): Promise<Survey> {
  const survey = new Survey()
  for await (const item of items) survey.add(item, now)
  return survey
}

// Categories and tags are said a second time as terms; menus and formats have no counterpart worth naming.
const KNOWN_TAXONOMIES = new Set([
  'category',
  'post_tag',
  'nav_menu',
  'post_format',
  'author',
  'link_category',
  'wp_theme',
])
