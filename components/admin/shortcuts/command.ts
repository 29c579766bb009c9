// What the palette offers, and which of it answers to some words. Pure.

export interface Command {
  id: string
  name: string
  detail?: string
  href: string
  /** The heading it stands under: Go to, Do. */
  group: string
}

export interface CommandGroup {
  name: string
  items: Omit<Command, 'group'>[]
}

/** The commands in which every word asked for begins a word, in their groups and order. Marks on letters do not matter. */
export function matchCommands(commands: Command[], asked: string): CommandGroup[] {
  const wanted = words(asked)
  const groups = new Map<string, CommandGroup>()
  for (const { group, ...command } of commands) {
    const own = words(`${command.name} ${command.detail ?? ''}`)
    if (!wanted.every((word) => own.some((other) => other.startsWith(word)))) continue
    const found = groups.get(group) ?? { name: group, items: [] }
    found.items.push(command)
    groups.set(group, found)
  }
  return [...groups.values()]
}

/** What the desk found, as far as it is what was agreed. */
export function readFound(answer: unknown): CommandGroup[] {
  const groups: unknown = Object(answer).groups
  if (!Array.isArray(groups)) return []
  return groups.flatMap((group) => {
    const { name, items } = Object(group)
    if (typeof name !== 'string' || !Array.isArray(items)) return []
    const good = items.filter(isItem)
    return good.length > 0 ? [{ name, items: good }] : []
  })
}

// An address of the desk and no other: what is found was typed by somebody.
const isItem = (item: unknown): item is Command => {
  const { id, name, href } = Object(item)
  return typeof id === 'string' && typeof name === 'string' && typeof href === 'string' && /^\/(?![/\\])/.test(href)
}

const words = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
