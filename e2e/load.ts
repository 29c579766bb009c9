// Many readers at once, each asking for the next page when the last one has come, and what became of every request.

import { once } from 'node:events'
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export interface Heard {
  path: string
  /** 0 when no whole answer came. */
  status: number
  /** Why none came. */
  fault: string | undefined
  cache: string | undefined
  retryAfter: string | undefined
  bytes: Buffer
  /** From asking to the last byte, in ms. */
  took: number
  /** When it was asked, in ms since 1970. */
  at: number
}

export interface Loading {
  /** How many ask at the same time. */
  readers: number
  /** What is asked for, by the number of the request. */
  path(turn: number): string
  /** Asked before each request; the readers leave when it is false. */
  goesOn(heard: Heard[]): boolean
}

/** Resolves when the last reader has left. Nothing is asked twice: a failure is a failure. */
export async function load(origin: string, { readers, path, goesOn }: Loading): Promise<Heard[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: readers })
  const heard: Heard[] = []
  let turn = 0
  const read = async () => {
    while (goesOn(heard)) heard.push(await ask(origin, path(turn++), agent))
  }
  await Promise.all(Array.from({ length: readers }, read))
  agent.destroy()
  return heard
}

export interface Flooding extends Omit<Loading, 'readers'> {
  /** How many come in a second, whether or not those before them were answered. */
  perSecond: number
}

/** Resolves when everybody who came has been answered. Each has a connection of their own. */
export async function flood(origin: string, { perSecond, path, goesOn }: Flooding): Promise<Heard[]> {
  const agent = new http.Agent({ keepAlive: false })
  const heard: Heard[] = []
  const asking: Promise<void>[] = []
  const begun = performance.now()
  while (goesOn(heard)) {
    const due = ((performance.now() - begun) / 1000) * perSecond
    while (asking.length < due) {
      asking.push(ask(origin, path(asking.length), agent).then((answer) => void heard.push(answer)))
    }
    await wait(10)
  }
  await Promise.all(asking)
  return heard
}

async function ask(origin: string, path: string, agent: http.Agent): Promise<Heard> {
  const at = Date.now()
  const begin = performance.now()
  const made = { path, at, cache: undefined, retryAfter: undefined, bytes: Buffer.alloc(0) }
  try {
    const request = http.get(`${origin}${path}`, { agent, timeout: 20_000 })
    request.on('timeout', () => request.destroy(new Error('not answered within 20 s')))
    const [response] = (await once(request, 'response')) as [http.IncomingMessage]
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    const { statusCode = 0, headers } = response
    return {
      ...{ path, at, status: statusCode, fault: undefined, bytes: Buffer.concat(chunks) },
      cache: String(headers['x-cache']),
      retryAfter: headers['retry-after'],
      took: performance.now() - begin,
    }
  } catch (error) {
    return { ...made, status: 0, fault: String(error), took: performance.now() - begin }
  }
}

/** How many of each: '200 hit', '503', 'Error: socket hang up'. */
export function countOf(heard: Heard[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, fault, cache } of heard) {
    const name = fault ?? (status === 200 ? `200 ${cache}` : String(status))
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** The value below which this share of the requests was answered, in ms. */
export function quantile(heard: Heard[], share: number): number {
  const sorted = heard.map(({ took }) => took).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
