// Whatever changes what a page shows must have touched a key that the page was kept under: every verb of the newsroom
// against every kind of address, also those where nothing stands yet, and against the passing of time.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getDraft, saveArticle } from '#db/articles.ts'
import { changeAuthor, createAuthor } from '#db/authors.ts'
import { changePage, createPage } from '#db/pages.ts'
import { changePicture, createPicture, fileArrived } from '#db/pictures.ts'
import { withdrawArticle } from '#db/publishing.ts'
import { listPurgesAfter, newestPurgePosition } from '#db/purges.ts'
import { addRedirect, removeRedirect } from '#db/redirects.ts'
import { corrections, type PublicationKind } from '#db/schema.ts'
import { changeSection, createSection, removeSection } from '#db/sections.ts'
import { saveSettings, siteSettings } from '#db/settings.ts'
import { placeOnFront } from '#db/slots.ts'
import { store, type Writer } from '#db/store.ts'
import { bodyOf, newsroom, openTestStore } from '#db/testing.ts'
import { changeTopic, createTopic } from '#db/topics.ts'
import type { ArticleContent } from '#lib/content.ts'
import { addressesKey, type Key, pictureKey } from '#lib/keys.ts'
import { compare, lookEverywhere } from './testing.ts'

const opened = await openTestStore()
after(() => opened.close())

/** The last evening of a month: the newsroom's zone decides in which month it is. */
let now = new Date(Date.UTC(2026, 10, 30, 21, 0))
const ahead = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const does: typeof newsroom.does = (verb) => newsroom.does(verb, now)
const id: Record<string, string> = {}
const idOf = (name: string): string => id[name] ?? assert.fail(`There is no ${name}.`)
const makes = async (name: string, verb: (tx: Writer) => ReturnType<typeof createSection>) => {
  id[name] = await does(verb)
}

async function writes(name: string, content: Partial<ArticleContent> & { embargo?: Date } = {}): Promise<void> {
  id[name] = await newsroom.article({ headline: name, sectionId: idOf('world'), ...content })
}
const publishes = (name: string, from = now, kind: PublicationKind = 'minor') =>
  newsroom.publishes({ articleId: idOf(name), kind, from: from.getTime() }, now)
const withdraws = (name: string, from = now) =>
  does((tx) => withdrawArticle(tx, { articleId: idOf(name), reason: 'Wrong.', from: from.getTime() }, 'ana', now))

const versions = new Map<string, number>()
async function saves(name: string, changes: Partial<ArticleContent>): Promise<void> {
  const content = (await store.read((tx) => getDraft(tx, idOf(name)))) as ArticleContent
  const version = versions.get(name) ?? 1
  versions.set(name, version + 1)
  await does((tx) => saveArticle(tx, { id: idOf(name), version, content: { ...content, ...changes } }, 'ben', now))
}
async function edits(name: string, changes: Partial<ArticleContent>, from = now, kind?: PublicationKind) {
  await saves(name, changes)
  await publishes(name, from, kind)
}
async function corrects(name: string): Promise<void> {
  const row = { id: 'note', articleId: idOf(name), at: now.getTime(), kind: 'correction' as const, by: 'ana' }
  await store.write(
    async (tx) => void (await tx.insert(corrections).values({ ...row, note: 'No.', was: '1', is: '2' })),
  )
  await publishes(name, now, 'correction')
}

const signed = (name: string) => [{ authorId: idOf(name), role: '', place: '' }]
const savesSettings = (more: object) =>
  does((tx) => saveSettings(tx, siteSettings.parse({ name: 'The Test', ...more }), 'ana', now))
const section = (name: string, changes: object) =>
  does((tx) => changeSection(tx, { id: idOf(name), ...changes }, 'ana', now))
const topic = (changes: object) => does((tx) => changeTopic(tx, { id: idOf('grain'), ...changes }, 'ana', now))
const author = (changes: object) => does((tx) => changeAuthor(tx, { id: idOf('ana'), ...changes }, 'ana', now))
const changes = (name: string, more: object) => does((tx) => changePage(tx, { id: idOf(name), ...more }, 'ana', now))
const leads = (path: string, target: 'article' | 'topic' | 'path' | 'gone', targetId = '') =>
  does((tx) => addRedirect(tx, { path, target, targetId }, 'ana', now))
const places = (place: string, names: string[], until?: Date) =>
  does((tx) => placeOnFront(tx, { place, articleIds: names.map(idOf), until: until?.getTime() }, 'ana', now))

const photo = { original: 'o', hash: 'h', width: 3, height: 2 }
const renditions = [{ width: 640, height: 427, ext: 'webp' as const }]
const page = { slug: 'about', title: 'About', body: bodyOf('Us.'), language: 'en', direction: 'ltr' as const }

const addresses = [
  ...['/', '/latest', '/corrections', '/topics', '/authors', '/archive', '/archive/2026/11', '/archive/2026/12'],
  ...['/world', '/europe', '/eu', '/sport', '/culture', '/about', '/about-us', '/later', '/nothing', '/old', '/older'],
  ...['/topics/grain', '/topics/wheat', '/topics/fresh', '/topics/moved', '/authors/ana', '/authors/lind'],
  ...['/authors/new-hand', '/world/storm', '/europe/storm', '/europe/storm-two', '/eu/storm-two', '/world/first'],
  ...['/world/picked', '/world/other', '/world/soon', '/world/held', '/world/replay', '/sport/match', '/eu/match'],
  ...['/europe/bridge', '/eu/bridge', '/europe/harbour', '/eu/harbour', '/sport/gone', '/authors/nobody'],
]

/** What is done, or how many minutes pass; and whether it is not to be seen anywhere yet. */
type Step = [what: string, work: number | (() => Promise<unknown>), unseen?: 'unseen']

const building: Step[] = [
  ['a section', () => makes('world', (tx) => createSection(tx, { slug: 'world', name: 'World' }, now))],
  [
    'a section below it',
    () => makes('europe', (tx) => createSection(tx, { slug: 'europe', name: 'Europe', parentId: id.world }, now)),
  ],
  ['another section', () => makes('sport', (tx) => createSection(tx, { slug: 'sport', name: 'Sport' }, now))],
  ['an empty topic', () => makes('grain', (tx) => createTopic(tx, { slug: 'grain', name: 'Grain' }, now)), 'unseen'],
  ['an author', () => makes('ana', (tx) => createAuthor(tx, { slug: 'ana', name: 'Ana' }, now)), 'unseen'],
  ['a picture without a file', () => makes('photo', (tx) => createPicture(tx, { alt: 'A ship' }, now)), 'unseen'],
  ['a draft', () => writes('first'), 'unseen'],
  ['the first article of all', () => publishes('first', now, 'first')],
  ['drafts', () => Promise.all([writes('picked'), writes('match', { sectionId: id.sport })]), 'unseen'],
  ['an article of another section', () => publishes('match')],
  [
    'an article with everything',
    async () => {
      const lead = { pictureId: idOf('photo'), alt: null, caption: null, credit: null }
      await writes('storm', { topicIds: [idOf('grain')], bylines: signed('ana'), lead, picks: [idOf('picked')] })
      await publishes('storm')
    },
  ],
  [
    'articles of the section below',
    async () => {
      for (const name of ['harbour', 'bridge']) {
        await writes(name, { sectionId: id.europe })
        await publishes(name)
      }
    },
  ],
]

const changing: Step[] = [
  ['the picture’s file comes', () => does((tx) => fileArrived(tx, { ...photo, renditions, id: idOf('photo') }))],
  ['the picture’s credit', () => does((tx) => changePicture(tx, { id: idOf('photo'), credit: 'Ana', alt: 'Ships' }))],
  ['a pick becomes public', () => publishes('picked')],
  ['words', () => edits('storm', { body: bodyOf('Other words.') })],
  ['a headline', () => edits('storm', { headline: 'Storm passes' }, now, 'update')],
  ['a correction', () => corrects('storm')],
  ['a headline in the ledger', () => edits('storm', { headline: 'Storm has passed' })],
  ['another section for an article', () => edits('storm', { sectionId: id.europe })],
  ['another slug', () => edits('storm', { slug: 'storm-two' })],
  ['no topic any more', () => edits('storm', { topicIds: [] })],
  ['a topic, again', () => edits('bridge', { topicIds: [idOf('grain')] })],
  ['no byline any more', () => edits('storm', { bylines: [] })],
  ['a byline, again', () => edits('match', { bylines: signed('ana') })],
  ['the author’s name', () => author({ name: 'Ana Lind' })],
  ['the author’s address', () => author({ slug: 'lind' })],
  ['the topic’s name', () => topic({ name: 'Wheat' })],
  ['the topic’s address', () => topic({ slug: 'wheat' })],
  ['the section’s name', () => section('europe', { name: 'The Continent' })],
  ['the section’s address', () => section('europe', { slug: 'eu' })],
  ['the section’s parent', () => section('europe', { parentId: id.sport })],
  ['the order of the sections', () => section('sport', { position: 9 })],
  [
    'a section that nobody needs',
    () => makes('culture', (tx) => createSection(tx, { slug: 'culture', name: 'C' }, now)),
  ],
  ['it is removed', () => does((tx) => removeSection(tx, idOf('culture')))],
  ['the newsroom’s name', () => savesSettings({ name: 'The Harbour Post' })],
  ['a page', () => makes('about', (tx) => createPage(tx, { ...page, from: now.getTime() }, now))],
  ['its words', () => changes('about', { body: bodyOf('We.') })],
  ['its address', () => changes('about', { slug: 'about-us' })],
  ['a withdrawal', () => withdraws('harbour')],
  ['another address for what was withdrawn', () => saves('harbour', { slug: 'harbour-before' }), 'unseen'],
  ['another draft at its old one', () => writes('second', { slug: 'harbour', sectionId: id.europe }), 'unseen'],
  ['it stands where the other was withdrawn', () => publishes('second')],
  ['a withdrawal of what is in the ledger', () => withdraws('storm')],
  ['it comes back', () => publishes('storm')],
]

const leading: Step[] = [
  ['an old address that leads to an article', () => leads('/old', 'article', idOf('first'))],
  ['one that is gone', () => leads('/older', 'gone')],
  ['it is taken away again', () => does((tx) => removeRedirect(tx, '/older'))],
  ['one that leads to a topic', () => leads('/topics/moved', 'topic', idOf('grain'))],
  ['the topic’s address changes again', () => topic({ slug: 'grain' })],
  ['one where an article will be', () => leads('/sport/gone', 'path', '/latest')],
  ['an article, not public yet', () => writes('gone', { sectionId: id.sport }), 'unseen'],
  ['it stands where a redirect led away', () => publishes('gone')],
  ['one where a topic will be', () => leads('/topics/fresh', 'gone')],
  ['one where an author will be', () => leads('/authors/new-hand', 'path', '/authors')],
  ['that topic', () => makes('fresh', (tx) => createTopic(tx, { slug: 'fresh', name: 'Fresh' }, now)), 'unseen'],
  ['that author', () => makes('hand', (tx) => createAuthor(tx, { slug: 'new-hand', name: 'Hand' }, now)), 'unseen'],
  ['an old article is their first', () => edits('first', { topicIds: [idOf('fresh')], bylines: signed('hand') })],
]

const waiting: Step[] = [
  ['the front, for a while', () => places('front', ['match', 'first'], ahead(20))],
  ['the end of the lead package', 21],
  ['a draft', () => writes('other'), 'unseen'],
  ['the front of another section', () => places(idOf('sport'), ['other', 'storm'])],
  ['the draft that has its place there', () => publishes('other')],
  [
    'a page for later',
    () => makes('later', (tx) => createPage(tx, { ...page, slug: 'later', from: +ahead(5) }, now)),
    'unseen',
  ],
  ['its minute', 6],
  ['it is to end', () => changes('later', { until: +ahead(5) })],
  ['its last minute', 6],
  [
    'more drafts',
    () => Promise.all([writes('soon', { bylines: signed('ana') }), writes('held', { embargo: ahead(20) })]),
    'unseen',
  ],
  ['an article for later', () => publishes('soon', ahead(10)), 'unseen'],
  ['an article under embargo', () => publishes('held'), 'unseen'],
  ['a change for later', () => edits('match', { sectionId: id.world, slug: 'replay' }, ahead(30)), 'unseen'],
  ['a withdrawal for later', () => withdraws('first', ahead(40)), 'unseen'],
  ['another zone, in which it is another month', () => savesSettings({ zone: 'Pacific/Kiritimati' })],
  ['the minute of the article', 11],
  [
    'meanwhile an article moves, until its change',
    () => edits('match', { sectionId: id.europe, topicIds: [idOf('fresh')] }),
  ],
  [
    'meanwhile another topic, until its withdrawal',
    () => edits('first', { topicIds: [idOf('grain')], bylines: signed('ana') }),
  ],
  ['the end of the embargo', 10],
  ['the minute of the change', 10],
  ['the minute of the withdrawal', 10],
]

let seen = await lookEverywhere(addresses, now)

/** Takes one step; gives what every address showed before and after, and the keys whose time has come with it. */
async function take(work: Step[1]) {
  const before = seen
  const [position, time] = [await newestPurgePosition(), now.getTime()]
  if (typeof work === 'number') now = ahead(work)
  else await work()
  const due = (await listPurgesAfter(0)).filter(
    ({ from, ...purge }) => from <= now.getTime() && (purge.position > position || from > time),
  )
  const touched = new Set(due.flatMap(({ keys }) => keys))
  seen = await lookEverywhere(addresses, now)
  return { before, since: seen, touched }
}

for (const [what, work, unseen] of [...building, ...changing, ...leading, ...waiting]) {
  test(`nothing stays stale: ${what}`, async () => {
    const { before, since, touched } = await take(work)
    const { changed, left } = compare(before, since, touched)
    assert.deepEqual(left, [])
    assert.equal(changed.length === 0, unseen === 'unseen', `It is seen at ${changed}.`)
  })
}

const forgetful: [key: () => Key, work: () => Promise<unknown>, left: string][] = [
  [() => addressesKey, () => leads('/nothing', 'gone'), '/nothing'],
  [
    () => pictureKey(idOf('photo')),
    () => does((tx) => changePicture(tx, { id: idOf('photo'), credit: 'B' })),
    '/eu/storm-two',
  ],
]

for (const [key, work, path] of forgetful) {
  test(`one key forgotten would be noticed at ${path}`, async () => {
    const { before, since, touched } = await take(work)
    assert.deepEqual(compare(before, since, touched).left, [])
    assert.ok(touched.delete(key()))
    assert.ok(compare(before, since, touched).left.includes(path))
  })
}
