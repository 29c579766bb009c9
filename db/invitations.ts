// How somebody comes to the desk: an account without a way of signing in, and a link to choose one. With SMTP_URL the link
// goes by mail and nobody else sees it; without, it is shown once to whoever invited.
import { eq } from 'drizzle-orm'
import { env } from '#env.ts'
import { linkAddress } from '#lib/desk-urls.ts'
import type { Email } from '#lib/email.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Role } from '#lib/roles.ts'
import { assertMayGive, assertSections, changeable } from './accounts.ts'
import { endLinks, makeLink } from './links.ts'
import { queueMail, sendsMail } from './mails.ts'
import type { Outcome } from './outcome.ts'
import { addPerson, getPerson } from './people.ts'
import { getAccount } from './people-list.ts'
import { settings } from './schema.ts'
import { siteSettings } from './settings.ts'
import type { Reader, Writer } from './store.ts'

export interface Invitation {
  email: Email
  name: string
  role: Role
  /** What "own section" is to mean. */
  sectionIds: string[]
}

export interface Invited {
  personId: string
  name: string
  /** As it is written to. */
  email: string
  /** Undefined when it went by mail. A secret: whoever opens it first has the account. */
  link: string | undefined
}

/** Makes an account and invites its person; refuses an address that has one, and a role above one's own. */
export async function invitePerson(
  tx: Writer,
  { email, name, role, sectionIds }: Invitation,
  by: string,
  now: Date,
): Promise<Outcome<Invited>> {
  await assertMayGive(tx, role, by)
  await assertSections(tx, sectionIds)
  const personId = await addPerson(tx, { email, name, role, sectionIds }, by, now)
  const link = await sendLink(tx, { personId, name, email: email.address }, by, now)
  const event = { what: 'person.invited', subject: personId, details: { name, email: email.address, role, sectionIds } }
  return { value: { personId, name, email: email.address, link }, event, touched: [] }
}

/** Makes another link for somebody who has not come yet; the old one ends. Refuses who can sign in, or whose account is shut. */
export async function inviteAgain(
  tx: Writer,
  { personId }: { personId: string },
  by: string,
  now: Date,
): Promise<Outcome<Invited>> {
  const { name, email } = await changeable(tx, personId, by)
  const account = await getAccount(tx, personId, now)
  if (account?.state === 'active') throw new Refusal(`${name} has accepted already and can sign in.`)
  if (account?.state === 'deactivated') throw new Refusal(`The account of ${name} is deactivated: reactivate it first.`)
  const link = await sendLink(tx, { personId, name, email }, by, now)
  return {
    value: { personId, name, email, link },
    event: { what: 'person.invited-again', subject: personId },
    touched: [],
  }
}

/** The link of a new invitation, or undefined when it was put into the mail. */
async function sendLink(
  tx: Writer,
  { personId, name, email }: { personId: string; name: string; email: string },
  by: string,
  now: Date,
): Promise<string | undefined> {
  await endLinks(tx, personId, now, 'invitation')
  const token = await makeLink(tx, { kind: 'invitation', personId }, by, now)
  const link = linkAddress(env.siteUrl, 'invitation', token)
  if (!sendsMail()) return link
  const inviter = (await getPerson(tx, by))?.name ?? ''
  const site = await siteName(tx)
  const text = `${name},

${inviter} invites you to the desk of ${site}. Open this address to choose how you sign in; it works once, for seven days:

${link}

If you did not expect this, do nothing: without the address above nobody can use your account.
`
  await queueMail(tx, { to: email, subject: `Your invitation to the desk of ${site}`, text }, now)
  return undefined
}

async function siteName(tx: Reader): Promise<string> {
  const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.name, 'site'))
  return siteSettings.parse(row?.value ?? {}).name
}
