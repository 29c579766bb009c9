// Posts and pages to articles and pages: words, body, filing, pictures. Nothing is written here; pictures that only the
// text knows of get their ids.
import { idAt, secretId } from '#db/ids.ts'
import type { SiteSettings } from '#db/settings.ts'
import { ofOldSite, oldPath, ourSlug, pathsOfItem, pictureName } from '#jobs/wordpress/addresses.ts'
import { withoutShortcodes } from '#jobs/wordpress/blocks/shortcodes.ts'
import { bodyFromContent } from '#jobs/wordpress/content.ts'
import type { Fate } from '#jobs/wordpress/fate.ts'
import { otherCategories, sectionOf, signaturesOf, tagsOf } from '#jobs/wordpress/filing.ts'
import { directionOf, languageOf } from '#jobs/wordpress/language.ts'
import type { Survey } from '#jobs/wordpress/survey.ts'
import type { WxrPost } from '#jobs/wordpress/wxr.ts'
import { lineFromHtml } from '#lib/body/from-html.ts'
import { type Loss, Losses } from '#lib/body/losses.ts'
import { excerpt, plainText } from '#lib/body/plain-text.ts'
import type { ArticleContent } from '#lib/content.ts'

export type Brought = Exclude<Fate, { is: 'left out' }>

/** A post or page, converted and not yet written. */
export type Text = {
  post: WxrPost
  fate: Brought
  origin: string
  id: string
  content: ArticleContent
  /** Its section's slug here. */
  section: string
  /** Old addresses of it. */
  paths: string[]
  /** Pictures that stand in the text and are no attachments of the export: id and address. */
  pictures: { id: string; origin: string }[]
  losses: Loss[]
}

export type Newsroom = {
  settings: SiteSettings
  /** By category slug: its id, and its slug here. */
  sections: ReadonlyMap<string, { id: string; slug: string }>
  topics: ReadonlyMap<string, string>
  authors: ReadonlyMap<string, string>
  /** Picture ids by attachment id, and by pictureName. */
  attachments: ReadonlyMap<string, string>
  pictures: Map<string, string>
}

const MOST = { headline: 400, standfirst: 1000, topics: 100, bylines: 50 }

export function originOf({ id, guid, link, line }: WxrPost, { site }: Survey): string {
  if (id !== '') return `wordpress:${site.link}/?p=${id}`
  return `wordpress:${guid || link || `${site.link}#${line}`}`
}

export class Converter {
  readonly #survey: Survey
  readonly #newsroom: Newsroom
  readonly #attached = new Map<string, string[]>()

  constructor(survey: Survey, newsroom: Newsroom) {
    this.#survey = survey
    this.#newsroom = newsroom
    for (const { id, parent, url } of survey.attachments) {
      if (parent === '' || pictureName(url) === undefined) continue
      this.#attached.set(parent, [...(this.#attached.get(parent) ?? []), id])
    }
  }

  convert(post: WxrPost, fate: Brought, now: Date): Text {
    const losses = new Losses()
    const pictures: Text['pictures'] = []
    const { body, losses: inBody } = bodyFromContent(post.content, {
      attachment: (id) => this.#newsroom.attachments.get(id),
      pictureAt: (src) => this.#pictureAt(src, pictures),
      attached: this.#attached.get(post.id) ?? [],
      link: (href) => this.#link(href),
    })
    for (const { what, times } of inBody) losses.note(what, times)
    for (const problem of post.problems) losses.note(problem)
    const title = lineFromHtml(post.title)
    const headline = title || excerpt(plainText(body), 90) || `Untitled (${post.id || post.line})`
    if (title === '') losses.note('an item without a title, named by its first words')
    if (body.content.length === 0) losses.note('an item without a text')
    const section = this.#section(post)
    const content: ArticleContent = {
      headline: excerpt(headline, MOST.headline),
      kicker: '',
      standfirst: excerpt(lineFromHtml(withoutShortcodes(post.excerpt, [], losses)), MOST.standfirst),
      slug: ourSlug(post.slug, headline, post.id),
      sectionId: section.id,
      type: 'news',
      ...this.#language(),
      dateline: '',
      body,
      bylines: this.#bylines(post),
      topicIds: this.#topics(post, losses),
      lead: this.#lead(post, losses),
      picks: [],
    }
    const paths = pathsOfItem(post, this.#survey.site)
    const id = idAt((post.publishedAt ?? now).getTime())
    const origin = originOf(post, this.#survey)
    return { post, fate, origin, id, content, section: section.slug, paths, pictures, losses: losses.list() }
  }

  #section(post: WxrPost): { id: string; slug: string } {
    const { sections } = this.#newsroom
    const [any = { id: '', slug: '' }] = sections.values()
    return sections.get(sectionOf(post, this.#survey.categories)) ?? any
  }

  #language(): Pick<ArticleContent, 'language' | 'direction'> {
    const { settings } = this.#newsroom
    const language = languageOf(this.#survey.site.language) ?? settings.language
    if (language === languageOf(settings.language))
      return { language: settings.language, direction: settings.direction }
    return { language, direction: directionOf(language) }
  }

  #bylines(post: WxrPost): ArticleContent['bylines'] {
    const ids = signaturesOf(post).flatMap(({ login }) => this.#newsroom.authors.get(login) ?? [])
    return [...new Set(ids)].slice(0, MOST.bylines).map((authorId) => ({ authorId, role: '', place: '' }))
  }

  #topics(post: WxrPost, losses: Losses): string[] {
    const others = otherCategories(post, this.#survey.categories)
    if (others.length > 0) losses.note('further categories of an article, as topics', others.length)
    const ids = [...tagsOf(post), ...others].flatMap((slug) => this.#newsroom.topics.get(slug) ?? [])
    const unique = [...new Set(ids)]
    if (unique.length > MOST.topics) losses.note('topics beyond a hundred', unique.length - MOST.topics)
    return unique.slice(0, MOST.topics)
  }

  #lead(post: WxrPost, losses: Losses): ArticleContent['lead'] {
    const id = post.meta.get('_thumbnail_id') ?? ''
    const pictureId = this.#newsroom.attachments.get(id)
    if (pictureId !== undefined) return { pictureId, alt: null, caption: null, credit: null }
    if (/^[1-9]\d*$/.test(id)) losses.note('a lead picture that is not in the export')
    return null
  }

  // Exports of posts alone have no attachments: a picture of the old site that stands in a text is one all the same.
  #pictureAt(src: string, fresh: Text['pictures']): string | undefined {
    const url = ofOldSite(src.startsWith('//') ? `https:${src}` : src, this.#survey.site)?.href ?? src
    const name = pictureName(url)
    if (name === undefined) return undefined
    const known = this.#newsroom.pictures.get(name)
    if (known !== undefined || ofOldSite(url, this.#survey.site) === undefined) return known
    const id = secretId()
    fresh.push({ id, origin: url })
    this.#newsroom.pictures.set(name, id)
    return id
  }

  /** Links inside the old site stay inside when their target is public here; any other address is left as it is. */
  #link(href: string): string | null {
    const address = href.trim()
    if (/^(?:#|mailto:|tel:)/i.test(address)) return address
    const { site, paths } = this.#survey
    const inside = ofOldSite(address.startsWith('//') ? `https:${address}` : address, site)
    if (!inside) return address
    const path = oldPath(inside.href, site)
    if (path !== undefined && paths.has(path)) return path + inside.hash
    return URL.canParse(site.link) ? inside.href : null
  }
}
