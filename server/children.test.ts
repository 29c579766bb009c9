// Processes that are kept, over real ones.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { test } from 'node:test'
import { keepChild } from './children.ts'
import { isAlive, until } from './renderers/testing.ts'

const program = path.resolve('server/renderers/testing-child.ts')
const keeping = { name: 'process', program, greeting: { secret: 'x' } }

test('what dies is replaced at once, and what is replaced stays until its successor is ready', async () => {
  const pids: (number | undefined)[] = []
  const gone: (number | undefined)[] = []
  const kept = keepChild({
    ...keeping,
    onReady: ({ pid }) => pids.push(pid),
    onGone: ({ pid }) => gone.push(pid),
  })
  await kept.started
  process.kill(Number(pids[0]), 'SIGKILL')
  await until(() => pids.length === 2)
  assert.equal(kept.restarts(), 1)
  assert.equal(kept.replace(), true)
  assert.equal(kept.replace(), false)
  assert.equal(isAlive(Number(pids[1])), true)
  await until(() => pids.length === 3)
  assert.deepEqual(gone, pids.slice(0, 2))
  await until(() => !isAlive(Number(pids[1])))
  assert.equal(kept.restarts(), 1)
  await kept.close()
  assert.equal(isAlive(Number(pids[2])), false)
})

test('when the one who keeps them is killed, no process is left behind', async () => {
  const parent = spawn(process.execPath, [...process.execArgv, path.resolve('server/renderers/testing-parent.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(parent.stdout, 'data')
  const child = Number(/child (\d+)/.exec(String(line))?.[1])
  assert.equal(isAlive(child), true)
  parent.kill('SIGKILL')
  await until(() => !isAlive(child))
})

test('one that is killed while it starts is started again at once, in a line of failures too', async () => {
  const told: number[] = []
  const starts: number[] = []
  const kept = keepChild({
    ...keeping,
    onReady: ({ pid }) => told.push(Number(pid)),
    onStart: ({ pid }) => {
      if (starts.push(Number(pid)) <= 4) process.kill(Number(pid), 'SIGKILL')
    },
  })
  await kept.started
  assert.equal(starts.length, 5)
  assert.deepEqual(told, starts.slice(-1))
  await kept.close()
})
