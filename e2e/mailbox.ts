// A real mail server for a test: what the newsroom sends to somebody can be waited for and read.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mailbox {
  /** For SMTP_URL. */
  smtpUrl: string
  /** The next mail to an address that was not read yet; waits for it. */
  next(address: string): Promise<ParsedMail>
  /** How many have come for anybody. */
  count(): number
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const unread: { to: string[]; mail: ParsedMail }[] = []
  const arrivals = new EventTarget()
  let total = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, done) {
      simpleParser(stream).then((mail) => {
        total++
        unread.push({ to: envelope.rcptTo.map(({ address }) => address), mail })
        arrivals.dispatchEvent(new Event('mail'))
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    count: () => total,
    async next(address) {
      for (;;) {
        const index = unread.findIndex(({ to }) => to.includes(address))
        const [found] = index < 0 ? [] : unread.splice(index, 1)
        if (found) return found.mail
        await once(arrivals, 'mail', { signal: AbortSignal.timeout(15_000) })
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The one-time link in a mail. */
export function linkIn({ text = '' }: ParsedMail): URL {
  const [address] = /https?:\/\/\S+\?token=\S+/.exec(text) ?? []
  if (!address) throw new Error(`There is no link in this mail:\n${text}`)
  return new URL(address)
}
