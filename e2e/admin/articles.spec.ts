// An article at the desk: whose it is, when readers see it, and that it does not exist for who may not reach it.
import type { DeskPerson } from '../desk.ts'
import { type Server, startServer } from '../server.ts'
import { complaintsOf, expect, test } from '../test.ts'
import { callAction } from './calls.ts'
import { madeUp } from './gates.ts'

let server: Server
let world: string
let owner: DeskPerson
let editor: DeskPerson
let reporter: DeskPerson
let article: { id: string; path: string }

test.beforeAll(async () => {
  server = await startServer()
  world = await server.newsroom.section('World')
  const sport = await server.newsroom.section('Sport')
  owner = await server.desk.person({ role: 'owner', name: 'Ana Petrova' })
  editor = await server.desk.person({ role: 'editor', name: 'Edit Nagy', sectionIds: [sport] })
  reporter = await server.desk.person({ role: 'reporter', name: 'Ben Osei' })
  article = await server.newsroom.article({ headline: 'Zebra crossing', sectionId: world, on: new Date() })
})
test.afterAll(() => server.stop())

const changes = (articleId: string): [action: string, fields: Record<string, string>][] => [
  ['assign', { articleId, personId: reporter.id }],
  ['articles/ publish', { articleId }],
  ['articles/ withdraw', { articleId, reason: 'A reason that is long enough.' }],
]

/** A refused form is a 422, which the console counts among errors. */
const isRefusal = (complaint: string) => /status of 422/.test(complaint)

/** What is stored of articles, to see that nothing was. */
const stored = async () => [
  await server.newsroom.publications(),
  (await server.newsroom.events()).filter(({ what }) => what.startsWith('article.')),
]

test('another’s article does not exist for a reporter, and what they may not do they may not', async () => {
  const before = await stored()
  const [theirs, madeUpOne] = [
    await reporter.get(`/admin/articles/${article.id}`),
    await reporter.get(`/admin/articles/${madeUp}`),
  ]
  expect([theirs.status, madeUpOne.status]).toEqual([404, 404])
  expect(theirs.html).toContain('There is no such article.')
  expect(theirs.html).not.toContain('Zebra')
  for (const [action, fields] of changes(article.id)) {
    const { status, html } = await callAction(server, { action, cookie: reporter.cookie, fields })
    expect([action, status]).toEqual([action, 403])
    expect(html).not.toContain('Zebra')
  }
  expect((await reporter.get('/admin')).html).not.toContain('Zebra')
  expect((await reporter.get('/admin/find?q=zebra')).html).not.toContain('Zebra')
  expect(await stored()).toEqual(before)
})

test('an editor reads an article of another section, and to change it there is none', async () => {
  const before = await stored()
  const page = await editor.get(`/admin/articles/${article.id}`)
  expect(page.status).toBe(200)
  expect(page.html).not.toContain('Publish now')
  for (const [action, fields] of changes(article.id)) {
    const path = `/admin/articles/${article.id}`
    const { status, html } = await callAction(server, { action, cookie: editor.cookie, fields, path })
    expect([action, status]).toEqual([action, 404])
    expect(html).toContain('There is no such article.')
  }
  expect(await stored()).toEqual(before)
})

test('ids of other things, neighbours and what was made up are no articles, also for an owner', async () => {
  const before = await stored()
  const [publication] = await server.newsroom.publications()
  const neighbour = article.id.replace(/.$/, (digit) => (digit === 'f' ? '0' : 'f'))
  const ids = [owner.id, world, publication?.id ?? '', neighbour, madeUp, '1', '../people', `${article.id}'`, '%00', '']
  for (const id of ids) {
    if (id) expect((await owner.get(`/admin/articles/${encodeURIComponent(id)}`)).status, id).toBe(404)
    for (const [action, fields] of changes(id)) {
      const path = `/admin/articles/${article.id}`
      const { status } = await callAction(server, { action, cookie: owner.cookie, fields, path })
      expect(status, `${action} ${id}`).toBe(404)
    }
  }
  expect(await stored()).toEqual(before)
})

test('given to a reporter it is theirs to see, and is found', async () => {
  const { id } = await server.newsroom.article({ headline: 'Okapi seen', sectionId: world })
  const fields = { articleId: id, personId: reporter.id }
  const path = `/admin/articles/${id}`
  expect((await callAction(server, { action: 'assign', cookie: owner.cookie, fields, path })).status).toBe(200)
  expect((await reporter.get(`/admin/articles/${id}`)).status).toBe(200)
  expect((await reporter.get('/admin?view=mine')).html).toContain('Okapi seen')
  const found = JSON.parse((await reporter.get('/admin/find?q=OKAPI')).html)
  expect(found.groups[0]).toEqual({
    name: 'Articles',
    items: [{ id, name: 'Okapi seen', detail: 'World', href: `/admin/articles/${id}` }],
  })
})

test('what a role may not list, the palette does not find', async () => {
  const contributor = await server.desk.person({ role: 'contributor', name: 'Con Tributor' })
  const found = async (person: DeskPerson, words: string) =>
    JSON.parse((await person.get(`/admin/find?q=${encodeURIComponent(words)}`)).html).groups.map(
      ({ items }: { items: unknown[] }) => items.length,
    )
  expect(await found(owner, 'petrova')).toEqual([0, 0, 1])
  expect(await found(contributor, 'petrova')).toEqual([0, 0, 0])
  expect(await found(owner, 'world')).toEqual([0, 1, 0])
  for (const words of ['%', '_', "'", '\\', '*', '', `${'x'.repeat(4000)}`]) {
    expect(await found(owner, words), words.slice(0, 9)).toEqual([0, 0, 0])
  }
})

test('published as it stands, given to somebody, and withdrawn with a reason', async ({ browser }) => {
  const { path } = await server.newsroom.article({ headline: 'Bridge opens', sectionId: world })
  const page = await owner.opens(browser)
  const complaints = complaintsOf(page)
  await page.goto('/admin')
  await page.getByRole('link', { name: /Bridge opens/ }).click()
  await expect(page.getByRole('heading', { name: 'Bridge opens' })).toBeVisible()
  expect((await server.get(path)).status).toBe(404)
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByText('Ana Petrova published it', { exact: true })).toBeVisible()
  await expect.poll(async () => (await server.get(path)).status).toBe(200)

  await page.getByLabel('Give it to').selectOption({ label: 'Ben Osei' })
  await page.getByRole('button', { name: 'Assign' }).click()
  await expect(page.getByText('Ben Osei has it now.')).toBeVisible()

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Say why' })).toBeVisible()
  await page.getByLabel('Why, as readers may know it').fill('The bridge is still closed.')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('Ana Petrova withdrew it: “The bridge is still closed.”')).toBeVisible()
  await expect.poll(async () => (await server.get(path)).status).toBe(410)
  expect((await server.get(path)).html).toContain('The bridge is still closed.')
  await expect(page.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
  expect(complaints().filter((each) => !isRefusal(each))).toEqual([])
})

test('an embargo is said, and holds', async ({ browser }) => {
  const embargo = new Date(Date.now() + 86_400_000)
  const { id } = await server.newsroom.article({ headline: 'Held report', sectionId: world, embargo })
  const page = await owner.opens(browser)
  await page.goto(`/admin/articles/${id}`)
  await expect(page.getByText('Embargoed')).toBeVisible()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'under embargo' })).toBeVisible()
})
