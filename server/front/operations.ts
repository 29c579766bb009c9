// The addresses for those who run the newsroom: is it alive, is it ready, what does it count.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Operations {
  /** What is not as it should be, as words; ready when there is none. */
  faults(): Promise<string[]>
  metrics(): Promise<{ type: string; body: string }>
  /** Lets others than this machine read the metrics. */
  token: string | undefined
  headers: Record<string, string>
}

type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** Answers `/healthz`, `/readyz` and `/metrics`; false for any other address. */
export function operationsOf({ faults, metrics, token, headers }: Operations): Respond {
  const send = (request: IncomingMessage, response: ServerResponse, status: number, type: string, body: string) => {
    const bytes = Buffer.from(body)
    const own = { 'content-type': type, 'content-length': bytes.length, 'cache-control': 'no-store' }
    response.writeHead(status, { ...headers, ...own })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return true
  }
  const text = 'text/plain; charset=utf-8'

  return async (request, response) => {
    const [path] = (request.url ?? '').split('?')
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    if (path === '/healthz') return send(request, response, 200, text, 'ok\n')
    if (path === '/readyz') {
      const found = await faults()
      return send(request, response, found.length > 0 ? 503 : 200, text, `${found.join('\n') || 'ready'}\n`)
    }
    if (path !== '/metrics') return false
    if (!mayRead(request, token)) return send(request, response, 403, text, 'The metrics are for this machine.\n')
    const { type, body } = await metrics()
    return send(request, response, 200, type, body)
  }
}

/** A proxy on this machine also comes from loopback: it says for whom. */
const forwarding = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

function mayRead({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  const [, given] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? []
  if (token && given) return timingSafeEqual(digest(token), digest(given))
  const isLoopback = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '')
  return isLoopback && forwarding.every((name) => headers[name] === undefined)
}

const digest = (text: string) => createHash('sha256').update(text).digest()
