// A forgotten password. Whoever asks gets the same answer in the same time, whatever the address; only its mailbox learns
// more. The new password opens nothing by itself: they sign in with it, second factor and all.
import { endLinks, makeLink } from '#db/links.ts'
import { queueMail, sendsMail } from '#db/mails.ts'
import type { Outcome } from '#db/outcome.ts'
import { savePasswordHash } from '#db/passwords.ts'
import { getPersonByEmail } from '#db/people.ts'
import { endSessions } from '#db/sessions.ts'
import { getSettings } from '#db/settings.ts'
import { endSignIns } from '#db/sign-ins.ts'
import type { Writer } from '#db/store.ts'
import { env } from '#env.ts'
import { linkAddress } from '#lib/desk-urls.ts'
import { type Email, readEmail } from '#lib/email.ts'
import { passwordChangedMail, resetMail } from '#lib/mail-texts.ts'
import { Refusal } from '#lib/refusal.ts'
import { type Client, currentClient } from './client.ts'
import { assertMayAskReset, noteSuccess } from './limits.ts'
import { assertLink, takeLink } from './links.ts'
import { chosenPassword } from './new-password.ts'

export interface Asking {
  email: Email
  client: Client
}

/** Counts the request. Refuses when there were too many (429), and where no mail is sent at all. */
export async function prepareAsking({ email }: { email: Email }): Promise<Asking> {
  if (!sendsMail()) throw new Refusal('This newsroom sends no mail. Ask an owner of the newsroom for help.')
  const client = await currentClient()
  await assertMayAskReset(email.key, client)
  return { email, client }
}

/** Sends a link to the account of an address, to the address that the account has. For any other nothing is sent. */
export async function askReset(tx: Writer, { email, client }: Asking, _by: string, now: Date): Promise<Outcome> {
  const person = await getPersonByEmail(tx, email.key)
  const isOpen = person !== undefined && person.until > now.getTime()
  const { name: site } = await getSettings(tx)
  if (isOpen) {
    const token = await makeLink(tx, { kind: 'reset', personId: person.id }, '', now)
    const mail = resetMail({ site, name: person.name, address: linkAddress(env.siteUrl, 'reset', token) })
    await queueMail(tx, { to: person.email, ...mail }, now)
  }
  const event = { what: 'reset.asked', subject: isOpen ? person.id : '', details: { device: client.device } }
  return { value: undefined, event, touched: [] }
}

export interface Reset {
  token: string
  password: string
}

export interface PreparedReset {
  token: string
  hash: string
  client: Client
}

/** Refuses without a good link and what is no good password. */
export async function prepareReset({ token, password }: Reset): Promise<PreparedReset> {
  const { person } = await assertLink('reset', token)
  const hash = await chosenPassword(password, [person?.name ?? '', person?.email ?? ''])
  return { token, hash, client: await currentClient() }
}

/** Sets the new password. Every session, half-session and link of the person ends; they are told by mail. */
export async function resetPassword(
  tx: Writer,
  { token, hash, client }: PreparedReset,
  _by: string,
  now: Date,
): Promise<Outcome> {
  const { link, person } = await takeLink(tx, 'reset', token, now)
  const { personId } = link
  await savePasswordHash(tx, personId, hash, now)
  await endLinks(tx, personId, now)
  await endSignIns(tx, personId)
  const sessions = await endSessions(tx, personId)
  if (person) {
    await noteSuccess(tx, { account: readEmail(person.email)?.key ?? person.email })
    const { name: site } = await getSettings(tx)
    await queueMail(
      tx,
      { to: person.email, ...passwordChangedMail({ site, name: person.name, desk: env.siteUrl }) },
      now,
    )
  }
  const details = { how: 'reset', device: client.device, sessions }
  return { value: undefined, event: { what: 'password.changed', subject: personId, details }, touched: [] }
}
