// The socket: which part of the house answers a request. GET and HEAD only; the desk comes later.
import { statSync } from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '#env.ts'
import { normalise } from '#lib/normalise.ts'
import { log } from '#log.ts'
import type { Rendered } from './front/origin.ts'
import { serveMedia } from './media.ts'
import { nowhere, type Renderer } from './renderer/render.ts'
import { securityHeaders } from './security-headers.ts'

/** Files of the build, whose names carry their hash. */
const isImmutable = (path: string) => /^\/(?:_next\/static|fonts)\/[\w./~-]+$/.test(path) && !path.includes('..')
const isFile = (path: string) => path === '/favicon.svg' || isImmutable(path)

/** Next would make a page of its own for a file that is missing. */
const isThere = (path: string) =>
  (path.startsWith('/_next/') ? ['.next', '.next/dev'] : ['public']).some((folder) =>
    statSync(`${folder}${path.replace('/_next', '')}`, { throwIfNoEntry: false })?.isFile(),
  )

/** An HTTP server that answers with the renderer's pages; not yet listening. */
export function createServer(renderer: Renderer): http.Server {
  return http.createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    respond(renderer, request, response).catch((error) => {
      log.error('request.failed', error, { path: request.url })
      if (response.headersSent) response.destroy()
      else send(renderer.failure(500), request, response)
    })
  })
}

/** Whatever else a Host header says would be taken for our own address by somebody. */
const hosts = new Set([
  new URL(env.siteUrl).host,
  ...['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${env.port}`),
])

async function respond(renderer: Renderer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!hosts.has(request.headers.host?.toLowerCase() ?? '')) {
    response.writeHead(421, { 'content-type': 'text/plain', ...securityHeaders }).end('This is not a host of ours.\n')
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD', ...securityHeaders }).end()
    return
  }
  const target = request.url ?? '/'
  const [path = '/'] = target.split('?')
  if (isFile(path) && isThere(path)) return serveFile(renderer, path, request, response)
  if (await serveMedia(path, request, response)) return
  send(await pageAt(renderer, target), request, response)
}

/** The page of an address; another form of it is answered with one 301 to where it ends. */
async function pageAt(renderer: Renderer, target: string): Promise<Rendered> {
  const address = normalise(target) ?? { path: nowhere, search: '', canonical: true }
  const page = await renderer.page(`${address.path}${address.search}`, new Date())
  const lasting = page.status === 200 || page.status === 410
  if (address.canonical || !lasting) return page
  // With the page itself below it, for whoever does not follow.
  return { ...page, status: 301, headers: { ...page.headers, location: `${address.path}${address.search}` } }
}

async function serveFile(renderer: Renderer, path: string, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  const keep = isImmutable(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=86400'
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((status: number, ...rest: never[]) => {
    response.setHeader('cache-control', status < 400 ? keep : 'no-store')
    return writeHead(status, ...rest)
  }) as typeof response.writeHead
  await renderer.pass(request, response)
}

function send(page: Rendered, request: IncomingMessage, response: ServerResponse): void {
  const { 'surrogate-key': keys, 'surrogate-control': control, ...headers } = page.headers
  const forCaches = env.hasEdge ? { 'surrogate-key': keys, 'surrogate-control': control } : {}
  response.writeHead(page.status, { ...headers, ...forCaches, 'content-length': page.body.length })
  response.end(request.method === 'HEAD' ? undefined : page.body)
}
