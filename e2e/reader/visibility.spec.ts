// What readers may see, and from when: over every address of a small newsroom, and at the very minute.
import { never } from '#db/schema.ts'
import { crawl } from '../crawl.ts'
import { bodyOf } from '../newsroom.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000

let server: Server
const hidden: { path: string; status: number }[] = []

/** An article that says `word` wherever it can. */
const saying = (word: string) => ({
  headline: `${word} headline`,
  slug: `${word.toLowerCase()}-address`,
  kicker: `${word} kicker`,
  standfirst: `${word} standfirst.`,
  dateline: `${word} dateline`,
  body: bodyOf(`${word} paragraph.`),
})

test.beforeAll(async () => {
  server = await startServer()
  const { newsroom } = server
  const world = await newsroom.section('World')
  const sectionId = await newsroom.section('Europe', { parentId: world })
  const [grain, secretTopic] = [await newsroom.topic('Grain'), await newsroom.topic('Zebra topic')]
  const [ana, nobody] = [await newsroom.author('Ana Lind'), await newsroom.author('Zebra Author')]
  const signed = { bylines: [{ authorId: ana, role: '', place: '' }], topicIds: [grain] }
  const past = new Date(Date.now() - hour)
  const [soon, later] = [new Date(Date.now() + hour), new Date(Date.now() + 2 * hour)]

  const unsigned = { bylines: [{ authorId: nobody, role: '', place: '' }], topicIds: [secretTopic, grain] }
  const draft = await newsroom.article({ ...saying('ZEBRADRAFT'), ...unsigned, sectionId })
  const scheduled = await newsroom.article({ ...saying('ZEBRASCHEDULED'), ...unsigned, sectionId, on: soon })
  const embargo = { ...saying('ZEBRAEMBARGO'), ...unsigned, sectionId, embargo: later, on: past }
  const embargoed = await newsroom.article(embargo)
  const withdrawn = await newsroom.article({ ...saying('ZEBRAWITHDRAWN'), ...signed, sectionId, on: past })
  await newsroom.adds(withdrawn.id, {
    corrections: [{ at: past.getTime(), kind: 'correction', note: 'ZEBRANOTE', was: 'ZEBRAWAS', is: 'ZEBRAIS' }],
  })
  await newsroom.publishes({ articleId: withdrawn.id, kind: 'correction', from: Date.now() })
  await newsroom.withdraws(withdrawn.id, 'It was not ours to publish.')

  const picks = [draft.id, scheduled.id, embargoed.id, withdrawn.id]
  const seen = await newsroom.article({ ...saying('SEEN'), ...signed, picks, sectionId, on: past })
  await newsroom.article({ ...saying('ALSOSEEN'), ...signed, sectionId: world, on: past })
  await newsroom.edits(seen.id, { headline: 'ZEBRACHANGE', standfirst: 'ZEBRACHANGE' })
  await newsroom.adds(seen.id, {
    updates: [{ at: soon.getTime(), heading: 'ZEBRAUPDATE', body: bodyOf('ZEBRAUPDATE') }],
    corrections: [{ at: soon.getTime(), kind: 'correction', note: 'ZEBRASOON', was: 'ZEBRASOON', is: 'ZEBRASOON' }],
  })
  await newsroom.publishes({ articleId: seen.id, kind: 'update', from: soon.getTime() })
  await newsroom.edits(seen.id, { headline: 'ZEBRAUNSAVED' })
  await newsroom.places('front', [draft.id, scheduled.id, embargoed.id, withdrawn.id, seen.id])
  await newsroom.places(sectionId, [withdrawn.id, draft.id, seen.id])
  await newsroom.page('About us', 'Who we are.')
  await newsroom.page('Zebra page', 'ZEBRAPAGE', { from: never })
  hidden.push(
    ...[draft, scheduled, embargoed].map(({ path }) => ({ path, status: 404 })),
    { path: withdrawn.path, status: 410 },
    { path: '/zebra-page', status: 404 },
    { path: '/topics/zebra-topic', status: 404 },
    { path: '/authors/zebra-author', status: 404 },
    { path: '/europe/zebradraft-address?before=2026-01-01', status: 404 },
  )
})
test.afterAll(() => server.stop())

test('what is a draft, scheduled, embargoed or withdrawn is nowhere to be found', async () => {
  const { get, origin } = server
  const visits = await crawl(get, origin, { also: hidden.map(({ path }) => path) })
  const pages = [...visits.values()].filter(({ type }) => type.startsWith('text/html'))
  const telling = pages.filter(({ html }) => /zebra/i.test(html.replaceAll(/zebra-[a-z]+|[a-z]+-address/g, '')))
  expect(telling.map(({ path, html }) => `${path}: ${/.{40}ZEBRA.{20}/i.exec(html)?.[0]}`)).toEqual([])
  // Links are words too: only the pages that were asked for by a hidden address repeat it, as their own.
  const known = new Set(hidden.map(({ path }) => path))
  const leading = pages.filter(({ path, links }) => !known.has(path) && links.some((link) => /zebra/i.test(link.path)))
  expect(leading.map(({ path }) => path)).toEqual([])
  expect(Object.fromEntries(hidden.map(({ path }) => [path, visits.get(path)?.status]))).toEqual(
    Object.fromEntries(hidden.map(({ path, status }) => [path, status])),
  )
  // The same search finds what is public on every page that ought to show it.
  const showing = pages.filter(({ html }) => html.includes('SEEN headline')).map(({ path }) => path)
  expect(showing.filter((path) => !path.startsWith('/archive/') && !known.has(path)).toSorted()).toEqual(
    ['/', '/authors/ana-lind', '/europe', '/europe/seen-address', '/latest', '/topics/grain', '/world'].concat(
      '/world/alsoseen-address',
    ),
  )
  expect(showing.filter((path) => path.startsWith('/archive/'))).toHaveLength(1)
})

test('a withdrawn article says that it was withdrawn, and why, but nothing of what it said', async () => {
  const { path } = hidden.find(({ status }) => status === 410) as { path: string }
  const { html } = await server.get(path)
  expect(html).toContain('It was not ours to publish.')
  for (const word of ['ZEBRAWITHDRAWN', 'ZEBRANOTE', 'ZEBRAWAS']) expect(html.includes(word), word).toBe(false)
})

test('what is published after the site was built and started is there at the next request', async () => {
  const { get, newsroom } = server
  const sectionId = await newsroom.sectionId('europe')
  const showing = async () => {
    const paths = ['/europe/ferry-sails-again', '/', '/latest', '/europe', '/world', '/archive']
    const answers = await Promise.all(paths.map((path) => get(path)))
    return answers.filter(({ html }) => html.includes('Ferry sails again')).map(({ path }) => path)
  }
  expect(await showing()).toEqual([])
  const { id } = await newsroom.article({ headline: 'Ferry sails again', sectionId, on: new Date() })
  expect(await showing()).toEqual(['/europe/ferry-sails-again', '/', '/latest', '/europe', '/world'])
  await newsroom.withdraws(id, 'It did not.')
  expect(await showing()).toEqual([])
  expect((await get('/europe/ferry-sails-again')).status).toBe(410)
})

test('a scheduled article is invisible until its minute, and a scheduled withdrawal takes effect at it', async () => {
  const { get, newsroom } = server
  const sectionId = await newsroom.sectionId('world')
  const leaving = await newsroom.article({ headline: 'On the way out', sectionId, on: new Date(Date.now() - hour) })
  const minute = Date.now() + 2_000
  const coming = await newsroom.article({ headline: 'On the way in', sectionId, on: new Date(minute) })
  await newsroom.withdraws(leaving.id, 'Its time was over.', new Date(minute))

  const looks: { asked: number; answered: number; seen: boolean }[] = []
  await expect
    .poll(
      async () => {
        const asked = Date.now()
        const [page, list, old] = [await get(coming.path), await get('/latest'), await get(leaving.path)]
        const answered = Date.now()
        const [before, after] = [answered < minute, asked >= minute]
        if (before) {
          expect([page.status, old.status]).toEqual([404, 200])
          expect(list.html.includes('On the way in')).toBe(false)
          expect(list.html.includes('On the way out')).toBe(true)
        }
        if (after) {
          expect([page.status, old.status]).toEqual([200, 410])
          expect(list.html.includes('On the way in')).toBe(true)
          expect(list.html.includes('On the way out')).toBe(false)
        }
        looks.push({ asked, answered, seen: page.status === 200 })
        return after
      },
      { timeout: 10_000, intervals: [20] },
    )
    .toBe(true)
  expect(looks.filter(({ answered, seen }) => answered < minute && !seen).length).toBeGreaterThan(0)
})
