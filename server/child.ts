// The side of a kept process (children.ts): it is greeted, says when it is ready and how much memory it has, and ends
// when it is told to or when the one who started it is gone, however that went.
import type { Told } from './children.ts'

const reportEvery = 2_000

/** Tells the process that started this one. */
export function tell(told: Told): void {
  if (process.connected) process.send?.(told, undefined, undefined, () => undefined)
}

/** Waits for the greeting. Call `endWithParent` first. */
export const greeted = <T>(): Promise<T> =>
  new Promise((resolve) => process.once('message', (text) => resolve(text as T)))

/** From here on this process ends with its parent, or by SIGTERM when `drain` has finished what is under way. */
export function endWithParent(drain: () => Promise<void>): void {
  const orphaned = () => process.exit(0)
  process.once('disconnect', orphaned)
  if (!process.connected) orphaned()
  process.once('SIGTERM', () => {
    drain().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
        process.exit(1)
      },
    )
  })
  // Ctrl-C at a terminal reaches all of us; the parent tells us when it is our turn.
  process.on('SIGINT', () => undefined)
  setInterval(() => tell({ rss: process.memoryUsage.rss() }), reportEvery).unref()
}
