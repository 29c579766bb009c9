// Roles as a choice, each with what it is for; none above that of whoever chooses.
import { roleNames } from '#lib/permission-words.ts'
import { type Role, roles } from '#lib/roles.ts'

const hints: Record<Role, string> = {
  owner: 'Everything, accounts and settings included.',
  'chief editor': 'All articles, and inviting people.',
  editor: 'Changes and publishes the articles of their own sections.',
  reporter: 'Writes, and changes what they wrote or were given.',
  contributor: 'Writes from outside: sees their own articles only.',
}

export const roleChoices = (own: Role) =>
  roles.slice(roles.indexOf(own)).map((role) => ({ value: role, label: roleNames[role], hint: hints[role] }))
