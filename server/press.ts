// The front put together for this newsroom: which hosts are ours, what is a file, what is an operator's address.
import { existsSync, readFileSync } from 'node:fs'
import type http from 'node:http'
import { env } from '#env.ts'
import { log } from '#log.ts'
import { accessLog } from './access-log.ts'
import { filesOf } from './files.ts'
import { createFront } from './front/front.ts'
import type { Metrics } from './front/metrics.ts'
import { operationsOf } from './front/operations.ts'
import type { PageCache } from './front/page-cache.ts'
import type { Failure } from './renderer/failure.ts'
import type { Renderers } from './renderers/start.ts'
import { securityHeaders } from './security-headers.ts'

export interface Parts {
  cache: PageCache
  renderers: Renderers
  metrics: Metrics
  failure: Failure
  /** Next's own files are made as they are asked for. */
  dev: boolean
}

/** Whatever else a Host header says would be taken for our own address by somebody. */
const hosts = new Set([
  new URL(env.siteUrl).host,
  ...['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${env.port}`),
])

/** The desk is a part that can be left out: then its addresses are none. Development builds nothing ahead. */
export function hasDesk(dev: boolean): boolean {
  if (dev) return existsSync('app/(admin)')
  const built = JSON.parse(readFileSync('.next/server/app-paths-manifest.json', 'utf8'))
  return Object.keys(built).some((route) => route.startsWith('/(admin)/'))
}

/** The front's HTTP server; not yet listening. */
export function serve({ cache, renderers, metrics, failure, dev }: Parts): http.Server {
  const files = filesOf('public', '.next')
  const isThere = hasDesk(dev)
  const logAnswer = accessLog(env.accessLogHits)
  return createFront({
    ...{ cache, origin: renderers, hosts, failure, securityHeaders, clock: Date.now },
    operations: operationsOf({
      faults: async () => faultsOf(cache, renderers),
      metrics: () => metrics.text(),
      token: env.metricsToken,
      headers: securityHeaders,
    }),
    passes: (path) => isThere && /^\/admin(?:\/|$)/.test(path),
    async files(request, response) {
      if (!dev || !request.url?.startsWith('/_next/')) return files(request, response)
      renderers.pass(request, response)
      return true
    },
    ended(request, response, outcome, bytes, ms) {
      metrics.answered(outcome, bytes)
      logAnswer(request, response, outcome, bytes, ms)
    },
    failed: (event, error, path) => log.error(event, error, { path }),
  })
}

function faultsOf(cache: PageCache, renderers: Renderers): string[] {
  return [
    ...(renderers.isReady() ? [] : ['No renderer is ready.']),
    ...(cache.follower.isReachable ? [] : ['The database cannot be read.']),
  ]
}
