// The browser as somebody's device: a cookie for a year that opens nothing. It tells a browser in which this person has
// signed in before from one in which they have not. Rows are db/devices.ts.
import { deviceLifetime, isDeviceOf } from '#db/devices.ts'
import { store } from '#db/store.ts'
import { newToken } from '#db/tokens.ts'
import { readCookie, setCookie } from './cookies.ts'

export { noteDevice } from './new-device.ts'

/** Whether the person has signed in with this browser before. */
export async function isKnownDevice(personId: string): Promise<boolean> {
  const token = await readToken()
  return token !== undefined && store.read((tx) => isDeviceOf(tx, personId, token))
}

/** What this browser is known by, or is going to be: keepDevice() hands it over. */
export const deviceToken = async (): Promise<string> => (await readToken()) ?? newToken()

/** Has the browser keep its token for another year. In actions and routes only. */
export const keepDevice = (token: string): Promise<void> => setCookie('device', token, deviceLifetime / 1000)

/** Only what could be a token of ours. */
async function readToken(): Promise<string | undefined> {
  const token = await readCookie('device')
  return token && /^[\w-]{43}$/.test(token) ? token : undefined
}
