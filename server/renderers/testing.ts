// Words for tests over real renderer processes (testing-child.ts) and real connections.
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Renderers, type RenderersOptions, startRenderers } from './start.ts'

/** Renderers that end with the test. */
export async function renderersFor(test: TestContext, options: Partial<RenderersOptions> = {}): Promise<Renderers> {
  const program = path.resolve(import.meta.dirname, 'testing-child.ts')
  const renderers = await startRenderers({ count: 1, program, ...options })
  test.after(() => renderers.close())
  return renderers
}

/** A server that passes everything through to the renderers, as the front does with the desk. */
export async function deskFor(test: TestContext, renderers: Renderers): Promise<string> {
  const server = http.createServer((request, response) => renderers.pass(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  test.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A name for a file that is not there yet; gone with the test. */
export function newFile(test: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-renderers-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return path.join(folder, 'done')
}

/** Asks again and again until `isTrue`, for five seconds. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 5_000
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error('It never came true.')
    await wait(20)
  }
}

/** A process that has ended but that nobody has asked after is dead too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
