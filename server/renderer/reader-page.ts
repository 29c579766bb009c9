// A page as readers get it, from what Next rendered: no script, one order, no rule that draws nothing.
import { withOrderedHead } from './head.ts'
import { withNeededRules } from './sheets.ts'
import { strip, styleHashes } from './strip.ts'

/** `styleHashes`: the sources of its sheets for the content security policy. */
export function readerPage(rendered: string): { html: string; styleHashes: string[] } {
  const html = withNeededRules(withOrderedHead(strip(rendered)))
  return { html, styleHashes: styleHashes(html) }
}
