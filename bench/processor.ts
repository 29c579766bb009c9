// How much processor time a process has used: what a request costs, whoever else is on the core.
import fs from 'node:fs'

/** Of all threads of these processes, in µs; undefined where the system does not tell. */
export function processorTime(pids: number[]): number | undefined {
  try {
    const threads = pids.flatMap((pid) =>
      fs.readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`),
    )
    const times = threads.map((thread) => Number(fs.readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]))
    return times.reduce((sum, time) => sum + time, 0) / 1000
  } catch {
    return undefined
  }
}

/** The processes that a process has started. */
export function childrenOf(pid: number): number[] {
  try {
    const text = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
