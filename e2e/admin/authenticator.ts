// A passkey device for Chromium, by its own protocol: it verifies its person without asking anybody.
import type { CDPSession, Page } from '@playwright/test'

export interface Device {
  /** Every passkey it holds. */
  passkeys(): Promise<{ credentialId: string; signCount: number }[]>
  /** Puts its counter back, as a copy made earlier would have it. */
  turnsBack(): Promise<void>
}

/** Gives the browser of a page a device with passkeys. */
export async function deviceOf(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const credentials = () => credentialsOf(cdp, authenticatorId)
  return {
    passkeys: credentials,
    async turnsBack() {
      for (const credential of await credentials()) {
        await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId })
        await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 0 } })
      }
    },
  }
}

async function credentialsOf(cdp: CDPSession, authenticatorId: string) {
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
  return credentials
}
