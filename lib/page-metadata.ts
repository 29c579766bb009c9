// What stands in a page's head: title, description, canonical address. Structured data is not made here.
import type { Metadata } from 'next'
import type { Article, Site } from './article.ts'

interface Head {
  site: Site
  /** Absent on the front, which carries the newsroom's own name. */
  title?: string
  description?: string
  path: string
}

export function pageMetadata({ site, title, description, path }: Head): Metadata {
  return {
    title: title ? `${title} – ${site.name}` : site.name,
    description: description || site.tagline || undefined,
    alternates: { canonical: path },
    openGraph: { siteName: site.name, title: title ?? site.name, url: path, type: 'website' },
  }
}

export function articleMetadata(site: Site, article: Article): Metadata {
  const head = pageMetadata({ site, title: article.headline, description: article.standfirst, path: article.path })
  const signed = article.bylines.filter(({ role }) => role === '').map(({ name }) => name)
  return {
    ...head,
    // One tag for all who signed: of several, programs take one. Who only helped is not in it.
    ...(signed.length > 0 ? { other: { author: signed.join(', ') } } : {}),
    openGraph: {
      ...head.openGraph,
      title: article.headline,
      type: 'article',
      publishedTime: new Date(article.publishedAt).toISOString(),
      modifiedTime: new Date(article.modifiedAt).toISOString(),
      section: article.section.name,
      tags: article.topics.map(({ name }) => name),
    },
  }
}
