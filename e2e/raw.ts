// Bytes to a server as no client would send them, and everything that comes back until it closes the connection.
import net from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

export interface Conversation {
  answers: RawAnswer[]
  /** All that was received. */
  text: string
  /** False when the server was still listening at the end. */
  isClosed: boolean
  /** From the last byte sent to the first received, in ms; undefined when nothing came. */
  took: number | undefined
}

export interface Speaking {
  /** How long to listen when the server does not close the connection, in ms. */
  limit?: number
}

export type Speak = (request: string | Buffer, speaking?: Speaking) => Promise<Conversation>

/** Opens a connection to the server at an origin for each request. */
export const speakTo =
  (origin: string): Speak =>
  (request, { limit = 5_000 } = {}) =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(origin)
      const chunks: Buffer[] = []
      let [sent, heard]: (number | undefined)[] = []
      const socket = net.connect(Number(port), hostname, () => {
        socket.write(request, () => {
          sent = performance.now()
        })
      })
      const finish = (isClosed: boolean) => {
        clearTimeout(clock)
        socket.destroy()
        const bytes = Buffer.concat(chunks)
        const took = heard === undefined ? undefined : heard - (sent ?? heard)
        resolve({ text: bytes.toString('utf8'), answers: answersIn(bytes), isClosed, took })
      }
      const clock = setTimeout(finish, limit, false)
      socket.on('data', (chunk) => {
        heard ??= performance.now()
        chunks.push(chunk)
      })
      socket.on('close', () => finish(true))
      socket.on('error', () => finish(true))
    })

/** A request with these lines, for one answer: the connection closes after it. */
export const request = (line: string, headers: string[], body = ''): string =>
  [line, ...headers, 'Connection: close', '', body].join('\r\n')

/** One answer after another, each as long as it says it is; the last one may have been cut off. */
function answersIn(bytes: Buffer): RawAnswer[] {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0 || bytes.toString('latin1', 0, 5) !== 'HTTP/') return []
  const [line = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const headers = Object.fromEntries(
    lines.map((each): [string, string] => {
      const colon = each.indexOf(':')
      return [each.slice(0, colon).toLowerCase(), each.slice(colon + 1).trim()]
    }),
  )
  const from = end + 4
  const until = from + Number(headers['content-length'] ?? bytes.length)
  const answer = { status: Number(line.split(' ')[1]), headers, body: bytes.toString('utf8', from, until) }
  return [answer, ...answersIn(bytes.subarray(until))]
}
