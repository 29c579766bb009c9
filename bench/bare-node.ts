// The bare Node server as a contender: it sends what the front sent, byte for byte.
import { once } from 'node:events'
import type { Answer } from './ask.ts'
import type { ReadyAnswer } from './bare.ts'
import { launch, pin, stop } from './children.ts'
import { type Contender, type Kind, kinds, type Ready } from './kinds.ts'

/** Node writes these by itself. */
const written = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

function readyAnswer({ status, headers, rawHeaders, body }: Answer): ReadyAnswer {
  const own: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2)
    if (!written.has(name.toLowerCase())) own.push(name, value)
  }
  const timeout = Number(/timeout=(\d+)/.exec(String(headers['keep-alive'] ?? ''))?.[1] ?? 5)
  return { status, rawHeaders: own, body: body.toString('base64'), keepAliveTimeout: timeout * 1000 }
}

export async function startBare(ready: Partial<Ready>, path: string, core: number): Promise<Contender> {
  const have = kinds.filter((kind) => ready[kind])
  const child = launch(process.execPath, [...process.execArgv, 'bench/bare.ts'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(have.map((kind) => readyAnswer(ready[kind] as Answer)))
  const [ports] = (await once(child, 'message')) as [number[]]
  pin(child.pid, core)
  const targets: Contender['targets'] = {}
  for (const [at, kind] of have.entries()) {
    // The same request as the front gets: reading it is part of the work.
    targets[kind] = { port: ports[at] ?? 0, path, headers: requestHeaders(kind, ready) }
  }
  return { name: 'bare Node', targets, pids: [child.pid ?? 0], stop: () => stop(child) }
}

function requestHeaders(kind: Kind, ready: Partial<Ready>): Record<string, string> {
  if (kind === 'identity') return {}
  return kind === '304' ? { 'if-none-match': String(ready.identity?.headers.etag) } : { 'accept-encoding': kind }
}
