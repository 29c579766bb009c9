import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findRedirect } from '#db/public/redirects.ts'
import { inScope } from '#scope.ts'
import { changeAuthor } from './authors.ts'
import { changePage, createPage } from './pages.ts'
import { changePicture } from './pictures.ts'
import { removeRedirect } from './redirects.ts'
import { changeSection, removeSection } from './sections.ts'
import { bodyOf, day, newsroom, openTestStore } from './testing.ts'
import { changeTopic } from './topics.ts'

const opened = await openTestStore()
after(() => opened.close())

const world = await newsroom.section('World')
const europe = await newsroom.section('Europe', { parentId: world })
const balkans = await newsroom.section('Balkans', { parentId: europe })
const page = { slug: 'about', title: 'About', body: bodyOf('Us.'), language: 'en', direction: 'ltr' as const, from: 0 }
const about = await newsroom.does((tx) => createPage(tx, page, day(1)))
await newsroom.topic('Grain')
await newsroom.author('Ana Lind')
await newsroom.article({ headline: 'Storm', sectionId: balkans, on: day(2) })
const other = { topic: await newsroom.topic('Wheat'), author: await newsroom.author('Ben Reporter') }

const section = (id: string, more: object) => newsroom.does((tx) => changeSection(tx, { id, ...more }, 'ana', day(3)))
const leadsFrom = (path: string) => inScope(day(4), () => findRedirect(path))

const refused: [what: string, verb: () => Promise<unknown>, sentence: RegExp][] = [
  ['a section that is not there', () => section('nobody', { name: 'X' }), /no such section/],
  ['a section’s address that a section has', () => section(europe, { slug: 'world' }), /\/world is taken/],
  ['a section’s address that a page has', () => section(europe, { slug: 'about' }), /\/about is taken/],
  ['a section’s address that is ours', () => section(europe, { slug: 'latest' }), /cannot be an address/],
  ['a section below itself', () => section(europe, { parentId: europe }), /below itself/],
  ['a section below one that is below it', () => section(world, { parentId: balkans }), /below itself/],
  ['a parent that is not there', () => section(world, { parentId: 'nobody' }), /does not exist/],
  ['to remove a section with articles', () => newsroom.does((tx) => removeSection(tx, balkans)), /cannot be removed/],
  ['to remove a section with sections', () => newsroom.does((tx) => removeSection(tx, world)), /cannot be removed/],
  [
    'a page’s address that a section has',
    () => newsroom.does((tx) => changePage(tx, { id: about, slug: 'europe' }, 'ana', day(3))),
    /\/europe is taken/,
  ],
  [
    'a topic’s address that is taken',
    () => newsroom.does((tx) => changeTopic(tx, { id: other.topic, slug: 'grain' }, 'ana', day(3))),
    /\/topics\/grain is taken/,
  ],
  [
    'an author’s address that is taken',
    () => newsroom.does((tx) => changeAuthor(tx, { id: other.author, slug: 'ana-lind' }, 'ana', day(3))),
    /\/authors\/ana-lind is taken/,
  ],
  [
    'a picture that is not there',
    () => newsroom.does((tx) => changePicture(tx, { id: 'nobody', alt: 'X' })),
    /no such picture/,
  ],
  [
    'to remove a redirect that is not there',
    () => newsroom.does((tx) => removeRedirect(tx, '/nothing')),
    /Nothing leads on/,
  ],
]

for (const [what, verb, sentence] of refused) {
  test(`refused: ${what}`, async () => assert.rejects(verb(), sentence))
}

test('a section keeps its own address when only its name changes', async () => {
  await section(europe, { name: 'The Continent', slug: 'europe' })
  assert.equal(await leadsFrom('/europe'), undefined)
})

test('the old addresses of a section and of its articles lead to the new ones, also after several changes', async () => {
  await section(balkans, { slug: 'the-balkans' })
  await section(balkans, { slug: 'south-east' })
  for (const old of ['/balkans', '/the-balkans']) {
    assert.equal(await leadsFrom(old), '/south-east')
    assert.equal(await leadsFrom(`${old}/storm`), '/south-east/storm')
    assert.equal(await leadsFrom(`${old}/nothing`), undefined)
    assert.equal(await leadsFrom(`${old}/storm/more`), undefined)
  }
})

test('an empty section can be removed, and then a page may have its address', async () => {
  const id = await newsroom.section('Culture')
  await newsroom.does((tx) => removeSection(tx, id))
  await newsroom.does((tx) => createPage(tx, { ...page, slug: 'culture' }, day(3)))
})
