// The HTML that stands for a shortcode, in the forms that lib/body/from-html.ts reads.

export type Shortcode = {
  name: string
  attrs: ReadonlyMap<string, string>
  /** Values without a name: [youtube https://…]. */
  words: readonly string[]
  /** What stands between the tags. */
  inner: string
}
export type ShortcodeContext = {
  /** Ids of the pictures that belong to the text, for a [gallery] that names none. */
  attached: readonly string[]
  /** Converts the shortcodes inside. */
  convert: (html: string) => string
}
type Writer = (code: Shortcode, context: ShortcodeContext) => string | undefined

/** How attachment 5 of the export is named in HTML: data-picture="attachment:5". */
export const ATTACHMENT = 'attachment:'

const MOST_IN_GALLERY = 500

export const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['caption', captionHtml],
  ['wp_caption', captionHtml],
  ['gallery', galleryHtml],
  ...['embed', 'youtube', 'vimeo', 'dailymotion', 'soundcloud', 'spotify', 'tweet', 'instagram', 'facebook', 'ted'].map(
    (name): [string, Writer] => [name, embedHtml],
  ),
  ['audio', filmHtml],
  ['video', filmHtml],
  ...['code', 'sourcecode', 'source'].map((name): [string, Writer] => [name, codeHtml]),
])

// The words are in an attribute in old exports, behind the picture in newer ones.
function captionHtml({ attrs, inner }: Shortcode, { convert }: ShortcodeContext): string {
  const id = /^attachment_(\d+)$/.exec(attrs.get('id') ?? '')?.[1]
  const html = convert(inner)
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(html)?.[0] ?? ''
  const named = id === undefined ? picture : picture.replace(/<img\b/i, `<img data-attachment-id="${id}"`)
  const words = attrs.get('caption') ?? html.slice(picture.length)
  const rest = attrs.has('caption') ? html.slice(picture.length) : ''
  return `<figure class="wp-caption">${named}${rest}<figcaption>${words}</figcaption></figure>`
}

function galleryHtml({ attrs }: Shortcode, { attached }: ShortcodeContext): string | undefined {
  const named = attrs.get('ids') ?? attrs.get('include')
  const excluded = new Set((attrs.get('exclude') ?? '').split(/\D+/))
  const ids = named === undefined ? attached.filter((id) => !excluded.has(id)) : named.split(/\D+/)
  const pictures = ids.filter((id) => id !== '').slice(0, MOST_IN_GALLERY)
  if (pictures.length === 0) return undefined
  return `<figure data-gallery>${pictures.map((id) => `<figure data-picture="${ATTACHMENT}${id}"></figure>`).join('')}</figure>`
}

function embedHtml(code: Shortcode): string | undefined {
  const address = addressIn(code)
  return address === undefined ? undefined : `<p><a data-embed href="${quoted(address)}">${quoted(address)}</a></p>`
}

function addressIn({ name, attrs, words, inner }: Shortcode): string | undefined {
  const given = [attrs.get('src'), attrs.get('url'), attrs.get('id'), inner.trim(), ...words]
  const address = given.find((one) => one !== undefined && /^https?:\/\//i.test(one))
  if (address !== undefined) return address
  const id = given.find((one) => one !== undefined && /^[\w-]{5,20}$/.test(one))
  if (id !== undefined && name === 'youtube') return `https://www.youtube.com/watch?v=${id}`
  return id !== undefined && name === 'vimeo' ? `https://vimeo.com/${id}` : undefined
}

const FILES = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mp3', 'm4a', 'ogg', 'wav', 'wma']

function filmHtml({ name, attrs, words, inner }: Shortcode): string | undefined {
  const given = [...FILES.map((key) => attrs.get(key)), ...words, inner.trim()]
  const address = given.find((one) => one !== undefined && one !== '')
  return address === undefined ? undefined : `<${name} src="${quoted(address)}"></${name}>`
}

function codeHtml({ attrs, words, inner }: Shortcode): string | undefined {
  if (inner === '') return undefined
  const language = (attrs.get('lang') ?? attrs.get('language') ?? words[0] ?? '').replace(/[^\w+#-]/g, '')
  return `<pre><code class="language-${language}">${inner.replaceAll('<', '&lt;')}</code></pre>`
}

// Entities are as they were in the text; only what would end the attribute is escaped.
function quoted(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
