// What a browser sends of a passkey, as far as we read it. Whether it holds is auth/passkeys.ts.
import { z } from 'zod'

/** Base64url of at most so many characters. */
const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]*$/)
const id = base64url(1400).min(1)
const transports = z.array(z.string().max(40)).max(10)

/** It signed a challenge: to sign in, or to prove again who one is. */
export const assertion = z.object({
  id,
  rawId: id,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(8000).min(1),
    authenticatorData: base64url(8000).min(1),
    signature: base64url(8000).min(1),
    userHandle: base64url(200).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})

/** It was made. */
export const attestation = z.object({
  id,
  rawId: id,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url(8000).min(1),
    attestationObject: base64url(60_000).min(1),
    transports: transports.optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})

export type Assertion = z.infer<typeof assertion>
export type Attestation = z.infer<typeof attestation>
