// One line an answer, for those who run the newsroom. Answers from the cache are too many: a share of them has one.
// No address of a reader, no cookie and no query: what somebody searches for is their own.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '#log.ts'
import type { Outcome } from './front/front.ts'

/** Writes the line of an answer; `share` of those from the cache, 0 to 1. */
export function accessLog(share: number) {
  return (request: IncomingMessage, response: ServerResponse, outcome: Outcome, bytes: number, ms: number): void => {
    if (outcome === 'hit' && (share === 0 || Math.random() >= share)) return
    const [path] = (request.url ?? '').split('?')
    const { method } = request
    log.info('request', { method, path, status: response.statusCode, cache: outcome, bytes, ms: Math.round(ms) })
  }
}
