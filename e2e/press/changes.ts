// A small newsroom with something of every kind, everything that can be changed in it, and changes that forget a key.
import { changeAuthor } from '#db/authors.ts'
import type { Outcome } from '#db/outcome.ts'
import { changePage, createPage } from '#db/pages.ts'
import { changePicture, createPicture } from '#db/pictures.ts'
import { addRedirect, removeRedirect } from '#db/redirects.ts'
import { changeSection, removeSection } from '#db/sections.ts'
import { saveSettings, siteSettings } from '#db/settings.ts'
import { placeOnFront } from '#db/slots.ts'
import type { Writer } from '#db/store.ts'
import { changeTopic } from '#db/topics.ts'
import type { ArticleContent } from '#lib/content.ts'
import { addressesKey, frontKey, type Key, pictureKey, settingsKey } from '#lib/keys.ts'
import { bodyOf, type Newsroom } from '../newsroom.ts'

const hour = 3_600_000

/** Addresses where something will be, was, or never is: links alone would not lead there. */
export const guesses = [
  ...[
    '/nothing',
    '/world/nothing',
    '/about',
    '/about-us',
    '/old',
    '/older',
    '/europe',
    '/continent',
    '/culture',
    '/empty',
  ],
  ...[
    '/europe/bridge',
    '/continent/bridge',
    '/world/storm',
    '/europe/storm',
    '/europe/big-storm',
    '/continent/big-storm',
  ],
  ...['/world/a-draft', '/topics/grain', '/topics/wheat', '/topics/nothing', '/authors/ana-lind', '/authors/ana'],
  ...['/authors/ben-reporter', '/archive/2001/01', '/latest?before=2001-01-01', '/?p=12'],
]

type Verb = (tx: Writer, now: Date) => Promise<Outcome<unknown>>
type Change = [what: string, change: () => Promise<unknown>]

/** Fills an empty newsroom; gives what can be done to it, in this order. */
export async function foundNewsroom(newsroom: Newsroom): Promise<{ changes: Change[]; forgetful: Change[] }> {
  const words = wordsOf(newsroom)
  await found(words)
  return {
    changes: [...changesOfArticles(words), ...changesOfPlaces(words), ...changesOfNames(words)],
    forgetful: forgetfulChanges(words),
  }
}

type Words = ReturnType<typeof wordsOf>

/** What is done to things by their names. */
function wordsOf(newsroom: Newsroom) {
  const id: Record<string, string> = {}
  const idOf = (name: string): string => {
    if (!id[name]) throw new Error(`There is no ${name}.`)
    return id[name]
  }
  const signedBy = (name: string, more = {}) => [{ authorId: idOf(name), role: '', place: '', ...more }]
  const leadOf = (name: string) => ({ pictureId: idOf(name), alt: null, caption: null, credit: null })
  let age = 0
  async function writes(name: string, content: Partial<ArticleContent> = {}): Promise<void> {
    const more = { headline: `The ${name}`, slug: name, sectionId: idOf('world'), ...content }
    id[name] = (await newsroom.article({ ...more, on: new Date(Date.now() - ++age * hour) })).id
  }
  const publishes = (name: string, kind: 'first' | 'minor' | 'update' | 'correction' = 'minor') =>
    newsroom.publishes({ articleId: idOf(name), kind, from: Date.now() })
  async function edits(name: string, changes: Partial<ArticleContent>, kind: 'minor' | 'update' = 'minor') {
    await newsroom.edits(idOf(name), changes)
    await publishes(name, kind)
  }
  return { newsroom, does: newsroom.does, id, idOf, signedBy, leadOf, writes, publishes, edits }
}

async function found({ newsroom, does, id, idOf, signedBy, leadOf, writes }: Words): Promise<void> {
  id.world = await newsroom.section('World')
  id.europe = await newsroom.section('Europe', { parentId: id.world })
  id.sport = await newsroom.section('Sport')
  id.empty = await newsroom.section('Empty')
  id.grain = await newsroom.topic('Grain')
  id.ships = await newsroom.topic('Ships')
  id.ana = await newsroom.author('Ana Lind')
  id.ben = await newsroom.author('Ben Reporter')
  for (const name of ['harbour', 'sea']) {
    const renditions = [{ width: 640, height: 427, ext: 'webp' as const }]
    const picture = { alt: name, credit: 'Ana', width: 1280, height: 854, renditions }
    id[name] = await does((tx, now) => createPicture(tx, picture, now))
  }
  for (const name of ['match', 'bridge', 'ferry', 'harvest', 'market']) {
    await writes(name, { sectionId: idOf(name === 'match' ? 'sport' : 'europe'), topicIds: [idOf('ships')] })
  }
  id.draft = (await newsroom.article({ headline: 'A draft', sectionId: idOf('world') })).id
  const picks = [idOf('draft'), idOf('match')]
  await writes('storm', { topicIds: [idOf('grain')], bylines: signedBy('ana'), lead: leadOf('harbour'), picks })
}

function changesOfArticles({ newsroom, does, idOf, signedBy, leadOf, publishes, edits }: Words): Change[] {
  const picture = (more: object) => does((tx) => changePicture(tx, { id: idOf('sea'), ...more }))
  return [
    ['words', () => edits('storm', { body: bodyOf('Other words altogether.') })],
    ['a headline', () => edits('storm', { headline: 'The great storm' }, 'update')],
    [
      'kicker, standfirst, dateline and kind',
      () => edits('storm', { kicker: 'Sea', standfirst: 'It came.', dateline: 'Izmir', type: 'opinion' }),
    ],
    ['another section', () => edits('storm', { sectionId: idOf('europe') })],
    ['another slug', () => edits('storm', { slug: 'big-storm' })],
    ['another topic', () => edits('storm', { topicIds: [idOf('ships')] })],
    ['a topic, again', () => edits('storm', { topicIds: [idOf('grain')] })],
    ['another byline', () => edits('storm', { bylines: signedBy('ben', { role: 'Reporting' }) })],
    ['a byline, again', () => edits('storm', { bylines: signedBy('ana') })],
    ['another picture', () => edits('storm', { lead: leadOf('sea') })],
    ['the picture’s credit', () => picture({ credit: 'Ben' })],
    ['the picture’s alternative text and focus', () => picture({ alt: 'Waves', focal: { x: 10, y: 90 } })],
    [
      'an update',
      async () => {
        await newsroom.adds(idOf('storm'), {
          updates: [{ at: Date.now(), heading: 'It turns', body: bodyOf('West.') }],
        })
        await publishes('storm', 'update')
      },
    ],
    [
      'a correction',
      async () => {
        const note = { at: Date.now(), kind: 'correction' as const, note: 'There were 41.', was: '14', is: '41' }
        await newsroom.adds(idOf('storm'), { corrections: [note] })
        await publishes('storm', 'correction')
      },
    ],
    ['a headline in the ledger', () => edits('storm', { headline: 'The storm passes' })],
    ['other picks', () => edits('bridge', { picks: [idOf('storm'), idOf('draft')] })],
    ['a pick becomes public', () => publishes('draft', 'first')],
  ]
}

function changesOfPlaces({ newsroom, does, idOf, edits }: Words): Change[] {
  const section = (name: string, more: object) =>
    does((tx, now) => changeSection(tx, { id: idOf(name), ...more }, 'ana', now))
  return [
    ['a slot of the front', () => newsroom.places('front', [idOf('match'), idOf('storm')])],
    ['a slot of a section', () => newsroom.places(idOf('sport'), [idOf('ferry'), idOf('match')])],
    ['an article in that slot leaves its own section', () => edits('ferry', { sectionId: idOf('world') })],
    ['the section’s name', () => section('europe', { name: 'The Continent' })],
    ['the section’s address', () => section('europe', { slug: 'continent' })],
    ['the section’s parent', () => section('europe', { parentId: idOf('sport') })],
    [
      'the section’s colour, description and place',
      () => section('sport', { hue: 20, description: 'Games', position: 5 }),
    ],
    ['a section is removed', () => does((tx) => removeSection(tx, idOf('empty')))],
    ['a new section', () => newsroom.section('Culture')],
  ]
}

function changesOfNames({ newsroom, does, id, idOf, publishes }: Words): Change[] {
  const author = (more: object) => does((tx, now) => changeAuthor(tx, { id: idOf('ana'), ...more }, 'ana', now))
  const topic = (more: object) => does((tx, now) => changeTopic(tx, { id: idOf('grain'), ...more }, 'ana', now))
  const page = (more: object) => does((tx, now) => changePage(tx, { id: idOf('about'), ...more }, 'ana', now))
  return [
    ['the author’s name', () => author({ name: 'Ana Berg', biography: 'She writes.' })],
    ['the author’s address', () => author({ slug: 'ana' })],
    ['the topic’s name', () => topic({ name: 'Wheat', description: 'And rye.' })],
    ['the topic’s address', () => topic({ slug: 'wheat' })],
    [
      'a page',
      async () => {
        const row = { slug: 'about', title: 'About', body: bodyOf('Us.'), language: 'en', direction: 'ltr' as const }
        id.about = await does((tx, now) => createPage(tx, { ...row, from: now.getTime() }, now))
      },
    ],
    ['the page’s words', () => page({ body: bodyOf('We.') })],
    ['the page’s address', () => page({ slug: 'about-us' })],
    ['a redirect', () => newsroom.redirects('/old', 'article', idOf('storm'))],
    ['an address that is gone', () => newsroom.redirects('/older', 'gone', '')],
    ['a redirect leads elsewhere', () => newsroom.redirects('/old', 'path', '/latest')],
    ['a redirect is taken away', () => does((tx) => removeRedirect(tx, '/older'))],
    ['the newsroom’s name', () => newsroom.settings({ name: 'The Harbour Post', tagline: 'News of the sea' })],
    ['a withdrawal', () => newsroom.withdraws(idOf('storm'), 'There was no storm.')],
    ['it comes back', () => publishes('storm')],
    ['a withdrawal of what is in a slot', () => newsroom.withdraws(idOf('ferry'), 'Wrong ship.')],
  ]
}

/** Does something, and forgets one of the keys that it touched: what a bug would do. */
function forgetfulChanges({ does, idOf }: Words): Change[] {
  const forgetting = (key: Key, verb: Verb): Promise<unknown> =>
    does(async (tx, now) => {
      const outcome = await verb(tx, now)
      if (!outcome.touched.includes(key)) throw new Error(`It did not touch ${key}.`)
      return { ...outcome, touched: outcome.touched.filter((each) => each !== key) }
    })
  return [
    [
      'a picture',
      () => forgetting(pictureKey(idOf('sea')), (tx) => changePicture(tx, { id: idOf('sea'), credit: 'C' })),
    ],
    [
      'where nothing was',
      () =>
        forgetting(addressesKey, (tx, now) =>
          addRedirect(tx, { path: '/nothing', target: 'gone', targetId: '' }, 'ana', now),
        ),
    ],
    [
      'the front',
      () =>
        forgetting(frontKey, (tx, now) =>
          placeOnFront(tx, { place: 'front', articleIds: [idOf('market')] }, 'ana', now),
        ),
    ],
    [
      'what every page shows',
      () => forgetting(settingsKey, (tx, now) => saveSettings(tx, siteSettings.parse({ name: 'Another' }), 'ana', now)),
    ],
  ]
}
