// Who is at the other end of the connection: an address and a browser. Our own server writes X-Forwarded-For anew from
// the connection (and TRUSTED_PROXY); what a client claims of itself never gets here.
import bowser from 'bowser'
import ipaddr from 'ipaddr.js'
import { headers } from 'next/headers.js'

export interface Client {
  /** As it is shown and recorded. */
  address: string
  /** What limits count by: one IPv4 address, or the /64 that one IPv6 subscriber has. */
  network: string
  /** "Firefox on Linux". */
  device: string
}

export async function currentClient(): Promise<Client> {
  const sent = await headers()
  const address = sent.get('x-forwarded-for') ?? ''
  return { address, network: networkOf(address), device: deviceOf(sent.get('user-agent') ?? '') }
}

/** One name for all that one client can call itself; an address that cannot be read counts as one client. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${withoutZone(parsed)}/64`)}/64`
}

const withoutZone = (address: ipaddr.IPv4 | ipaddr.IPv6) => address.toNormalizedString().split('%')[0]

/** A browser in words, cut short: it is whatever the client says. */
export function deviceOf(userAgent: string): string {
  const { browser, os } = userAgent ? bowser.parse(userAgent.slice(0, 500)) : { browser: {}, os: {} }
  const name = (browser as { name?: string }).name || 'An unknown browser'
  const system = (os as { name?: string }).name
  return (system ? `${name} on ${system}` : name).slice(0, 80)
}
