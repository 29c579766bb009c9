// The processes below a server, as the system lists them: who is there, who outlived whom. Reads /proc; elsewhere than on
// Linux nobody is seen, and what needs to see says so and is skipped.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

export interface Process {
  pid: number
  parent: number
  command: string
}

export const canSeeProcesses = existsSync('/proc/self/stat')

/** Every process below another one, children before grandchildren. */
export function processesBelow(pid: number): Process[] {
  const all = listProcesses()
  const found: Process[] = []
  for (let parents = new Set([pid]); parents.size > 0; ) {
    const children = all.filter(({ parent }) => parents.has(parent))
    found.push(...children)
    parents = new Set(children.map((child) => child.pid))
  }
  return found
}

/** Those below a server that make pages. */
export const renderersBelow = (pid: number): Process[] =>
  processesBelow(pid).filter(({ command }) => command.includes('server/renderer/'))

/** Resident memory in bytes; 0 for who is gone. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`)) ?? []
  return Number(kilobytes ?? 0) * 1024
}

/** Those of them that are still there after a while, which is none when all is well. */
export async function whoStays(processes: Process[], limit = 3_000): Promise<Process[]> {
  const isThere = ({ pid, command }: Process) => commandOf(pid) === command && stateOf(pid) !== 'Z'
  const end = Date.now() + limit
  while (processes.some(isThere) && Date.now() < end) await wait(20)
  return processes.filter(isThere)
}

function listProcesses(): Process[] {
  if (!canSeeProcesses) return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((name) => {
    const [, parent = 0] = fieldsOf(Number(name))
    return { pid: Number(name), parent: Number(parent), command: commandOf(Number(name)) }
  })
}

/** From the third on: the second, the program's name, may hold anything. */
const fieldsOf = (pid: number): string[] =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
const stateOf = (pid: number) => fieldsOf(pid)[0]
const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
