// Takes Next's client runtime out of a reader's page (decision 005): no script stays but data blocks. Refuses, by giving
// undefined, when the page would be incomplete without it: React moves content with scripts past a Suspense boundary.
import { createHash } from 'node:crypto'

// Markup only, which no text of an article can contain: one that quotes $RC( is whole. React's $RC needs the S: div.
const unfinished = ['<template id="B:', '<!--$?-->', '<!--$!-->', '<div hidden id="S:', '<html id="__next_error__"']

/** What a page needs scripts for, or undefined when it is whole without them. */
export const neededScript = (html: string): string | undefined => unfinished.find((mark) => html.includes(mark))

const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const scriptPreload = /<link\b(?=[^>]*\srel="modulepreload"|(?=[^>]*\srel="preload")[^>]*\sas="script")[^>]*>/g
const isData = (attributes: string) => /\stype="(?:application\/ld\+json|speculationrules)"/.test(attributes)

/** The page without scripts, React's markers and script preloads. */
export function strip(html: string): string {
  return html
    .replace(script, (whole, attributes: string) => (isData(attributes) ? whole : ''))
    .replace(scriptPreload, '')
    .replace(/<!--\/?\$-->|<!-- -->/g, '')
    .replace('<div hidden=""></div>', '')
}

/** CSP sources of the page's inline style sheets. */
export function styleHashes(html: string): string[] {
  const sheets = html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)
  return [
    ...new Set(
      [...sheets].map(
        ([, sheet]) =>
          `'sha256-${createHash('sha256')
            .update(sheet ?? '')
            .digest('base64')}'`,
      ),
    ),
  ]
}
