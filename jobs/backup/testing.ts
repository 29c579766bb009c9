// For tests only: a newsroom in a folder of its own, what is in it, and another process that writes to it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { diskMedia, originalName, renditionName } from '#db/media.ts'
import { migrateSqlite } from '#db/migrations.ts'
import { openConnection } from '#db/sqlite.ts'
import { hashOf } from './files.ts'
import type { Newsroom } from './newsroom.ts'

const made: string[] = []
process.on('exit', () => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true })
})

export function scratch(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-backup-'))
  made.push(folder)
  return folder
}

/** A place for a newsroom: nothing is in it. */
export function place(folder = scratch()): Newsroom & { folder: string } {
  const mediaFolder = path.join(folder, 'media')
  return { folder, database: path.join(folder, 'news.db'), media: diskMedia(mediaFolder), mediaFolder }
}

const templates = new Map<string, string>()

/** A newsroom with `articles` articles, a revision each, and three pictures; made once, then copied. */
export async function newsroom({ articles = 20, by = 'ana' } = {}) {
  const key = `${articles} ${by}`
  const template = templates.get(key) ?? (await fill(place(), articles, by)).folder
  templates.set(key, template)
  const copy = scratch()
  fs.cpSync(template, copy, { recursive: true })
  return place(copy)
}

async function fill(room: ReturnType<typeof place>, articles: number, by: string) {
  await migrateSqlite(room.database)
  const connection = openConnection(room.database, { readonly: false })
  connection.exec('BEGIN')
  insert(connection, 'sections', { id: 'europe', slug: 'europe', name: 'Europe' })
  const content = JSON.stringify({ text: 'The bridge opened. '.repeat(100) })
  for (let n = 0; n < articles; n++) {
    const article = `${by}-${n}`
    insert(connection, 'articles', { id: article, section_id: 'europe', slug: article, created_by: by })
    insert(connection, 'revisions', { id: `${article}-1`, article_id: article, version: 1, content, by })
  }
  connection.exec('COMMIT')
  connection.close()
  for (const id of ['bridge', 'harbour', by]) {
    await room.media.put(originalName(id, 'jpg'), Buffer.from(`the original of ${id} `.repeat(5000)))
    await room.media.put(renditionName(id, 640, 'webp'), Buffer.from(`${id} at 640`))
  }
  return room
}

/** A row with these values; every other column is empty. */
function insert(connection: ReturnType<typeof openConnection>, table: string, values: Record<string, unknown>): void {
  const columns = connection.pragma(`table_info(${table})`) as { name: string; type: string }[]
  const row = columns.map(({ name, type }) => values[name] ?? (type === 'INTEGER' ? 0 : ''))
  connection.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`).run(...row)
}

/** Every row of every table and every file of media: two newsrooms are the same when these are. */
export async function contents({ database, media }: Newsroom) {
  const connection = openConnection(database, { readonly: true })
  const tables = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[]
  const rows = Object.fromEntries(tables.map((name) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()]))
  connection.close()
  const files: Record<string, string> = {}
  for await (const name of media.list()) files[name] = hashOf((await media.get(name)) as Buffer)
  return { rows, files }
}

/** Runs a module in another process, from the root of the project; the first line it prints says that it has begun. */
export async function elsewhere(code: string): Promise<{ child: ChildProcess; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: path.join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { child, stop }
}

/** Runs one of our programs to its end, or until it prints `stopAt`: then it is told to stop. */
export async function run(command: string[], env: Record<string, string> = {}, stopAt?: string) {
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: path.join(import.meta.dirname, '../..'),
    env: { ...env, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    printed.out += text
    if (stopAt && printed.out.includes(stopAt)) child.kill('SIGTERM')
  })
  child.stderr.on('data', (text) => {
    printed.err += text
  })
  const [code] = await once(child, 'close')
  return { code: code as number | null, ...printed }
}
