// Files of the build and of public/, and pictures: what is not made of anything that changes.
import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'
import { serveMedia } from './media.ts'
import { drawingPolicy, securityHeaders } from './security-headers.ts'

/** Names that carry their hash. */
const isImmutable = (path: string) => path.startsWith('/fonts/') || path.startsWith('/_next/static/')

/** What the list of types does not know. */
const types: Record<string, string> = { '/speculation-rules.json': 'application/speculationrules+json' }

/** Source maps and hidden files are nobody's. */
const mayBeFile = (path: string) => /^\/[\w./~-]+\.\w{1,12}$/.test(path) && !/\/\.|\.map$/.test(path)

/** Answers when an address names a file of `publicFolder` or of the build, or a picture; false when it does not. */
export function filesOf(publicFolder: string, buildFolder: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = ''] = (request.url ?? '').split('?')
    if (!mayBeFile(path)) return false
    if (await serveMedia(path, request, response)) return true
    if (!path.startsWith('/_next/')) return serve(request, response, path, { folder: publicFolder, file: path })
    if (!path.startsWith('/_next/static/')) return false
    return serve(request, response, path, { folder: buildFolder, file: path.slice('/_next'.length) })
  }
}

function serve(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { folder, file }: { folder: string; file: string },
): Promise<boolean> {
  const keep = isImmutable(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=86400'
  return new Promise((resolve) => {
    response.once('close', () => resolve(true))
    send(request, file, { root: folder, index: false, cacheControl: false, dotfiles: 'ignore' })
      .on('headers', () => {
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
        response.setHeader('cache-control', keep)
        if (path.endsWith('.svg')) response.setHeader('content-security-policy', drawingPolicy)
        if (types[path]) response.setHeader('content-type', types[path])
      })
      .on('directory', () => resolve(false))
      .on('error', (error: { status?: number; headers?: Record<string, string> }) => {
        if (error.status === 404) return resolve(false)
        response.writeHead(error.status ?? 500, { ...error.headers, ...securityHeaders }).end()
      })
      .pipe(response)
  })
}
