// `npm run owner -- EMAIL`: prints a one-time link for whoever owns the newsroom, or is to. On the terminal only.
import { parseArgs } from 'node:util'
import { openStore } from '#db/open.ts'
import { perform } from '#db/outcome.ts'
import { helpOwner, type PrintedLink } from '#db/owners.ts'
import { env } from '#env.ts'
import { linkAddress } from '#lib/desk-urls.ts'
import { type Email, readEmail } from '#lib/email.ts'
import { isRefusal, Refusal } from '#lib/refusal.ts'

const usage = `npm run owner -- EMAIL

Prints a link that works once, for the person with that address:
  in a new newsroom            to set it up and become its first owner, within 30 minutes
  when they have an account    to choose a new password, within 30 minutes
  when no owner is left        the same, and the person becomes an owner again
The site may be running. The link begins with SITE_URL, which must be the one that the site runs with.`

const say = (line: string) => void process.stdout.write(`${line}\n`)

function readCommand(): Email | undefined {
  let positionals: string[]
  try {
    const parsed = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
    if (parsed.values.help) return undefined
    positionals = parsed.positionals
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`)
  }
  const [address, ...others] = positionals
  if (address === undefined || others.length > 0) throw new Refusal(`Name one e-mail address.\n\n${usage}`)
  const email = readEmail(address)
  if (!email) throw new Refusal(`${JSON.stringify(address)} is no e-mail address.`)
  return email
}

function sentenceOf({ kind, isMadeOwner }: PrintedLink, { address }: Email): string {
  if (kind === 'set-up')
    return 'Set up the newsroom within 30 minutes. The link works once, and older ones do not any more:'
  const owner = isMadeOwner ? `No owner was left: ${address} is one now. ` : ''
  if (kind === 'invitation') return `${owner}Take up the account within 7 days. The link works once:`
  return `${owner}Choose a new password for ${address} within 30 minutes. The link works once:`
}

try {
  const email = readCommand()
  if (email) {
    const store = await openStore()
    const now = new Date()
    const link = await perform((tx) => helpOwner(tx, email, now), '', now).finally(() => store.close())
    const prefilled = link.kind === 'set-up' ? `&email=${encodeURIComponent(email.address)}` : ''
    say(`\n${sentenceOf(link, email)}\n\n  ${linkAddress(env.siteUrl, link.kind, link.token)}${prefilled}\n`)
  } else say(usage)
} catch (error) {
  process.exitCode = 1
  process.stderr.write(`${isRefusal(error) ? error.message : (error as Error).stack}\n`)
}
