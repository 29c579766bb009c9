// The worker: a process of its own for what the house does by the clock, so that no page waits for it. It is started
// and kept by server/main.ts; what it does lives in jobs/.
import { setTimeout as wait } from 'node:timers/promises'
import { openExistingStore } from '#db/open.ts'
import { keepHouse } from '#jobs/housekeeping.ts'
import { log } from '#log.ts'
import { endWithParent, tell } from './child.ts'

const every = 60_000
const stopped = new AbortController()
let ended = Promise.resolve()

async function work(): Promise<void> {
  while (!stopped.signal.aborted) {
    try {
      await keepHouse(new Date())
    } catch (error) {
      log.error('housekeeping.failed', error)
    }
    await wait(every, undefined, { signal: stopped.signal }).catch(() => undefined)
  }
}

endWithParent(async () => {
  stopped.abort()
  await ended
})
const store = await openExistingStore()
tell({ ready: true })
ended = work().then(() => store.close())
