// Browsers in which a person has signed in before. The cookie's token is hashed together with the person: two people at
// one browser are known in it each for themselves.
import { and, desc, eq, inArray, lte } from 'drizzle-orm'
import { devices } from './schema.ts'
import type { Reader, Writer } from './store.ts'
import { hashOf } from './tokens.ts'

/** As long as its cookie, counted from the last sign-in. */
export const deviceLifetime = 365 * 24 * 3_600_000
const mostDevices = 50

export interface Device {
  personId: string
  /** Of the cookie. */
  token: string
  /** "Firefox on Linux". */
  name: string
}

export async function isDeviceOf(tx: Reader, personId: string, token: string): Promise<boolean> {
  const rows = await tx
    .select({ at: devices.at })
    .from(devices)
    .where(eq(devices.hash, hashOf(token, personId)))
  return rows.length > 0
}

/** Notes a sign-in. `isNew`: never seen before; `isFirst`: the first browser this person was ever seen in. */
export async function addDevice(
  tx: Writer,
  { personId, token, name }: Device,
  now: Date,
): Promise<{ isNew: boolean; isFirst: boolean }> {
  await tx.delete(devices).where(lte(devices.usedAt, now.getTime() - deviceLifetime))
  const hash = hashOf(token, personId)
  const theirs = eq(devices.personId, personId)
  const known = await tx.select({ hash: devices.hash }).from(devices).where(theirs).orderBy(desc(devices.usedAt))
  const row = { hash, personId, name, at: now.getTime(), usedAt: now.getTime() }
  await tx
    .insert(devices)
    .values(row)
    .onConflictDoUpdate({ target: devices.hash, set: { name, usedAt: row.usedAt } })
  const others = known.map((each) => each.hash).filter((each) => each !== hash)
  const oldest = others.slice(mostDevices - 1)
  if (oldest.length > 0) await tx.delete(devices).where(and(theirs, inArray(devices.hash, oldest)))
  return { isNew: !known.some((each) => each.hash === hash), isFirst: known.length === 0 }
}
