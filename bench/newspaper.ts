// A newspaper to measure: the demo with a synthetic archive in a data folder of its own, made once and kept, and the real
// server on it, as `npm start` runs it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { env } from '#env.ts'
import { hashSources } from '#setup/build.mjs'

export interface Newspaper {
  articles: number
  port: number
  stop(): Promise<void>
}

const secondsToStart = 60

/** What the data is made from: when it changes, the data is made again. */
const sources = ['db/migrations', 'jobs/demo', 'jobs/demo.ts', 'demo/articles', 'demo/pictures', 'demo/newsroom.yaml']

/** Makes the data folder with so many articles unless it is there; gives its path. */
export async function prepare(articles: number): Promise<string> {
  const folder = path.join(env.dataDir, 'bench', String(articles))
  const stamp = path.join(folder, 'made-from')
  const hash = hashSources(sources)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return folder
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  process.stderr.write(`Making a newspaper of ${articles.toLocaleString('en')} articles in ${folder} …\n`)
  const child = run('jobs/demo.ts', ['--articles', String(articles)], { DATA_DIR: folder, DEMO: '1' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The data could not be made: it ended with ${code}.`)
  fs.writeFileSync(stamp, hash)
  return folder
}

/** Starts the server on a folder; gives it when it answers. */
export async function start(articles: number, folder: string): Promise<Newspaper> {
  const port = await freePort()
  const child = run('server/main.ts', [], { DATA_DIR: folder, DEMO: '0', PORT: String(port), LOG_LEVEL: 'error' })
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
  }
  try {
    await answering(child, port)
  } catch (error) {
    await stop()
    throw error
  }
  return { articles, port, stop }
}

/** The environment is ours but for what names other data. */
function run(program: string, args: string[], own: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _1, MEDIA_URL: _2, EDGE_URL: _3, SITE_URL: _4, HOST: _5, ...inherited } = process.env
  return spawn(process.execPath, [...process.execArgv, program, ...args], {
    env: { ...inherited, NODE_ENV: 'production', ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  for (const giveUp = Date.now() + secondsToStart * 1000; Date.now() < giveUp; await wait(100)) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it answered.`)
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error(`The server did not answer within ${secondsToStart} s.`)
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
