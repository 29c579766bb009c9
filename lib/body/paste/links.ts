// Where a pasted link leads: the page itself, without the stations that a mailbox, a search engine or a word processor put
// before it and without what only tells somebody who clicked.
import { safeHref } from '#lib/body/links.ts'

// Redirects that carry the whole address with them: host, path and the parameter that holds it.
const STATIONS: [host: RegExp, path: RegExp, parameter: string][] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^l\.instagram\.com$/, /^\/$/, 'u'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, 'q'],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)\/?$/, 'url'],
]

const TRACKING =
  /^(?:utm_\w+|[gwb]braid|gclid|gclsrc|dclid|fbclid|msclkid|yclid|ysclid|twclid|ttclid|igsh|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|vero_id|oly_(?:anon|enc)_id|wickedid|s_cid|at_(?:medium|campaign)|_ga|_gl|cmpid|ref_src|ref_url|srsltid|usg|ust)$/i

/** The address that a pasted one stands for; `null` when it may not be linked to or leads nowhere outside its document. */
export function pastedHref(written: string): string | null {
  const href = safeHref(written.startsWith('//') ? `https:${written}` : written)
  if (href === null || href.startsWith('#')) return null
  return withoutTracking(unwrapped(href, 3))
}

/** The same address without parameters such as utm_source, fbclid and gclid; what else it says stays as written. */
export function withoutTracking(href: string): string {
  const [, before = '', query = '', after = ''] = /^([^?#]*)\??([^#]*)(#?.*)$/s.exec(href) ?? []
  const kept = query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''))
  const fragment = after.replace(/^#(?::~:text=.*|utm_\w+=.*)$/s, '')
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment
}

function unwrapped(href: string, most: number): string {
  if (most === 0 || !URL.canParse(href)) return href
  const url = new URL(href)
  for (const [host, path, parameter] of STATIONS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue
    const target = safeHref(url.searchParams.get(parameter) ?? '')
    if (target !== null && /^https?:/i.test(target)) return unwrapped(target, most - 1)
  }
  return href
}
