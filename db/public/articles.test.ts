import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day, newsroom, openTestStore } from '#db/testing.ts'
import { inScope } from '#scope.ts'
import { getArticle } from './articles.ts'

const opened = await openTestStore()
after(() => opened.close())

const world = await newsroom.section('World')
const europe = await newsroom.section('Europe', { parentId: world })
const sport = await newsroom.section('Sport')
const far = await newsroom.article({ headline: 'Far away', sectionId: sport, on: day(2) })
const below = await newsroom.article({ headline: 'In Europe', sectionId: europe, on: day(3) })
const secret = await newsroom.article({ headline: 'Not out yet', sectionId: world })

const read = (section: string, slug: string) =>
  inScope(day(20), async () => {
    const found = await getArticle(section, slug)
    assert(found?.found === 'article')
    return found.article
  })
const alsoOn = async (section: string, slug: string) =>
  (await read(section, slug)).checkAlso.map((card) => card.articleId)

test('Check Also has the picks first, then the section and those below it, then the paper, and never the article itself', async () => {
  const picks = [secret, far]
  const id = await newsroom.article({ headline: 'The story', sectionId: world, on: day(4), picks })
  assert.deepEqual(await alsoOn('world', 'the-story'), [far, below])
  assert.deepEqual(await alsoOn('sport', 'far-away'), [id, below])
})

test('an article is found at its own address only', async () => {
  const at = (section: string, slug: string) => inScope(day(20), () => getArticle(section, slug))
  assert.equal(await at('world', 'in-europe'), undefined)
  assert.equal(await at('europe', 'nothing'), undefined)
  assert.equal((await at('europe', 'in-europe'))?.found, 'article')
})

test('the crumbs lead from the outermost section inwards', async () => {
  const { crumbs } = await read('europe', 'in-europe')
  assert.deepEqual(crumbs, [
    { name: 'World', path: '/world' },
    { name: 'Europe', path: '/europe' },
  ])
})
