// Newspapers to measure: data folders, made once and kept until what they are made from changes, and the real server on
// one of them, as `npm start` runs it.
import fs from 'node:fs'
import path from 'node:path'
import { env } from '#env.ts'
import { hashSources } from '#setup/build.mjs'
import { answering, finish, freePort, launchNode, stop } from './children.ts'

export interface Newspaper {
  port: number
  origin: string
  folder: string
  /** Of the front, which is the parent of the other processes. */
  pid: number
  stop(): Promise<void>
}

const home = path.join(env.dataDir, 'bench')

/** What the data is made from: when it changes, the data is made again. */
const sources = ['db/migrations', 'jobs/demo', 'jobs/demo.ts', 'demo/articles', 'demo/pictures', 'demo/newsroom.yaml']

/** Makes the folder of this name unless it is there and still true; gives its path. */
async function kept(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(home, name)
  const stamp = path.join(folder, 'made-from')
  const hash = hashSources(sources)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return folder
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  await make(folder)
  fs.writeFileSync(stamp, hash)
  return folder
}

/** The folder of the demo with a synthetic archive of so many articles. */
export const prepare = (articles: number): Promise<string> =>
  kept(String(articles), async (folder) => {
    process.stderr.write(`Making a newspaper of ${articles.toLocaleString('en')} articles …\n`)
    const child = launchNode(['jobs/demo.ts', '--articles', String(articles)], { env: environment(folder, '1') })
    await finish(child, 'The program that makes the data')
  })

/** A folder with the demo newsroom alone, which the caller may change; `dispose` it. */
export async function demoFolder(): Promise<{ folder: string; dispose(): void }> {
  const master = await kept('demo', async (folder) => {
    process.stderr.write('Making the demo newspaper …\n')
    const { stop } = await start(folder, { DEMO: '1' })
    await stop()
  })
  const folder = emptyFolder()
  fs.cpSync(master, folder, { recursive: true })
  return { folder, dispose: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
}

/** A new folder beside the newspapers, gone when this process ends. */
export function emptyFolder(): string {
  fs.mkdirSync(home, { recursive: true })
  const folder = fs.mkdtempSync(path.join(home, 'scratch-'))
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** Starts the server on a folder; gives it when it answers. */
export async function start(folder: string, own: Record<string, string> = {}): Promise<Newspaper> {
  const port = await freePort()
  const env = { ...environment(folder, '0'), PORT: String(port), ...own }
  const child = launchNode(['server/main.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  // Which newsroom is where need not be told; what is wrong with it must.
  child.stderr?.on('data', (text) => /newsroom is at|Loading the demo/.test(text) || process.stderr.write(text))
  try {
    await answering(child, port)
  } catch (error) {
    await stop(child)
    throw error
  }
  return { port, origin: `http://localhost:${port}`, folder, pid: child.pid ?? 0, stop: () => stop(child) }
}

/** Starts the server on a copy of the demo, which is gone when it stops. */
export async function startDemo(own: Record<string, string> = {}): Promise<Newspaper> {
  const { folder, dispose } = await demoFolder()
  const paper = await start(folder, own)
  return { ...paper, stop: () => paper.stop().finally(dispose) }
}

const theirs = /^(?:DATABASE_URL|MEDIA_URL|EDGE_URL|SITE_URL|HOST|READER_JS|CACHE_MB|ACCESS_LOG_HITS|npm_.*)$/

/** The environment is ours but for what names other data or asks for another way of working. */
export function environment(folder: string, demo: '0' | '1'): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !theirs.test(name)))
  return { ...inherited, NODE_ENV: 'production', DATA_DIR: folder, DEMO: demo, LOG_LEVEL: 'error' }
}
