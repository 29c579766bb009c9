// The end of a server that others keep connections to.
import { once } from 'node:events'
import type { Server } from 'node:http'

/** Takes nothing new and resolves when what is under way has been answered. */
export async function drained(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = once(server, 'close')
  server.close()
  // A connection that is busy now is idle later, and would be kept.
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  await closed
  clearInterval(idle)
}
