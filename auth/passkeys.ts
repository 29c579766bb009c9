// Passkeys (WebAuthn): what a browser is asked to sign and whether what it signed holds. Whose site this is, is SITE_URL's
// alone; the person was verified by their device (PIN, finger, face), so a passkey is both factors at once. Every
// challenge is good for one answer, right or wrong. Rows and verbs are db/passkeys.ts.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Challenge, takeChallenge } from '#db/challenges.ts'
import { record } from '#db/outcome.ts'
import { getPasskey, type NewPasskey, notePasskeyUse, type Passkey } from '#db/passkeys.ts'
import type { Person } from '#db/people.ts'
import { store } from '#db/store.ts'
import { env } from '#env.ts'
import { Denial } from '#lib/denial.ts'
import type { Client } from './client.ts'
import type { Assertion, Attestation } from './passkey-forms.ts'
import { recordSparingly } from './sparing.ts'

const rpID = new URL(env.siteUrl).hostname
/** EdDSA, ES256, RS256: named here so that no version of a package or of Node changes what is taken. */
const algorithms = [-8, -7, -257]

const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'))

/** What a browser is given to sign in with. With `known` only these passkeys will do; otherwise any it has of ours. */
export const assertionOptions = (challenge: string, known: Passkey[] = []) =>
  generateAuthenticationOptions({
    rpID,
    challenge: bytesOf(challenge),
    userVerification: 'required',
    timeout: 300_000,
    allowCredentials: known.map(({ id, transports }) => ({ id, transports })),
  })

/** What a browser is given to make a passkey with: one that knows whose it is, so that nobody has to type a name. */
export const attestationOptions = (challenge: string, person: Person, known: Passkey[], rpName: string) =>
  generateRegistrationOptions({
    rpID,
    rpName,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: person.name,
    challenge: bytesOf(challenge),
    timeout: 300_000,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })

/** Who answers, and from where. */
export interface Answering {
  /** Who proves again who they are; '' for who signs in: then the passkey says who it is. */
  personId: string
  client: Pick<Client, 'address' | 'network'>
}

/**
 * The passkey that signed, noted as used. Refuses everything else with one sentence, whatever was wrong; what it was is an
 * event.
 */
export async function provePasskey(answer: Assertion, { personId, client }: Answering, now: Date): Promise<Passkey> {
  const passkey = await store.read((tx) => getPasskey(tx, answer.id))
  const isOurs = await takes(answer.response.clientDataJSON, { purpose: 'sign-in', personId }, now)
  const verdict = isOurs ? await judge(answer, passkey, personId) : 'The challenge is not one that was open.'
  if (typeof verdict === 'string' || !passkey) {
    const details = { reason: String(verdict).slice(0, 200) }
    const event = { what: 'passkey.refused', subject: passkey?.personId ?? '', details }
    await recordSparingly(event, { by: personId, client }, now)
    throw new Denial(401, 'This passkey was not accepted. Try again, or sign in another way.')
  }
  await spend(passkey, verdict, client, now)
  return passkey
}

/** The new passkey that a browser made for this person. Refuses what does not hold. */
export async function newPasskey(
  { name, passkey: answer }: { name: string; passkey: Attestation },
  personId: string,
  now: Date,
): Promise<NewPasskey> {
  const isOurs = await takes(answer.response.clientDataJSON, { purpose: 'passkey', personId }, now)
  const made = isOurs ? await verifiedAttestation(answer) : undefined
  if (!made) throw new Denial(422, 'This passkey could not be added. Begin again.')
  const { credential, credentialBackedUp } = made
  return {
    id: credential.id,
    name,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    isBackedUp: credentialBackedUp,
  }
}

/** Takes away the challenge that an answer names, and says whether it was good. */
async function takes(clientData: string, asked: Omit<Challenge, 'challenge'>, now: Date): Promise<boolean> {
  const challenge = challengeOf(clientData)
  return challenge !== undefined && store.write((tx) => takeChallenge(tx, { challenge, ...asked }, now))
}

function challengeOf(clientData: string): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'))
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}

/** The counter that was signed, or why the answer does not hold. */
async function judge(answer: Assertion, passkey: Passkey | undefined, personId: string): Promise<number | string> {
  if (!passkey) return 'Nobody has this passkey.'
  if (personId && passkey.personId !== personId) return 'This is the passkey of somebody else.'
  const { userHandle } = answer.response
  const said = userHandle && Buffer.from(userHandle, 'base64url').toString('utf8')
  if (said ? said !== passkey.personId : !personId) return 'It does not say whose passkey it is, or somebody else’s.'
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challengeOf(answer.response.clientDataJSON) ?? '',
      expectedOrigin: env.siteUrl,
      expectedRPID: rpID,
      requireUserVerification: true,
      // The counter is judged where it is written, in one transaction.
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: 0,
      },
    })
    return verified ? authenticationInfo.newCounter : 'The signature is wrong.'
  } catch (error) {
    return (error as Error).message
  }
}

/** Moves the counter on. Refuses and records one that stood still: somewhere there is a copy of the passkey. */
async function spend(passkey: Passkey, counter: number, { address }: Answering['client'], now: Date): Promise<void> {
  const isMoving = await store.write(async (tx) => {
    const current = await getPasskey(tx, passkey.id)
    if (current && (await notePasskeyUse(tx, current, counter, now))) return true
    const details = { reason: 'The counter went back.', passkey: passkey.id, counter, known: current?.counter ?? null }
    const event = { what: 'passkey.refused', subject: passkey.personId, details }
    await record(tx, [{ value: undefined, event, touched: [] }], passkey.personId, now, address)
    return false
  })
  if (isMoving) return
  throw new Denial(401, 'This passkey was not accepted: there may be a copy of it. Sign in another way and remove it.')
}

async function verifiedAttestation(answer: Attestation) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challengeOf(answer.response.clientDataJSON) ?? '',
      expectedOrigin: env.siteUrl,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    return verified ? registrationInfo : undefined
  } catch {
    return undefined
  }
}
