// What a passkey needs of the browser and of the desk, in turn: a challenge, a signature, a verdict. Whatever goes wrong
// is a sentence for the person.
import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser'

/** The desk said no. */
class PasskeyFault extends Error {}

/** Has a passkey of this site sign; `path` takes the answer, and its challenge is below it. */
export async function signWithPasskey(path: string, { isAutofill = false } = {}): Promise<void> {
  const optionsJSON = await askDesk(`${path}/challenge`, {})
  const passkey = await startAuthentication({ optionsJSON, useBrowserAutofill: isAutofill })
  await askDesk(path, { passkey })
}

/** Has the browser make a passkey, and the desk take it. */
export async function makePasskey(path: string, name: string): Promise<void> {
  const optionsJSON = await askDesk(`${path}/challenge`, {})
  const passkey = await startRegistration({ optionsJSON })
  await askDesk(`${path}/add`, { name, passkey })
}

/** Whether somebody chose a passkey and the desk did not take it; otherwise the browser itself said no. */
export const isOfDesk = (error: unknown): boolean => error instanceof PasskeyFault

/** What to tell the person; undefined for what they did themselves on the way to something else. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof PasskeyFault) return error.message
  if (error instanceof WebAuthnError && error.code === 'ERROR_CEREMONY_ABORTED') return undefined
  const { name } = Object(error)
  if (name === 'InvalidStateError') return 'This device has a passkey for your account already.'
  if (name === 'NotAllowedError') return 'The browser was stopped, or it took too long. Try again.'
  if (name === 'SecurityError') return 'This address cannot have passkeys. Open the desk by its own name, over https.'
  return 'The browser could not do this with a passkey.'
}

// biome-ignore lint/suspicious/noExplicitAny: what the desk answers is what the browser wants
async function askDesk(path: string, body: object): Promise<any> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined)
  const value = await answer?.json().catch(() => undefined)
  if (answer?.ok && value) return value
  throw new PasskeyFault(value?.refused ?? 'The desk could not be reached. Look at your connection and try again.')
}
