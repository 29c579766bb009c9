// What gates refused is an event.
import { scope } from '#scope.ts'
import { currentClient } from './client.ts'
import { recordSparingly } from './sparing.ts'

/** Records that somebody (or a stranger) was refused a permission. */
export async function noteRefusal(permission: string, personId: string | undefined): Promise<void> {
  const client = await currentClient()
  const event = { what: 'access.refused', subject: permission }
  await recordSparingly(event, { by: personId ?? '', client }, scope().now)
}
