// A request streamed to a renderer and its answer streamed back, nothing held: uploads, event streams, the desk's pages.
import http, { type Agent, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { env } from '#env.ts'
import { clientAddress } from '../client-address.ts'

export interface Passage {
  port: number
  agent: Agent
  secret: string
}

const site = new URL(env.siteUrl)

/** Of one connection only (RFC 9110, 7.6.1), or said by us: what a client claims of itself is not passed on. */
const notPassed =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|host|forwarded|x-forwarded-.*|x-real-ip|x-press-.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-http-method.*)$/

/**
 * Resolves when the exchange has ended in any way; `unanswered` when the renderer broke off before it had answered
 * anything, which leaves the response untouched.
 */
export function passThrough(
  passage: Passage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<'ended' | 'unanswered'> {
  return new Promise((resolve) => {
    const { port, agent, secret } = passage
    const headers = { ...requestHeaders(request), 'x-press-secret': secret }
    const upstream = http.request({
      host: '127.0.0.1',
      port,
      agent,
      method: request.method,
      path: request.url,
      headers,
    })
    const gone = () => upstream.destroy()
    response.once('close', gone)
    const end = (how: 'ended' | 'unanswered') => {
      response.off('close', gone)
      request.unpipe(upstream)
      // What was not read of an upload would hold the connection.
      request.resume()
      resolve(how)
    }
    upstream.on('error', () => {
      if (!response.headersSent && !response.destroyed) return end('unanswered')
      response.destroy()
      end('ended')
    })
    upstream.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, responseHeaders(answer))
      // An event stream may have nothing to say for a long time.
      response.flushHeaders()
      answer.on('error', () => undefined)
      answer.pipe(response)
      answer.once('close', () => {
        if (!answer.complete) response.destroy()
        end('ended')
      })
    })
    request.pipe(upstream)
  })
}

function requestHeaders(request: IncomingMessage): OutgoingHttpHeaders {
  return {
    ...passed(request),
    // A body whose length is not known is sent in chunks here, too.
    ...(request.headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : {}),
    host: site.host,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    'x-forwarded-for': clientAddress(request, env.trustedProxies),
  }
}

const responseHeaders = (answer: IncomingMessage): OutgoingHttpHeaders => passed(answer)

function passed({ headers }: IncomingMessage): OutgoingHttpHeaders {
  // What `Connection` names is of that connection as well.
  const named = new Set(
    String(headers.connection ?? '')
      .toLowerCase()
      .split(/\s*,\s*/),
  )
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !notPassed.test(name) && !named.has(name)))
}
