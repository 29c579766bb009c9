// The request: what time it is, what was read, what to answer. Opened by the renderer around Next's handler (and by
// tests around a query); it lives on globalThis because Next loads a module several times.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Key } from '#lib/keys.ts'

/** What a page answers. 200 unless the page says otherwise. */
export type Status = 200 | 301 | 404 | 410 | DeskStatus
/** What only the desk answers: its gates say no in many ways. */
export type DeskStatus = 303 | 401 | 403 | 409 | 413 | 415 | 421 | 422 | 429 | 500

export interface Scope {
  /** One moment for the whole page: every query sees what is visible at it. */
  readonly now: Date
  readonly keys: Set<Key>
  status: Status
  headers: Map<string, string>
  /** The read snapshot of this request, put here by the Store at the first read. */
  snapshot: Snapshot | undefined
  /** Values computed once a request. */
  readonly memo: Map<string, unknown>
  ended: boolean
}

export interface Snapshot {
  tx: Promise<unknown>
  end(): Promise<void>
}

const slot = Symbol.for('broadsheet.scope')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Scope> | undefined>
shared[slot] ??= new AsyncLocalStorage<Scope>()
const storage: AsyncLocalStorage<Scope> = shared[slot]

export function newScope(now: Date): Scope {
  return {
    now,
    keys: new Set(),
    status: 200,
    headers: new Map(),
    snapshot: undefined,
    memo: new Map(),
    ended: false,
  }
}

/** Runs `work` inside the scope; the caller ends the scope when the answer is complete. */
export const runInScope = <T>(scope: Scope, work: () => T): T => storage.run(scope, work)

/** Gives back the snapshot; later reads in this scope are refused. May be called twice. */
export async function endScope(scope: Scope): Promise<void> {
  scope.ended = true
  const snapshot = scope.snapshot
  scope.snapshot = undefined
  await snapshot?.end()
}

/** Opens a scope for one piece of work and ends it, whatever happens. */
export async function inScope<T>(now: Date, work: (scope: Scope) => Promise<T>): Promise<T> {
  const scope = newScope(now)
  try {
    return await runInScope(scope, () => work(scope))
  } finally {
    await endScope(scope)
  }
}

/** The scope, or undefined outside a request. */
export const currentScope = (): Scope | undefined => storage.getStore()

/** The scope; throws outside a request, where there is no moment to be visible at. */
export function scope(): Scope {
  const current = storage.getStore()
  if (!current) throw new Error('There is no request scope here: public queries run inside inScope().')
  return current
}

/** Notes what the page shows, for its Surrogate-Key header. */
export function note(...keys: Key[]): void {
  const { keys: noted } = scope()
  for (const key of keys) noted.add(key)
}

/** The page's own answer: `return answer(404, <NotFoundPage … />)`. Never Next's notFound() or redirect(): those are blank without JavaScript. */
export function answer<T>(status: Status, page: T, location?: string): T {
  const current = scope()
  current.status = status
  if (location) current.headers.set('location', location)
  return page
}

/** Runs `work` as if there were no request: for a write that must not end the snapshot that the page is reading. */
export const outsideScope = <T>(work: () => T): T => storage.exit(work)

/** Computes a value once a request: `key` names it. */
export function once<T>(key: string, compute: () => Promise<T>): Promise<T> {
  const { memo } = scope()
  const known = memo.get(key) as Promise<T> | undefined
  if (known) return known
  const value = compute()
  memo.set(key, value)
  return value
}
