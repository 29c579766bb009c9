// One run of wrk: so many connections, each with one request under way, for some seconds.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { pinned } from './children.ts'
import type { Target } from './kinds.ts'

export const connections = 32
export const hint = 'wrk is not installed, so nothing was measured: `apt-get install wrk`.'

/** What wrk saw. */
export interface Load {
  requests: number
  perSecond: number
  /** In ms. */
  p50: number
  p99: number
}

/** Reads what wrk.lua printed; throws when requests failed, since a failed one is a fast one. */
export function readRun(output: string): Load {
  const line = /^\{.*\}$/m.exec(output)?.[0]
  if (!line) throw new Error(`wrk said nothing that can be read:\n${output}`)
  const { requests, duration, p50, p99, failed, refused } = JSON.parse(line) as Record<string, number>
  if (failed || refused) throw new Error(`Of ${requests} requests ${failed} failed and ${refused} were refused.`)
  if (!requests || !duration) throw new Error('wrk got no answer at all.')
  return { requests, perSecond: requests / (duration / 1e6), p50: (p50 ?? 0) / 1000, p99: (p99 ?? 0) / 1000 }
}

export async function wrk({ port, path, headers }: Target, seconds: number, core: number): Promise<Load> {
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const load = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', 'bench/wrk.lua', ...lines]
  const child = spawn(...pinned(core, 'wrk', [...load, `http://127.0.0.1:${port}${path}`]), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const output = await text(child.stdout)
  await ended
  return readRun(output)
}
