// Runs Next over a request and a response that exist only in memory, and gives the whole answer when it is complete.
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { env } from '#env.ts'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Captured {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

/** Only these reach Next, whatever the client sent: flight, prefetch and forwarding headers change what it answers. */
// Without a user agent Next streams titles and descriptions (next.config's htmlLimitedBots is not asked): then a page whose
// metadata comes last needs a script to be whole.
const requestHeaders = { host: new URL(env.siteUrl).host, accept: 'text/html', 'user-agent': 'broadsheet' }

/** What Next answers to a GET of `target`. */
export function capture(handle: Handle, target: string): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const request = Object.assign(new http.IncomingMessage(null as never), {
      method: 'GET',
      url: target,
      headers: { ...requestHeaders },
    })
    request.push(null)
    const chunks: Buffer[] = []
    const response = new http.ServerResponse(request)
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    response.flushHeaders = () => {}
    response.write = (chunk: unknown) => {
      keep(chunk)
      return true
    }
    response.end = ((chunk: unknown) => {
      keep(chunk)
      resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) })
      response.emit('finish')
      response.emit('close')
      return response
    }) as typeof response.end
    handle(request, response).catch(reject)
  })
}
