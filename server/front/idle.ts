// What the front does with idle time: pages that are asked for again are compressed once more, as well as brotli can.
// One at a time, on a thread of zlib's, and only while this process has hardly anything to do.
import { performance } from 'node:perf_hooks'
import { makeSmallest } from './entry.ts'
import type { Shelf } from './shelf.ts'

/** How often it looks whether there is time, in ms; and up to which share of the time since the last look it was busy. */
const lookEvery = 250
const busiest = 0.3
/** A page that was asked for less often is not worth it. */
const fewestHits = 2

/** Begins; gives back what ends it. `failed` is told when a page could not be compressed. */
export function compressWhenIdle(shelf: Shelf, failed: (error: unknown) => void): () => void {
  let before = performance.eventLoopUtilization()
  let isAtWork = false
  const look = async () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    if (isAtWork || utilization > busiest) return
    isAtWork = true
    await compressNext(shelf).catch(failed)
    isAtWork = false
  }
  const timer = setInterval(() => void look(), lookEvery)
  timer.unref()
  return () => clearInterval(timer)
}

/** Compresses the page asked for most recently of those that are worth it; false when there is none. */
export async function compressNext(shelf: Shelf): Promise<boolean> {
  for (const entry of shelf.entries()) {
    if (entry.isSmallest || entry.hits < fewestHits) continue
    await makeSmallest(entry)
    return true
  }
  return false
}
