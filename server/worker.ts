// The worker: a process of its own for what the house does by the clock, so that no page waits for it. It is started
// and kept by server/main.ts; what it does lives in jobs/.
import { setTimeout as wait } from 'node:timers/promises'
import { openExistingStore } from '#db/open.ts'
import { env } from '#env.ts'
import { keepHouse } from '#jobs/housekeeping.ts'
import { sendDueMail } from '#jobs/mail.ts'
import { log } from '#log.ts'
import { endWithParent, tell } from './child.ts'

const minute = 60_000
const stopped = new AbortController()
let ended: Promise<unknown> = Promise.resolve()

const pause = (ms: number) => wait(ms, undefined, { signal: stopped.signal }).catch(() => undefined)

async function keepTheHouse(): Promise<void> {
  while (!stopped.signal.aborted) {
    await keepHouse(new Date()).catch((error) => log.error('housekeeping.failed', error))
    await pause(minute)
  }
}

/** Looks within a second after anything was written, and every minute for what is tried again. */
async function sendMail(smtpUrl: string): Promise<void> {
  let [version, at] = [Number.NaN, 0]
  while (!stopped.signal.aborted) {
    try {
      const now = store.version()
      if (now !== version || Date.now() - at >= minute) {
        ;[version, at] = [now, Date.now()]
        await sendDueMail({ smtpUrl, siteUrl: env.siteUrl }, new Date())
      }
    } catch (error) {
      log.error('mail.failed', error)
    }
    await pause(1_000)
  }
}

endWithParent(async () => {
  stopped.abort()
  await ended
})
const store = await openExistingStore()
tell({ ready: true })
ended = Promise.all([keepTheHouse(), env.smtpUrl ? sendMail(env.smtpUrl) : undefined]).then(() => store.close())
