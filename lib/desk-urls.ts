// Addresses of the desk. What comes from outside and says where to go next is believed only when it stays inside.

export const deskPath = '/admin'
export const signInPath = '/admin/sign-in'
export const secondFactorPath = '/admin/sign-in/second-factor'
export const profilePath = '/admin/profile'
export const provePath = '/admin/profile/prove'
export const setUpPath = '/admin/set-up'
export const invitationPath = '/admin/invitation'
export const resetPath = '/admin/reset'

const linkPaths = { 'set-up': setUpPath, invitation: invitationPath, reset: resetPath }

/** The whole address of a one-time link. `origin` is SITE_URL: never what a request says of itself. */
export const linkAddress = (origin: string, kind: keyof typeof linkPaths, token: string): string =>
  `${origin}${linkPaths[kind]}?token=${token}`

/** The sign-in page, which afterwards goes on to `to`. */
export const signInThen = (to: string): string =>
  to === deskPath ? signInPath : `${signInPath}?to=${encodeURIComponent(to)}`

/** Where somebody proves again that it is them; afterwards it goes on to `to`. */
export const proveThen = (to: string): string => `${provePath}?to=${encodeURIComponent(to)}`

/** The page of the second factor, which afterwards goes on to `to`. */
export const secondFactorThen = (to: string): string =>
  to === deskPath ? secondFactorPath : `${secondFactorPath}?to=${encodeURIComponent(to)}`

/** `text` when it is an address inside the desk, otherwise the desk's first page. Never another site's. */
export function insideDesk(text: unknown): string {
  if (typeof text !== 'string' || !/^\/admin(?:[/?]|$)/.test(text) || /[\\\s\p{Cc}]/u.test(text)) return deskPath
  const { origin, pathname, search } = new URL(text, 'http://desk.invalid')
  const stays = origin === 'http://desk.invalid' && /^\/admin(?:\/|$)/.test(pathname)
  return stays ? `${pathname}${search}` : deskPath
}

export const peoplePath = '/admin/people'
export const eventsPath = '/admin/events'

export const personPath = (id: string): string => `/admin/people/${encodeURIComponent(id)}`
export const deskArticlePath = (id: string): string => `/admin/articles/${encodeURIComponent(id)}`

/** A view of the desk's articles, from a cursor on. */
export function deskViewPath(view: string, before = ''): string {
  const query = new URLSearchParams({ ...(view === 'all' ? {} : { view }), ...(before ? { before } : {}) })
  return query.size > 0 ? `${deskPath}?${query}` : deskPath
}
