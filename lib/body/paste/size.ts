// How much is pasted at once. Most of an enormous clipboard is pictures written as text: they go first, then looks, then
// the end of the text, and each is said.
import type { Clipboard } from '#lib/body/from-clipboard.ts'
import type { Losses } from '#lib/body/losses.ts'

/** Characters of one clipboard that are read. */
export const MOST = 5_000_000

/** A clipboard that can be read in a moment. */
export function fitClipboard({ html = '', text = '' }: Clipboard, losses: Losses): Clipboard {
  if (html.length <= MOST) return { html, text: cut(text, losses, html === '') }
  // The picture itself is named when its element is read.
  const light = withoutPictures(html)
  if (light.length <= MOST) return { html: light, text: cut(text, losses, false) }
  if (text.trim() === '') return { html: cut(light, losses, true), text: '' }
  losses.note('the looks of a text that is too large to paste with them')
  return { html: '', text: cut(text, losses, true) }
}

// Looks for the ends by hand: an expression that may match megabytes overflows the stack.
function withoutPictures(html: string): string {
  const end = /["'()<>\s]/g
  let result = ''
  let done = 0
  for (let at = html.indexOf('data:'); at !== -1; at = html.indexOf('data:', done)) {
    end.lastIndex = at
    const to = end.exec(html)?.index ?? html.length
    result += html.slice(done, at) + (to - at > 1000 ? 'data:,' : html.slice(at, to))
    done = to
  }
  return result + html.slice(done)
}

function cut(text: string, losses: Losses, isRead: boolean): string {
  if (text.length <= MOST) return text
  if (isRead) losses.note('characters beyond what can be pasted at once', text.length - MOST)
  return text.slice(0, MOST).toWellFormed()
}
