// Reads demo/: the files, checked against the form that demo/README.md gives. Nothing is stored here.
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { siteSettings } from '#db/settings.ts'
import { articleTypes } from '#lib/article.ts'

const folder = path.join(import.meta.dirname, '../../demo')

const when = {
  age: z
    .string()
    .regex(/^\d+(?:m|h|d|mo)$/)
    .optional(),
  on: z.string().optional(),
}
const byline = z.union([
  z.string().transform((author) => ({ author, place: '', role: '' })),
  z.object({ author: z.string(), place: z.string().default(''), role: z.string().default('') }),
])
const kinds = ['correction', 'clarification', 'retraction'] as const

const frontMatter = z.strictObject({
  headline: z.string(),
  slug: z.string(),
  section: z.string(),
  type: z.enum(articleTypes).default('news'),
  kicker: z.string().default(''),
  standfirst: z.string().default(''),
  dateline: z.string().default(''),
  ...when,
  bylines: z.array(byline).default([]),
  topics: z.array(z.string()).default([]),
  picture: z.object({ id: z.string(), caption: z.string().nullable().default(null) }).optional(),
  updates: z.array(z.object({ id: z.string(), ...when, heading: z.string(), body: z.string() })).default([]),
  corrections: z
    .array(
      z.object({
        id: z.string(),
        ...when,
        kind: z.enum(kinds).default('correction'),
        body: z.string(),
        was: z.string().default(''),
        is: z.string().default(''),
      }),
    )
    .default([]),
  sources: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['outlet', 'person', 'document', 'data', 'anonymous']),
        name: z.string(),
        url: z.string().default(''),
        note: z.string().default(''),
        quotation: z.string().default(''),
      }),
    )
    .default([]),
  picks: z.array(z.string()).default([]),
})

const named = { slug: z.string(), name: z.string() }

const newsroom = z.object({
  settings: siteSettings,
  sections: z.array(
    z.object({ ...named, parent: z.string().optional(), hue: z.number(), description: z.string().default('') }),
  ),
  authors: z.array(
    z.object({
      ...named,
      role: z.string(),
      place: z.string(),
      biography: z.string().default(''),
      email: z.string().default(''),
      picture: z.string().optional(),
    }),
  ),
  topics: z.array(z.object({ ...named, description: z.string().default('') })),
  pages: z.array(z.object({ slug: z.string(), title: z.string(), description: z.string(), body: z.string() })),
  front: z.array(z.string()),
})

const picture = z.object({
  name: z.string(),
  kind: z.enum(['photograph', 'illustration', 'portrait', 'map', 'chart']),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  caption: z.string().default(''),
  credit: z.string(),
  title: z.string().default(''),
  subtitle: z.string().default(''),
  drawings: z.array(z.number()).default([]),
})

export type DemoArticle = z.infer<typeof frontMatter> & { html: string }
export type DemoPicture = z.infer<typeof picture>

const readYaml = (name: string): unknown => parse(fs.readFileSync(path.join(folder, name), 'utf8'))

/** Settings, sections, authors, topics, pages and the front. */
export const readNewsroom = () => newsroom.parse(readYaml('newsroom.yaml'))

/** Every picture with its master, or its drawings. */
export function readPictures(): DemoPicture[] {
  return z.array(picture).parse(readYaml('pictures/pictures.yaml'))
}

/** The bytes of a picture's file: `name.avif`, or `name.358.svg` for a drawing. */
export function readPictureFile({ name }: DemoPicture, drawing?: number): Buffer {
  const file = drawing
    ? `${name}.${drawing}.svg`
    : fs
        .readdirSync(path.join(folder, 'pictures'))
        .find((each) => new RegExp(`^${name}\\.(?:avif|webp|png|jpg)$`).test(each))
  if (!file) throw new Error(`demo/pictures has no file for “${name}”.`)
  return fs.readFileSync(path.join(folder, 'pictures', file))
}

/** Every article, in the order of its file names. */
export function readArticles(): DemoArticle[] {
  const files = fs.readdirSync(path.join(folder, 'articles')).filter((name) => name.endsWith('.html'))
  return files.sort().map((name) => {
    const text = fs.readFileSync(path.join(folder, 'articles', name), 'utf8')
    const [, matter, html] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
    if (matter === undefined || html === undefined) throw new Error(`demo/articles/${name} has no front matter.`)
    const parsed = frontMatter.safeParse(parse(matter))
    if (!parsed.success) throw new Error(`demo/articles/${name}: ${z.prettifyError(parsed.error)}`)
    return { ...parsed.data, html }
  })
}
