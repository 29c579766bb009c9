// The renderer as a process of its own (kept by server/renderers): Next behind a loopback port that only the process
// which started it may use, because it alone knows the secret of this start.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { openExistingStore } from '#db/open.ts'
import { log } from '#log.ts'
import { endWithParent, greeted, tell } from '../child.ts'
import { drained } from './drained.ts'
import { gate } from './gate.ts'
import { startRenderer } from './render.ts'

// The one before us keeps connections for as long as it likes, and has the time limits for slow clients.
const server = http.createServer({ keepAliveTimeout: 0, requestTimeout: 0 })
let finish = async () => {}

async function main(): Promise<void> {
  // The front comes first: a page that is kept must not wait for one that is being made, or for a password.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
  const { secret } = await greeted<{ secret: string }>()
  const store = await openExistingStore()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const renderer = await startRenderer({ hostname: '127.0.0.1', port })
  server.on('request', gate(renderer, secret))
  finish = async () => {
    await drained(server)
    await renderer.close()
    await store.close()
  }
  // The first page takes ten times as long as the next: no reader waits for it who could be answered by another renderer.
  await renderer.page('/', new Date())
  tell({ ready: port })
}

endWithParent(() => finish())
main().catch((error) => {
  log.error('renderer.unstartable', error)
  process.exit(1)
})
