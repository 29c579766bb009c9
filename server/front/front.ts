// The socket: which part of the house answers a request. An answer from the page cache is the first thing tried and
// the only thing done for most; everything else is decided below in one place, in order.
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { normalise } from '#lib/normalise.ts'
import { answer, answerMoved } from './answer.ts'
import { isOverloaded, type Origin, type Rendered } from './origin.ts'
import type { PageCache } from './page-cache.ts'
import { withoutSurrogate } from './surrogate.ts'

/** How a request ended, for the counters and the access log. */
export type Outcome = 'hit' | 'miss' | 'stale' | 'pass' | 'file' | 'refused' | 'failed'

export interface Setting {
  cache: PageCache
  origin: Origin
  /** Hosts that are ours, lower-case, with their port. */
  hosts: ReadonlySet<string>
  /** The prebuilt page of a failure. */
  failure(status: 500 | 503): Rendered
  /** Headers of every answer that has no page's own. */
  securityHeaders: Record<string, string>
  /** Answers health checks and the like, of whichever host; false when it is none. */
  operations(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** True for a path that is passed through, streamed and never kept: the desk's. */
  passes(path: string): boolean
  /** Answers with a file or a picture; false when there is none. */
  files(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** ms since 1970. */
  clock(): number
  ended(request: IncomingMessage, response: ServerResponse, outcome: Outcome, bytes: number, ms: number): void
  failed(event: string, error: unknown, path: string): void
}

/** An address that is no page of ours and never will be. */
const nowhere = { path: '/~', search: '', canonical: true }

/** Bounds for clients, in ms: for the head of a request, for all of it, for a connection in between, for silence. */
const limits = { joinDuplicateHeaders: true, headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 75_000 }
const silence = 60_000

/** An HTTP server; not yet listening. */
export function createFront(setting: Setting): http.Server {
  const { cache, hosts, ended, clock } = setting
  const server = http.createServer(limits, (request, response) => {
    const { method, headers } = request
    if ((method === 'GET' || method === 'HEAD') && hosts.has(headers.host ?? '') && !hasBody(request)) {
      const entry = cache.hit(request.url ?? '', clock())
      if (entry) return ended(request, response, 'hit', answer(request, response, entry, 'hit'), 0)
    }
    respond(setting, request, response).catch((error) => {
      setting.failed('request.failed', error, request.url ?? '')
      if (response.headersSent) response.destroy()
      else sendWhole(request, response, setting.failure(500))
    })
  })
  server.setTimeout(silence)
  return server
}

/** A GET has none: what came after it could be taken for the next request by somebody. */
const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

async function respond(setting: Setting, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const begun = performance.now()
  const end = (outcome: Outcome, bytes = 0) =>
    setting.ended(request, response, outcome, bytes, performance.now() - begun)
  const [path = ''] = (request.url ?? '').split('?')
  if (await setting.operations(request, response)) return end('file')
  const refusal = refusalOf(setting, request, path)
  if (refusal) {
    refuse(request, response, { ...refusal, headers: { ...setting.securityHeaders, ...refusal.headers } })
    return end('refused')
  }
  if (setting.passes(path)) {
    response.once('close', () => end('pass'))
    setting.origin.pass(request, response)
    return
  }
  if (await setting.files(request, response)) return end('file')
  const { outcome, bytes } = await respondWithPage(setting, request, response, begun)
  end(outcome, bytes)
}

interface Refusal {
  status: number
  text: string
  headers?: Record<string, string>
}

function refusalOf({ hosts, passes }: Setting, request: IncomingMessage, path: string): Refusal | undefined {
  if (!hosts.has(request.headers.host?.toLowerCase() ?? '')) return { status: 421, text: 'This is not a host of ours.' }
  if (passes(path)) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, text: 'This address can only be read.', headers: { allow: 'GET, HEAD' } }
  }
  if (hasBody(request)) return { status: 400, text: 'A request to read has no body.' }
  return undefined
}

/** A sentence, and the end of the connection: whatever else was sent is not read. */
function refuse(request: IncomingMessage, response: ServerResponse, { status, text, headers }: Refusal): void {
  const body = Buffer.from(`${text}\n`)
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    connection: 'close',
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function respondWithPage(
  setting: Setting,
  request: IncomingMessage,
  response: ServerResponse,
  begun: number,
): Promise<{ outcome: Outcome; bytes: number }> {
  const { path, search, canonical } = normalise(request.url ?? '') ?? nowhere
  // A page made for another form of a file's address would be kept in the place of the file.
  if (!canonical && /\.\w{1,12}$/.test(path)) return { outcome: 'file', bytes: sendOn(setting, response, path) }
  try {
    const { entry, how } = await setting.cache.get(`${path}${search}`)
    const lasts = entry.status === 200 || entry.status === 410
    const timing = how === 'miss' ? `render;dur=${(performance.now() - begun).toFixed(1)}` : undefined
    const bytes =
      lasts && !canonical ? answerMoved(request, response, entry, how) : answer(request, response, entry, how, timing)
    return { outcome: how, bytes }
  } catch (error) {
    if (!isOverloaded(error)) setting.failed('page.failed', error, path)
    return { outcome: 'failed', bytes: sendWhole(request, response, setting.failure(isOverloaded(error) ? 503 : 500)) }
  }
}

/** To the one form of an address, whatever is there. */
function sendOn({ securityHeaders }: Setting, response: ServerResponse, path: string): number {
  const headers = { location: path, 'content-length': 0, 'cache-control': 'public, max-age=0, must-revalidate' }
  response.writeHead(301, { ...securityHeaders, ...headers }).end()
  return 0
}

function sendWhole(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Rendered): number {
  response.writeHead(status, { ...withoutSurrogate(headers), 'content-length': body.length, 'x-cache': 'pass' })
  response.end(request.method === 'HEAD' ? undefined : body)
  return body.length
}
