// The newsroom that an import comes into: its own words if it has none yet, then topics, authors and pictures, each with
// the redirects of its old addresses. What is here already under the same name is used, not doubled.
import { createAuthor } from '#db/authors.ts'
import { createPicture } from '#db/pictures.ts'
import { authors, settings, topics } from '#db/schema.ts'
import { type SiteSettings, saveSettings, siteSettings } from '#db/settings.ts'
import { store } from '#db/store.ts'
import { createTopic } from '#db/topics.ts'
import { ourSlug, pathsOfAuthor, pathsOfTag, pictureName } from '#jobs/wordpress/addresses.ts'
import { directionOf, languageOf } from '#jobs/wordpress/language.ts'
import type { Report } from '#jobs/wordpress/report.ts'
import type { Attachment, Survey } from '#jobs/wordpress/survey.ts'
import { IMPORTER, inBatch, inBatches, leadTo } from '#jobs/wordpress/writing.ts'
import { lineFromHtml } from '#lib/body/from-html.ts'
import { excerpt } from '#lib/body/plain-text.ts'
import { authorPath, topicPath } from '#lib/urls.ts'

/** The settings that are there, or those of the old site, which are then saved. */
export async function bringSettings({ site }: Survey, zone: string | undefined, now: Date): Promise<SiteSettings> {
  const rows = await store.read(async (tx) => tx.select().from(settings))
  const own = rows.find(({ name }) => name === 'site')
  if (own) return siteSettings.parse(own.value)
  const language = languageOf(site.language)
  const given = siteSettings.parse({
    name: excerpt(site.title, 80) || undefined,
    tagline: excerpt(site.description, 200),
    direction: directionOf(language ?? 'en'),
    language,
    zone,
  })
  await inBatch(now, ({ tx, does }) => does(saveSettings(tx, given, IMPORTER, now)))
  return given
}

type Named = { slug: string; name: string; theirs: string[] }

// Two old names that give the same slug are one thing here.
function bySlug(named: Iterable<[string, string]>): Named[] {
  const found = new Map<string, Named>()
  for (const [theirs, name] of named) {
    const slug = ourSlug(theirs, name)
    const known = found.get(slug) ?? { slug, name: excerpt(name, 200), theirs: [] }
    known.theirs.push(theirs)
    found.set(slug, known)
  }
  return [...found.values()]
}

const idsByTheirs = (made: { theirs: string[]; id: string }[]) =>
  new Map(made.flatMap(({ theirs, id }) => theirs.map((one): [string, string] => [one, id])))

/** Topic ids by the slug of the tag or category. */
export async function bringTopics(survey: Survey, report: Report, now: Date): Promise<Map<string, string>> {
  const known = await store.read(async (tx) => tx.select({ id: topics.id, slug: topics.slug }).from(topics))
  const here = new Map(known.map(({ id, slug }) => [slug, id]))
  const made = await inBatches(bySlug(survey.topics), now, async ({ slug, name, theirs }, batch) => {
    const id = here.get(slug) ?? (await batch.does(createTopic(batch.tx, { slug, name }, now)))
    const paths = theirs.flatMap((one) => pathsOfTag(one, survey.site))
    await leadTo(paths, { target: 'topic', targetId: id }, topicPath(slug), batch)
    return { theirs, id, isNew: !here.has(slug) }
  })
  for (const { isNew } of made) report.count('topic', isNew)
  return idsByTheirs(made)
}

/**
 * Author ids by login. Only who signed something has a page; e-mail addresses stay behind: WordPress asks for them to
 * send mail, not to show them to readers.
 */
export async function bringAuthors(survey: Survey, report: Report, now: Date): Promise<Map<string, string>> {
  const known = await store.read(async (tx) => tx.select({ id: authors.id, slug: authors.slug }).from(authors))
  const here = new Map(known.map(({ id, slug }) => [slug, id]))
  const people = new Map<string, Named>()
  for (const login of survey.authors) {
    const name = excerpt(survey.people.get(login) || lineFromHtml(login.split('@')[0] ?? login), 200)
    const slug = ourSlug(name, login)
    const person = people.get(slug) ?? { slug, name, theirs: [] }
    person.theirs.push(login)
    people.set(slug, person)
  }
  const made = await inBatches([...people.values()], now, async ({ slug, name, theirs }, batch) => {
    const id = here.get(slug) ?? (await batch.does(createAuthor(batch.tx, { slug, name }, now)))
    const paths = theirs.flatMap((one) => pathsOfAuthor(one, survey.site))
    await leadTo(paths, { target: 'author', targetId: id }, authorPath(slug), batch)
    return { theirs, id, isNew: !here.has(slug) }
  })
  for (const { isNew, theirs } of made) {
    report.count('author', isNew)
    if (theirs.length > 1) report.note('logins with the same name, as one author', theirs.join(', '))
  }
  return idsByTheirs(made)
}

/** Picture ids by attachment id. The files come later: a picture without one is not shown. */
export async function bringPictures(
  survey: Survey,
  here: Map<string, string>,
  report: Report,
  now: Date,
): Promise<Map<string, string>> {
  const wanted = new Map<string, Attachment>()
  for (const attachment of survey.attachments) {
    const name = pictureName(attachment.url)
    if (name === undefined)
      report.note('attachments that are no pictures of the web, left out', attachment.url.slice(0, 300))
    else if (!wanted.has(name)) wanted.set(name, attachment)
  }
  const fresh = [...wanted].filter(([name]) => !here.has(name))
  const made = await inBatches(fresh, now, async ([name, { url, alt, caption }], { tx, does }) => {
    const words = { alt: excerpt(alt, 2000), caption: excerpt(caption, 2000) }
    return [name, await does(createPicture(tx, { origin: url, ...words }, now))] as const
  })
  for (const [name, id] of made) here.set(name, id)
  const isNew = new Set(fresh.map(([name]) => name))
  for (const name of wanted.keys()) report.count('picture', isNew.has(name))
  return new Map(
    survey.attachments.flatMap(({ id, url }): [string, string][] => {
      const picture = here.get(pictureName(url) ?? '')
      return picture === undefined || id === '' ? [] : [[id, picture]]
    }),
  )
}
