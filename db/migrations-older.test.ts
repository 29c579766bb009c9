// What happens to the rows of a newsroom that an older version made.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { knownMigrations, migrateSqlite, migrationsFolder } from './migrations.ts'
import { insert, newFile, newFolder, open } from './migrations-testing.ts'

/** A file as the first so many migrations make it. */
async function olderFile(migrations: number): Promise<string> {
  const file = newFile()
  const folder = path.join(newFolder(), 'migrations')
  fs.cpSync(migrationsFolder('sqlite'), folder, { recursive: true })
  const journal = path.join(folder, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(fs.readFileSync(journal, 'utf8'))
  fs.writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, migrations) }))
  await migrateSqlite(file, folder)
  return file
}

test('purges written before they had a position get theirs in the order of their ids', async () => {
  const file = await olderFile(1)
  open(file, (connection) => {
    for (const id of ['c', 'a', 'b']) insert(connection, 'purges', { id, keys: `["article:${id}"]`, from: 7, hard: 1 })
  })
  assert.equal((await migrateSqlite(file)).applied, knownMigrations().length - 1)
  const rows = open(file, (connection) => connection.prepare('SELECT * FROM purges ORDER BY position').all())
  assert.deepEqual(
    rows,
    ['a', 'b', 'c'].map((id, at) => ({ id, position: at + 1, at: 0, from: 7, keys: `["article:${id}"]`, hard: 1 })),
  )
})

test('events recorded before the record was chained are kept, in the order of their ids', async () => {
  const file = await olderFile(2)
  open(file, (connection) => {
    for (const id of ['c', 'a', 'b'])
      insert(connection, 'events', { id, what: 'article.saved', by: 'ana', details: '{}' })
  })
  await migrateSqlite(file)
  const rows = open(file, (connection) =>
    connection.prepare('SELECT id, position, "by", origin, what, hash FROM events ORDER BY position').all(),
  )
  assert.deepEqual(
    rows,
    ['a', 'b', 'c'].map((id, at) => ({ id, position: at + 1, by: 'ana', origin: '', what: 'article.saved', hash: '' })),
  )
})
