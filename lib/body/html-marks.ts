// How words look: which marks an element gives to the text inside it, by its name or, as pasted from word processors
// and web mail, by its style.
import type { Mark } from '#lib/body/document.ts'
import type { Context } from '#lib/body/html-context.ts'
import { attribute, type Element, hasClass, style } from '#lib/body/html-tree.ts'
import { safeHref } from '#lib/body/links.ts'

type PlainMark = Exclude<Mark['type'], 'link'>

const BY_NAME = new Map<string, PlainMark>([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
  ['var', 'italic'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
])

/** The marks that this element's name, class and style stand for. */
export function marksOf(element: Element): Mark[] {
  const types = new Set<PlainMark>()
  const named = BY_NAME.get(element.tagName)
  if (named && !isUndone(element, named)) types.add(named)
  for (const type of styledMarks(element)) types.add(type)
  return [...types].map((type) => ({ type }))
}

export function isMarkElement(element: Element): boolean {
  return BY_NAME.has(element.tagName)
}

// Google Docs wraps all that is copied in <b style="font-weight:normal">.
function isUndone(element: Element, mark: PlainMark): boolean {
  if (mark === 'bold') return /^(?:normal|[1-4]\d\d)$/.test(style(element, 'font-weight'))
  return mark === 'italic' && style(element, 'font-style') === 'normal'
}

function styledMarks(element: Element): PlainMark[] {
  const smallCaps = hasClass(element, 'small-caps')
  if (attribute(element, 'style') === null) return smallCaps ? ['smallCaps'] : []
  const found: [boolean, PlainMark][] = [
    [/^(?:bold|bolder|[6-9]00)$/.test(style(element, 'font-weight')), 'bold'],
    [/^(?:italic|oblique)/.test(style(element, 'font-style')), 'italic'],
    [smallCaps || isSmallCaps(element), 'smallCaps'],
    [style(element, 'vertical-align') === 'sub', 'subscript'],
    [style(element, 'vertical-align') === 'super', 'superscript'],
    [/line-through/.test(style(element, 'text-decoration') + style(element, 'text-decoration-line')), 'strike'],
  ]
  return found.filter(([isSet]) => isSet).map(([, type]) => type)
}

function isSmallCaps(element: Element): boolean {
  return style(element, 'font-variant') === 'small-caps' || style(element, 'font-variant-caps') === 'small-caps'
}

/** Where the element leads: an address that may be linked to, or `null`, the reason noted. */
export function hrefOf(element: Element, context: Context): string | null {
  const written = attribute(element, 'href')?.trim()
  if (!written) return null
  return readHref(written, context)
}

export function readHref(written: string, { options, losses }: Context): string | null {
  const address = options.link ? options.link(written) : written
  const href = address === null ? null : safeHref(address)
  if (href === null) losses.note('a link with an address that cannot be used')
  return href
}
