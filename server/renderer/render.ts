// Next behind our own server (design: how a page is made). Opens the request's scope, lets Next render the page to its
// end, then answers with the scope's status and keys, without Next's client runtime. No cache here: the front's.
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'
import { errorPage } from '#components/reader/notice/error-page.ts'
import { isBusyError } from '#db/lanes.ts'
import { getSite } from '#db/public/site.ts'
import { env } from '#env.ts'
import type { Site } from '#lib/article.ts'
import type { Address } from '#lib/normalise.ts'
import { log } from '#log.ts'
import { endScope, inScope, newScope, runInScope, type Scope } from '#scope.ts'
import { contentSecurityPolicy, securityHeaders } from '../security-headers.ts'
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
  /** The prebuilt page for what could not be made. */
  failure(status: 500 | 503): Page
  close(): Promise<void>
}

/** Prepares Next; `dev` renders from the sources. */
export async function startRenderer({ dev }: { dev: boolean }): Promise<Renderer> {
  // Next would add an upgrade listener to our server and close sockets that are not its own: it gets one of its own.
  const app = next({ dev, dir: process.cwd(), hostname: env.host, port: env.port, httpServer: http.createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()
  const failure = prebuilt(await inScope(new Date(), getSite))

  const rendering = { handle, failure }
  return {
    async page(address, now) {
      // Only Next itself answers anything but 200 (its /404, /_error, /_next/…): our pages set the scope's status.
      return (await renderPage(rendering, address, now)) ?? (await renderPage(rendering, nowhere, now)) ?? failure(500)
    },
    failure,
    file: (request, response) => handle(request, response),
    close: () => app.close(),
  }
}

interface Rendering {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  failure: Renderer['failure']
}

/** An address that is no page of ours and never will be. */
export const nowhere: Address = { path: '/~', search: '', canonical: true }

/** Undefined when Next answered with a page of its own. */
async function renderPage({ handle, failure }: Rendering, address: Address, now: Date): Promise<Page | undefined> {
  const scope = newScope(now)
  try {
    const { status, html } = await inTime(runInScope(scope, () => capture(handle, address)))
    if (status >= 500) throw new Error(`Next answered ${status}.`)
    if (status !== 200) return undefined
    const script = neededScript(html)
    if (script) throw new Error(`The page would be incomplete without a script: ${script}`)
    return finish(strip(html), scope)
  } catch (error) {
    log.error('page.failed', error, { path: address.path })
    return failure(isBusyError(error) ? 503 : 500)
  } finally {
    await endScope(scope)
  }
}

/** A page that takes longer, in ms, is given up: it holds a snapshot of the database. */
const renderLimit = 25_000

async function inTime<T>(work: Promise<T>): Promise<T> {
  const clock = new AbortController()
  const late = wait(renderLimit, undefined, { signal: clock.signal }).then(() => {
    throw new Error(`The page was not made within ${renderLimit} ms.`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    late.catch(() => undefined)
    clock.abort()
  }
}

/** Only these reach Next, whatever the client sent: flight, prefetch and forwarding headers change what it answers. */
// Without a user agent Next streams titles and descriptions (next.config's htmlLimitedBots is not asked): then a page whose
// metadata comes last needs a script to be whole.
const requestHeaders = { host: new URL(env.siteUrl).host, accept: 'text/html', 'user-agent': 'broadsheet' }

/** Runs Next over a request and a response that exist only here, and waits for the whole answer. */
function capture(handle: Rendering['handle'], { path, search }: Address): Promise<{ status: number; html: string }> {
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
      resolve({ status: response.statusCode, html: Buffer.concat(chunks).toString('utf8') })
      response.emit('finish')
      response.emit('close')
      return response
    }) as typeof response.end
    handle(request, response).catch(reject)
  })
}

function finish(body: string, scope: Scope): Page {
  return {
    status: scope.status,
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

/** Made while the database answers, for when it does not. */
function prebuilt({ name, language, direction }: Site): Renderer['failure'] {
  const page = (status: 500 | 503): Page => {
    const body = errorPage({ name, language, direction, status })
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
  const pages = { 500: page(500), 503: page(503) }
  return (status) => pages[status]
}
