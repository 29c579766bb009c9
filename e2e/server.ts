// A second real server: the program that `npm start` runs, with a folder, a database and a port of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { nodeFlags } from '#setup/node.mjs'
import { type Desk, deskOf } from './desk.ts'
import { type Get, getFrom } from './get.ts'
import { type Newsroom, newsroomOf } from './newsroom.ts'
import { processesBelow, whoStays } from './processes.ts'
import { type Speak, speakTo } from './raw.ts'

export interface Server {
  origin: string
  dataDir: string
  databaseUrl: string
  /** Of the process that was started; the others are below it. */
  pid: number
  get: Get
  /** Says something byte for byte. */
  speak: Speak
  newsroom: Newsroom
  /** People at its desk. */
  desk: Desk
  /** What it has written so far, on both streams. */
  said(): string
  /** Sends a signal to the process that was started, and to none below it. */
  signal(name: NodeJS.Signals): void
  /** How the process that was started ended, once it has. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** Ends it as an operator would; throws when a process below it stays behind. */
  stop(): Promise<void>
}

export interface Starting {
  /** Loads the demo newsroom into it. */
  demo?: boolean
  env?: Record<string, string>
  /** A folder that something was put into before; a new one when left out. */
  dataDir?: string
  /** Where the program lies; here when left out. */
  program?: string
}

/** Only what a program needs to run at all: what a test wants is in `env`. */
const inherited = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
)

/** The environment of a server, or of a command that is to work on the same newsroom. */
export const environmentOf = (dataDir: string, more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...inherited,
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  ...more,
})

/** A folder for a newsroom, gone when this process ends. */
export function newDataDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-e2e-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** Starts a server and waits until it answers. Whoever starts it stops it. */
export async function startServer({ demo = false, env = {}, dataDir, program = '.' }: Starting = {}): Promise<Server> {
  const folder = dataDir ?? newDataDir()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, [...nodeFlags, 'server/main.ts'], {
    cwd: program,
    env: environmentOf(folder, { PORT: String(port), SITE_URL: origin, DEMO: demo ? '1' : '0', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }))
  const said = await whenReady(child)
  const databaseUrl = `file:${path.join(folder, 'news.db')}`
  const newsroom = newsroomOf(databaseUrl)
  return {
    origin,
    dataDir: folder,
    databaseUrl,
    pid: child.pid as number,
    get: getFrom(origin),
    speak: speakTo(origin),
    newsroom,
    desk: deskOf(origin, newsroom),
    said: () => said.join('\n'),
    signal: (name) => child.kill(name),
    ended,
    async stop() {
      process.off('exit', killWithUs)
      await end(child)
    },
  }
}

/** Resolves with the lines it writes, once one of them says where the newsroom is. */
function whenReady(child: ChildProcess): Promise<string[]> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        if (line.includes('The newsroom is at')) resolve(said)
      })
    }
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said.join('\n')}`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const below = processesBelow(child.pid as number)
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const hurry = setTimeout(() => child.kill('SIGKILL'), 12_000)
  await gone
  clearTimeout(hurry)
  const left = await whoStays(below)
  for (const { pid } of left) process.kill(pid, 'SIGKILL')
  if (left.length > 0) throw new Error(`The server left ${left.map(({ command }) => command).join(' and ')} behind.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
