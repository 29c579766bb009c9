// `npm run demo`: makes a synthetic archive, or takes everything of the demo out. Speaks to a person at a terminal.
import { media } from '#db/media.ts'
import { openStore } from '#db/open.ts'
import { env } from '#env.ts'
import { isRefusal } from '#lib/refusal.ts'
import { makeArchive } from './demo/archive.ts'
import { readCommand, reportOf, UsageError, usage } from './demo/command.ts'
import { furnish, loadDemoIntoEmpty } from './demo/load.ts'
import { duration, progressOf, thousands } from './demo/progress.ts'
import { removeDemo } from './demo/remove.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

async function addArchive(count: number, now: Date, signal: AbortSignal): Promise<void> {
  if (env.demo) await loadDemoIntoEmpty(now)
  await furnish(now)
  const progress = progressOf(count, 'articles')
  const { made, oldest, newest } = await makeArchive({ count, now, signal, onProgress: progress.to })
  progress.end()
  if (made < count) say('Stopped before the end. What was made is whole; --remove takes it out.')
  if (made > 0) say(`Made ${thousands(made)} articles, published from ${day(oldest)} to ${day(newest)}.`)
}

async function remove(now: Date, signal: AbortSignal): Promise<void> {
  let progress: ReturnType<typeof progressOf> | undefined
  const onProgress = (done: number, of: number) => {
    progress ??= progressOf(of, 'articles')
    progress.to(done)
  }
  const removed = await removeDemo({ now, media, signal, onProgress })
  progress?.end()
  for (const line of reportOf(removed)) say(line)
}

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2))
  const [start, now, stop] = [performance.now(), new Date(), new AbortController()]
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const store = await openStore()
  try {
    if (command === 'remove') await remove(now, stop.signal)
    else await addArchive(command.articles, now, stop.signal)
  } finally {
    await store.close()
  }
  say(`It took ${duration((performance.now() - start) / 1000)}.`)
  if (stop.signal.aborted) process.exitCode = 130
}

main().catch((error) => {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n${usage}\n`)
  else if (isRefusal(error)) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`)
  process.exitCode = 1
})
