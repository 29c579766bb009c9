// One request to a server, exactly as written: nothing is normalised, followed or decoded on the way.
import http from 'node:http'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'

export interface Answer {
  path: string
  status: number
  headers: http.IncomingHttpHeaders
  bytes: Buffer
  html: string
  /** The page, parsed at the first use. */
  document: Document
}

export interface Asking {
  method?: string
  headers?: Record<string, string>
  body?: string
}

export interface Get {
  (path: string, asking?: Asking): Promise<Answer>
  /** Whom it asks. */
  readonly origin: string
  readonly host: string
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/** Asks the server at an origin; `path` is sent as it is. */
export const getFrom = (origin: string): Get => Object.assign(askerOf(origin), { origin, host: new URL(origin).host })

const askerOf =
  (origin: string) =>
  (path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin)
      const request = http.request({ hostname, port, path, method, headers, agent, timeout: 20_000 }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => resolve(answerOf(path, response, Buffer.concat(chunks))))
      })
      request.on('timeout', () => request.destroy(new Error(`${path} was not answered within 20 s.`)))
      request.on('error', reject)
      request.end(body)
    })

function answerOf(path: string, { statusCode = 0, headers }: http.IncomingMessage, bytes: Buffer): Answer {
  const html = bytes.toString('utf8')
  let parsed: Document | undefined
  return {
    path,
    status: statusCode,
    headers,
    bytes,
    html,
    get document() {
      parsed ??= documentOf(html)
      return parsed
    },
  }
}

/** Headers but for those that differ from one answer to the next. */
export function lasting(headers: http.IncomingHttpHeaders): http.IncomingHttpHeaders {
  const passing = /^(?:date|age|connection|keep-alive|transfer-encoding|x-cache|server-timing)$/
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !passing.test(name)))
}

/** As a browser would have it: linkedom alone keeps the spelling of attributes and mends no nesting. */
export const documentOf = (html: string): Document => parseHTML(serialize(parse(html))).document as unknown as Document

const inline = /^(?:A|ABBR|B|BDI|CITE|CODE|DEL|EM|I|INS|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME)$/

/** The text of an element as it is read: blocks apart, runs of white space as one space; empty when there is none. */
export const textOf = (element: Element | null | undefined): string =>
  element ? piecesOf(element).replace(/\s+/g, ' ').trim() : ''

function piecesOf(element: Element): string {
  const text = [...element.childNodes].map((node) =>
    node.nodeType === 1 ? piecesOf(node as Element) : node.nodeType === 3 ? (node.textContent ?? '') : '',
  )
  return inline.test(element.tagName.toUpperCase()) ? text.join('') : ` ${text.join('')} `
}

/** The texts of all elements that a selector finds. */
export const textsOf = (document: Document | Element, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(textOf)
