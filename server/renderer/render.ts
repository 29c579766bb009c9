// Next behind our own server (design: how a page is made). Opens the request's scope, lets Next render the page to its
// end, then answers with the scope's status and keys, without Next's client runtime. No cache here: the front's.
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'
import { isBusyError } from '#db/lanes.ts'
import { getSite } from '#db/public/site.ts'
import { env } from '#env.ts'
import { normalise } from '#lib/normalise.ts'
import { log } from '#log.ts'
import { endScope, inScope, newScope, runInScope, type Scope } from '#scope.ts'
import type { Rendered } from '../front/origin.ts'
import { contentSecurityPolicy, securityHeaders } from '../security-headers.ts'
import { type Captured, capture, type Handle } from './capture.ts'
import { isDesk, passToNext } from './desk.ts'
import { type Failure, prebuiltFailures } from './failure.ts'
import { policyWithScripts } from './keep-scripts.ts'
import { readerPage } from './reader-page.ts'
import { neededScript, styleHashes } from './strip.ts'
import { surrogateControl } from './surrogate.ts'

export interface Renderer {
  /** Renders a reader's page to its end, as of a moment; never rejects. */
  page(target: string, now: Date): Promise<Rendered>
  /** Streams a request to Next and its answer back: the desk, and Next's own files. */
  pass(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The prebuilt page for what could not be made. */
  failure: Failure
  close(): Promise<void>
}

export interface Rendering {
  /** Renders from the sources. */
  dev?: boolean
  /** Where requests reach Next: it fetches itself after some actions of the desk. */
  hostname?: string
  port?: number
}

/** Prepares Next. The Store is open already. */
export async function startRenderer(rendering: Rendering): Promise<Renderer> {
  const { dev = false, hostname = env.host, port = env.port } = rendering
  // Next adds an upgrade listener to our server, by which it tells browsers of changed sources, and closes sockets that
  // are not its own: where nothing changes it gets a server of its own.
  const app = next({ dev, dir: process.cwd(), hostname, port, ...(dev ? {} : { httpServer: http.createServer() }) })
  await app.prepare()
  const handle = app.getRequestHandler()
  const failure = prebuiltFailures(await inScope(new Date(), getSite))
  const render = (target: string, now: Date) => renderPage({ handle, failure, target, now })
  return {
    async page(target, now) {
      const { path, search } = normalise(target) ?? { path: nowhere, search: '' }
      // Only Next itself answers anything but 200 (its /404, /_error, /_next/…): our pages set the scope's status.
      // Next would answer `.rsc` with its own format, which is for its runtime only.
      const page = isDesk(path) || path.endsWith('.rsc') ? undefined : await render(`${path}${search}`, now)
      return page ?? (await render(nowhere, now)) ?? failure(500)
    },
    pass: (request, response) => passToNext(handle, request, response),
    failure,
    close: () => app.close(),
  }
}

/** An address that is no page of ours and never will be. */
export const nowhere = '/~'

interface Task {
  handle: Handle
  failure: Failure
  target: string
  now: Date
}

/** Undefined when Next answered with a page of its own. */
async function renderPage({ handle, failure, target, now }: Task): Promise<Rendered | undefined> {
  const scope = newScope(now)
  try {
    return await inTime(runInScope(scope, () => make(handle, target, scope)))
  } catch (error) {
    // Next answers an error of a page with a page of its own, and tells instrumentation.ts what it was.
    const cause = scope.memo.get('error') ?? error
    log.error('page.failed', cause, { path: target })
    return failure(isBusyError(cause) ? 503 : 500)
  } finally {
    await endScope(scope)
  }
}

async function make(handle: Handle, target: string, scope: Scope): Promise<Rendered | undefined> {
  const captured = await capture(handle, target)
  if (captured.status >= 500) throw new Error(`Next answered ${captured.status}.`)
  // What read nothing is no page of ours, but a file that Next found: the front has those.
  if (captured.status !== 200 || scope.keys.size === 0) return undefined
  const { zone } = await getSite()
  const { own, body } = content(captured)
  return {
    status: scope.status,
    headers: {
      ...own,
      'cache-control': 'public, max-age=0, must-revalidate',
      'surrogate-key': [...scope.keys].sort().join(' '),
      'surrogate-control': surrogateControl(scope.status, scope.now.getTime(), zone),
      ...securityHeaders,
      ...Object.fromEntries(scope.headers),
    },
    body: Buffer.from(body),
  }
}

/** The body as it is sent, with the headers that speak of it. */
function content({ headers, body }: Captured): { own: Record<string, string>; body: Buffer | string } {
  const type = String(headers['content-type'] ?? 'text/html; charset=utf-8')
  if (!type.startsWith('text/html')) {
    return { own: { 'content-type': type, 'content-security-policy': contentSecurityPolicy([]) }, body }
  }
  const html = body.toString('utf8')
  const script = neededScript(html)
  if (script) throw new Error(`The page would be incomplete without a script: ${script}`)
  const kept = env.keepsReaderScripts ? { html, styleHashes: styleHashes(html) } : readerPage(html)
  const policy = contentSecurityPolicy(kept.styleHashes)
  return {
    own: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': env.keepsReaderScripts ? policyWithScripts(policy, html) : policy,
      'speculation-rules': '"/speculation-rules.json"',
    },
    body: kept.html,
  }
}

/** A page that takes longer, in ms, is given up: it holds a snapshot of the database. */
const renderLimit = 24_000

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
