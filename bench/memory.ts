// What the front holds after a hundred thousand addresses that nobody will ask for again: someone who walks through made-up
// addresses must fill neither memory nor disk.
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ask, cacheOf } from './ask.ts'
import { type Newspaper, startDemo } from './newspaper.ts'
import type { Options } from './run.ts'
import { atMost, type Figure, MB, type Report, whole } from './table.ts'

const most = 400e6
/** What a disk may grow by and still be flat: a log line here and there. */
const slack = 1e6
const askers = 8
/** Every so many addresses a page that is there is asked for too: does it still come from memory? */
const rest = 1000

export async function measure({ addresses }: Options): Promise<Report> {
  const paper = await startDemo()
  try {
    await ask(paper.port, '/')
    const before = { memory: memoryOf(paper.pid), disk: bytesIn(paper.folder) }
    process.stderr.write(`${whole(addresses)} addresses …\n`)
    const begun = performance.now()
    const { peak, statuses } = await askAll(paper, addresses)
    const seconds = (performance.now() - begun) / 1000
    const after = { memory: memoryOf(paper.pid), disk: bytesIn(paper.folder) }
    const growth = after.disk - before.disk
    const figures: Figure[] = [
      atMost('memory of the front, at its highest', peak, most, MB),
      {
        what: 'memory of the front, before and after',
        measured: `${MB(before.memory)}, ${MB(after.memory)}`,
        target: '',
      },
      { what: 'growth of the data folder', measured: MB(growth), target: 'flat', isMet: growth < slack },
    ]
    const counts = [...statuses].sort().map(([what, count]) => `${whole(count)} × ${what}`)
    return {
      figures,
      notes: `${whole(addresses)} distinct addresses in ${seconds.toFixed(0)} s: ${counts.join(', ')}.`,
    }
  } finally {
    await paper.stop()
  }
}

/** A quarter are pages that do not exist, a quarter older pages of a list, half one page with a parameter of no meaning. */
function addressOf(at: number): string {
  if (at % 4 === 0) return `/nope-${at}`
  if (at % 4 !== 1) return `/?x=${at}`
  const moment = Date.now() - at * 1000
  return `/latest?before=${moment.toString(36)}-019ab000-0000-7000-8000-${String(at).padStart(12, '0')}`
}

async function askAll({ port, pid }: Newspaper, count: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: askers })
  const statuses = new Map<string, number>()
  let next = 0
  let peak = 0
  const askNext = async () => {
    while (next < count) {
      const at = next++
      const address = addressOf(at)
      let answer = await ask(port, address, { agent })
      // Who is refused comes again: every page is to be made.
      for (; answer.status === 503; answer = await ask(port, address, { agent })) await wait(100)
      const what = `${answer.status} ${cacheOf(answer)}`.trim()
      statuses.set(what, (statuses.get(what) ?? 0) + 1)
      if (at % rest === 0) peak = Math.max(peak, memoryOf(pid))
      if (at % (count / 20) < 1) process.stderr.write('.')
    }
  }
  await Promise.all(Array.from({ length: askers }, askNext))
  process.stderr.write('\n')
  agent.destroy()
  return { peak: Math.max(peak, memoryOf(pid)), statuses }
}

/** Resident memory of one process, in bytes. */
function memoryOf(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024
}

function bytesIn(folder: string): number {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size, 0)
}
