// Serves renditions: immutable files under unguessable addresses, with ranges.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { media, renditionName } from '#db/media.ts'
import { drawingPolicy, securityHeaders } from './security-headers.ts'

const address = /^\/media\/([0-9a-f-]{36})\/(\d{1,5})\.(webp|jpg|avif|svg)$/

const types: Record<string, string> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  avif: 'image/avif',
  svg: 'image/svg+xml; charset=utf-8',
}

/** Answers when the path names a rendition that exists; false leaves it to the renderer (404, or 410). */
export async function serveMedia(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [, id, width, extension] = address.exec(path) ?? []
  if (!id || !width || !extension) return false
  const name = renditionName(id, Number(width), extension)
  const file = await media.head(name)
  if (!file) return false
  // The address is unguessable and its file never changes.
  const etag = `"${id}-${width}-${extension}"`
  const condition = request.headers['if-none-match']
  if (condition !== undefined && (condition.trim() === '*' || condition.includes(etag))) {
    response.writeHead(304, { etag, 'cache-control': 'public, max-age=31536000, immutable' }).end()
    return true
  }
  const range = rangeOf(request.headers.range, file.size)
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...securityHeaders, 'content-range': `bytes */${file.size}` }).end()
    return true
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  response.writeHead(range ? 206 : 200, {
    'content-type': types[extension],
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': drawingPolicy,
    etag,
    ...(range ? { 'content-range': `bytes ${start}-${end}/${file.size}` } : {}),
    ...securityHeaders,
    'cross-origin-resource-policy': 'cross-origin',
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(media.stream(name, { start, end }), response).catch(() => response.destroy())
  return true
}

/** One byte range as RFC 9110 has it; anything else is answered with the whole file. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size) return 'unsatisfiable'
  // Backwards is no range at all, and ignored.
  if (start > end) return undefined
  return { start, end }
}
