// `npm start`: opens the database, puts the demo newsroom into an empty one, starts the renderers and the worker, and
// serves until told to stop. This process is the front; what it started ends with it, however it ends.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import path from 'node:path'
import { isDemoWanted } from '#db/demo.ts'
import { openStore } from '#db/open.ts'
import { getSite } from '#db/public/site.ts'
import { listPurgesAfter, listPurgesDueAfter, newestPurgePosition } from '#db/purges.ts'
import { store } from '#db/store.ts'
import { env } from '#env.ts'
import { log } from '#log.ts'
import { inScope } from '#scope.ts'
import { keepChild } from './children.ts'
import { firstOwnerWords } from './first-owner.ts'
import { compressWhenIdle } from './front/idle.ts'
import { Metrics } from './front/metrics.ts'
import type { Outbox } from './front/outbox.ts'
import { PageCache } from './front/page-cache.ts'
import { withoutSurrogate } from './front/surrogate.ts'
import { hasDesk, serve } from './press.ts'
import { type Failure, prebuiltFailures } from './renderer/failure.ts'
import { startRenderers } from './renderers/start.ts'

const dev = process.argv.includes('--dev')

/** The outbox is looked at before every answer; and this often, in ms, when nobody asks. */
const lookEvery = 25
/** For what is under way when we are told to stop, in ms. */
const drainLimit = 8_000

const outbox: Outbox = {
  version: () => store.version(),
  after: listPurgesAfter,
  dueAfter: listPurgesDueAfter,
  newest: newestPurgePosition,
}

async function main(): Promise<void> {
  const stopping = toldToStop()
  const opened = await openStore()
  if (env.demo && (await store.read(isDemoWanted))) await loadDemo()
  const failure = prebuiltFailures(await inScope(new Date(), getSite))
  const metrics = new Metrics()
  const renderers = dev ? await startOneHere() : await startMany(metrics, failure)
  const cache = new PageCache({
    ...{ origin: renderers, outbox, forEdge: env.hasEdge, clock: Date.now },
    // While the sources change, nothing is kept.
    bytes: dev ? 0 : env.cacheBytes,
    purged: (lag, pages) => metrics.purged(lag, pages),
    failed: (event, error) => log.error(event, error),
  })
  await cache.follower.begin(Date.now())
  metrics.watch(cache, () => ({ ...renderers.numbers() }))
  const look = setInterval(() => void cache.follow(), lookEvery)
  const stopCompressing = compressWhenIdle(cache.shelf, (error) => log.error('idle.failed', error))
  const worker = dev ? undefined : keepChild({ name: 'worker', program: path.resolve('server/worker.ts') })
  worker?.started.catch((error) => log.error('worker.failed', error))
  const server = serve({ cache, renderers, metrics, failure, dev })
  await once(server.listen(env.port, env.host), 'listening')
  log.info('server.listening', { address: env.siteUrl, host: env.host, port: env.port })
  const owner = hasDesk(dev) ? await firstOwnerWords(new Date()) : ''
  process.stderr.write(`\n  The newsroom is at ${env.siteUrl}\n\n${owner}`)

  log.info('server.stopping', { signal: await stopping })
  await drain(server)
  clearInterval(look)
  stopCompressing()
  await Promise.all([renderers.close(), worker?.close()])
  await opened.close()
  process.exit(0)
}

/** In a process of its own: what it takes in memory is not the front's. */
async function loadDemo(): Promise<void> {
  const [code] = await once(fork(path.resolve('jobs/demo/first-start.ts')), 'exit')
  if (code !== 0) throw new Error('The demo newsroom could not be loaded; DEMO=0 starts with an empty one.')
}

const startMany = (metrics: Metrics, failure: Failure) =>
  startRenderers({
    count: env.renderers,
    onRender: (ms, status) => metrics.rendered(status, ms),
    refuse(_request, response) {
      const { status, headers, body } = failure(503)
      response.writeHead(status, withoutSurrogate(headers)).end(body)
    },
  })

const startOneHere = async () => (await import('./renderer/in-process.ts')).startInProcess()

const toldToStop = () =>
  new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, resolve)
  })

/** Takes no new requests and waits for those under way, but not for ever. */
async function drain(server: Server): Promise<void> {
  const closed = once(server.close(), 'close')
  // A connection that falls idle now would be kept for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), drainLimit)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

main().catch((error) => {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : error}\n`)
  process.exit(1)
})
