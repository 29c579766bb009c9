// For tests only: an authenticator made of node:crypto, which signs whatever a test wants signed, and people with rows.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { perform } from '#db/outcome.ts'
import { addPerson } from '#db/people.ts'
import { addSession } from '#db/sessions.ts'
import { store } from '#db/store.ts'
import { hashOf, newToken } from '#db/tokens.ts'
import { env } from '#env.ts'
import { readEmail } from '#lib/email.ts'
import type { Role } from '#lib/roles.ts'
import type { Assertion, Attestation } from './passkey-forms.ts'

/** Somebody at the desk, signed in once. Gives the person's id and the hash of the session. */
export async function personCalled(name: string, now: Date, role: Role = 'editor') {
  const email = readEmail(`${name.toLowerCase()}@desk.example`)
  if (!email) throw new Error(`${name} has no address.`)
  const verb = (id: string) => ({ value: id, event: { what: 'person.added', subject: id }, touched: [] })
  const id = await perform(async (tx) => verb(await addPerson(tx, { email, name, role }, '', now)), '', now)
  return { id, email: email.address, session: await sessionOf(id, now) }
}

/** One more session of a person; its hash. */
export async function sessionOf(personId: string, now: Date): Promise<string> {
  const hash = hashOf(newToken())
  const row = { hash, personId, factors: ['password' as const], device: 'Firefox on Linux', address: '127.0.0.1' }
  await store.write((tx) => addSession(tx, row, now))
  return hash
}

export interface Signing {
  challenge: string
  origin?: string
  rpId?: string
  counter?: number
  /** The person was verified by the device. */
  isVerified?: boolean
  /** Whose passkey the device says it is. */
  owner?: string
}

/** One passkey, in software. */
export function authenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const cose = bytes('a5010203262001215820', Buffer.from(x, 'base64url'), '225820', Buffer.from(y, 'base64url'))
  const named = { id: text(id), rawId: text(id), type: 'public-key' as const, clientExtensionResults: {} }

  return {
    id: text(id),
    publicKey: text(cose),

    makes(signing: Signing): Attestation {
      const credential = bytes('00'.repeat(16), '0010', id, cose)
      const authData = bytes(authenticatorData(signing, 0x40), credential)
      const length = authData.length.toString(16).padStart(4, '0')
      const object = bytes('a363666d74646e6f6e656761747453746d74a0686175746844617461', `59${length}`, authData)
      const clientDataJSON = clientData('webauthn.create', signing)
      return { ...named, response: { clientDataJSON: text(clientDataJSON), attestationObject: text(object) } }
    },

    signs(signing: Signing): Assertion {
      const authData = authenticatorData(signing, 0)
      const clientDataJSON = clientData('webauthn.get', signing)
      const signature = sign('sha256', bytes(authData, sha256(clientDataJSON)), privateKey)
      const userHandle = signing.owner === undefined ? undefined : text(Buffer.from(signing.owner))
      const parts = { clientDataJSON: text(clientDataJSON), authenticatorData: text(authData) }
      return { ...named, response: { ...parts, signature: text(signature), userHandle } }
    },
  }
}

function clientData(type: string, { challenge, origin = env.siteUrl }: Signing): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function authenticatorData({ rpId, counter = 0, isVerified = true }: Signing, flags: number): Buffer {
  const all = flags | 0x01 | (isVerified ? 0x04 : 0)
  const site = rpId ?? new URL(env.siteUrl).hostname
  return bytes(sha256(Buffer.from(site)), all.toString(16).padStart(2, '0'), counter.toString(16).padStart(8, '0'))
}

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest()
const text = (data: Buffer) => data.toString('base64url')
const bytes = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)))
