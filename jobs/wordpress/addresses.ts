// Old addresses: which of ours an address of the old site was, in the one form that redirects and links are kept in.
// Pure. `https://old.example/2016/11/Bridge/?x=1` and `/2016/11/bridge` are the same address.
import type { WxrPost, WxrSite } from '#jobs/wordpress/wxr.ts'
import { isWebAddress } from '#lib/body/links.ts'
import { normalise } from '#lib/normalise.ts'
import { slugify } from '#lib/slug.ts'
import { decodePart } from '#lib/urls.ts'

/** The address as a path of this site, '/?p=12' for WordPress's plain links; undefined when it is not of the old site. */
export function oldPath(address: string, site: WxrSite): string | undefined {
  const url = ofOldSite(address, site)
  const found = url && normalise(url.pathname + url.search)
  if (!found) return undefined
  const path = found.path + (found.path === '/' ? found.search : '')
  return path === '/' ? undefined : path
}

/** The address as a URL if it is one of the old site, by whichever scheme and with or without www. */
export function ofOldSite(address: string, site: WxrSite): URL | undefined {
  const base = URL.canParse(site.link) ? site.link : 'http://old.invalid/'
  if (!URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  return /^https?:$/.test(url.protocol) && hostOf(url) === hostOf(new URL(base)) ? url : undefined
}

/** Every address at which the old site showed the item. */
export function pathsOfItem({ id, type, link }: WxrPost, site: WxrSite): string[] {
  const plain = /^\d{1,12}$/.test(id) ? [`/?p=${id}`, ...(type === 'page' ? [`/?page_id=${id}`] : [])] : []
  const own = link === '' ? undefined : oldPath(link, site)
  return [...new Set([...plain, ...(own ? [own] : [])])]
}

/** A category stood under its parents' names; old links leave them out. */
export function pathsOfCategory(slugs: readonly string[], id: string, site: WxrSite): string[] {
  const last = slugs.at(-1) ?? ''
  const plain = /^\d{1,12}$/.test(id) ? [`/?cat=${id}`] : []
  return [
    ...new Set([...plain, ...underBase(`category/${slugs.join('/')}`, site), ...underBase(`category/${last}`, site)]),
  ]
}

export const pathsOfTag = (slug: string, site: WxrSite): string[] => underBase(`tag/${slug}`, site)

/** WordPress makes the address of an author from the login. */
export const pathsOfAuthor = (login: string, site: WxrSite): string[] => underBase(`author/${slugify(login)}`, site)

function underBase(rest: string, site: WxrSite): string[] {
  const base = URL.canParse(site.link) ? new URL(site.link).pathname : '/'
  const found = normalise(`${base}/${rest}`)
  return found ? [found.path] : []
}

/** A slug of ours from one of WordPress's, which may be percent-encoded; from other words when nothing is left of it. */
export function ourSlug(theirs: string, ...words: string[]): string {
  for (const text of [decodePart(theirs), ...words]) {
    const slug = slugify(text, 120)
    if (slug !== '') return slug
  }
  return 'untitled'
}

/** What the addresses of one picture's sizes have in common: `a-300x200.jpg`, `a-scaled.jpg` and `a.jpg`; undefined when it is none of the web. */
export function pictureName(address: string): string | undefined {
  if (!isWebAddress(address)) return undefined
  const url = new URL(address)
  // WordPress.com's picture servers have the real host as the first part of the path.
  const path = /^i\d\.wp\.com$/.test(url.hostname) ? url.pathname.slice(1) : `${hostOf(url)}${url.pathname}`
  const found = /^(.{1,1000}?)(?:-\d{1,5}x\d{1,5}|-scaled)?\.(jpe?g|png|gif|webp|avif)$/i.exec(path)
  return found ? `${found[1]}.${found[2]}`.replace(/^www\./, '').toLowerCase() : undefined
}

const hostOf = (url: URL) => url.host.replace(/^www\./, '')
