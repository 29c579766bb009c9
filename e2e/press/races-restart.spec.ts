// Everything is killed between a write and its purge: whatever a start finds in the database is what readers get.

import { canSeeProcesses, processesBelow, whoStays } from '../processes.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'

const hour = 3_600_000

/** The front is stopped in its tracks, so that it cannot see what is written; then everything is killed at once. */
async function killBeforeThePurge(server: Server, write: () => Promise<unknown>): Promise<void> {
  server.signal('SIGSTOP')
  await write()
  const below = processesBelow(server.pid)
  expect(below.length, 'processes of the press').toBeGreaterThan(0)
  for (const { pid } of [{ pid: server.pid }, ...below]) process.kill(pid, 'SIGKILL')
  await server.ended
  expect(await whoStays(below)).toEqual([])
}

test('after everything was killed between a write and its purge, the page is fresh and a withdrawn one is gone', async () => {
  test.skip(!canSeeProcesses, 'the processes cannot be listed here')
  test.setTimeout(120_000)
  const before = await startServer()
  const { newsroom, dataDir } = before
  const world = await newsroom.section('World')
  const on = new Date(Date.now() - hour)
  const bridge = await newsroom.article({ headline: 'The bridge stands', sectionId: world, on })
  const wrong = await newsroom.article({ headline: 'The wrong man', sectionId: world, on })
  const soon = await newsroom.article({ headline: 'Out in a moment', sectionId: world })
  const addresses = ['/', '/world', '/latest', bridge.path, wrong.path, soon.path]
  for (const _ of ['made', 'kept']) for (const path of addresses) await before.get(path)
  expect((await before.get(bridge.path)).headers['x-cache']).toBe('hit')
  expect((await before.get(wrong.path)).headers['x-cache']).toBe('hit')
  await killBeforeThePurge(before, async () => {
    await newsroom.edits(bridge.id, { headline: 'The bridge has fallen' })
    await newsroom.publishes({ articleId: bridge.id, kind: 'update', from: Date.now() })
    await newsroom.withdraws(wrong.id, 'It was another man.')
    await newsroom.publishes({ articleId: soon.id, kind: 'first', from: Date.now() + 15_000 })
  })
  const after = await startServer({ dataDir, env: { SITE_URL: before.origin } })
  try {
    for (const path of ['/', '/world', '/latest', bridge.path]) {
      const { html, status } = await after.get(path)
      expect(status, path).toBe(200)
      expect(html, path).toContain('The bridge has fallen')
      expect(html, path).not.toContain('The wrong man')
    }
    expect((await after.get(wrong.path)).status).toBe(410)
    // What was scheduled before the start comes too, though the pages that do not show it are kept by now.
    const shows = async (path: string) => (await after.get(path)).html.includes('Out in a moment</')
    for (const path of ['/', soon.path]) await expect.poll(() => shows(path), { timeout: 40_000 }).toBe(true)
  } finally {
    await after.stop()
  }
})
