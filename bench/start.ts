// How long a newsroom that is installed and built takes from the command to its first page.
import type { ChildProcess } from 'node:child_process'
import { answering, freePort, launch, launchNode, stop } from './children.ts'
import { demoFolder, emptyFolder, environment } from './newspaper.ts'
import { median } from './quantiles.ts'
import { atMost, type Report, seconds } from './table.ts'

const target = 3000
const rounds = 5

export async function measure(): Promise<Report> {
  const { folder, dispose } = await demoFolder()
  const byName: number[] = []
  const byHand: number[] = []
  for (let round = 0; round < rounds; round++) {
    byName.push(await timed(folder, '0', (env) => launch('npm', ['start'], { env, stdio: 'ignore' })))
    byHand.push(await timed(folder, '0', (env) => launchNode(['server/main.ts'], { env, stdio: 'ignore' })))
  }
  dispose()
  const first = await timed(emptyFolder(), '1', (env) => launchNode(['server/main.ts'], { env, stdio: 'ignore' }))
  return {
    figures: [
      atMost('`npm start` → first page', median(byName), target, seconds),
      atMost('`server/main.ts` → first page', median(byHand), target, seconds),
      { what: 'the first time, when the demo is loaded as well', measured: seconds(first), target: '' },
    ],
    notes: `Medians of ${rounds} starts on a newsroom that has its database; the file system’s cache is warm.`,
  }
}

async function timed(folder: string, demo: '0' | '1', run: (env: NodeJS.ProcessEnv) => ChildProcess): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = run({ ...environment(folder, demo), PORT: String(port) })
  try {
    await answering(child, port, '/', 5)
    return performance.now() - began
  } finally {
    await stop(child)
  }
}
