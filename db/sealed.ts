// Texts that the database holds but does not know: AES-256-GCM with a key of APP_SECRET, one key for each purpose.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { appSecret } from './secret.ts'

export type Purpose = 'one-time code' | 'mail'

const keyOf = (purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', appSecret(), '', `broadsheet ${purpose}`, 32))

/** `text`, unreadable without the secret: nonce, tag and cipher text, base64url. */
export function seal(text: string, purpose: Purpose): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text again. Throws when it was sealed with another secret or for another purpose, or was changed. */
export function unseal(sealed: string, purpose: Purpose): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
