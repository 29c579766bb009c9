// Writes an entry to the socket: the right encoding, 304 when the client has it already, no body for HEAD.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor } from './encoding.ts'
import { type Entry, linesOf, notModifiedLines } from './entry.ts'
import type { How } from './page-cache.ts'

/** Answers with an entry; `timing` is a Server-Timing value. Gives back the bytes of the body, 0 for a 304. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  how: How,
  timing = `cache;desc=${how}`,
): number {
  const { headers } = request
  const variant = entry.variants[encodingFor(headers['accept-encoding'] as string | undefined)]
  const condition = headers['if-none-match']
  if (condition !== undefined && entry.status === 200 && (condition === variant.etag || names(condition, entry.hash))) {
    response.writeHead(304, how === 'hit' ? variant.unchanged : notModifiedLines(entry, variant, how)).end()
    return 0
  }
  response.writeHead(entry.status, how === 'hit' ? variant.hit : linesOf(entry, variant, how, timing))
  return finish(request, response, variant.body)
}

/** One 301 to where the entry stands, with the page itself below it for whoever does not follow. */
export function answerMoved(request: IncomingMessage, response: ServerResponse, entry: Entry, how: How): number {
  const variant = entry.variants[encodingFor(request.headers['accept-encoding'] as string | undefined)]
  response.writeHead(301, [...linesOf(entry, variant, how, `cache;desc=${how}`), 'location', entry.address])
  return finish(request, response, variant.body)
}

function finish(request: IncomingMessage, response: ServerResponse, body: Buffer): number {
  response.end(request.method === 'HEAD' ? undefined : body)
  return body.length
}

/** True when an If-None-Match names this content, in whichever encoding the client has it (weak comparison). */
export function names(condition: string, hash: string): boolean {
  if (condition.trim() === '*') return true
  return condition.split(',').some((tag) => etag.exec(tag.trim())?.[1] === hash)
}

/** A hash, a point when it was compressed once more, the encoding. */
const etag = /^(?:W\/)?"([0-9a-f]{32})\.?(?:-(?:br|gzip))?"$/
