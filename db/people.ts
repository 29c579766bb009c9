// Who works at the desk: rows and reads. What changes an account is in accounts.ts and in credentials of each kind.
import { and, eq, gt } from 'drizzle-orm'
import type { Email } from '#lib/email.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Role } from '#lib/roles.ts'
import { newId } from './ids.ts'
import { never, people } from './schema.ts'
import type { Reader, Writer } from './store.ts'

/** As the desk speaks of somebody; nothing secret. */
export interface Person {
  id: string
  email: string
  name: string
  role: Role
  /** What "own section" means. */
  sectionIds: string[]
  authorId: string | null
  /** When the account was shut, or is going to be; `never` while it is open. */
  until: number
}

export const personColumns = {
  id: people.id,
  email: people.email,
  name: people.name,
  role: people.role,
  sectionIds: people.sectionIds,
  authorId: people.authorId,
  until: people.until,
}

export async function getPerson(tx: Reader, id: string): Promise<Person | undefined> {
  const [row] = await tx.select(personColumns).from(people).where(eq(people.id, id))
  return row
}

/** By the key of an e-mail address (lib/email.ts). */
export async function getPersonByEmail(tx: Reader, emailKey: string): Promise<Person | undefined> {
  const [row] = await tx.select(personColumns).from(people).where(eq(people.emailKey, emailKey))
  return row
}

export interface NewPerson {
  email: Email
  name: string
  role: Role
  sectionIds?: string[]
}

/** Makes an account without any way of signing in yet; gives its id. Refuses an address that has one. */
export async function addPerson(tx: Writer, { email, ...person }: NewPerson, by: string, now: Date): Promise<string> {
  if (await getPersonByEmail(tx, email.key)) throw new Refusal('Somebody with this e-mail address is here already.')
  const id = newId()
  const row = { id, email: email.address, emailKey: email.key, sectionIds: [], authorId: null, at: now.getTime(), by }
  await tx.insert(people).values({ ...row, ...person, until: never })
  return id
}

/** What somebody is called. */
export async function renamePerson(tx: Writer, id: string, name: string): Promise<void> {
  await tx.update(people).set({ name }).where(eq(people.id, id))
}

/** Whether anybody can still do what only an owner may. */
export async function hasOwner(tx: Reader, now: Date): Promise<boolean> {
  const isOpenOwner = and(eq(people.role, 'owner'), gt(people.until, now.getTime()))
  return (await tx.select({ id: people.id }).from(people).where(isOpenOwner).limit(1)).length > 0
}
