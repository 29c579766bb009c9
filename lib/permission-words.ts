// Roles and permissions in plain words: what the desk's matrix and docs/editors/roles.md say. What counts is roles.ts.
import { type Extent, extentOf, type Permission, permissions, type Role } from './roles.ts'

const words: Record<Permission, string> = {
  'desk.enter': 'Enter the desk',
  'profile.change': 'Change one’s own name, password, passkeys and codes',
  'article.list': 'See articles in lists',
  'article.read': 'Open an article',
  'article.create': 'Begin an article',
  'article.edit': 'Change an article’s words',
  'article.assign': 'Say who has an article',
  'article.publish': 'Publish an article',
  'article.withdraw': 'Withdraw an article',
  'person.list': 'See who works here',
  'person.invite': 'Invite somebody, into a role not above one’s own',
  'person.change': 'Change somebody’s name, role and sections',
  'person.deactivate': 'Deactivate an account and hand over its articles',
  'event.list': 'Read the record of what was done',
  'role.list': 'Read this table',
}

const headings: Record<string, string> = {
  desk: 'The desk',
  profile: 'One’s profile',
  article: 'Articles',
  person: 'People',
  event: 'The record',
  role: 'Roles',
}

const extents: Record<Extent, string> = { all: 'all', section: 'own section', own: 'own' }

/** What no extent looks like. */
export const noExtent = '–'

export const roleNames: Record<Role, string> = {
  owner: 'Owner',
  'chief editor': 'Chief editor',
  editor: 'Editor',
  reporter: 'Reporter',
  contributor: 'Contributor',
}

export const permissionWords = (permission: Permission): string => words[permission]

/** How far a role goes with a permission: "all", "own section", "own", or a dash. */
export function extentWords(role: Role, permission: Permission): string {
  const extent = extentOf(role, permission)
  return extent ? extents[extent] : noExtent
}

export interface PermissionGroup {
  heading: string
  permissions: Permission[]
}

/** The permissions by what they are about, in the order of the table. */
export function permissionGroups(): PermissionGroup[] {
  const nouns = [...new Set(permissions.map(nounOf))]
  return nouns.map((noun) => ({
    heading: headings[noun] ?? noun,
    permissions: permissions.filter((permission) => nounOf(permission) === noun),
  }))
}

const nounOf = (permission: Permission) => permission.split('.')[0] as string
