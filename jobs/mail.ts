// Mail handed in over SMTP: what waits in db/mails.ts, a few at a time, again with growing pauses, given up after a day.
// Neither log nor record says to whom or what: there may be a secret link in it.
import { createTransport, type Transporter } from 'nodemailer'
import { type Mail, nextMailAt, noteMailFault, removeMail, takeDueMails, type WaitingMail } from '#db/mails.ts'
import { record } from '#db/outcome.ts'
import { store } from '#db/store.ts'
import { log } from '#log.ts'

export interface Postbox {
  /** As SMTP_URL; `?from=` names the sender. */
  smtpUrl: string
  /** The public origin: whose mail it is. */
  siteUrl: string
}

/** For a connection, a greeting, silence: in ms. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Sends what is due as of `now`; gives how many were handed in. Never rejects because of a mail. */
export async function sendDueMail({ smtpUrl, siteUrl }: Postbox, now: Date): Promise<number> {
  if (((await store.read(nextMailAt)) ?? Number.POSITIVE_INFINITY) > now.getTime()) return 0
  const taken = await store.write((tx) => takeDueMails(tx, now))
  const transport = createTransport({
    ...connectionOf(smtpUrl),
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  let sent = 0
  for (const waiting of taken) if (await send(transport, waiting, { smtpUrl, siteUrl }, now)) sent++
  transport.close()
  return sent
}

/** How to reach the server; TLS from the beginning for smtps, and wherever the server offers it for smtp. */
export function connectionOf(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (secure ? 465 : 587), secure, auth }
}

/** Who it is from: what SMTP_URL says, else its user when that is an address, else the newsroom at its own host. */
export function senderOf({ smtpUrl, siteUrl }: Postbox): string {
  const { searchParams, username } = new URL(smtpUrl)
  const user = decodeURIComponent(username)
  return searchParams.get('from') ?? (user.includes('@') ? user : `newsroom@${new URL(siteUrl).hostname}`)
}

async function send(transport: Transporter, waiting: WaitingMail, postbox: Postbox, now: Date): Promise<boolean> {
  const { id, mail, tries } = waiting
  try {
    if (!mail) throw new Unreadable('It was sealed with another APP_SECRET.')
    await transport.sendMail(messageOf(id, mail, waiting.at, postbox))
  } catch (error) {
    const fault = faultOf(error)
    log.warn('mail.refused', { id, tries, fault })
    await noteFault(waiting, { fault, isLasting: isLasting(error) }, now)
    return false
  }
  await store.write(async (tx) => {
    await removeMail(tx, id)
    const event = { what: 'mail.sent', subject: id, details: { about: mail.subject, tries } }
    await record(tx, [{ value: undefined, event, touched: [] }], '', now)
  })
  return true
}

/** Objects, not texts: whatever the address or the subject hold, they stay one header each. */
function messageOf(id: string, { to, subject, text }: Mail, at: number, postbox: Postbox) {
  return {
    from: { name: '', address: senderOf(postbox) },
    to: { name: '', address: to },
    subject: subject.replace(/\p{Cc}+/gu, ' '),
    text,
    date: new Date(at),
    // The same at every try: who gets it twice sees it once.
    messageId: `<${id}@${new URL(postbox.siteUrl).hostname}>`,
    headers: { 'auto-submitted': 'auto-generated' },
  }
}

async function noteFault(waiting: WaitingMail, fault: { fault: string; isLasting: boolean }, now: Date): Promise<void> {
  await store.write(async (tx) => {
    if (!(await noteMailFault(tx, waiting, fault, now))) return
    const details = { about: waiting.mail?.subject ?? '', tries: waiting.tries, fault: fault.fault }
    const event = { what: 'mail.failed', subject: waiting.id, details }
    await record(tx, [{ value: undefined, event, touched: [] }], '', now)
  })
}

class Unreadable extends Error {}

/** A server that says 5xx to the address or the message says so for good; to anything before that it may think again. */
const isLasting = (error: unknown) =>
  error instanceof Unreadable ||
  (/^(?:EENVELOPE|EMESSAGE)$/.test(String((error as { code?: unknown }).code)) &&
    Number((error as { responseCode?: unknown }).responseCode) >= 500)

/** What went wrong, without what a server may have said of whom or what. */
function faultOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string }
  return [code ?? 'failed', responseCode, command].filter(Boolean).join(' ').slice(0, 100)
}
