// The roles of a newsroom and what each may do: the one table that gates, desk and manual read. `all`: any object;
// `section`: articles of one's own sections and one's own; `own`: articles one wrote or was given. Nothing else: not at
// all. Which object is whose is decided in auth/scopes.ts, inside the transaction.

export const roles = ['owner', 'chief editor', 'editor', 'reporter', 'contributor'] as const
export type Role = (typeof roles)[number]

export type Extent = 'all' | 'section' | 'own'

/** In the order of `roles`; '-' is no. */
const table = {
  'desk.enter': 'all all all all all',
  'profile.change': 'all all all all all',
  'article.list': 'all all all own own',
  'article.read': 'all all all own own',
  'article.create': 'all all all all all',
  'article.edit': 'all all section own own',
  'article.assign': 'all all section - -',
  'article.publish': 'all all section - -',
  'article.withdraw': 'all all section - -',
  'person.list': 'all all all all -',
  'person.invite': 'all all - - -',
  'person.change': 'all - - - -',
  'person.deactivate': 'all - - - -',
  'event.list': 'all all - - -',
  'role.list': 'all all all all all',
} as const satisfies Record<string, string>

export type Permission = keyof typeof table

export const permissions = Object.keys(table) as Permission[]

/** Whatever this says was read from outside: a form, a row of an older version. */
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** How far a permission goes for a role; undefined when it has none. */
export function extentOf(role: Role, permission: Permission): Extent | undefined {
  const extent = table[permission].split(' ')[roles.indexOf(role)]
  return extent === '-' ? undefined : (extent as Extent)
}
