// Owners made at the terminal, by whoever runs the server: the first one, and one again when nobody can help from the
// desk. The links are printed there and nowhere else.
import { eq } from 'drizzle-orm'
import type { Email } from '#lib/email.ts'
import { Refusal } from '#lib/refusal.ts'
import { endLinks, type LinkKind, makeLink } from './links.ts'
import { isReached } from './milestones.ts'
import type { Outcome } from './outcome.ts'
import { addPerson, getPersonByEmail, hasOwner } from './people.ts'
import { never, people } from './schema.ts'
import type { Writer } from './store.ts'

export interface PrintedLink {
  kind: LinkKind
  token: string
  /** The person was made an owner by this. */
  isMadeOwner: boolean
}

/** A link for making the first owner; older ones end. Refuses once there has been one. */
export async function offerSetUp(tx: Writer, now: Date): Promise<Outcome<PrintedLink>> {
  if (await isReached(tx, 'set-up')) throw new Refusal('This newsroom has been set up already.')
  return printed(tx, { kind: 'set-up', personId: '', isMadeOwner: false }, now)
}

/**
 * A link for somebody's address. Before the set-up: for that. Afterwards a reset for who is there; and when no owner is
 * left, whoever it is becomes one, made anew if need be. Refuses a stranger and a shut account while there is an owner.
 */
export async function helpOwner(tx: Writer, email: Email, now: Date): Promise<Outcome<PrintedLink>> {
  if (!(await isReached(tx, 'set-up'))) return offerSetUp(tx, now)
  const person = await getPersonByEmail(tx, email.key)
  if (await hasOwner(tx, now)) {
    if (!person)
      throw new Refusal(`Nobody here has the address ${email.address}. An owner of the newsroom can invite them.`)
    if (person.until <= now.getTime()) {
      throw new Refusal(`The account of ${email.address} is shut. An owner of the newsroom can open it again.`)
    }
    return printed(tx, { kind: 'reset', personId: person.id, isMadeOwner: false }, now)
  }
  if (!person) {
    const personId = await addPerson(tx, { email, name: email.address, role: 'owner' }, '', now)
    return printed(tx, { kind: 'invitation', personId, isMadeOwner: true }, now)
  }
  await tx.update(people).set({ role: 'owner', until: never }).where(eq(people.id, person.id))
  return printed(tx, { kind: 'reset', personId: person.id, isMadeOwner: true }, now)
}

async function printed(
  tx: Writer,
  { kind, personId, isMadeOwner }: { kind: LinkKind; personId: string; isMadeOwner: boolean },
  now: Date,
): Promise<Outcome<PrintedLink>> {
  await endLinks(tx, personId, now, kind)
  const token = await makeLink(tx, { kind, personId }, '', now)
  const event = { what: 'link.printed', subject: personId, details: { kind, isMadeOwner } }
  return { value: { kind, token, isMadeOwner }, event, touched: [] }
}
