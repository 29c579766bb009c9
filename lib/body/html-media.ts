// Pictures, frames, films and sound from HTML. A picture the library does not know becomes a link to it; a frame becomes
// an embed when its provider is one of ours and a link card otherwise. Nothing is fetched here.
import type { Picture } from '#lib/body/document.ts'
import type { Flow } from '#lib/body/flow.ts'
import { type Context, type ElementReader, withMarks } from '#lib/body/html-context.ts'
import { hrefOf, readHref } from '#lib/body/html-marks.ts'
import { attribute, childrenOf, type Element, findElement, hasClass, lineOf } from '#lib/body/html-tree.ts'
import { isWebAddress } from '#lib/body/links.ts'
import { cleanLine } from '#lib/body/text.ts'

export const MEDIA = new Map<string, ElementReader>([
  ['img', readImage],
  ['iframe', readFrame],
  ['embed', readFrame],
  ['object', readObject],
  ['video', readFilm],
  ['audio', readFilm],
])

export function readImage(element: Element, flow: Flow, context: Context) {
  const alt = attribute(element, 'alt')?.trim() ?? ''
  if (hasClass(element, 'emoji') || hasClass(element, 'wp-smiley')) return flow.text(alt, context.marks)
  if (attribute(element, 'width') === '1' && attribute(element, 'height') === '1')
    return context.losses.note('a tracking pixel')
  const src = sourceOf(element)
  const attrs = new Map(element.attrs.map(({ name, value }) => [name, value]))
  const pictureId = src === '' ? undefined : context.options.picture?.(src, attrs)
  if (pictureId === undefined) return linkToPicture(src, alt, flow, context)
  noteLostLink(context)
  // Lazy loading writes each picture twice, once more inside <noscript>.
  const last = flow.last
  if (last?.type !== 'picture' || last.attrs.pictureId !== pictureId)
    flow.block(pictureOf(pictureId, cleanLine(alt) || null))
}

export function pictureOf(pictureId: string, alt: string | null): Picture {
  return { type: 'picture', attrs: { pictureId, alt, caption: null, credit: null, layout: 'column' } }
}

/** `<a data-embed href>`: the address to embed, its words as the title. */
export function readEmbedLink(element: Element, flow: Flow, context: Context) {
  const url = hrefOf(element, context)
  if (url === null || !isWebAddress(url)) return context.walk(childrenOf(element), flow, context)
  placeEmbed(url, lineOf(childrenOf(element)), flow)
}

/** The provider is left to parseBody, which always works it out from the address. */
export function placeEmbed(url: string, title: string | null, flow: Flow) {
  flow.block({ type: 'embed', attrs: { url, title: title === url ? null : title, provider: null } })
}

// What lazy-loading scripts leave in src is a placeholder.
function sourceOf(element: Element): string {
  const names = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-orig-file']
  const addresses = names.map((name) => attribute(element, name)?.trim() ?? '').filter((src) => src !== '')
  return addresses.find((src) => !/^data:/i.test(src)) ?? addresses[0] ?? ''
}

function linkToPicture(src: string, alt: string, flow: Flow, context: Context) {
  context.losses.note('a picture that is not in the library, as a link')
  const inLink = context.marks.some((mark) => mark.type === 'link')
  const href = inLink || src === '' || /^data:/i.test(src) ? null : readHref(secured(src), context)
  const words = alt || fileName(src)
  if (words === '') return
  flow.text(` ${words} `, href === null ? context.marks : withMarks(context, [{ type: 'link', attrs: { href } }]).marks)
}

function fileName(src: string): string {
  if (/^data:/i.test(src)) return ''
  const path = src.split(/[?#]/, 1)[0] ?? ''
  return path.slice(path.lastIndexOf('/') + 1).slice(0, 200)
}

// A link to the picture's own file, as WordPress adds, is no loss.
function noteLostLink({ marks, losses }: Context) {
  const link = marks.find((mark) => mark.type === 'link')
  if (link && !/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(link.attrs.href)) losses.note('a link around a picture')
}

function readFrame(element: Element, flow: Flow, context: Context) {
  const url = secured(sourceOf(element))
  if (!isWebAddress(url)) return context.losses.note(`<${element.tagName}> without an address on the web`)
  if (element.tagName === 'embed') context.losses.note('<embed>, as a link')
  placeEmbed(url, cleanLine(attribute(element, 'title') ?? '').trim() || null, flow)
}

// Flash films have an <embed> inside; the rest have their address in data, or only a fallback.
function readObject(element: Element, flow: Flow, context: Context) {
  const url = secured(attribute(element, 'data')?.trim() ?? '')
  const hasInner = findElement(childrenOf(element), 'embed', 'object', 'iframe', 'img') !== undefined
  if (hasInner || !isWebAddress(url)) return context.walk(childrenOf(element), flow, context)
  context.losses.note('<object>, as a link')
  placeEmbed(url, lineOf(childrenOf(element)), flow)
}

function readFilm(element: Element, flow: Flow, context: Context) {
  const source = findElement(childrenOf(element), 'source')
  const url = secured(sourceOf(element) || (source ? sourceOf(source) : ''))
  context.losses.note(`<${element.tagName}>, as a link to the file`)
  if (isWebAddress(url))
    return placeEmbed(url, cleanLine(attribute(element, 'title') ?? '').trim() || fileName(url) || null, flow)
  const href = url === '' ? null : readHref(url, context)
  if (href !== null) flow.text(` ${fileName(url)} `, [{ type: 'link', attrs: { href } }])
  context.walk(childrenOf(element), flow, context)
}

function secured(address: string): string {
  return address.startsWith('//') ? `https:${address}` : address
}
