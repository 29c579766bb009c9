// A newsroom that nobody owns yet: whoever starts the server is told where to begin. On the terminal, never in the log.
import { isReached } from '#db/milestones.ts'
import { perform } from '#db/outcome.ts'
import { offerSetUp } from '#db/owners.ts'
import { store } from '#db/store.ts'
import { env } from '#env.ts'
import { linkAddress } from '#lib/desk-urls.ts'

/** What to say at the start: a new link each time, and nothing once there has been an owner. */
export async function firstOwnerWords(now: Date): Promise<string> {
  if (await store.read((tx) => isReached(tx, 'set-up'))) return ''
  const { kind, token } = await perform((tx) => offerSetUp(tx, now), '', now)
  return `  Nobody owns it yet. Set it up within 30 minutes, with this link that works once:
  ${linkAddress(env.siteUrl, kind, token)}\n\n`
}
