// Words for tests of the front: an origin whose pages a test decides, an outbox that it writes, and a real socket.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFront, type Outcome, type Setting } from './front.ts'
import type { Origin, Rendered } from './origin.ts'
import type { Outbox, Purge } from './outbox.ts'
import { PageCache } from './page-cache.ts'

export interface Said {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

/** An outbox in memory; `write` is a commit. */
export class TestOutbox implements Outbox {
  rows: Purge[] = []
  isGone = false
  #commits = 0

  version(): number {
    if (this.isGone) throw new Error('The database is gone.')
    return this.#commits
  }
  async after(position: number): Promise<Purge[]> {
    return this.rows.filter((row) => row.position > position)
  }
  async dueAfter(now: number): Promise<Purge[]> {
    return this.rows.filter(({ from }) => from > now)
  }
  async newest(): Promise<number> {
    return this.rows.at(-1)?.position ?? 0
  }
  write(...keys: string[]): void {
    this.add({ keys, hard: true, from: 0 })
  }
  add(row: Omit<Purge, 'position'>): void {
    this.#commits++
    this.rows.push({ position: (this.rows.at(-1)?.position ?? 0) + 1, ...row })
  }
}

/** A page as an origin gives it, kept for an hour under the keys. */
export const pageOf = (text: string, keys = 'page:1', more: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  body: Buffer.from(text),
  ...more,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    'surrogate-key': keys,
    'surrogate-control': 'max-age=3600, stale-while-revalidate=60, stale-if-error=86400',
    ...more.headers,
  },
})

export const long = 'A long story. '.repeat(200)

/** An origin that remembers what it was asked for: its n-th page begins with n. */
export function counting(keys = 'page:1', more: Partial<Rendered> = {}) {
  const made: string[] = []
  return { made, page: async (target: string) => pageOf(`${made.push(target)} ${long}`, keys, more) }
}

export interface Standing {
  cache: PageCache
  outbox: TestOutbox
  /** Moves the clock on, in ms. */
  wait(ms: number): void
  outcomes: Outcome[]
  faults: string[]
  get(path: string, asking?: http.RequestOptions & { body?: string }): Promise<Said>
  port: number
}

/** Runs `work` with a front before an origin that makes pages by `page`; the socket is closed after it. */
export async function withFront(
  page: Origin['page'],
  work: (standing: Standing) => Promise<void>,
  { bytes = 10_000_000, forEdge = false, ...more }: Partial<Setting> & { bytes?: number; forEdge?: boolean } = {},
): Promise<void> {
  const outbox = new TestOutbox()
  const outcomes: Outcome[] = []
  const faults: string[] = []
  let now = Date.UTC(2026, 10, 22)
  const failed = (event: string) => faults.push(event)
  const origin: Origin = { page, pass: (_request, response) => response.end('desk'), isReady: () => true }
  const clock = () => now
  const wait = (ms: number) => {
    now += ms
  }
  const cache = new PageCache({ origin, outbox, bytes, forEdge, clock, purged: () => undefined, failed })
  await cache.follower.begin(now)
  const server = createFront({
    ...{ cache, origin, clock, failed, securityHeaders: { 'x-content-type-options': 'nosniff' } },
    hosts: new Set(['news.example']),
    failure: (status) => ({ status, headers: { 'content-type': 'text/html' }, body: Buffer.from(`sorry ${status}`) }),
    operations: async () => false,
    files: async () => false,
    passes: (path) => path.startsWith('/admin/'),
    ended: (_request, _response, outcome) => outcomes.push(outcome),
    ...more,
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  try {
    await work({
      ...{ cache, outbox, outcomes, faults, port, wait },
      get: (path, asking) => {
        wait(1)
        return ask(port, path, asking)
      },
    })
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

function ask(port: number, path: string, { body, ...asking }: http.RequestOptions & { body?: string } = {}) {
  return new Promise<Said>((resolve, reject) => {
    const options = {
      port,
      path,
      agent: false as const,
      ...asking,
      headers: { host: 'news.example', ...asking.headers },
    }
    const request = http.request({ host: '127.0.0.1', ...options }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
    })
    request.on('error', reject).end(body)
  })
}
