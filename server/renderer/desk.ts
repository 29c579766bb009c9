// Requests that go through the renderer to Next as they are, streamed both ways: the desk's pages, actions, uploads and
// event streams, and Next's own files in development.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { endScope, newScope, runInScope, type Scope } from '#scope.ts'
import { securityHeaders } from '../security-headers.ts'
import type { Handle } from './capture.ts'

export const isDesk = (target: string) => /^\/admin(?:[/?]|$)/.test(target)

/** Has Next answer, inside a scope of the request's own that ends when the connection or the answer does. */
export async function passToNext(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const scope = newScope(new Date())
  response.once('close', () => void endScope(scope))
  if (isDesk(request.url ?? '')) applyAtHead(scope, response)
  await runInScope(scope, () => handle(request, response))
}

/** The scope's answer and the headers of the house, where Next or the desk has not said otherwise. Never stored. */
function applyAtHead(scope: Scope, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((status: number, ...rest: never[]) => {
    for (const [name, value] of scope.headers) response.setHeader(name, value)
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    response.setHeader('cache-control', 'no-store')
    return writeHead(status === 200 ? scope.status : status, ...rest)
  }) as typeof response.writeHead
}
