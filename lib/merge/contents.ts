// Three-way merge of an article: what two people made of the same version, in one. Field by field, the body block by
// block; where a person has to choose, one side stands and the conflict has all three.
import { type Block, type Body, parseBody } from '#lib/body/document.ts'
import { BodyError } from '#lib/body/size.ts'
import { type Field, fields, fieldsOf, type Lead, type ListField } from '#lib/compare/fields.ts'
import { type ArticleContent, articleContent } from '#lib/content.ts'
import { mergeEntries } from '#lib/merge/entries.ts'
import { type Clash, mergeNodes } from '#lib/merge/nodes.ts'
import { mergeAttributes, threeWay } from '#lib/merge/three-way.ts'

/** Both sides changed the field. Mine stands in the merged content, unless mine had emptied it: an edit is kept. */
export type FieldConflict = {
  [F in Exclude<Field, 'body'>]: {
    field: F
    base: ArticleContent[F]
    mine: ArticleContent[F]
    theirs: ArticleContent[F]
  }
}[Exclude<Field, 'body'>]

/** Both sides changed the same place of the body; `at` and `length` are blocks of the merged body. */
export type BodyConflict = { field: 'body' } & Clash<Block>
export type Conflict = FieldConflict | BodyConflict
export type Versions<T> = { base: T; mine: T; theirs: T }

/** One content with the changes of both, and what somebody should look at. Nothing that either side wrote is in neither. */
export function mergeContents(versions: Versions<ArticleContent>): { content: ArticleContent; conflicts: Conflict[] } {
  const content: Partial<Record<Field, unknown>> = {}
  const conflicts: Conflict[] = []
  for (const field of Object.keys(fields) as Field[]) {
    const { base, mine, theirs } = versions
    const merged = mergeField(field, versions)
    content[field] = merged.value
    if (merged.isConflict)
      conflicts.push({ field, base: base[field], mine: mine[field], theirs: theirs[field] } as FieldConflict)
    conflicts.push(...(merged.clashes ?? []).map((clash) => ({ field: 'body' as const, ...clash })))
  }
  return { content: content as ArticleContent, conflicts }
}

type MergedField = { value: unknown; isConflict?: boolean; clashes?: Clash<Block>[] }

function mergeField(field: Field, { base, mine, theirs }: Versions<ArticleContent>): MergedField {
  const whole = threeWay(base[field], mine[field], theirs[field])
  if (whole) return whole
  if (field === 'body') return mergeBodies({ base: base.body, mine: mine.body, theirs: theirs.body })
  if (field === 'lead') return mergeLeads({ base: base.lead, mine: mine.lead, theirs: theirs.lead })
  if (isList(field)) return mergeLists(field, { base, mine, theirs })
  return { value: mine[field] === '' ? theirs[field] : mine[field], isConflict: true }
}

function mergeLists(field: ListField, { base, mine, theirs }: Versions<ArticleContent>): MergedField {
  const { entries, hasClash } =
    field === 'bylines'
      ? mergeEntries({ base: base.bylines, mine: mine.bylines, theirs: theirs.bylines })
      : mergeEntries({ base: base[field], mine: mine[field], theirs: theirs[field] })
  const isTooLong = !articleContent.shape[field].safeParse(entries).success
  return isTooLong ? { value: mine[field], isConflict: true } : { value: entries, isConflict: hasClash }
}

/** Words about a picture are merged one by one while both speak of the same picture. */
function mergeLeads({ base, mine, theirs }: Versions<Lead | null>): MergedField {
  const merged = base && mine && theirs && mergeAttributes(base, mine, theirs)
  return merged ? { value: merged } : { value: mine ?? theirs, isConflict: true }
}

/** A body that is too large with the changes of both is one conflict: mine stands, theirs is in it whole. */
export function mergeBodies({ base, mine, theirs }: Versions<Body>): { value: Body; clashes: Clash<Block>[] } {
  const whole = threeWay(base, mine, theirs)
  if (whole) return { value: whole.value, clashes: [] }
  const contents = { base: base.content, mine: mine.content, theirs: theirs.content }
  const { nodes, clashes } = mergeNodes(contents)
  const value = valid({ type: 'doc', content: nodes })
  if (value) return { value, clashes }
  return { value: mine, clashes: [{ kind: 'changed', at: 0, length: mine.content.length, ...contents }] }
}

function valid(body: Body): Body | undefined {
  try {
    return parseBody(body)
  } catch (error) {
    if (error instanceof BodyError) return undefined
    throw error
  }
}

function isList(field: Field): field is ListField {
  return (fieldsOf('list') as Field[]).includes(field)
}
