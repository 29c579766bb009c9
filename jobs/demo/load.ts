// Puts the demo newsroom into an empty database: pictures to Media first, then everything in one write, through the same
// verbs as the desk's. Deterministic but for the moment it is loaded at, which is passed in.

import { createArticle, saveArticle } from '#db/articles.ts'
import { createAuthor } from '#db/authors.ts'
import { isDemoWanted } from '#db/demo.ts'
import { idAt, secretId } from '#db/ids.ts'
import { type Media, media } from '#db/media.ts'
import { type Outcome, record } from '#db/outcome.ts'
import { createPage } from '#db/pages.ts'
import { createPicture, type NewPicture } from '#db/pictures.ts'
import { publishArticle } from '#db/publishing.ts'
import { authors, sections, topics } from '#db/schema.ts'
import { createSection } from '#db/sections.ts'
import { saveSettings } from '#db/settings.ts'
import { placeOnFront } from '#db/slots.ts'
import { store, type Writer } from '#db/store.ts'
import { createTopic } from '#db/topics.ts'
import { fileDrawings, fileRaster } from '#jobs/renditions.ts'
import { bodyFromHtml } from '#lib/body/from-html.ts'
import type { ArticleContent } from '#lib/content.ts'
import { attachLedger } from './ledger.ts'
import { fillWeekdays, momentOf } from './moments.ts'
import {
  type DemoArticle,
  type DemoPicture,
  readArticles,
  readNewsroom,
  readPictureFile,
  readPictures,
} from './newsroom.ts'

const by = 'demo'

/**
 * Loads the demo when there is neither a section nor an article and nobody has taken it out; true when it did.
 * `filed` gives what the pictures' rows say, by name, when their files are in Media.
 */
export async function loadDemoIntoEmpty(now: Date, filed = () => filePictures(media)): Promise<boolean> {
  if (!(await store.read(isDemoWanted))) return false
  process.stderr.write('Loading the demo newsroom (DEMO=0 starts with an empty one) …\n')
  await loadDemo(now, await filed())
  return true
}

/** Loads everything into a database that has none of it yet. */
export async function loadDemo(now: Date, pictures: Map<string, NewPicture>): Promise<void> {
  await store.write(async (tx) => new Loading(tx, now, pictures).everything())
}

/** Gives a newsroom without sections, topics or authors those of the demo: something for an archive to be written for. */
export async function furnish(now: Date): Promise<void> {
  await store.write(async (tx) => new Loading(tx, now, new Map()).whatIsMissing())
}

/** Files every picture of the demo; gives what their rows say, by name. */
async function filePictures(into: Media): Promise<Map<string, NewPicture>> {
  const filed = new Map<string, NewPicture>()
  for (const picture of readPictures()) {
    const id = secretId()
    const { name, drawings, ...words } = picture
    const files =
      drawings.length > 0
        ? await fileDrawings(into, id, drawingsOf(picture))
        : await fileRaster(into, id, readPictureFile(picture))
    filed.set(name, { id, ...words, ...files, origin: `demo:${name}`, demo: true })
  }
  return filed
}

const drawingsOf = (picture: DemoPicture) =>
  picture.drawings.map((width) => ({
    width,
    height: Math.round((picture.height * width) / picture.width),
    bytes: readPictureFile(picture, width),
  }))

/** One load: remembers which id each name got. */
class Loading {
  readonly #ids = new Map<string, string>()
  readonly #outcomes: Outcome<unknown>[] = []
  readonly #newsroom = readNewsroom()
  readonly #tx: Writer
  readonly #now: Date
  readonly #pictures: Map<string, NewPicture>

  constructor(tx: Writer, now: Date, pictures: Map<string, NewPicture>) {
    this.#tx = tx
    this.#now = now
    this.#pictures = pictures
  }

  /** Pictures are left out: they would need their files. */
  async whatIsMissing(): Promise<void> {
    const isEmpty = async (table: typeof sections | typeof topics | typeof authors) =>
      (await this.#tx.select({ id: table.id }).from(table).limit(1)).length === 0
    if (await isEmpty(sections)) await this.#sections()
    if (await isEmpty(topics)) await this.#topics()
    if (await isEmpty(authors)) await this.#authors()
    await record(this.#tx, this.#outcomes, by, this.#now)
  }

  async everything(): Promise<void> {
    await this.#keep('settings:site', saveSettings(this.#tx, this.#newsroom.settings, by, this.#now))
    for (const [name, row] of this.#pictures)
      await this.#keep(`picture:${name}`, createPicture(this.#tx, row, this.#now))
    await this.#sections()
    await this.#topics()
    await this.#authors()
    await this.#pages()
    const demo = readArticles()
    for (const article of demo) this.#ids.set(`article:${article.slug}`, idAt(this.#momentOf(article)))
    for (const article of demo) await this.#article(article)
    for (const article of demo) await this.#picksAndPublication(article)
    const front = this.#newsroom.front.map((slug) => this.#id(`article:${slug}`))
    await this.#keep('front', placeOnFront(this.#tx, { place: 'front', articleIds: front }, by, this.#now))
    await record(this.#tx, this.#outcomes, by, this.#now)
  }

  async #sections(): Promise<void> {
    for (const [position, { parent, ...section }] of this.#newsroom.sections.entries()) {
      const parentId = parent ? this.#id(`section:${parent}`) : null
      const row = { ...section, parentId, position, demo: true }
      await this.#keep(`section:${section.slug}`, createSection(this.#tx, row, this.#now))
    }
  }

  async #topics(): Promise<void> {
    for (const topic of this.#newsroom.topics) {
      await this.#keep(`topic:${topic.slug}`, createTopic(this.#tx, { ...topic, demo: true }, this.#now))
    }
  }

  async #authors(): Promise<void> {
    for (const { picture, ...author } of this.#newsroom.authors) {
      const pictureId = picture && this.#pictures.size > 0 ? this.#id(`picture:${picture}`) : null
      await this.#keep(`author:${author.slug}`, createAuthor(this.#tx, { ...author, pictureId, demo: true }, this.#now))
    }
  }

  async #pages(): Promise<void> {
    const { language, direction } = this.#newsroom.settings
    for (const [position, { body: html, ...page }] of this.#newsroom.pages.entries()) {
      const { body } = bodyFromHtml(html)
      const row = { ...page, body, language, direction, position, from: this.#now.getTime(), demo: true }
      await this.#keep(`page:${page.slug}`, createPage(this.#tx, row, this.#now))
    }
  }

  async #article(article: DemoArticle): Promise<void> {
    const id = this.#id(`article:${article.slug}`)
    const row = { id, content: this.#content(article, []), createdAt: this.#momentOf(article), demo: true }
    this.#outcomes.push(await createArticle(this.#tx, row, by, this.#now))
    await attachLedger(this.#tx, id, article, (when) => this.#momentOf(when), by)
  }

  /** Second round: every article that an editor could pick exists now. */
  async #picksAndPublication(article: DemoArticle): Promise<void> {
    const articleId = this.#id(`article:${article.slug}`)
    if (article.picks.length > 0) {
      const picks = article.picks.map((slug) => this.#id(`article:${slug}`))
      await saveArticle(this.#tx, { id: articleId, version: 1, content: this.#content(article, picks) }, by, this.#now)
    }
    const first = this.#momentOf(article)
    await this.#publish({ articleId, kind: 'first', from: first })
    const notes = [
      ...article.updates.map((each) => ({ kind: 'update' as const, from: this.#momentOf(each) })),
      ...article.corrections.map((each) => ({ kind: each.kind, from: this.#momentOf(each) })),
    ]
    for (const note of notes.sort((a, b) => a.from - b.from)) await this.#publish({ articleId, ...note })
  }

  async #publish(input: Parameters<typeof publishArticle>[1]): Promise<void> {
    this.#outcomes.push(await publishArticle(this.#tx, input, by, this.#now))
  }

  #content(article: DemoArticle, picks: string[]): ArticleContent {
    const { settings } = this.#newsroom
    const at = this.#momentOf(article)
    const fill = (text: string) => fillWeekdays(text, at, settings)
    const articleId = this.#id(`article:${article.slug}`)
    const html = fill(article.html).replaceAll(/data-(source|update)="([\w-]+)"/g, `data-$1="${articleId}-$2"`)
    const namedPicture = (name: string) => this.#id(`picture:${name}`)
    return {
      headline: article.headline,
      kicker: article.kicker,
      standfirst: fill(article.standfirst),
      slug: article.slug,
      sectionId: this.#id(`section:${article.section}`),
      type: article.type,
      language: settings.language,
      direction: settings.direction,
      dateline: article.dateline,
      body: bodyFromHtml(html, { namedPicture }).body,
      bylines: article.bylines.map(({ author, ...byline }) => ({ authorId: this.#id(`author:${author}`), ...byline })),
      topicIds: article.topics.map((slug) => this.#id(`topic:${slug}`)),
      lead: article.picture
        ? {
            pictureId: this.#id(`picture:${article.picture.id}`),
            alt: null,
            caption: article.picture.caption,
            credit: null,
          }
        : null,
      picks,
    }
  }

  #momentOf(when: { age?: string | undefined; on?: string | undefined }): number {
    return momentOf(when, this.#now, this.#newsroom.settings.zone)
  }

  #id(name: string): string {
    const id = this.#ids.get(name)
    if (!id) throw new Error(`The demo names “${name}”, which it does not have.`)
    return id
  }

  async #keep(name: string, outcome: Promise<Outcome<string | undefined>>): Promise<void> {
    const done = await outcome
    this.#outcomes.push(done)
    if (done.value) this.#ids.set(name, done.value)
  }
}
