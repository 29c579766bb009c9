// A sign-in from a browser that this person was never seen in: they are told by mail, and it is an event.
import { addDevice, type Device } from '#db/devices.ts'
import { appendEvents } from '#db/events.ts'
import { queueMail } from '#db/mails.ts'
import { getPerson } from '#db/people.ts'
import type { Writer } from '#db/store.ts'
import { env } from '#env.ts'

export interface SeenDevice extends Device {
  address: string
}

/** Notes the browser of a sign-in. The very first one of a person is no news to them. */
export async function noteDevice(tx: Writer, seen: SeenDevice, now: Date): Promise<{ isNew: boolean }> {
  const { isNew, isFirst } = await addDevice(tx, seen, now)
  if (!isNew) return { isNew }
  const { personId, name, address } = seen
  const event = { what: 'device.added', subject: personId, details: { device: name } }
  await appendEvents(tx, [event], { by: personId, origin: address, now })
  const person = await getPerson(tx, personId)
  if (person && !isFirst) await queueMail(tx, noticeOf(person.email, seen, now), now)
  return { isNew }
}

function noticeOf(to: string, { name, address }: SeenDevice, now: Date) {
  const text = `Somebody signed in to your account at ${env.siteUrl}/admin with a browser that you have not used there before.

When: ${now.toUTCString()}
Browser: ${name}
Address: ${address}

If it was you, there is nothing to do. If it was not, end that session on ${env.siteUrl}/admin/profile and change your password.
`
  return { to, subject: 'A new browser signed in to your account', text }
}
