// The programs that a measurement starts: each is ended with us, whatever ends us.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from './ask.ts'

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) end(child, 'SIGTERM')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid) process.kill(child.spawnargs[0] === 'npm' ? -child.pid : child.pid, signal)
  } catch {
    // It has already ended.
  }
}

/** Starts a program that ends with us. `npm` gets a process group of its own, since it is not the server itself. */
export function launch(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: command === 'npm',
    ...options,
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** One of our own programs, on the Node that runs us. */
export const launchNode = (args: string[], options: SpawnOptions = {}): ChildProcess =>
  launch(process.execPath, [...process.execArgv, ...args], options)

/** Ends a program and waits until it has; after ten seconds and a bit not gently any more. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const gone = once(child, 'exit')
  end(child, 'SIGTERM')
  const hurry = setTimeout(() => end(child, 'SIGKILL'), 12_000)
  await gone
  clearTimeout(hurry)
}

/** A program that is to end well by itself. */
export async function finish(child: ChildProcess, what: string): Promise<void> {
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${what} ended with ${code}.`)
}

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until a program answers 200 on a port; throws when it ends before, or takes longer than three. */
export async function answering(child: ChildProcess, port: number, path = '/', pause = 50): Promise<void> {
  for (const giveUp = Date.now() + 180_000; Date.now() < giveUp; await wait(pause)) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode} before it answered.`)
    const answer = await ask(port, path).catch(() => undefined)
    if (answer?.status === 200) return
  }
  throw new Error(`${child.spawnfile} did not answer within three minutes.`)
}

/** Whether a program can be started at all. */
export const isInstalled = (command: string): boolean =>
  spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined

/** Servers on the first core, what loads them on the second; without two cores, or taskset, everybody everywhere. */
export const canPin = availableParallelism() >= 2 && isInstalled('taskset')

/** Binds every thread of a running process, but not its children, to a core. */
export function pin(pid: number | undefined, core: number): void {
  if (!canPin || !pid) return
  const { status } = spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' })
  if (status !== 0) throw new Error(`taskset could not bind process ${pid} to core ${core}.`)
}

/** A command that is bound to a core from its start, with all that it starts. */
export const pinned = (core: number, command: string, args: string[]): [command: string, args: string[]] =>
  canPin ? ['taskset', ['-c', String(core), command, ...args]] : [command, args]
