// `npm start`: opens the database, puts the demo newsroom into an empty one, serves until told to stop.
import { once } from 'node:events'
import { openStore } from '#db/open.ts'
import { env } from '#env.ts'
import { loadDemoIntoEmpty } from '#jobs/demo/load.ts'
import { log } from '#log.ts'
import { createServer } from './http.ts'
import { startRenderer } from './renderer/render.ts'

const dev = process.argv.includes('--dev')

async function main(): Promise<void> {
  const store = await openStore()
  if (env.demo) await loadDemoIntoEmpty(new Date())
  const renderer = await startRenderer({ dev })
  const server = createServer(renderer)
  server.listen(env.port, env.host)
  await once(server, 'listening')
  log.info('server.listening', { address: env.siteUrl, host: env.host, port: env.port })
  process.stderr.write(`\n  The newsroom is at ${env.siteUrl}\n\n`)

  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info('server.stopping', { signal })
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
    await once(server, 'close')
    await renderer.close()
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))
}

main().catch((error) => {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : error}\n`)
  process.exit(1)
})
