// Differences in short sentences without a subject, for a line of the history: "shortened the standfirst", "added 2 paragraphs".
import type { Block } from '#lib/body/document.ts'
import type { FieldDifference } from '#lib/compare/content-differences.ts'
import type { Field, ListField } from '#lib/compare/fields.ts'
import type { EntryDifference } from '#lib/compare/list-differences.ts'
import type { NodeDifference } from '#lib/compare/node-differences.ts'
import { isWord, splitWords } from '#lib/compare/tokens.ts'
import type { TextPiece } from '#lib/compare/word-differences.ts'

/** One sentence for each thing that was done, fields first, then the body. */
export function sentencesOf(differences: readonly FieldDifference[]): string[] {
  return differences.flatMap(fieldSentences)
}

function fieldSentences(difference: FieldDifference): string[] {
  switch (difference.kind) {
    case 'text':
      return [`${verbFor(difference)} the ${NAMES[difference.field]}`]
    case 'choice':
      return [`changed the ${NAMES[difference.field]}`]
    case 'list':
      return listSentences(difference.field, difference.entries)
    case 'picture':
      return leadSentences(difference)
    case 'body':
      return bodySentences(difference.blocks)
  }
}

const NAMES = {
  kicker: 'kicker',
  headline: 'headline',
  standfirst: 'standfirst',
  slug: 'slug',
  sectionId: 'section',
  type: 'type',
  language: 'language',
  direction: 'direction of writing',
  dateline: 'dateline',
  bylines: 'byline',
  topicIds: 'topic',
  picks: 'pick',
  lead: 'lead picture',
  body: 'body',
} as const satisfies Record<Field, string>

const BLOCKS = {
  paragraph: 'paragraph',
  heading: 'heading',
  blockquote: 'quotation',
  pullQuote: 'pull quote',
  bulletList: 'list',
  orderedList: 'list',
  picture: 'picture',
  gallery: 'gallery',
  table: 'table',
  embed: 'embed',
  factBox: 'fact box',
  horizontalRule: 'rule',
  codeBlock: 'code block',
  update: 'update',
} as const satisfies Record<Block['type'], string>

const ATTRIBUTES: Record<string, string> = {
  pictureId: 'picture',
  alt: 'alternative text',
  caption: 'caption',
  credit: 'credit',
}

/** What became of a text: an addition and nothing else is lengthened, a cut and nothing else shortened. */
function verbFor({ was, is, words }: { was: string; is: string; words: readonly TextPiece[] }): string {
  if (was === '') return 'wrote'
  if (is === '') return 'removed'
  const wordsOf = (change: TextPiece['change']) =>
    words.filter((piece) => piece.change === change).reduce((sum, piece) => sum + countOf(piece.text), 0)
  const [added, removed] = [wordsOf('added'), wordsOf('removed')]
  if (wordsOf('same') === 0 && removed > 1) return 'rewrote'
  if (removed > 2 * added) return 'shortened'
  return added > 2 * removed ? 'lengthened' : 'changed'
}

function countOf(text: string): number {
  return splitWords(text).filter(isWord).length
}

function listSentences(field: ListField, entries: readonly EntryDifference[]): string[] {
  const count = (change: EntryDifference['change']) => entries.filter((entry) => entry.change === change).length
  const isReordered = entries.some((entry) => entry.change === 'moved' || (entry.change === 'changed' && entry.isMoved))
  return [
    ...sentence('added', count('added'), NAMES[field]),
    ...sentence('removed', count('removed'), NAMES[field]),
    ...sentence('changed', count('changed'), NAMES[field]),
    ...(isReordered ? [`changed the order of the ${NAMES[field]}s`] : []),
  ]
}

function leadSentences(difference: Extract<FieldDifference, { kind: 'picture' }>): string[] {
  if (!difference.was) return ['added a lead picture']
  if (!difference.is) return ['removed the lead picture']
  if (difference.was.pictureId !== difference.is.pictureId) return ['replaced the lead picture']
  return difference.attributes.map(({ name }) => `changed the ${ATTRIBUTES[name] ?? name} of the lead picture`)
}

function bodySentences(blocks: readonly NodeDifference<Block>[]): string[] {
  const told = new Map<string, { verb: string; name: string; count: number }>()
  for (const block of blocks) {
    for (const verb of verbsOf(block)) {
      const name = BLOCKS[block.change === 'changed' ? block.is.type : block.node.type]
      const line = told.get(`${verb} ${name}`) ?? { verb, name, count: 0 }
      told.set(`${verb} ${name}`, { ...line, count: line.count + 1 })
    }
  }
  const lines = [...told.values()].sort((a, b) => VERBS.indexOf(a.verb) - VERBS.indexOf(b.verb))
  const sentences = lines.flatMap(({ verb, name, count }) => sentence(verb, count, name))
  return sentences.length > 0 ? sentences : ['changed empty lines']
}

const VERBS = ['added', 'removed', 'changed', 'moved']

function verbsOf(block: NodeDifference<Block>): string[] {
  if (block.change === 'same') return []
  if (block.change === 'changed') return block.isMoved ? ['changed', 'moved'] : ['changed']
  const isEmpty = block.node.type === 'paragraph' && block.node.content.length === 0
  return isEmpty ? [] : [block.change]
}

function sentence(verb: string, count: number, name: string): string[] {
  if (count === 0) return []
  return [count > 1 ? `${verb} ${count} ${plural(name)}` : `${verb} ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`]
}

function plural(name: string): string {
  return name.endsWith('x') ? `${name}es` : `${name}s`
}
