// One request, exactly as written, and how long its answer took.
import http from 'node:http'

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  /** Name, value, name, value … as they came. */
  rawHeaders: string[]
  body: Buffer
  /** From the request to the last byte, in ms. */
  ms: number
}

/** One connection for each server and asker: what is measured is the answer, not the handshake. */
const shared = new http.Agent({ keepAlive: true, maxSockets: 1 })

export interface Asking {
  headers?: Record<string, string>
  agent?: http.Agent
}

export function ask(port: number, path: string, { headers = {}, agent = shared }: Asking = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const start = performance.now()
  const request = http.get({ agent, port, host: '127.0.0.1', path, headers, timeout: 30_000 }, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () => {
      const { statusCode: status = 0, headers, rawHeaders } = response
      resolve({ status, headers, rawHeaders, body: Buffer.concat(chunks), ms: performance.now() - start })
    })
  })
  request.on('timeout', () => request.destroy(new Error(`${path} was not answered within 30 s.`)))
  request.on('error', reject)
  return promise
}

/** What the front says of where an answer came from; empty when it says nothing. */
export const cacheOf = ({ headers }: Answer): string => String(headers['x-cache'] ?? '')
