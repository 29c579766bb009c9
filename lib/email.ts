// E-mail addresses: how they are read, when two are one account, and when two count as one for the limits.
//
// Looked up by `key`: NFKC, trimmed, lower case, the domain in its ASCII form. Dots and "+" stay: for most mail servers
// anna.b@ and annab@ are two people, and only who was invited can sign in. Counted by `mailbox`: there dots and whatever
// follows a "+" are left out, so that a thousand spellings of one address are one account's tries. At worst two people of
// one newsroom share a count; nobody ever shares an account. Mail always goes to the address of the account, never to the
// one that was typed.

export interface Email {
  /** As it is written to. */
  address: string
  /** As it is looked up and unique. */
  key: string
}

/** The address in a text, or undefined when it is none that we would write to. */
export function readEmail(text: string): Email | undefined {
  const typed = text.trim()
  // What only becomes an @ by being normalised was meant to be taken for another address.
  const folded = typed.normalize('NFKC')
  if (typed.length > 254 || folded.length > 254 || atSigns(typed) !== 1 || atSigns(folded) !== 1) return undefined
  const [local = '', domain = ''] = folded.toLowerCase().normalize('NFKC').split('@')
  const host = asciiHost(domain)
  if (!host || !isLocal(local)) return undefined
  const key = `${local}@${host}`
  if (key.length > 254) return undefined
  const [written = ''] = folded.split('@')
  return { address: `${written}@${host}`, key }
}

/** What the limits count by: one name for all spellings that some mail server delivers to one person. */
export function mailboxOf(key: string): string {
  const at = key.lastIndexOf('@')
  const local = key.slice(0, at).replace(/\+.*$/s, '').replaceAll('.', '')
  return `${local || key.slice(0, at)}${key.slice(at)}`
}

const atSigns = (text: string) => text.split('@').length - 1

/** Letters and digits of any script, and the signs that need no quotes. No control, no white space, nothing invisible. */
const isLocal = (local: string) =>
  /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local) &&
  Buffer.byteLength(local) <= 64

/** The name of a host as DNS knows it; undefined for addresses by number and whatever else a URL would put right. */
function asciiHost(domain: string): string | undefined {
  if (!/^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?$/u.test(domain) || domain.includes('..'))
    return undefined
  const host = URL.parse(`http://${domain}`)?.hostname
  const isName = host && /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?$/.test(host)
  return isName && host.length <= 253 ? host : undefined
}
