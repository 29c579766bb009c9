// Writes what a page needs of a sheet. First the rules whose selectors can match, then of these the custom properties that
// something reads, and the fonts and animations that something names.
import { isMet } from './selector-needs.ts'
import type { Declaration, Part } from './sheet.ts'

interface Needed {
  answers: boolean[]
  /** Custom properties that are read. */
  properties: Set<string>
  /** All values that may name a font or an animation. */
  names: string
  slanted: boolean
}

/** `reads`: the custom properties that the page itself reads. */
export function writeRules(parts: Part[], answers: boolean[], reads: Iterable<string>): string {
  const matching = inForce(parts, answers)
  const { properties, names } = readBy(matching, reads)
  return write(matching, { answers, properties, names, slanted: /italic|oblique/.test(names) })
}

/** The parts that can apply; of a rule's selectors those that can match. */
function inForce(parts: Part[], answers: boolean[]): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.is === 'font') return isMet(part.need, answers) ? [part] : []
    if (part.is === 'group') return [{ ...part, parts: inForce(part.parts, answers) }]
    if (part.is !== 'rule') return [part]
    const selectors = part.selectors.filter(({ need }) => isMet(need, answers))
    return selectors.length > 0 ? [{ ...part, selectors, parts: inForce(part.parts, answers) }] : []
  })
}

/** Follows the custom properties from what is drawn to what they are made of. */
function readBy(parts: Part[], reads: Iterable<string>): { properties: Set<string>; names: string } {
  const all = [...leaves(parts)]
  const setters = Map.groupBy(
    all.filter((part): part is Declaration => part.is === 'declaration' && part.sets !== undefined),
    (part) => part.sets as string,
  )
  const properties = new Set(reads)
  const used: Part[] = all.filter((part) => !(part.is === 'declaration' && part.sets))
  for (const part of used) if ('reads' in part) for (const name of part.reads) properties.add(name)
  // A set may grow while it is walked.
  for (const name of properties)
    for (const setter of setters.get(name) ?? []) {
      used.push(setter)
      for (const read of setter.reads) properties.add(read)
    }
  return { properties, names: used.map((part) => ('names' in part ? part.names : '')).join(';') }
}

function* leaves(parts: Part[]): Generator<Part> {
  for (const part of parts) {
    if (part.is !== 'rule') yield part
    if (part.is === 'rule' || part.is === 'group') yield* leaves(part.parts)
  }
}

function write(parts: Part[], needed: Needed): string {
  let text = ''
  for (const part of parts) {
    const each = writePart(part, needed)
    if (each === '') continue
    if (text !== '' && !/[;}]$/.test(text)) text += ';'
    text += each
  }
  return text
}

function writePart(part: Part, needed: Needed): string {
  switch (part.is) {
    case 'declaration':
      return part.sets && !needed.properties.has(part.sets) ? '' : part.text
    case 'font':
      return needed.names.includes(part.family) && (needed.slanted || isMet(part.slant, needed.answers))
        ? part.text
        : ''
    case 'keyframes':
      return needed.names.includes(part.name) ? part.text : ''
    case 'verbatim':
      return part.text
    default: {
      const inner = write(part.parts, needed)
      if (inner === '') return part.is === 'group' ? part.empty : ''
      return `${part.is === 'group' ? part.open : part.selectors.map(({ text }) => text).join(',')}{${inner}}`
    }
  }
}
