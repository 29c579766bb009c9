// Next behind our own server (design: how a page is made). Opens the request's scope, lets Next render the page to its
// end, then answers with the scope's status and keys, without Next's client runtime. No cache here: the front's.
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { errorPage } from '#components/reader/notice/error-page.ts'
import { isBusyError } from '#db/lanes.ts'
import { env } from '#env.ts'
import type { Address } from '#lib/normalise.ts'
import { log } from '#log.ts'
import { endScope, newScope, runInScope, type Scope } from '#scope.ts'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'
import { neededScript, strip, styleHashes } from './strip.ts'

export interface Page {
  status: number
  headers: Record<string, string>
  body: string
}

export interface Renderer {
  /** Renders a reader's page to its end; never throws. */
  page(address: Address, now: Date): Promise<Page>
  /** Serves Next's own files (/_next/static, public/). */
  file(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): Promise<void>
}

/** Prepares Next; `dev` renders from the sources. */
export async function startRenderer({ dev }: { dev: boolean }): Promise<Renderer> {
  // Next would add an upgrade listener to our server and close sockets that are not its own: it gets one of its own.
  const app = next({ dev, dir: process.cwd(), hostname: env.host, port: env.port, httpServer: http.createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()

  return {
    page: (address, now) => renderPage((request, response) => handle(request, response), address, now),
    file: (request, response) => handle(request, response),
    close: () => app.close(),
  }
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

async function renderPage(handle: Handle, address: Address, now: Date): Promise<Page> {
  const scope = newScope(now)
  try {
    const answer = await runInScope(scope, () => capture(handle, address))
    return finish(answer, scope, address)
  } catch (error) {
    log.error('page.failed', error, { path: address.path })
    return failure(isBusyError(error) ? 503 : 500)
  } finally {
    await endScope(scope)
  }
}

/** Only these reach Next, whatever the client sent: flight, prefetch and forwarding headers change what it answers. */
const requestHeaders = { host: new URL(env.siteUrl).host, accept: 'text/html' }

/** Runs Next over a request and a response that exist only here, and waits for the whole answer. */
function capture(
  handle: Handle,
  { path, search }: Address,
): Promise<{ status: number; html: string; headers: Map<string, string> }> {
  return new Promise((resolve, reject) => {
    const request = Object.assign(new http.IncomingMessage(null as never), {
      method: 'GET',
      url: `${path}${search}`,
      headers: { ...requestHeaders },
    })
    request.push(null)
    const chunks: Buffer[] = []
    const response = new http.ServerResponse(request)
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    response.flushHeaders = () => {}
    response.write = (chunk: unknown) => {
      keep(chunk)
      return true
    }
    response.end = ((chunk: unknown) => {
      keep(chunk)
      const headers = new Map(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]))
      resolve({ status: response.statusCode, html: Buffer.concat(chunks).toString('utf8'), headers })
      response.emit('finish')
      response.emit('close')
      return response
    }) as typeof response.end
    handle(request, response).catch(reject)
  })
}

function finish(answer: { status: number; html: string }, scope: Scope, { path }: Address): Page {
  if (answer.status >= 500) {
    log.error('page.failed', undefined, { path, status: answer.status })
    return failure(500)
  }
  const script = neededScript(answer.html)
  if (script) {
    log.error('page.incomplete', new Error(`The page needs a script: ${script}`), { path })
    return failure(500)
  }
  const body = strip(answer.html)
  return {
    status: answer.status === 200 ? scope.status : answer.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-security-policy': contentSecurityPolicy(styleHashes(body)),
      // For the cache before us only: readers need not know what a page is made of.
      ...(env.hasEdge ? { 'surrogate-key': [...scope.keys].sort().join(' ') } : {}),
      ...securityHeaders,
      ...Object.fromEntries(scope.headers),
    },
    body,
  }
}

/** The prebuilt page for what could not be made. */
export function failure(status: 500 | 503): Page {
  const body = errorPage({ name: 'Broadsheet', language: 'en', status })
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(styleHashes(body)),
      ...(status === 503 ? { 'retry-after': '5' } : {}),
      ...securityHeaders,
    },
    body,
  }
}
