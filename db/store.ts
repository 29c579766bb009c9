// The Store: one a process, the only door to the database. Reads are one snapshot, writes one serialisable
// transaction, and nothing but `tx` is awaited inside either. The engines are sqlite.ts and pglite.ts (decision 002).
import { AsyncLocalStorage } from 'node:async_hooks'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { currentScope, type Scope, type Snapshot } from '#scope.ts'

type Database = BetterSQLite3Database

export type Reader = Pick<Database, 'select' | 'selectDistinct' | 'with' | '$with'>
export type Writer = Reader & Pick<Database, 'insert' | 'update' | 'delete'>

export interface Store {
  /** One snapshot. Inside a request scope every read joins the same one. */
  read<T>(work: (tx: Reader) => Promise<T>): Promise<T>
  /** One serialisable transaction; `work` may be run again, so it changes nothing but the database. */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /** Has every reader seen the write of this mark? One file: always. */
  settled(mark: string): Promise<boolean>
  /**
   * A number that is another one after any connection of any process has committed. Costs microseconds and waits for
   * nobody; now and then it differs although nothing was written. Throws when the database is not there any more.
   */
  version(): number
  close(): Promise<void>
}

/** What an engine offers: transactions to be opened and ended. The rules of the Store are kept here, once for both. */
export interface Engine {
  /** Begins a snapshot; waits for a free lane. */
  begin(): Promise<{ tx: Reader; end(): Promise<void> }>
  /** Begins the single write transaction; waits for its turn. `unfinished` counts statements begun but never awaited. */
  beginWrite(): Promise<{ tx: Writer; unfinished(): number; commit(): Promise<void>; rollback(): Promise<void> }>
  /** As the Store's. */
  version(): number
  close(): Promise<void>
}

/** Marks the transaction that a query belongs to: one that runs when its transaction has ended is refused. */
export interface Work {
  readonly kind: 'read' | 'write'
  open: boolean
}

const workSlot = Symbol.for('broadsheet.work')
const storeSlot = Symbol.for('broadsheet.store')
const shared = globalThis as unknown as {
  [workSlot]?: AsyncLocalStorage<Work>
  [storeSlot]?: Store
}
shared[workSlot] ??= new AsyncLocalStorage<Work>()
const current: AsyncLocalStorage<Work> = shared[workSlot]

/** Throws when the query about to run does not belong to an open transaction: somebody forgot an `await`. */
export function assertInsideWork(): void {
  const work = current.getStore()
  if (!work) throw new Error('A query ran outside a transaction: use store.read or store.write.')
  if (!work.open) throw new Error('A query ran after its transaction had ended: something was not awaited.')
}

/** How long one piece of work may hold its lane, in milliseconds. */
export const workLimit = 20_000

async function limited<T>(work: Work, limit: number, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      work.open = false
      reject(new Error(`A transaction took longer than ${limit} ms and was given up.`))
    }, limit)
  })
  try {
    // Awaited inside: a query is only run when somebody asks for its result, and must then still be in its work.
    return await Promise.race([current.run(work, async () => await run()), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Puts the rules of the Store around an engine. `limit` is for tests. */
export function makeStore(engine: Engine, limit = workLimit): Store {
  async function readAlone<T>(run: (tx: Reader) => Promise<T>): Promise<T> {
    const { tx, end } = await engine.begin()
    const work: Work = { kind: 'read', open: true }
    try {
      return await limited(work, limit, () => run(tx))
    } finally {
      work.open = false
      await end()
    }
  }

  async function readInScope<T>(scope: Scope, run: (tx: Reader) => Promise<T>): Promise<T> {
    if (scope.ended) throw new Error('A read began after its request had ended: something was not awaited.')
    scope.snapshot ??= openSnapshot(engine)
    const { tx, work } = (await scope.snapshot.tx) as OpenSnapshot
    return limited(work, limit, () => run(tx))
  }

  return {
    async read(run) {
      const inside = current.getStore()
      if (inside?.open && inside.kind === 'write') throw new Error('store.read inside store.write: use its tx.')
      const scope = currentScope()
      return scope ? readInScope(scope, run) : readAlone(run)
    },

    async write(run) {
      if (current.getStore()?.open) throw new Error('store.write inside a transaction: verbs take tx and open nothing.')
      await leaveSnapshot()
      const { tx, unfinished, commit, rollback } = await engine.beginWrite()
      const work: Work = { kind: 'write', open: true }
      let value: Awaited<ReturnType<typeof run>>
      try {
        value = await limited(work, limit, () => run(tx))
        work.open = false
        const left = unfinished()
        if (left > 0) throw new Error(`${left} statement(s) of a write were not awaited; nothing was written.`)
        await commit()
      } catch (error) {
        work.open = false
        await rollback()
        throw error
      }
      await leaveSnapshot()
      return value
    },

    settled: async () => true,
    version: () => engine.version(),
    close: () => engine.close(),
  }
}

interface OpenSnapshot {
  tx: Reader
  work: Work
}

function openSnapshot(engine: Engine): Snapshot {
  const begun = engine.begin()
  const work: Work = { kind: 'read', open: true }
  return {
    tx: begun.then(({ tx }): OpenSnapshot => ({ tx, work })),
    async end() {
      work.open = false
      await begun.then(
        ({ end }) => end(),
        () => undefined,
      )
    },
  }
}

/**
 * Gives back the snapshot of the request: the next read sees what was written meanwhile. A write does this before it waits
 * for its turn and when it is done, and so does whoever waits long for something else: there are few lanes.
 */
export async function leaveSnapshot(): Promise<void> {
  const scope = currentScope()
  const snapshot = scope?.snapshot
  if (!scope || !snapshot) return
  scope.snapshot = undefined
  scope.memo.clear()
  await snapshot.end()
}

/** Makes `store` the Store of this process. */
export function installStore(store: Store): Store {
  shared[storeSlot] = store
  return store
}

function installed(): Store {
  const store = shared[storeSlot]
  if (!store) throw new Error('No Store is open in this process: call openStore() first.')
  return store
}

/** The Store of this process. */
export const store: Store = {
  read: (work) => installed().read(work),
  write: (work) => installed().write(work),
  settled: (mark) => installed().settled(mark),
  version: () => installed().version(),
  close: () => installed().close(),
}
