import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { diskMedia } from '#db/media.ts'
import { appliedMigrations, copyDatabase, knownMigrations } from '#db/migrations.ts'
import { openConnection } from '#db/sqlite.ts'
import { makeBackup } from './make.ts'
import { readManifest } from './manifest.ts'
import { contents, elsewhere, newsroom, place, run, scratch } from './testing.ts'

const now = new Date('2026-11-22T16:48:00Z')
const stamp = '2026-11-22T16-48-00Z'
const say = () => {}
const asNewsroom = (folder: string) => ({ ...place(folder), media: diskMedia(path.join(folder, 'media')) })

test('a backup holds every row and every picture, and says what it holds', async () => {
  const ours = await newsroom()
  const into = path.join(scratch(), 'backups')
  const { folder, manifest } = await makeBackup({ ...ours, into, now, say })
  assert.equal(folder, path.join(into, stamp))
  assert.deepEqual(await contents(asNewsroom(folder)), await contents(ours))
  assert.deepEqual(await readManifest(folder), manifest)
  assert.equal(manifest.at, '2026-11-22T16:48:00.000Z')
  assert.equal(manifest.database.rows.articles, 20)
  assert.equal(manifest.database.rows.purges, 0)
  assert.deepEqual(manifest.database.migrations, knownMigrations())
  assert.equal(Object.keys(manifest.media).length, 6)
  assert.deepEqual(fs.readdirSync(into), [stamp])
})

test('the copy is one file that needs nothing beside it', async () => {
  const ours = await newsroom()
  const writer = openConnection(ours.database, { readonly: false })
  writer.exec(`UPDATE articles SET headline = 'Only in the log so far'`)
  const { folder } = await makeBackup({ ...ours, into: scratch(), now, say })
  writer.close()
  assert.deepEqual(fs.readdirSync(folder).sort(), ['manifest.json', 'media', 'news.db'])
  const copy = openConnection(path.join(folder, 'news.db'), { readonly: true })
  assert.equal(copy.pragma('journal_mode', { simple: true }), 'delete')
  assert.equal(copy.prepare('SELECT DISTINCT headline FROM articles').pluck().get(), 'Only in the log so far')
  copy.close()
  assert.deepEqual(fs.readdirSync(folder).sort(), ['manifest.json', 'media', 'news.db'])
})

test('a backup finishes while another process writes without a pause, and is one moment', async () => {
  const ours = await newsroom({ articles: 5000 })
  // Two rows in one transaction: a copy that is not of one moment has a different number of each.
  const writer = await elsewhere(`
    import { openConnection } from '#db/sqlite.ts'
    const connection = openConnection(${JSON.stringify(ours.database)}, { readonly: false })
    connection.pragma('busy_timeout = 5000')
    connection.pragma('synchronous = OFF')
    const one = connection.prepare("INSERT INTO settings VALUES (?, '1', 0, 'ben')")
    const two = connection.prepare("INSERT INTO events VALUES (?, ?, 0, 'ben', '', 'settings.saved', '', '{}', '')")
    for (let n = 0; ; n++) {
      connection.exec('BEGIN IMMEDIATE')
      one.run('writer-' + n)
      two.run('writer-' + n, n + 1)
      connection.exec('COMMIT')
      if (n === 100) console.log('writing')
    }`)
  try {
    const { manifest } = await makeBackup({ ...ours, into: scratch(), now, say })
    const { settings, events, articles } = manifest.database.rows
    assert.ok(Number(settings) > 100)
    assert.equal(settings, events)
    assert.equal(articles, 5000)
    const later = openConnection(ours.database, { readonly: true })
    assert.ok(Number(later.prepare('SELECT count(*) FROM settings').pluck().get()) > Number(settings))
    later.close()
  } finally {
    await writer.stop()
  }
})

test('what is written in the middle of the copy is not in it, and does not make it begin again', async () => {
  const ours = await newsroom({ articles: 5000 })
  const source = openConnection(ours.database, { readonly: false })
  const writer = openConnection(ours.database, { readonly: false })
  const target = path.join(scratch(), 'copy.db')
  let batches = 0
  const rows = await copyDatabase(source, target, () => {
    writer.prepare(`INSERT INTO settings VALUES (?, '1', 0, 'ben')`).run(`between-${batches++}`)
    assert.ok(batches < 100, 'the copy begins again and again')
  })
  assert.ok(batches > 2)
  assert.equal(rows.get('settings'), 0)
  const copy = openConnection(target, { readonly: true })
  assert.equal(copy.prepare('SELECT count(*) FROM settings').pluck().get(), 0)
  assert.deepEqual(appliedMigrations(copy), knownMigrations())
  for (const connection of [copy, source, writer]) connection.close()
})

test('a picture deleted while it is being copied is left out; a stray file is not a picture', async () => {
  const ours = await newsroom()
  fs.writeFileSync(path.join(ours.mediaFolder, 'originals', '.DS_Store'), 'not ours')
  const media = {
    ...ours.media,
    async *list() {
      for await (const name of ours.media.list()) {
        if (name === 'originals/harbour.jpg') await ours.media.delete(name)
        yield name
      }
    },
  }
  const { manifest } = await makeBackup({ ...ours, media, into: scratch(), now, say })
  assert.equal(Object.keys(manifest.media).length, 5)
  assert.equal(manifest.media['originals/harbour.jpg'], undefined)
})

test('a damaged newsroom is not called backed up, and nothing is left', async () => {
  const ours = await newsroom()
  const connection = openConnection(ours.database, { readonly: false })
  connection.pragma('foreign_keys = OFF')
  connection.exec(`DELETE FROM sections`)
  connection.close()
  const into = path.join(scratch(), 'new', 'backups')
  await assert.rejects(makeBackup({ ...ours, into, now, say }), /damaged: articles refers to what is not there/)
  assert.equal(fs.existsSync(path.dirname(into)), false)
})

test('a place that holds something else is refused, a disk of its own is not', async () => {
  const ours = await newsroom()
  const into = scratch()
  const backup = () => makeBackup({ ...ours, into, now, say })
  fs.writeFileSync(path.join(into, 'notes.txt'), '')
  await assert.rejects(backup(), /holds something that is no backup \(notes\.txt\)/)
  fs.rmSync(path.join(into, 'notes.txt'))
  fs.mkdirSync(path.join(into, 'lost+found'))
  await backup()
  await assert.rejects(backup(), /began in the same second/)
  await assert.rejects(makeBackup({ ...ours, into: path.join(into, stamp), now, say }), /is a backup itself/)
  await assert.rejects(makeBackup({ ...ours, into: ours.database, now, say }), /news\.db is not a folder/)
  await assert.rejects(makeBackup({ ...ours, into: `${ours.database}/a`, now, say }), /is not a folder/)
})

test('a place that may not be written to is refused with a sentence', async (t) => {
  if (process.platform !== 'linux') return t.skip('needs a folder that nobody may write to')
  const ours = await newsroom()
  const into = '/sys/kernel/broadsheet-backups'
  await assert.rejects(makeBackup({ ...ours, into, now, say }), /may not be written to|is read-only/)
})

test('a backup that is told to stop leaves nothing', async () => {
  const ours = await newsroom()
  const into = path.join(scratch(), 'backups')
  let asked = 0
  const goOn = () => {
    if (++asked > 3) throw new Error('stopped')
  }
  await assert.rejects(makeBackup({ ...ours, into, now, say, goOn }), /stopped/)
  assert.equal(fs.existsSync(into), false)
})

const program = [process.execPath, '--disable-warning=ExperimentalWarning', 'jobs/backup.ts']
const environment = ({ database, mediaFolder }: { database: string; mediaFolder: string }) => ({
  DATABASE_URL: `file:${database}`,
  MEDIA_URL: `file:${mediaFolder}`,
})

test('the command makes a backup and says where it is', async () => {
  const ours = await newsroom()
  const into = path.join(scratch(), 'backups')
  const { code, out } = await run([...program, into], environment(ours))
  const [name = ''] = fs.readdirSync(into)
  assert.equal(code, 0)
  assert.ok(out.includes(`files of pictures`) && out.includes(path.join(into, name)), out)
})

test('bad arguments, a missing newsroom and a folder among the pictures are refused with a sentence', async () => {
  const ours = await newsroom()
  const inOurs = (...args: string[]) => run([...program, ...args], environment(ours))
  const refused = async (result: ReturnType<typeof run>, sentence: RegExp) => {
    const { code, err } = await result
    assert.equal(code, 1)
    assert.match(err, sentence)
    assert.doesNotMatch(err, /\n\s+at /)
  }
  await Promise.all([
    refused(inOurs(), /Name one folder/),
    refused(inOurs('a', 'b'), /Name one folder/),
    refused(inOurs('--everything', 'a'), /--everything/),
    refused(inOurs(path.join(ours.mediaFolder, 'a')), /among the newsroom's own pictures/),
    refused(run([...program, scratch()], environment(place())), /There is no newsroom to back up/),
    refused(run([...program, scratch()], { DATABASE_URL: 'pglite:' }), /names no file/),
  ])
  assert.match((await inOurs('--help')).out, /DIR is made if it is not there/)
})

test('a backup that is stopped from outside leaves nothing', async () => {
  const ours = await newsroom()
  for (let n = 0; n < 500; n++) fs.writeFileSync(path.join(ours.mediaFolder, `originals/${n}.jpg`), 'x')
  const into = path.join(scratch(), 'backups')
  const { code, err } = await run([...program, into], environment(ours), 'Copying the pictures')
  // On a fast disk the signal may come when there is nothing left to stop.
  if (code === 0) return assert.equal(fs.readdirSync(into).length, 1)
  assert.deepEqual([code, err], [1, 'The backup was stopped. Nothing was left behind.\n'])
  assert.equal(fs.existsSync(into), false)
})

test('a disk that takes no more leaves nothing behind and says so', async () => {
  const ours = await newsroom({ articles: 400 })
  const into = path.join(scratch(), 'backups')
  // A limit on the size of files stands for a full disk; Node ignores the signal that comes with it.
  const limited = ['sh', '-c', 'ulimit -f 200; exec "$@"', 'sh', ...program, into]
  const { code, err } = await run(limited, environment(ours))
  assert.equal(code, 1)
  assert.match(err, /Nothing was left behind/)
  assert.equal(fs.existsSync(into), false)
})
