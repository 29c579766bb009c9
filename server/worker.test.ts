import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { migrateSqlite } from '#db/migrations.ts'

async function startWorker(t: { after(end: () => void): void }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-worker-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  // The front opens the database first; a worker never begins an empty one.
  await migrateSqlite(path.join(folder, 'news.db'))
  const env = { PATH: process.env.PATH, DATA_DIR: folder, LOG_LEVEL: 'error', NODE_ENV: 'production' as const }
  const child = fork(path.resolve('server/worker.ts'), { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  return { child, said: () => said }
}

test('the worker says when it is ready, keeps house without a word, and ends when it is told to', async (t) => {
  const { child, said } = await startWorker(t)
  const [told] = await once(child, 'message')
  assert.deepEqual(told, { ready: true })
  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [0, null])
  assert.equal(said(), '')
})

test('the worker ends when the one who started it is gone', async (t) => {
  const { child } = await startWorker(t)
  await once(child, 'message')
  child.disconnect()
  assert.deepEqual(await once(child, 'exit'), [0, null])
})
