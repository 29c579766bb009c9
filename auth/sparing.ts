// What strangers can cause without end is written down only a few times for each of them in a while: they must not be
// able to fill the disk with events.
import { LRUCache } from 'lru-cache'
import type { NewEvent } from '#db/events.ts'
import { record } from '#db/outcome.ts'
import { store } from '#db/store.ts'
import { outsideScope } from '#scope.ts'
import type { Client } from './client.ts'

const most = 10
const noted = new LRUCache<string, { count: number }>({ max: 10_000, ttl: 10 * 60_000 })

/** Records an event of a person ('' for a stranger, counted by network), in a write of its own. */
export async function recordSparingly(
  event: NewEvent,
  { by, client }: { by: string; client: Pick<Client, 'address' | 'network'> },
  now: Date,
): Promise<void> {
  const name = by || client.network
  const seen = noted.get(name) ?? { count: 0 }
  if (++seen.count > most) return
  noted.set(name, seen, { noDisposeOnSet: true, ttl: noted.getRemainingTTL(name) || undefined })
  await outsideScope(() =>
    store.write((tx) => record(tx, [{ value: undefined, event, touched: [] }], by, now, client.address)),
  )
}
