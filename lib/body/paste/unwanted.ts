// What is pasted with a text and is no part of it, by the name under which it is reported.
import { attribute, type Element, hasClass, style } from '#lib/body/html-tree.ts'

const FURNITURE = new Set(['nav', 'dialog'])
const FURNITURE_ROLES = new Set(['navigation', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar'])
const CONTROLS = new Set(['button', 'select', 'textarea', 'input', 'option', 'datalist'])
const UNSEEN = ['sr-only', 'visually-hidden', 'screen-reader-text', 'visuallyhidden']

/** Why this element does not come in; `undefined` when it does. */
export function lossOf(element: Element, isDocument: boolean): string | undefined {
  const { tagName } = element
  if (isHidden(element)) return 'hidden text'
  if (FURNITURE.has(tagName) || FURNITURE_ROLES.has(attribute(element, 'role') ?? '')) return 'the navigation of a page'
  if (CONTROLS.has(tagName)) return 'buttons and fields of a page'
  if (tagName === 'svg' || tagName === 'canvas') return 'a drawing'
  if (tagName === 'xml') return 'settings of a word processor'
  if (isComment(element)) return 'a comment on the document'
  if (isDocument && (tagName === 'del' || hasClass(element, 'msoDel'))) return 'words that a tracked change deletes'
  return undefined
}

/** Why a picture cannot come in as a link to it; `undefined` when it can. */
export function lostPicture(element: Element): string | undefined {
  const src = attribute(element, 'src')?.trim() ?? ''
  if (isTracking(element, src)) return 'a tracking picture'
  // Google Docs hands out addresses that only the person who copied can open.
  const isPrivate = /^https:\/\/lh\d[\w-]*\.googleusercontent\.com\/docs/.test(src)
  // Lazy loading has the true address elsewhere, and the reader of pictures knows where.
  const hasOther = ['data-src', 'data-lazy-src', 'data-original'].some((name) => attribute(element, name) !== null)
  if (isPrivate || (!/^(?:https?:)?\/\//i.test(src) && !/^\/(?!\/)/.test(src) && !hasOther))
    return 'a picture that only the clipboard holds'
  return undefined
}

const TRACKERS =
  /\bfacebook\.com\/tr\b|\bdoubleclick\.net\b|google-analytics\.com|scorecardresearch|\/(?:pixel|beacon)\b/i

function isTracking(element: Element, src: string): boolean {
  const sizes = ['width', 'height'].map((side) => attribute(element, side) ?? style(element, side))
  if (sizes.some((size) => /^[012](?:px)?$/.test(size.trim()))) return true
  return isHidden(element) || TRACKERS.test(src.slice(0, 2000))
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || UNSEEN.some((name) => hasClass(element, name))) return true
  if (attribute(element, 'style') === null) return false
  return (
    style(element, 'display') === 'none' ||
    style(element, 'visibility') === 'hidden' ||
    style(element, 'mso-hide') === 'all'
  )
}

// Word: the anchor in the text, and the list of comments behind it.
function isComment(element: Element): boolean {
  if (hasClass(element, 'MsoCommentReference') || hasClass(element, 'msocomanchor')) return true
  return /^comment(?:-list)?$/.test(style(element, 'mso-element'))
}
