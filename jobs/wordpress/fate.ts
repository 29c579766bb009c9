// What becomes of an item: public, scheduled, a draft that nobody sees, or not brought at all. When in doubt, a draft: an
// import must never show what the old site did not. Pure.
import type { WxrPost } from '#jobs/wordpress/wxr.ts'

export type Fate =
  | { is: 'public'; from: number }
  | { is: 'scheduled'; from: number }
  /** `why` is empty for what was a draft before. */
  | { is: 'draft'; why: string }
  | { is: 'left out'; why: string }

const LEFT_OUT = new Map([
  ['trash', 'it was in the bin'],
  ['auto-draft', 'it was an empty automatic draft'],
  ['inherit', 'it was an old version of something'],
])

export function fateOf({ status, password, publishedAt }: WxrPost, now: Date): Fate {
  const reason = LEFT_OUT.get(status)
  if (reason) return { is: 'left out', why: reason }
  if (password !== '') return { is: 'draft', why: 'it was protected by a password' }
  if (status === 'private') return { is: 'draft', why: 'it was private' }
  if (status === 'pending') return { is: 'draft', why: 'it was waiting for review' }
  if (status !== 'publish' && status !== 'future')
    return { is: 'draft', why: status === 'draft' ? '' : `its status was “${status.slice(0, 40)}”` }
  const from = publishedAt?.getTime()
  if (from !== undefined && from > now.getTime()) return { is: 'scheduled', from }
  // WordPress would have published it, and the export does not say that it did.
  if (status === 'future') return { is: 'draft', why: 'it was scheduled for a moment that has passed' }
  return { is: 'public', from: from ?? now.getTime() }
}
