// Which client this is, when proxies of ours may stand in between: each of them appends the address that it was asked from
// to X-Forwarded-For, so the client is found by counting from the right. What stands further left is only claimed.
import type { IncomingMessage } from 'node:http'

/** The client's address. `proxies`: how many of ours stand before us; 0 takes the connection's own, whatever is said. */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string {
  const own = socket.remoteAddress ?? ''
  if (proxies === 0) return own
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  // Fewer than ours would have written: somebody came around them, and then the oldest one known is as good as any.
  return said.at(-proxies) ?? said[0] ?? own
}
