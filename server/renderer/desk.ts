// Requests that go through the renderer to Next as they are, streamed both ways: the desk's pages, actions, uploads and
// event streams, and Next's own files in development.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '#env.ts'
import { isFromOurPage } from '#lib/our-page.ts'
import { log } from '#log.ts'
import { endScope, newScope, runInScope, type Scope } from '#scope.ts'
import { deskHeaders, deskPolicy } from '../security-headers.ts'
import type { Handle } from './capture.ts'
import { sheetHashes } from './sheet-hashes.ts'

const isDevelopment = env.mode === 'development'
const sheets = isDevelopment ? [] : sheetHashes('.next')

export const isDesk = (target: string) => /^\/admin(?:[/?]|$)/.test(target)

/** Has Next answer, inside a scope of the request's own that ends when the connection or the answer does. */
export async function passToNext(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const scope = newScope(new Date())
  const target = request.url ?? '/'
  response.once('close', () => {
    const error = scope.memo.get('error')
    if (error) log.error('desk.failed', error, { path: target })
    void endScope(scope)
  })
  if (isDesk(target)) {
    // Next puts the nonce of the policy it is asked with on every script it writes.
    const nonce = randomBytes(16).toString('base64')
    const policy = deskPolicy(nonce, sheets, isDevelopment)
    request.headers['content-security-policy'] = policy
    request.headers['x-press-nonce'] = nonce
    request.headers['x-press-target'] = withoutNext(target)
    applyAtHead(scope, response, { ...deskHeaders, 'content-security-policy': policy })
    // The gates ask this too. Next would answer some of it with 500 before they could.
    if (isForged(request)) return refuseForged(response)
  }
  await runInScope(scope, () => handle(request, response))
}

const isForged = ({ method = 'GET', headers }: IncomingMessage): boolean =>
  !/^(?:GET|HEAD)$/.test(method) &&
  !isFromOurPage({ origin: headers.origin, site: headers['sec-fetch-site'] as string | undefined }, env.siteUrl)

function refuseForged(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`This did not come from the desk's own page. Open ${env.siteUrl}/admin and try there.\n`)
}

/** The address as it is typed: Next's own parameter is for its runtime. */
function withoutNext(target: string): string {
  const [path = '/', search = ''] = target.split('?', 2)
  const query = new URLSearchParams(search)
  query.delete('_rsc')
  return query.size > 0 ? `${path}?${query}` : path
}

/** The scope's answer and the headers of the desk. Never stored. */
function applyAtHead(scope: Scope, response: ServerResponse, own: Record<string, string>): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((status: number, ...rest: never[]) => {
    for (const [name, value] of scope.headers) response.setHeader(name, value)
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value)
    return writeHead(status === 200 ? scope.status : status, ...rest)
  }) as typeof response.writeHead
}
