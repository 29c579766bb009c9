// Verbs that change somebody's account: name, role, sections, leaving and coming back. Who comes in is invitations.ts; how
// somebody signs in belongs to the credentials. Whatever changes what a person may do ends their sessions with it.
import { eq, inArray } from 'drizzle-orm'
import { Refusal } from '#lib/refusal.ts'
import { type Role, roles } from '#lib/roles.ts'
import { endLinks } from './links.ts'
import type { Outcome } from './outcome.ts'
import { getPerson, type Person, renamePerson } from './people.ts'
import { activeOwners } from './people-list.ts'
import { never, people, sections } from './schema.ts'
import { endSessions } from './sessions.ts'
import { endSignIns } from './sign-ins.ts'
import type { Reader, Writer } from './store.ts'

export interface RoleChange {
  personId: string
  role: Role
}

/** Gives somebody another role; refuses one's own, one above one's own, and taking the last owner's. */
export async function changeRole(
  tx: Writer,
  { personId, role }: RoleChange,
  by: string,
  now: Date,
): Promise<Outcome<Person>> {
  const person = await changeable(tx, personId, by)
  await assertMayGive(tx, role, by)
  if (role !== 'owner') await assertNotLastOwner(tx, person, now)
  if (personId === by) throw new Refusal('Nobody changes their own role: ask another owner.')
  if (role === person.role) throw new Refusal(`${person.name} is ${withArticle(role)} already.`)
  await tx.update(people).set({ role }).where(eq(people.id, personId))
  const ended = await endSessions(tx, personId)
  const details = { role, before: person.role, sessions: ended }
  return { value: { ...person, role }, event: { what: 'person.role-changed', subject: personId, details }, touched: [] }
}

export interface SectionsChange {
  personId: string
  sectionIds: string[]
}

/** Says which sections are somebody's own; refuses sections that are not there. */
export async function changeSections(
  tx: Writer,
  { personId, sectionIds }: SectionsChange,
  by: string,
): Promise<Outcome<Person>> {
  const person = await changeable(tx, personId, by)
  await assertSections(tx, sectionIds)
  await tx.update(people).set({ sectionIds }).where(eq(people.id, personId))
  const details = { sectionIds, before: person.sectionIds, sessions: await endSessions(tx, personId) }
  const event = { what: 'person.sections-changed', subject: personId, details }
  return { value: { ...person, sectionIds }, event, touched: [] }
}

/** Changes what somebody is called at the desk; what readers see is the author's name. */
export async function changePerson(
  tx: Writer,
  { personId, name }: { personId: string; name: string },
  by: string,
): Promise<Outcome<Person>> {
  const person = await changeable(tx, personId, by)
  await renamePerson(tx, personId, name)
  const event = { what: 'person.renamed', subject: personId, details: { name, before: person.name } }
  return { value: { ...person, name }, event, touched: [] }
}

/** Shuts an account: every session, half-session and link ends with it. Refuses one's own, and the last owner's. */
export async function deactivatePerson(
  tx: Writer,
  { personId }: { personId: string },
  by: string,
  now: Date,
): Promise<Outcome<Person>> {
  const person = await changeable(tx, personId, by)
  await assertNotLastOwner(tx, person, now)
  if (personId === by) throw new Refusal('Nobody deactivates their own account: ask another owner.')
  const at = now.getTime()
  if (person.until <= at) throw new Refusal(`The account of ${person.name} is deactivated already.`)
  await tx.update(people).set({ until: at }).where(eq(people.id, personId))
  await endSignIns(tx, personId)
  await endLinks(tx, personId, now)
  const details = { name: person.name, sessions: await endSessions(tx, personId) }
  return { value: person, event: { what: 'person.deactivated', subject: personId, details }, touched: [] }
}

/** Opens an account again, with the role and the sections it had. */
export async function reactivatePerson(
  tx: Writer,
  { personId }: { personId: string },
  by: string,
  now: Date,
): Promise<Outcome<Person>> {
  const person = await changeable(tx, personId, by)
  if (person.until > now.getTime()) throw new Refusal(`The account of ${person.name} is open.`)
  await tx.update(people).set({ until: never }).where(eq(people.id, personId))
  const event = { what: 'person.reactivated', subject: personId, details: { name: person.name } }
  return { value: person, event, touched: [] }
}

/** Refuses a role above that of whoever gives it. */
export async function assertMayGive(tx: Reader, role: Role, by: string): Promise<void> {
  const giver = await getPerson(tx, by)
  if (!giver) throw new Refusal('Only somebody with an account can give others one.')
  if (rank(role) > rank(giver.role)) throw new Refusal(`You cannot give a role above your own: choose another one.`)
}

/** Refuses sections that are not there. */
export async function assertSections(tx: Reader, sectionIds: string[]): Promise<void> {
  if (sectionIds.length === 0) return
  const known = await tx.select({ id: sections.id }).from(sections).where(inArray(sections.id, sectionIds))
  if (known.length < new Set(sectionIds).size) throw new Refusal('One of these sections is not there any more.')
}

/** The account that is to be changed; refuses one that is not there or above one's own. */
export async function changeable(tx: Reader, personId: string, by: string): Promise<Person> {
  const person = await getPerson(tx, personId)
  const changer = await getPerson(tx, by)
  if (!person || !changer) throw new Refusal('There is no such person at this desk.')
  if (rank(person.role) > rank(changer.role)) {
    throw new Refusal(`${person.name} has a role above yours: ask ${withArticle(person.role)}.`)
  }
  return person
}

async function assertNotLastOwner(tx: Reader, { id, name }: Person, now: Date): Promise<void> {
  const owners = await activeOwners(tx, now)
  if (owners.length === 1 && owners[0] === id) {
    throw new Refusal(`${name} is the last owner: make somebody else an owner first.`)
  }
}

/** The owner's is the highest. */
const rank = (role: Role) => -roles.indexOf(role)

const withArticle = (role: Role) => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`
