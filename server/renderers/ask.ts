// One page asked of one renderer, whole: an answer that breaks off is no answer, and may be asked of another.
import http, { type Agent } from 'node:http'
import type { Rendered } from '../front/origin.ts'

export interface Asked {
  port: number
  agent: Agent
  headers: Record<string, string>
  target: string
  /** In ms. */
  timeLimit: number
}

const brand = Symbol('broken')

/** True when the connection ended before the answer was whole: the renderer has died, most likely. */
export const isBroken = (error: unknown): boolean => Object(error)[brand] === true

const broken = (cause: unknown) =>
  Object.assign(new Error('The renderer broke off before the page was whole.', { cause }), { [brand]: true })

/** A page with 340 keys in its header, several times over. */
const maxHeaderSize = 65_536

export function askForPage({ port, agent, headers, target, timeLimit }: Asked): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, agent, path: target, headers, maxHeaderSize })
    const late = setTimeout(() => {
      reject(new Error(`The page was not made within ${timeLimit} ms.`))
      request.destroy()
    }, timeLimit)
    const fail = (error: unknown) => {
      clearTimeout(late)
      reject(broken(error))
    }
    request.on('error', fail)
    request.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', fail)
      response.once('close', () => {
        if (!response.complete) return fail(undefined)
        clearTimeout(late)
        resolve({ status: response.statusCode ?? 500, headers: kept(response.headers), body: Buffer.concat(chunks) })
      })
    })
    request.end()
  })
}

/** Of this connection, not of the page. */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'])

function kept(headers: http.IncomingHttpHeaders): Record<string, string> {
  const pairs = Object.entries(headers).filter(([name]) => !ofConnection.has(name))
  return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]))
}
