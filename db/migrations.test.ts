import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator'
import { postgresColumns, sqliteColumns } from './columns.ts'
import {
  appliedMigrations,
  countRows,
  knownMigrations,
  lockDatabase,
  migrateSqlite,
  migrationsFolder,
} from './migrations.ts'
import { insert, newFile, newFolder, open } from './migrations-testing.ts'
import { schema } from './schema.ts'

const rowsOf = (file: string) => open(file, (connection) => Object.fromEntries(countRows(connection)))
const backupsOf = (file: string) => fs.readdirSync(path.dirname(file)).filter((name) => name.includes('.before-'))

/** One article by Ana with three revisions. */
const fill = (file: string) =>
  open(file, (connection) => {
    insert(connection, 'sections', { id: 'europe', slug: 'europe' })
    insert(connection, 'articles', { id: 'bridge', section_id: 'europe', headline: 'Bridge' })
    for (const version of [1, 2, 3])
      insert(connection, 'revisions', { id: `r${version}`, article_id: 'bridge', version })
  })

/** Our migrations, and after them one more. */
function withSecond(statements: string[]): string {
  const folder = path.join(newFolder(), 'migrations')
  fs.cpSync(migrationsFolder('sqlite'), folder, { recursive: true })
  const journalFile = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(fs.readFileSync(journalFile, 'utf8'))
  const idx = journal.entries.length
  journal.entries.push({ ...journal.entries.at(-1), idx, when: 4_000_000_000_000, tag: 'second' })
  fs.writeFileSync(journalFile, JSON.stringify(journal))
  fs.writeFileSync(path.join(folder, 'second.sql'), statements.join('\n--> statement-breakpoint\n'))
  return folder
}

/** What drizzle-kit writes when a column of a table changes: SQLite has to rebuild it. `keep` says which rows. */
async function rebuildOfArticles(keep = ''): Promise<string[]> {
  const file = newFile()
  await migrateSqlite(file)
  const [table, ...indexes] = open(file, (connection) =>
    connection
      .prepare(`SELECT sql FROM sqlite_schema WHERE tbl_name = 'articles' AND sql <> '' ORDER BY type DESC`)
      .pluck()
      .all(),
  ) as [string, ...string[]]
  return [
    'PRAGMA foreign_keys=OFF;',
    `${table.replace('`articles`', '`__new_articles`')};`,
    `INSERT INTO \`__new_articles\` SELECT * FROM \`articles\` ${keep};`,
    'DROP TABLE `articles`;',
    'ALTER TABLE `__new_articles` RENAME TO `articles`;',
    'PRAGMA foreign_keys=ON;',
    ...indexes.map((index) => `${index};`),
  ]
}

test('a new newsroom gets every table, and the next start has nothing to do', async () => {
  const file = newFile()
  assert.deepEqual(await migrateSqlite(file), { applied: knownMigrations().length, backup: undefined })
  const tables = Object.values(schema(sqliteColumns)).map((table) => Reflect.get(table, Symbol.for('drizzle:Name')))
  assert.deepEqual(Object.keys(rowsOf(file)).sort(), tables.sort())
  assert.deepEqual(open(file, appliedMigrations), knownMigrations())
  assert.deepEqual(await migrateSqlite(file), { applied: 0, backup: undefined })
  assert.deepEqual(backupsOf(file), [])
})

test('servers that start at the same time on a new file migrate it once', async () => {
  const file = newFile()
  const start = async () => {
    const code = `import { migrateSqlite } from '#db/migrations.ts'
      console.log((await migrateSqlite(${JSON.stringify(file)})).applied)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      cwd: path.join(import.meta.dirname, '..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.on('data', (text) => {
      printed += text
    })
    await once(child, 'close')
    return printed.trim()
  }
  const applied = await Promise.all([start(), start(), start()])
  assert.deepEqual(applied.sort(), ['0', '0', String(knownMigrations().length)])
  assert.deepEqual(open(file, appliedMigrations), knownMigrations())
})

test('a lock is kept although nobody keeps the way to release it', async () => {
  const file = newFile()
  lockDatabase(file)
  setFlagsFromString('--expose-gc')
  await runInNewContext('gc')({ execution: 'async' })
  await new Promise(setImmediate)
  assert.throws(() => lockDatabase(file, 0), /is starting, backing up or restoring/)
})

test("Drizzle's own migrator loses the revisions of a rebuilt table, ours keeps them", async () => {
  const folder = withSecond(await rebuildOfArticles())
  const [theirs, ours] = [newFile(), newFile()]
  for (const file of [theirs, ours]) {
    await migrateSqlite(file)
    fill(file)
    assert.equal(rowsOf(file).revisions, 3)
  }
  open(theirs, (connection) => drizzleMigrate(drizzle({ client: connection }), { migrationsFolder: folder }))
  assert.deepEqual([rowsOf(theirs).articles, rowsOf(theirs).revisions], [1, 0])
  assert.equal((await migrateSqlite(ours, folder)).applied, 1)
  assert.deepEqual([rowsOf(ours).articles, rowsOf(ours).revisions], [1, 3])
})

test('before a newsroom is migrated there is a backup of it as it was', async () => {
  const file = newFile()
  await migrateSqlite(file)
  fill(file)
  const { backup } = await migrateSqlite(file, withSecond(["UPDATE articles SET headline = 'Changed';"]))
  assert.deepEqual(backupsOf(file), [path.basename(backup as string)])
  const headline = (name: string) =>
    open(name, (connection) => connection.prepare('SELECT headline FROM articles').pluck().get())
  assert.deepEqual([headline(backup as string), headline(file)], ['Bridge', 'Changed'])
  assert.deepEqual(open(backup as string, appliedMigrations), knownMigrations())
})

const refused: [what: string, sentence: RegExp, statements: () => string[] | Promise<string[]>][] = [
  ['loses rows', /would lose 1 row\(s\) of revisions/, () => ["DELETE FROM revisions WHERE id = 'r2';"]],
  [
    'forgets rows in a rebuild',
    /3 broken reference\(s\), .* in revisions/,
    () => rebuildOfArticles('WHERE version = -1'),
  ],
  ['drops a table with rows', /would lose 3 row\(s\) of revisions/, () => ['DROP TABLE revisions;']],
  [
    'breaks a reference',
    /1 broken reference\(s\), the first in articles/,
    () => ["UPDATE articles SET section_id = 'x';"],
  ],
  ['fails half way', /syntax error/, () => ["UPDATE articles SET headline = 'Half';", 'CREATE NONSENSE;']],
]

for (const [what, sentence, statements] of refused) {
  test(`a migration that ${what} is refused, and the newsroom is as it was`, async () => {
    const file = newFile()
    await migrateSqlite(file)
    fill(file)
    const dump = () =>
      open(file, (connection) => [
        connection.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all(),
        connection.prepare('SELECT * FROM articles').all(),
        Object.fromEntries(countRows(connection)),
        appliedMigrations(connection),
      ])
    const before = dump()
    const folder = withSecond(await statements())
    await assert.rejects(migrateSqlite(file, folder), sentence)
    assert.deepEqual(dump(), before)
    assert.deepEqual(backupsOf(file), [], 'a server started again and again fills the disk')
    assert.equal((await migrateSqlite(file)).applied, 0)
  })
}

test('a server that is killed in a migration leaves the newsroom as it was', async () => {
  const file = newFile()
  await migrateSqlite(file)
  fill(file)
  // The statement never ends; the file has been changed in the transaction by then.
  const folder = withSecond([
    "UPDATE articles SET headline = 'Half';",
    'CREATE TABLE begun AS SELECT 1;',
    'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO settings SELECT i, 1, 0, 0 FROM n;',
  ])
  const code = `import { migrateSqlite } from '#db/migrations.ts'
    await migrateSqlite(${JSON.stringify(file)}, ${JSON.stringify(folder)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: path.join(import.meta.dirname, '..'),
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  // The transaction is in the log when the log has grown: 16 MB of pages do not stay in its cache.
  const log = () => fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  while (log() < 1_000_000) await wait(5)
  child.kill('SIGKILL')
  await ended
  assert.equal((await migrateSqlite(file)).applied, 0)
  assert.deepEqual([rowsOf(file).articles, rowsOf(file).revisions, rowsOf(file).settings], [1, 3, 0])
  assert.equal(rowsOf(file).begun, undefined)
})

test('a newsroom of a newer version is refused with a sentence and left alone', async () => {
  const file = newFile()
  await migrateSqlite(file, withSecond(['CREATE TABLE tomorrow (id text);']))
  fill(file)
  await assert.rejects(migrateSqlite(file), /written by another version of Broadsheet; start that version/)
  assert.equal(rowsOf(file).revisions, 3)
})

interface Kit {
  generateSQLiteDrizzleJson(tables: object, last?: string, casing?: string): Promise<object>
  generateSQLiteMigration(before: object, after: object): Promise<string[]>
  generateDrizzleJson(tables: object, last?: string, schemas?: string[], casing?: string): object
  generateMigration(before: object, after: object): Promise<string[]>
}
const kit: Kit = createRequire(import.meta.url)('drizzle-kit/api')

const latestSnapshot = (dialect: 'sqlite' | 'postgresql') => {
  const meta = path.join(migrationsFolder(dialect), 'meta')
  const last = fs
    .readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1) as string
  return JSON.parse(fs.readFileSync(path.join(meta, last), 'utf8'))
}

test('the committed migrations of both engines make the tables of the one schema', async () => {
  const again = 'the schema has changed: npm run migrations'
  const lite = await kit.generateSQLiteDrizzleJson(schema(sqliteColumns), undefined, 'snake_case')
  const pg = kit.generateDrizzleJson(schema(postgresColumns), undefined, undefined, 'snake_case')
  assert.deepEqual(await kit.generateSQLiteMigration(latestSnapshot('sqlite'), lite), [], again)
  assert.deepEqual(await kit.generateMigration(latestSnapshot('postgresql'), pg), [], again)
})

test('both engines have the same tables and columns', () => {
  const columnsOf = (tables: Record<string, { columns: object }>) =>
    Object.fromEntries(
      Object.entries(tables).map(([name, { columns }]) => [name.replace('public.', ''), Object.keys(columns).sort()]),
    )
  const [lite, pg] = [latestSnapshot('sqlite'), latestSnapshot('postgresql')]
  assert.ok(Object.keys(lite.tables).length > 15)
  assert.deepEqual(columnsOf(lite.tables), columnsOf(pg.tables))
})
