// Keeps a process of ours alive: starts it, waits until it says that it is ready, replaces it when it dies or falls
// silent, and ends it with us. What a kept process does on its side is child.ts.
import { type ChildProcess, fork, type Serializable } from 'node:child_process'
import { once } from 'node:events'
import { log } from '#log.ts'

/** What a kept process tells: `ready` once, then how much memory it has, every few seconds. */
export interface Told {
  ready?: unknown
  rss?: number
}

export interface Keeping {
  /** What the log calls it. */
  name: string
  /** The file of the program. */
  program: string
  /** Told to every new process before anything else. */
  greeting?: Serializable
  /** It runs, and can not be asked yet. */
  onStart?(child: ChildProcess): void
  /** From now on it can be asked; `ready` is what it said of itself. */
  onReady?(child: ChildProcess, ready: unknown): void
  onTold?(child: ChildProcess, told: Told): void
  /** It is dead or about to be ended: nothing more may be asked of it. */
  onGone?(child: ChildProcess): void
  /** For Node, besides our own. */
  flags?: string[]
  /** How long one that is replaced may finish what it does, in ms. */
  drainLimit?: number
}

export interface Kept {
  /** The first one is ready; rejects when several in a row end before that. */
  started: Promise<void>
  /** Starts another one and, when that is ready, ends the present one. False when that is under way already. */
  replace(): boolean
  /** Ends it, within ten seconds. */
  close(): Promise<void>
  /** How often one died and was started again. */
  restarts(): number
}

const startLimit = 60_000
/** A process that says nothing for so long does nothing either: it reports its memory every two seconds. */
const silenceLimit = 30_000
const closeLimit = 10_000
const firstTries = 3
const slowest = 30_000
const soon = 50

/** Starts the process and keeps it until `close`. */
export const keepChild = (keeping: Keeping): Kept => new KeptChild(keeping)

class KeptChild implements Kept {
  readonly started: Promise<void>
  readonly #keeping: Keeping
  /** All that have not ended yet, those being drained too. */
  readonly #alive = new Set<ChildProcess>()
  #present: ChildProcess | undefined
  #coming: ChildProcess | undefined
  #retry: NodeJS.Timeout | undefined
  #failedStarts = 0
  #restarts = 0
  #isClosing = false
  readonly #first = Promise.withResolvers<void>()

  constructor(keeping: Keeping) {
    this.#keeping = keeping
    this.started = this.#first.promise
    this.started.catch(() => undefined)
    this.#start()
  }

  restarts = () => this.#restarts

  replace(): boolean {
    if (this.#coming || this.#retry || this.#isClosing) return false
    this.#start()
    return true
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearTimeout(this.#retry)
    await Promise.all([...this.#alive].map((child) => end(child, closeLimit)))
  }

  #start(): void {
    const { name, program, greeting, onStart, onTold, flags = [] } = this.#keeping
    this.#retry = undefined
    const child = fork(program, { execArgv: [...ownFlags(), ...flags], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#coming = child
    this.#alive.add(child)
    const watch = setTimeout(() => child.kill('SIGKILL'), startLimit).unref()
    const ended = (how: unknown) => {
      clearTimeout(watch)
      if (this.#alive.delete(child)) this.#ended(child, how)
    }
    child.once('exit', (code, signal) => ended(signal ?? code))
    child.on('error', (error) => child.pid === undefined && ended(error.message))
    child.on('message', (told: Told) => {
      if (told.ready === undefined) return onTold?.(child, told)
      clearTimeout(watch)
      listen(child, name)
      this.#ready(child, told.ready)
    })
    if (greeting !== undefined) child.send(greeting, () => undefined)
    onStart?.(child)
  }

  #ready(child: ChildProcess, ready: unknown): void {
    const old = this.#present
    this.#coming = undefined
    this.#present = child
    this.#failedStarts = 0
    this.#keeping.onReady?.(child, ready)
    this.#first.resolve()
    log.debug('process.ready', { name: this.#keeping.name, pid: child.pid })
    if (!old) return
    this.#keeping.onGone?.(old)
    void end(old, this.#keeping.drainLimit ?? closeLimit)
  }

  #ended(child: ChildProcess, reason: unknown): void {
    const { name, onGone } = this.#keeping
    if (child === this.#present) {
      this.#present = undefined
      onGone?.(child)
      if (this.#isClosing) return
      this.#restarts += 1
      log.warn('process.died', { name, pid: child.pid, reason })
      if (!this.#coming && !this.#retry) this.#start()
    } else if (child === this.#coming) {
      this.#coming = undefined
      if (!this.#isClosing) this.#tryAgain(reason)
    }
  }

  /** One that never became ready would not the next time either: slower and slower, but never given up. */
  #tryAgain(reason: unknown): void {
    const { name } = this.#keeping
    if (reason === 'SIGKILL') {
      // Somebody's doing, not its own.
      log.warn('process.died', { name, reason })
      this.#retry = setTimeout(() => this.#start(), soon)
      return
    }
    this.#failedStarts += 1
    const wait = Math.min(slowest, 100 * 2 ** this.#failedStarts)
    const error = new Error(`The ${name} ended (${reason}) before it was ready.`)
    log.error('process.unstartable', error, { name, failures: this.#failedStarts, wait })
    if (this.#failedStarts >= firstTries) this.#first.reject(error)
    this.#retry = setTimeout(() => this.#start(), wait)
  }
}

/** Ends a process that has fallen silent; ours that cannot be heard of any more are not to be trusted with readers. */
function listen(child: ChildProcess, name: string): void {
  const silence = setTimeout(() => {
    log.error('process.silent', new Error(`The ${name} has said nothing for ${silenceLimit} ms.`), { pid: child.pid })
    child.kill('SIGKILL')
  }, silenceLimit).unref()
  child.on('message', () => silence.refresh())
  child.once('exit', () => clearTimeout(silence))
}

async function end(child: ChildProcess, limit: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), limit)
  await gone
  clearTimeout(hurry)
}

const quickStart = `--import=${import.meta.resolve('./quick-start.ts')}`

/** Ours, without what only one process can have. */
const ownFlags = () => [...process.execArgv.filter((flag) => !/^--(?:inspect|test|watch)/.test(flag)), quickStart]
