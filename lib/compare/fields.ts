// The fields of an article's content and how each is compared and merged. A field that is added to ArticleContent does
// not compile until it stands here.
import type { ArticleContent } from '#lib/content.ts'

export const fields = {
  kicker: 'text',
  headline: 'text',
  standfirst: 'text',
  slug: 'text',
  sectionId: 'choice',
  type: 'choice',
  language: 'choice',
  direction: 'choice',
  dateline: 'text',
  bylines: 'list',
  topicIds: 'list',
  picks: 'list',
  lead: 'picture',
  body: 'body',
} as const satisfies Record<keyof ArticleContent, 'text' | 'choice' | 'list' | 'picture' | 'body'>

export type Field = keyof typeof fields
type FieldsOf<Kind> = { [F in Field]: (typeof fields)[F] extends Kind ? F : never }[Field]

/** Words that somebody wrote, on one line. */
export type TextField = FieldsOf<'text'>
/** One of several, or the id of something: it is another or it is not. */
export type ChoiceField = FieldsOf<'choice'>
/** Several in an order. */
export type ListField = FieldsOf<'list'>

export type Byline = ArticleContent['bylines'][number]
export type Lead = NonNullable<ArticleContent['lead']>

/** The fields of one kind, in the order in which the desk shows them. */
export function fieldsOf<Kind extends (typeof fields)[Field]>(kind: Kind): FieldsOf<Kind>[] {
  return (Object.keys(fields) as Field[]).filter((field) => fields[field] === kind) as FieldsOf<Kind>[]
}
