// What is different between two versions of an article, field by field: for the history, for a conflict, for "changed since".
import type { Block } from '#lib/body/document.ts'
import { isSame } from '#lib/compare/equality.ts'
import { type ChoiceField, fields, fieldsOf, type Lead, type ListField, type TextField } from '#lib/compare/fields.ts'
import { compareEntries, type EntryDifference } from '#lib/compare/list-differences.ts'
import {
  type AttributeDifference,
  compareAttribute,
  compareNodes,
  type NodeDifference,
} from '#lib/compare/node-differences.ts'
import { compareTexts, type TextPiece } from '#lib/compare/word-differences.ts'
import type { ArticleContent } from '#lib/content.ts'

/** One field that is different. */
export type FieldDifference =
  | { kind: 'text'; field: TextField; was: string; is: string; words: TextPiece[] }
  | { kind: 'choice'; field: ChoiceField; was: string; is: string }
  | { kind: 'list'; field: ListField; entries: EntryDifference[] }
  | { kind: 'picture'; field: 'lead'; was: Lead | null; is: Lead | null; attributes: AttributeDifference[] }
  | { kind: 'body'; field: 'body'; blocks: NodeDifference<Block>[] }

/** The fields that are different, in the order in which the desk shows them; none when the versions are the same. */
export function compareContents(was: ArticleContent, is: ArticleContent): FieldDifference[] {
  const order = Object.keys(fields)
  return [
    ...fieldsOf('text').flatMap((field) => compareText(field, was[field], is[field])),
    ...fieldsOf('choice').flatMap((field) => compareChoice(field, was[field], is[field])),
    ...fieldsOf('list').flatMap((field) => compareList(field, was, is)),
    ...compareLeads(was.lead, is.lead),
    ...compareBodies(was.body.content, is.body.content),
  ].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}

function compareText(field: TextField, was: string, is: string): FieldDifference[] {
  return was === is ? [] : [{ kind: 'text', field, was, is, words: compareTexts(was, is) }]
}

function compareChoice(field: ChoiceField, was: string, is: string): FieldDifference[] {
  return was === is ? [] : [{ kind: 'choice', field, was, is }]
}

function compareList(field: ListField, was: ArticleContent, is: ArticleContent): FieldDifference[] {
  if (isSame(was[field], is[field])) return []
  const entries = field === 'bylines' ? compareEntries(was[field], is[field]) : compareEntries(was[field], is[field])
  return [{ kind: 'list', field, entries }]
}

function compareLeads(was: Lead | null, is: Lead | null): FieldDifference[] {
  if (isSame(was, is)) return []
  const names = was && is ? (['pictureId', 'alt', 'caption', 'credit'] as const) : []
  const changed = names.filter((name) => was?.[name] !== is?.[name])
  const attributes = changed.map((name) => compareAttribute(name, was?.[name] ?? null, is?.[name] ?? null))
  return [{ kind: 'picture', field: 'lead', was, is, attributes }]
}

function compareBodies(was: readonly Block[], is: readonly Block[]): FieldDifference[] {
  return isSame(was, is) ? [] : [{ kind: 'body', field: 'body', blocks: compareNodes(was, is) }]
}
