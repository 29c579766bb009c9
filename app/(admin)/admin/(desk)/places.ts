// The desk's places, and who is shown which: a place nobody may enter is not offered.

import type { Place } from '#components/admin/frame/place.ts'
import type { Command } from '#components/admin/shortcuts/command.ts'
import { extentOf, type Permission, type Role } from '#lib/roles.ts'

const places: (Place & { permission: Permission })[] = [
  { href: '/admin', name: 'Desk', keys: 'g d', permission: 'article.list' },
  { href: '/admin/people', name: 'People', keys: 'g p', permission: 'person.list', isAtFoot: true },
  { href: '/admin/roles', name: 'Roles', keys: 'g r', permission: 'role.list', isAtFoot: true },
  { href: '/admin/events', name: 'Events', keys: 'g e', permission: 'event.list', isAtFoot: true },
]

const commands: (Command & { permission: Permission })[] = [
  { id: 'invite', name: 'Invite somebody', href: '/admin/people/invite', group: 'Do', permission: 'person.invite' },
  { id: 'profile', name: 'Your profile', href: '/admin/profile', group: 'Go to', permission: 'profile.change' },
]

const forRole = <T extends { permission: Permission }>(role: Role, all: T[]) =>
  all.filter(({ permission }) => extentOf(role, permission)).map(({ permission: _, ...rest }) => rest)

export const placesFor = (role: Role): Place[] => forRole(role, places)

/** What the palette offers besides the places. */
export const commandsFor = (role: Role): Command[] => forRole(role, commands)
