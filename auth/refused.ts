// What gates refused is an event; but strangers must not be able to fill the disk with events, so of each client only the
// first few of a while are written down.
import { LRUCache } from 'lru-cache'
import { record } from '#db/outcome.ts'
import { store } from '#db/store.ts'
import { outsideScope, scope } from '#scope.ts'
import { currentClient } from './client.ts'

const most = 10
const noted = new LRUCache<string, { count: number }>({ max: 10_000, ttl: 10 * 60_000 })

/** Records that somebody (or a stranger) was refused a permission. */
export async function noteRefusal(permission: string, personId: string | undefined): Promise<void> {
  const { address, network } = await currentClient()
  const name = personId ?? network
  const seen = noted.get(name) ?? { count: 0 }
  if (++seen.count > most) return
  noted.set(name, seen, { noDisposeOnSet: true, ttl: noted.getRemainingTTL(name) || undefined })
  const { now } = scope()
  const event = { what: 'access.refused', subject: permission }
  await outsideScope(() =>
    store.write((tx) => record(tx, [{ value: undefined, event, touched: [] }], personId ?? '', now, address)),
  )
}
