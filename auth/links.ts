// One-time links as pages and verbs see them. Rows are db/links.ts, addresses lib/desk-urls.ts.
import { getLink, isGood, type Link, type LinkKind, spendLink } from '#db/links.ts'
import { isReached } from '#db/milestones.ts'
import { getPerson, type Person } from '#db/people.ts'
import { type Reader, store, type Writer } from '#db/store.ts'
import { Denial } from '#lib/denial.ts'
import { answer, scope } from '#scope.ts'

export interface GoodLink {
  link: Link
  /** Whose it is; nobody's for a set-up. */
  person: Person | undefined
}

/** What a link's address leads to: it still works, it worked once, or there was never one. */
export type Found = ({ state: 'good' } & GoodLink) | { state: 'over' } | { state: 'unknown' }

/** Looks a link up for its page and sets the status of the answer: 410 when it is over, 404 when there was none. */
export async function findLink(kind: LinkKind, token: unknown): Promise<Found> {
  const { now } = scope()
  const found = await store.read((tx) => foundIn(tx, kind, typeof token === 'string' ? token : '', now))
  if (found.state === 'good') return found
  return answer(found.state === 'over' && kind !== 'set-up' ? 410 : 404, found)
}

/** Refuses a link that is over or never was; before anything costly is done for it. */
export async function assertLink(kind: LinkKind, token: string): Promise<GoodLink> {
  const { now } = scope()
  return goodOr(await store.read((tx) => foundIn(tx, kind, token, now)), kind)
}

/** Uses a link up. Refuses one that is over, also when somebody was quicker. */
export async function takeLink(tx: Writer, kind: LinkKind, token: string, now: Date): Promise<GoodLink> {
  const good = goodOr(await foundIn(tx, kind, token, now), kind)
  if (!(await spendLink(tx, good.link.hash, now))) throw over(kind)
  return good
}

async function foundIn(tx: Reader, kind: LinkKind, token: string, now: Date): Promise<Found> {
  const link = await getLink(tx, kind, token)
  if (!link) return { state: 'unknown' }
  if (!isGood(link, now)) return { state: 'over' }
  if (kind === 'set-up') return { state: (await isReached(tx, 'set-up')) ? 'over' : 'good', link, person: undefined }
  const person = await getPerson(tx, link.personId)
  // An account that was shut meanwhile is not opened by a link.
  return person && person.until > now.getTime() ? { state: 'good', link, person } : { state: 'over' }
}

function goodOr(found: Found, kind: LinkKind): GoodLink {
  if (found.state === 'good') return found
  throw found.state === 'over' && kind !== 'set-up' ? over(kind) : new Denial(404, 'This link does not lead anywhere.')
}

const over = (kind: LinkKind) =>
  kind === 'set-up'
    ? new Denial(404, 'This link does not lead anywhere.')
    : new Denial(410, 'This link has been used or is too old. Ask for a new one.')
