// Which addresses an article may link to: the web, mail, telephone and our own site. Everything that could run code or
// leave the site by surprise (javascript:, data:, //host, /\host, tabs hidden in a scheme) is no address at all here.

const LONGEST = 8192
const HERE = 'https://site.invalid'

// What a browser throws away before it reads an address: leaving it in would let `java\tscript:` pass as a path.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g

/** The address, cleaned and safe to put in an href; `null` when it may not be linked to. */
export function safeHref(href: string): string | null {
  const address = href.replace(CONTROL, '').trim()
  if (address === '' || address.length > LONGEST) return null
  if (/^(?:mailto|tel):./i.test(address)) return address
  if (/^[/#]/.test(address)) return staysHere(address) ? address : null
  return isWebAddress(address) ? address : null
}

/** An absolute http or https address. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/\\]/i.test(address) && URL.canParse(address)
}

function staysHere(address: string): boolean {
  return URL.canParse(address, HERE) && new URL(address, HERE).origin === HERE
}
