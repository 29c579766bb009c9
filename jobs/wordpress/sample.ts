// Small exports for tests, hostile and honest, in the shape that WordPress writes.

export type SampleItem = {
  title?: string
  link?: string
  pubDate?: string
  creator?: string
  content?: string
  excerpt?: string
  id?: number
  date?: string
  gmt?: string
  slug?: string
  status?: string
  type?: string
  password?: string
  /** More elements, as XML. */
  extra?: string
}

export function item(given: SampleItem = {}): string {
  return (
    `<item><title>${given.title ?? 'Bridge opens'}</title><link>${given.link ?? 'https://old.example/bridge/'}</link>` +
    `<pubDate>${given.pubDate ?? 'Mon, 01 Jan 2024 00:00:00 +0000'}</pubDate><dc:creator>${given.creator ?? 'ana'}</dc:creator>` +
    `<content:encoded><![CDATA[${given.content ?? 'Words.'}]]></content:encoded>` +
    `<excerpt:encoded><![CDATA[${given.excerpt ?? ''}]]></excerpt:encoded><wp:post_id>${given.id ?? 1}</wp:post_id>` +
    `<wp:post_date>${given.date ?? '2024-01-01 00:00:00'}</wp:post_date>` +
    `<wp:post_date_gmt>${given.gmt ?? '2024-01-01 00:00:00'}</wp:post_date_gmt><wp:post_name>${given.slug ?? 'bridge'}</wp:post_name>` +
    `<wp:status>${given.status ?? 'publish'}</wp:status><wp:post_type>${given.type ?? 'post'}</wp:post_type>` +
    `<wp:post_password>${given.password ?? ''}</wp:post_password>${given.extra ?? ''}</item>`
  )
}

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'

/** An export of these elements of a channel; `prolog` stands between the XML declaration and <rss>. */
export function wxr(channel: string, prolog = ''): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>${prolog}\n<rss version="2.0" ${NAMESPACES}><channel><title>Old paper</title>` +
    `<link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>\n${channel}\n</channel></rss>`
  )
}

/** The bytes of a file, in chunks of this size. */
export async function* inChunks(file: string | Uint8Array, size = 1000): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(file as string)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
