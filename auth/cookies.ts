// The cookies of the desk. Over https their names begin with __Host-, so that no neighbouring host can set them; plain
// names on http://localhost, where a browser would refuse that. Two cookies of one name mean that somebody else set one:
// then there is none.
import { cookies, headers } from 'next/headers.js'
import { env } from '#env.ts'

/** `session`: signed in. `sign-in`: the password was right, the second factor is missing. `device`: a browser we know. */
export type CookieName = 'session' | 'sign-in' | 'device'

const isSecure = env.siteUrl.startsWith('https:')

export const cookieName = (name: CookieName): string => `${isSecure ? '__Host-' : ''}${name}`

/** What the browser holds, or undefined when it holds nothing or something ambiguous. */
export async function readCookie(name: CookieName): Promise<string | undefined> {
  const full = cookieName(name)
  const sent = (await headers()).get('cookie') ?? ''
  if (sent.split(';').filter((pair) => pair.split('=', 1)[0]?.trim() === full).length > 1) return undefined
  return (await cookies()).get(full)?.value || undefined
}

/** Sets a cookie for `seconds`. Only in actions and routes: a page has sent its headers. */
export async function setCookie(name: CookieName, value: string, seconds: number): Promise<void> {
  const flags = { httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/', maxAge: seconds } as const
  ;(await cookies()).set(cookieName(name), value, flags)
}

export async function dropCookie(name: CookieName): Promise<void> {
  await setCookie(name, '', 0)
}
