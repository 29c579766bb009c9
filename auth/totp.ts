// One-time codes (TOTP, RFC 6238): six digits, 30 seconds, SHA-1, which is what every app can do. A code of the step
// before or after is taken too, for clocks that differ; none is taken twice (db/totps.ts).
import { hkdfSync } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { appSecret } from '#db/secret.ts'

const period = 30

/** The step of which `text` is the code, or undefined when it is none of the three that are taken now. */
export function stepOf(secret: string, text: string, now: Date): number | undefined {
  const token = text.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period }).validate({ token, timestamp, window: 1 })
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta
}

/**
 * The secret that a session is offered when it sets codes up, base32: the same each time the page is shown, so that
 * showing it stores nothing. Another session, or the same one after any change to how one signs in, gets another.
 */
export function offeredSecret(sessionHash: string): string {
  const bytes = hkdfSync('sha256', appSecret(), sessionHash, 'broadsheet one-time code set-up', 20)
  return new Secret({ buffer: bytes }).base32
}

/** What an app reads from the QR code. */
export const addressOf = (secret: string, email: string, newsroom: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret), period, issuer: newsroom, label: email }).toString()

/** In fours, for typing. */
export const inGroups = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ')
