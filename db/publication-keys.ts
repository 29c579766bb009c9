// Which cached pages a publication touches when it takes the place of another: its own, every list that it enters,
// leaves or moves in, and, where an address begins, whatever said that nothing was there.
import {
  addressesKey,
  articleKey,
  authorListKey,
  correctionsKey,
  frontKey,
  type Key,
  latestListKey,
  monthListKey,
  newsKey,
  sectionListKey,
  topicListKey,
} from '#lib/keys.ts'
import { monthOf } from '#lib/zones.ts'
import type { publications } from './schema.ts'

type Publication = typeof publications.$inferSelect

/** Everything that readers see otherwise from the moment on at which `after` takes the place of `before`. */
export function keysOfTurn(before: Publication | undefined, after: Publication): Key[] {
  const both = before ? [before, after] : [after]
  const keys = both.flatMap(listingKeys)
  if (both.some(isInLedger)) keys.push(correctionsKey)
  if (!before || addressesOf(before) !== addressesOf(after)) keys.push(addressesKey)
  return [...new Set(keys)]
}

/** A list notes the key of every section below it, so only the publication's own section is touched. */
const listingKeys = (row: Publication): Key[] => [
  articleKey(row.articleId),
  frontKey,
  newsKey,
  latestListKey,
  sectionListKey(row.sectionId),
  ...monthsOf(row.publishedAt).map(monthListKey),
  ...row.topics.map(({ id }) => topicListKey(id)),
  ...row.bylines.map(({ authorId }) => authorListKey(authorId)),
]

/** No zone of the world is, or ever was, further from UTC. */
const furthest = 16 * 3_600_000

/** The month in every zone: the newsroom's may be another one when a scheduled publication comes. */
const monthsOf = (at: number): string[] => [
  ...new Set([at - furthest, at + furthest].map((each) => monthOf(each, 'UTC'))),
]

/** A withdrawal takes an article's notes out of the ledger, and a new publication puts them back. */
const isInLedger = ({ kind, corrections }: Publication) => kind === 'withdrawal' || corrections.length > 0

/** Where it is read and which lists it may be the first of: a topic without articles has no page. */
const addressesOf = ({ kind, sectionId, slug, topics, bylines }: Publication): string =>
  JSON.stringify([
    kind === 'withdrawal',
    sectionId,
    slug,
    topics.map(({ id }) => id),
    bylines.map(({ authorId }) => authorId),
  ])
