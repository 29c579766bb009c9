import assert from 'node:assert/strict'
import { AsyncResource } from 'node:async_hooks'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { articleKey } from '#lib/keys.ts'
import { inScope } from '#scope.ts'
import { migrateSqlite } from './migrations.ts'
import { addPurges, listPurgesAfter } from './purges.ts'
import { settings } from './schema.ts'
import { openConnection, openSqlite } from './sqlite.ts'
import { makeStore, store, type Writer } from './store.ts'
import { openTestStore } from './testing.ts'

// Bound here, so that what it runs belongs to no request: like another process.
const elsewhere = AsyncResource.bind((work: () => Promise<unknown>) => work())

const opened = await openTestStore()
after(() => opened.close())

const setting = (name: string, value: unknown) => ({ name, value, at: 0, by: 'ana' })
const put = (tx: Writer, name: string, value: number) =>
  tx.insert(settings).values(setting(name, value)).onConflictDoUpdate({ target: settings.name, set: { value } })
const get = (name: string) =>
  store.read(async (tx) => (await tx.select().from(settings).where(eq(settings.name, name)))[0]?.value)

test('what is written is read, and a write that throws leaves nothing', async () => {
  await store.write(async (tx) => void (await put(tx, 'kept', 1)))
  const failed = store.write(async (tx) => {
    await put(tx, 'kept', 2)
    throw new Error('second thoughts')
  })
  await assert.rejects(failed, /second thoughts/)
  assert.equal(await get('kept'), 1)
})

test('fifty writers at once lose no update', async () => {
  await store.write(async (tx) => void (await put(tx, 'counter', 0)))
  const count = async (tx: Writer) => {
    const [row] = await tx.select().from(settings).where(eq(settings.name, 'counter'))
    await put(tx, 'counter', Number(row?.value) + 1)
  }
  await Promise.all(Array.from({ length: 50 }, () => store.write(count)))
  assert.equal(await get('counter'), 50)
})

test('a write inside a write is refused, and so is a read inside a write', async () => {
  await assert.rejects(
    store.write(() => store.write(async () => 1)),
    /verbs take tx/,
  )
  await assert.rejects(
    store.write(() => store.read(async () => 1)),
    /use its tx/,
  )
  assert.equal(await get('kept'), 1)
})

test('a statement that was never awaited undoes the write and says so', async () => {
  const forgetful = store.write(async (tx) => {
    await put(tx, 'first', 1)
    void tx.insert(settings).values(setting('forgotten', 1))
  })
  await assert.rejects(forgetful, /1 statement\(s\) of a write were not awaited/)
  assert.equal(await get('first'), undefined)
})

test('a query that runs after its transaction is refused', async () => {
  let late: Promise<unknown> | undefined
  const gate = Promise.withResolvers<void>()
  await store.write(async (tx) => {
    late = gate.promise.then(async () => await put(tx, 'late', 1))
  })
  gate.resolve()
  await assert.rejects(late as Promise<unknown>, /not awaited|after its transaction had ended/)
  assert.equal(await get('late'), undefined)
})

test('all reads of one request see one moment, whatever is written meanwhile', async () => {
  await store.write(async (tx) => void (await put(tx, 'headline', 1)))
  await inScope(new Date(0), async () => {
    assert.equal(await get('headline'), 1)
    await elsewhere(() => store.write(async (tx) => void (await put(tx, 'headline', 2))))
    assert.equal(await get('headline'), 1)
  })
  assert.equal(await get('headline'), 2)
})

test('a request that has written reads what it wrote', async () => {
  await inScope(new Date(0), async () => {
    const before = Number(await get('headline'))
    await store.write(async (tx) => void (await put(tx, 'headline', before + 1)))
    assert.equal(await get('headline'), before + 1)
  })
})

test('a read after its request has ended is refused', async () => {
  let late: Promise<unknown> | undefined
  const gate = Promise.withResolvers<void>()
  await inScope(new Date(0), async () => {
    await get('kept')
    late = gate.promise.then(() => get('kept'))
  })
  gate.resolve()
  await assert.rejects(late as Promise<unknown>, /after its request had ended/)
})

test('more requests than lanes wait for each other and all are answered', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => inScope(new Date(0), () => get('kept'))))
  assert.deepEqual(new Set(answers), new Set([1]))
})

test('a transaction past its time limit is given up and its lane comes back', async () => {
  const hasty = makeStore(openSqlite(opened.file), 40)
  const endless = hasty.write(async (tx) => {
    await put(tx, 'endless', 1)
    await new Promise(() => {})
  })
  await assert.rejects(endless, /longer than 40 ms/)
  await hasty.write(async (tx) => void (await put(tx, 'after', 1)))
  assert.equal(await get('endless'), undefined)
  assert.equal(await get('after'), 1)
  await hasty.close()
})

test('two processes share the file: a second store writes while the first reads', async () => {
  const second = makeStore(openSqlite(opened.file))
  const writes = [second, store, second, store].map((each, at) =>
    each.write(async (tx) => void (await put(tx, `shared-${at}`, at))),
  )
  await Promise.all(writes)
  assert.equal(await get('shared-2'), 2)
  await second.close()
})

test('a work that only returns a query has it run inside its transaction', async () => {
  await store.write((tx) => put(tx, 'returned', 7) as unknown as Promise<void>)
  assert.equal(await get('returned'), 7)
})

test('every connection keeps an acknowledged save through a power cut, and believes no file', () => {
  const connection = openConnection(opened.file, { readonly: false })
  const pragma = (name: string) => connection.pragma(name, { simple: true })
  assert.deepEqual(['synchronous', 'journal_mode', 'foreign_keys', 'trusted_schema', 'cell_size_check'].map(pragma), [
    2,
    'wal',
    1,
    0,
    1,
  ])
  connection.close()
})

/** Another process that adds `count` purges by `name`, a write each. */
async function purgesElsewhere(name: string, count: number): Promise<void> {
  const code = `
    import { addPurges } from '#db/purges.ts'
    import { makeStore } from '#db/store.ts'
    import { openSqlite } from '#db/sqlite.ts'
    const store = makeStore(openSqlite(${JSON.stringify(opened.file)}))
    for (let nth = 0; nth < ${count}; nth++) {
      const row = { keys: ['article:${name}-' + nth], hard: true, from: 0 }
      await store.write((tx) => addPurges(tx, [row], new Date()))
    }
    await store.close()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: path.join(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  assert.equal((await once(child, 'exit'))[0], 0)
}

test('two processes and this one write to the outbox at once: every place is given once, and reading on misses none', async () => {
  const others = Promise.all([purgesElsewhere('ana', 60), purgesElsewhere('ben', 60)])
  const isDone = others.then(() => true)
  const seen: { position: number; key: string | undefined }[] = []
  const readOn = async () => {
    const rows = await listPurgesAfter(seen.at(-1)?.position ?? 0)
    seen.push(...rows.map(({ position, keys: [key] }) => ({ position, key })))
  }
  let version = store.version()
  let mine = 0
  while (!(await Promise.race([isDone, new Promise((tick) => setTimeout(tick, 1, false))]))) {
    const row = { keys: [articleKey(`here-${mine++}`)], hard: true, from: 0 }
    if (mine <= 60) await store.write((tx) => addPurges(tx, [row], new Date()))
    if (version === store.version()) continue
    version = store.version()
    await readOn()
  }
  await readOn()
  const count = 120 + Math.min(mine, 60)
  assert.deepEqual(
    seen.map(({ position }) => position),
    Array.from({ length: count }, (_, nth) => nth + 1),
  )
  assert.equal(new Set(seen.map(({ key }) => key)).size, count)
  for (const name of ['ana', 'ben']) {
    const own = seen.filter(({ key }) => key?.startsWith(`article:${name}-`)).map(({ key }) => key)
    assert.deepEqual(
      own,
      Array.from({ length: 60 }, (_, nth) => `article:${name}-${nth}`),
    )
  }
})

test('the version changes when another process commits', async () => {
  const before = store.version()
  await purgesElsewhere('carl', 1)
  assert.notEqual(store.version(), before)
})

for (const [what, change] of [
  ['deleted', (file: string) => fs.rmSync(file)],
  [
    'replaced',
    (file: string) => {
      fs.copyFileSync(file, `${file}.copy`)
      fs.renameSync(`${file}.copy`, file)
    },
  ],
] as const) {
  test(`a database that was ${what} has no version any more, though SQLite goes on reading it`, async () => {
    const file = path.join(path.dirname(opened.file), `${what}.db`)
    await migrateSqlite(file)
    const own = makeStore(openSqlite(file))
    assert.equal(own.version(), own.version())
    change(file)
    await new Promise((later) => setTimeout(later, 30))
    assert.throws(() => own.version(), /ENOENT|was replaced: start again/)
    assert.deepEqual(await own.read(async (tx) => tx.select().from(settings)), [])
    await own.close()
  })
}
