// Secrets that travel: 256 random bits each, of which only the SHA-256 is stored. They need no slow hash: nobody guesses
// 256 bits.
import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** SHA-256, hex, of one text or of several. */
export const hashOf = (...parts: string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex')
