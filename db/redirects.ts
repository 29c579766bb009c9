// Old addresses. A redirect points to a thing and not to a text, so a chain cannot be built and a thing that is not
// public is never named by one.
import { eq } from 'drizzle-orm'
import { addressesKey } from '#lib/keys.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Outcome } from './outcome.ts'
import { redirects } from './schema.ts'
import type { Writer } from './store.ts'

export interface NewRedirect {
  /** Normalised: begins with '/', no trailing slash; the query only for old WordPress links ('/?p=12'). */
  path: string
  target: typeof redirects.$inferSelect.target
  targetId: string
  demo?: boolean
}

/** Points an old address somewhere; a later one for the same path replaces it. */
export async function addRedirect(tx: Writer, input: NewRedirect, by: string, now: Date): Promise<Outcome> {
  const row = { ...input, demo: input.demo ?? false, at: now.getTime(), by }
  const { path, ...changed } = row
  await tx.insert(redirects).values(row).onConflictDoUpdate({ target: redirects.path, set: changed })
  return {
    value: undefined,
    event: { what: 'redirect.added', subject: path, details: { target: input.target, id: input.targetId } },
    touched: [addressesKey],
  }
}

/** Lets an old address lead nowhere; refuses one that leads nowhere already. */
export async function removeRedirect(tx: Writer, path: string): Promise<Outcome> {
  const [gone] = await tx.delete(redirects).where(eq(redirects.path, path)).returning({ target: redirects.target })
  if (!gone) throw new Refusal(`Nothing leads on from ${path}.`)
  return {
    value: undefined,
    event: { what: 'redirect.removed', subject: path, details: gone },
    touched: [addressesKey],
  }
}
