// Who works at the desk: rows and reads. What changes an account is in accounts.ts and in credentials of each kind.
import { eq } from 'drizzle-orm'
import type { Role } from '#lib/roles.ts'
import { people } from './schema.ts'
import type { Reader } from './store.ts'

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
