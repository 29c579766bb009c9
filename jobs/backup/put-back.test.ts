import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { migrateSqlite } from '#db/migrations.ts'
import { openConnection } from '#db/sqlite.ts'
import { makeBackup } from './make.ts'
import { printManifest, readManifest } from './manifest.ts'
import type { Newsroom } from './newsroom.ts'
import { type RestoreOrder, restoreBackup } from './put-back.ts'
import { contents, elsewhere, newsroom, place, run, scratch } from './testing.ts'

const now = new Date('2026-11-22T16:48:00Z')
const say = () => {}
const steps = ['staged', 'aside', 'media', 'database', 'swept'] as const

const backup = async (room: Newsroom) => (await makeBackup({ ...room, into: scratch(), now, say })).folder
const restore = (folder: string, room: Newsroom, more: Partial<RestoreOrder> = {}) =>
  restoreBackup({ ...room, folder, replace: false, now, say, ...more })
const filesIn = (room: { folder: string }) => fs.readdirSync(room.folder).sort()

test('a newsroom comes back row by row and file by file, and starts', async () => {
  const ours = await newsroom()
  const theirs = place()
  const { aside, isChanged } = await restore(await backup(ours), theirs)
  assert.deepEqual({ aside, isChanged }, { aside: undefined, isChanged: true })
  assert.deepEqual(await contents(theirs), await contents(ours))
  assert.deepEqual(filesIn(theirs), ['media', 'news.db', 'news.db.lock'])
  assert.equal((await migrateSqlite(theirs.database)).applied, 0)
})

test('restoring twice is the same as once', async () => {
  const ours = await newsroom()
  const folder = await backup(ours)
  const theirs = place()
  await restore(folder, theirs)
  assert.equal((await restore(folder, theirs)).isChanged, false)
  await migrateSqlite(theirs.database)
  await restore(folder, theirs, { replace: true })
  assert.deepEqual(await contents(theirs), await contents(ours))
})

test('a newsroom that is there is refused; with --replace it becomes a backup that undoes the restore', async () => {
  const ana = await newsroom({ by: 'ana' })
  const ben = await newsroom({ by: 'ben' })
  const [anas, bens] = [await contents(ana), await contents(ben)]
  const folder = await backup(ana)
  await assert.rejects(restore(folder, ben), /There is a newsroom .* \(41 rows and 6 files of pictures\)\. --replace/)
  assert.deepEqual(await contents(ben), bens)

  const { aside } = await restore(folder, ben, { replace: true })
  assert.equal(aside, path.join(ben.folder, 'before-restore', '2026-11-22T16-48-00Z'))
  assert.deepEqual(await contents(ben), anas)
  await restore(aside as string, ben, { replace: true, now: new Date('2026-11-22T17:00:00Z') })
  assert.deepEqual(await contents(ben), bens)
})

test('an empty newsroom needs no --replace, pictures alone do', async () => {
  const ours = await newsroom()
  const folder = await backup(ours)
  const theirs = place()
  await migrateSqlite(theirs.database)
  await theirs.media.put('originals/only.jpg', Buffer.from('a picture'))
  await assert.rejects(restore(folder, theirs), /0 rows and 1 files of pictures/)
  await theirs.media.delete('originals/only.jpg')
  assert.equal((await restore(folder, theirs)).aside, undefined)
  assert.deepEqual(await contents(theirs), await contents(ours))
})

const damages: [what: string, sentence: RegExp, damage: (folder: string) => void][] = [
  ['no folder', /There is no folder/, (folder) => fs.rmSync(folder, { recursive: true })],
  ['no manifest', /has no manifest\.json/, (folder) => fs.rmSync(path.join(folder, 'manifest.json'))],
  ['half a manifest', /it is no JSON/, (folder) => fs.truncateSync(path.join(folder, 'manifest.json'), 200)],
  ['a manifest of nothing', /manifest\.json is damaged: format/, edit(() => ({}))],
  ['a newer format', /newer version of Broadsheet \(format 2/, edit((manifest) => ({ ...manifest, format: 2 }))],
  [
    'a picture of another folder',
    /damaged: media\.originals\/\.\.\/\.\.\/news\.db/,
    edit((manifest) => ({ ...manifest, media: { 'originals/../../news.db': manifest.media['originals/ana.jpg'] } })),
  ],
  [
    'unknown migrations',
    /another version of Broadsheet/,
    edit(({ database, ...rest }) => ({
      ...rest,
      database: { ...database, migrations: [...database.migrations, 'a'.repeat(64)] },
    })),
  ],
  [
    'fewer migrations than it has',
    /made by other migrations/,
    edit(({ database, ...rest }) => ({ ...rest, database: { ...database, migrations: [] } })),
  ],
  [
    'other rows',
    /other rows in articles/,
    edit(({ database, ...rest }) => ({
      ...rest,
      database: { ...database, rows: { ...database.rows, articles: 21 } },
    })),
  ],
  ['a missing picture', /ana\.jpg is missing/, (folder) => fs.rmSync(path.join(folder, 'media/originals/ana.jpg'))],
  ['missing pictures', /is missing, and so are 5 more/, (folder) => fs.rmSync(`${folder}/media`, { recursive: true })],
  ['a missing database', /news\.db is missing/, (folder) => fs.rmSync(path.join(folder, 'news.db'))],
  ['a file too many', /extra\.jpg is not in/, (folder) => fs.writeFileSync(`${folder}/media/originals/extra.jpg`, '')],
  ['a log beside it', /news\.db-wal is not in/, (folder) => fs.writeFileSync(path.join(folder, 'news.db-wal'), '')],
  ['a link', /is no plain file/, (folder) => fs.symlinkSync('/etc/passwd', path.join(folder, 'media/passwd'))],
  ['a changed picture', /ana\.jpg was changed/, (folder) => flip(path.join(folder, 'media/originals/ana.jpg'), 100)],
  ['a longer picture', /ana\.jpg was changed/, (folder) => fs.appendFileSync(`${folder}/media/originals/ana.jpg`, 'x')],
  ['a cut database', /news\.db was changed/, (folder) => fs.truncateSync(path.join(folder, 'news.db'), 8192)],
  ['one bit of a text', /news\.db was changed/, (folder) => flip(path.join(folder, 'news.db'), 60_000)],
]

// biome-ignore lint/suspicious/noExplicitAny: what is written is no manifest any more
function edit(change: (manifest: any) => unknown) {
  return (folder: string) => {
    const file = path.join(folder, 'manifest.json')
    fs.writeFileSync(file, JSON.stringify(change(JSON.parse(fs.readFileSync(file, 'utf8')))))
  }
}

function flip(file: string, at: number): void {
  const bytes = fs.readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  fs.writeFileSync(file, bytes)
}

const whole = await backup(await newsroom({ articles: 40 }))

for (const [what, sentence, damage] of damages) {
  test(`a backup with ${what} is refused, and the newsroom is as it was`, async () => {
    const folder = scratch()
    fs.cpSync(whole, folder, { recursive: true })
    const theirs = await newsroom({ by: 'ben', articles: 3 })
    const before = await contents(theirs)
    damage(folder)
    await assert.rejects(restore(folder, theirs, { replace: true }), sentence)
    assert.deepEqual(await contents(theirs), before)
    assert.deepEqual(
      filesIn(theirs).filter((name) => name.includes('restor')),
      [],
    )
  })
}

test('a database that SQLite finds damaged is refused although its checksum is right', async () => {
  const folder = await backup(await newsroom({ articles: 200 }))
  const file = path.join(folder, 'news.db')
  const bytes = fs.readFileSync(file)
  bytes.fill(0, bytes.length / 2, bytes.length / 2 + 8192)
  fs.writeFileSync(file, bytes)
  const manifest = await readManifest(folder)
  const { measure } = await import('./files.ts')
  fs.writeFileSync(
    path.join(folder, 'manifest.json'),
    printManifest({ ...manifest, database: { ...manifest.database, ...(await measure(file)) } }),
  )
  const theirs = place()
  await assert.rejects(restore(folder, theirs), /The database is damaged/)
  assert.deepEqual(filesIn(theirs), ['news.db.lock'])
})

test('the folder of the backups is not a backup: the newest is named', async () => {
  const folder = await backup(await newsroom())
  await assert.rejects(restore(path.dirname(folder), place()), new RegExp(`name one of them: ${folder} is the newest`))
})

test('a newsroom that a server has open, even an idle one, is refused', async () => {
  const folder = await backup(await newsroom())
  const theirs = await newsroom({ by: 'ben' })
  const before = await contents(theirs)
  const server = await elsewhere(`
    import { openSqlite } from '#db/sqlite.ts'
    import { makeStore } from '#db/store.ts'
    import { settings } from '#db/schema.ts'
    const store = makeStore(openSqlite(${JSON.stringify(theirs.database)}))
    await store.read(async (tx) => tx.select().from(settings))
    console.log('open')
    setInterval(() => store, 1000)`)
  try {
    await assert.rejects(restore(folder, theirs, { replace: true }), /has .*news\.db open\. Stop it first/)
    assert.deepEqual(await contents(theirs), before)
  } finally {
    await server.stop()
  }
  await restore(folder, theirs, { replace: true })
})

test('a newsroom that is just being started is refused', async () => {
  const folder = await backup(await newsroom())
  const theirs = place()
  const starting = await elsewhere(`
    import { lockDatabase } from '#db/migrations.ts'
    lockDatabase(${JSON.stringify(theirs.database)})
    console.log('locked')
    setInterval(() => {}, 1000)`)
  try {
    await assert.rejects(restore(folder, theirs), /is starting, backing up or restoring/)
  } finally {
    await starting.stop()
  }
})

test('a newsroom that cannot be read is kept as it is, with its log', async () => {
  const ours = await newsroom()
  const folder = await backup(ours)
  const theirs = await newsroom({ by: 'ben' })
  fs.writeFileSync(theirs.database, 'this was a database once '.repeat(1000))
  fs.writeFileSync(`${theirs.database}-wal`, 'its log')
  await assert.rejects(restore(folder, theirs), /\(damaged\)/)
  const { aside } = await restore(folder, theirs, { replace: true })
  assert.match(fs.readFileSync(path.join(aside as string, 'news.db'), 'utf8'), /^this was a database once/)
  assert.equal(fs.readFileSync(path.join(aside as string, 'news.db-wal'), 'utf8'), 'its log')
  assert.ok(fs.existsSync(path.join(aside as string, 'media/originals/ben.jpg')))
  assert.deepEqual(await contents(theirs), await contents(ours))
})

test('a log left beside a lost database is not taken for the log of the restored one', async () => {
  const ours = await newsroom()
  const theirs = await newsroom({ by: 'ben' })
  const connection = openConnection(theirs.database, { readonly: false })
  connection.exec(`UPDATE articles SET headline = 'Of another newsroom'`)
  const log = fs.readFileSync(`${theirs.database}-wal`)
  connection.close()
  for await (const name of theirs.media.list()) await theirs.media.delete(name)
  fs.rmSync(theirs.database)
  fs.writeFileSync(`${theirs.database}-wal`, log)
  await restore(await backup(ours), theirs)
  assert.deepEqual(await contents(theirs), await contents(ours))
})

for (const [at, step] of steps.entries()) {
  const isDone = at >= steps.indexOf('database')
  test(`killed when ${step}, a restore leaves the ${isDone ? 'new' : 'old'} newsroom, and the next one succeeds`, async () => {
    const ours = await newsroom()
    const folder = await backup(ours)
    const theirs = await newsroom({ by: 'ben' })
    const [before, wanted] = [await contents(theirs), await contents(ours)]
    const { code } = await run([
      process.execPath,
      '--input-type=module',
      '-e',
      `import { restoreBackup } from '#jobs/backup/put-back.ts'
       import { diskMedia } from '#db/media.ts'
       const order = ${JSON.stringify({ folder, database: theirs.database, mediaFolder: theirs.mediaFolder })}
       const after = (step) => {
         if (step === '${step}') process.kill(process.pid, 'SIGKILL')
       }
       const now = new Date(${now.getTime() - 1000})
       await restoreBackup({ ...order, media: diskMedia(order.mediaFolder), replace: true, now, after, say: () => {} })`,
    ])
    assert.equal(code, null)
    const is = await contents(theirs)
    const expected = isDone ? wanted : before
    assert.deepEqual(is.rows, expected.rows)
    for (const [name, hash] of Object.entries(expected.files)) assert.equal(is.files[name], hash, name)

    await restore(folder, theirs, { replace: true })
    assert.deepEqual(await contents(theirs), wanted)
    assert.deepEqual(filesIn(theirs), ['before-restore', 'media', 'news.db', 'news.db.lock'])
  })
}

test('pictures that cannot be put leave the old newsroom and nothing of the new one', async () => {
  const folder = await backup(await newsroom())
  const theirs = await newsroom({ by: 'ben' })
  const before = await contents(theirs)
  const media = {
    ...theirs.media,
    put(name: string, bytes: Uint8Array) {
      if (name.startsWith('public/ana')) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      return theirs.media.put(name, bytes)
    },
  }
  await assert.rejects(restore(folder, theirs, { media, replace: true }), /The disk of .* is full/)
  assert.deepEqual(await contents(theirs), before)
})

test('the command restores, says what it did, and refuses with a sentence', async () => {
  const folder = await backup(await newsroom())
  const theirs = place()
  const env = { DATABASE_URL: `file:${theirs.database}`, MEDIA_URL: `file:${theirs.mediaFolder}` }
  const program = [process.execPath, '--disable-warning=ExperimentalWarning', 'jobs/restore.ts']
  const first = await run([...program, folder], env)
  assert.equal(first.code, 0, first.err)
  assert.match(first.out, /41 rows and 6 files of pictures, as of 2026-11-22T16:48:00\.000Z, are in/)
  assert.match((await run([...program, folder], env)).out, /nothing was done/)
  await migrateSqlite(theirs.database)
  const refused = await run([...program, folder], env)
  assert.equal(refused.code, 1)
  assert.match(refused.err, /^There is a newsroom in .*--replace sets it aside\.\n$/)
  assert.match(
    (await run([...program, folder, '--replace'], env)).out,
    /newsroom that was there is in .*before-restore/,
  )
})
