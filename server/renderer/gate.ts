// The renderer's answer to a request over loopback: only who knows the secret of this start is answered at all, and a
// request that names a moment is for a page, whatever its address.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { log } from '#log.ts'
import type { Rendered } from '../front/origin.ts'
import { isDesk } from './desk.ts'
import type { Renderer } from './render.ts'

export type Gated = Pick<Renderer, 'page' | 'pass' | 'failure'>

/** Answers with the renderer's pages, or passes the request on to it. */
export function gate(renderer: Gated, secret: string): RequestListener {
  return (request, response) => {
    if (!isSame(request.headers['x-press-secret'], secret)) return refuse(403, 'Forbidden', response)
    respond(renderer, request, response).catch((error) => {
      log.error('request.failed', error, { path: request.url })
      if (response.headersSent) response.destroy()
      else send(renderer.failure(500), response)
    })
  }
}

async function respond(renderer: Gated, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? '/'
  const asked = request.headers['x-press-now']
  if (asked === undefined && (isDesk(target) || target.startsWith('/_next/'))) return renderer.pass(request, response)
  const now = moment(asked)
  if (now && request.method === 'GET') return send(await renderer.page(target, now), response)
  refuse(400, 'Bad request', response)
}

function send({ status, headers, body }: Rendered, response: ServerResponse): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
}

function refuse(status: number, sentence: string, response: ServerResponse): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(`${sentence}\n`)
}

function isSame(given: string | string[] | undefined, secret: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(secret)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The moment the page is for, or undefined for what is none. */
function moment(given: string | string[] | undefined): Date | undefined {
  return /^\d{1,15}$/.test(String(given)) ? new Date(Number(given)) : undefined
}
