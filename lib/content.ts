// Every field of an article that an editor can change: what a draft holds, a revision keeps and a publication copies.
import { z } from 'zod'
import { articleTypes, type CorrectionKind, type Direction, type SourceKind } from '#lib/article.ts'
import type { Body } from '#lib/body/document.ts'
import { parseBody } from '#lib/body/document.ts'

const body = z.unknown().transform((value, context): Body => {
  try {
    return parseBody(value)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
    return z.NEVER
  }
})

const words = (most: number) => z.string().max(most)

export const articleContent = z.object({
  headline: words(400),
  kicker: words(120),
  standfirst: words(1000),
  slug: words(200),
  sectionId: words(64),
  type: z.enum(articleTypes),
  language: words(35),
  direction: z.enum(['ltr', 'rtl']) satisfies z.ZodType<Direction>,
  dateline: words(120),
  body,
  bylines: z.array(z.object({ authorId: words(64), role: words(120), place: words(120) })).max(50),
  topicIds: z.array(words(64)).max(100),
  /** null alt, caption or credit: the picture's own. */
  lead: z
    .object({
      pictureId: words(64),
      alt: words(2000).nullable(),
      caption: words(2000).nullable(),
      credit: words(400).nullable(),
    })
    .nullable(),
  /** Check Also, chosen by an editor: article ids, first is first. */
  picks: z.array(words(64)).max(12),
})

export type ArticleContent = z.infer<typeof articleContent>

export interface PublishedByline {
  authorId: string
  slug: string
  name: string
  role: string
  place: string
}

export interface PublishedTopic {
  id: string
  slug: string
  name: string
}

export type { CorrectionKind, SourceKind }
