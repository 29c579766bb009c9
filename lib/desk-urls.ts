// Addresses of the desk. What comes from outside and says where to go next is believed only when it stays inside.

export const deskPath = '/admin'
export const signInPath = '/admin/sign-in'
export const setUpPath = '/admin/set-up'

/** The sign-in page, which afterwards goes on to `to`. */
export const signInThen = (to: string): string =>
  to === deskPath ? signInPath : `${signInPath}?to=${encodeURIComponent(to)}`

/** `text` when it is an address inside the desk, otherwise the desk's first page. Never another site's. */
export function insideDesk(text: unknown): string {
  if (typeof text !== 'string' || !/^\/admin(?:[/?]|$)/.test(text) || /[\\\s\p{Cc}]/u.test(text)) return deskPath
  const { origin, pathname, search } = new URL(text, 'http://desk.invalid')
  const stays = origin === 'http://desk.invalid' && /^\/admin(?:\/|$)/.test(pathname)
  return stays ? `${pathname}${search}` : deskPath
}
