// Recovery codes: ten, of 80 random bits each, for who has lost the device that makes one-time codes. Letters and figures
// that cannot be taken for one another (Crockford's base 32); however they are typed, they mean the same.
import { randomBytes } from 'node:crypto'
import { hashOf } from '#db/tokens.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** "7KQ2-M9XD-04RT-HB3W", ten of them. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, newRecoveryCode)

function newRecoveryCode(): string {
  const bits = BigInt(`0x${randomBytes(10).toString('hex')}`)
  const letters = Array.from({ length: 16 }, (_, n) => alphabet[Number((bits >> BigInt(5 * n)) & 31n)])
  return letters.join('').replace(/.{4}(?=.)/g, '$&-')
}

/** As it is stored; undefined when the text cannot be such a code. */
export function hashOfRecoveryCode(text: string, personId: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  return new RegExp(`^[${alphabet}]{16}$`).test(plain) ? hashOf('recovery code', personId, plain) : undefined
}
