// A renderer's process without Next, for tests: every way in which one may answer, grow or die.
import { existsSync, writeFileSync } from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { endWithParent, greeted, tell } from '../child.ts'
import { drained } from '../renderer/drained.ts'

let aborted = 0

type Answer = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => unknown

/** Once per file: so that the next process does not do it again. */
function isFirst(file: string | null): boolean {
  if (!file || existsSync(file)) return false
  writeFileSync(file, '')
  return true
}

const answers: Record<string, Answer> = {
  '/page': (request, response) => {
    response.setHeader('surrogate-key', 'front')
    response.end(JSON.stringify({ pid: process.pid, now: request.headers['x-press-now'] }))
  },
  '/slow': async (_, response, query) => {
    await wait(Number(query.get('ms')))
    response.end(String(process.pid))
  },
  '/halves': (_, response, query) => {
    if (!isFirst(query.get('once')) && query.has('once')) return response.end('whole')
    response.writeHead(200, { 'content-length': 100 })
    response.write('half', () => process.kill(process.pid, 'SIGKILL'))
  },
  '/grow': (_, response, query) => {
    if (isFirst(query.get('once'))) tell({ rss: 2 ** 40 })
    response.end(String(process.pid))
  },
  '/failed': (_, response) => response.writeHead(500).end('failed'),
  '/admin/echo': (request, response) => request.pipe(response),
  '/admin/headers': (request, response) => response.end(JSON.stringify(request.headers)),
  '/admin/early': (_, response) => {
    response
      .writeHead(303, { location: '/admin', 'set-cookie': ['a=1', 'b=2'], connection: 'x-own', 'x-own': '1' })
      .end()
  },
  '/admin/events': async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
    response.once('close', () => {
      aborted += 1
    })
    for (let number = 1; !response.destroyed; number++) {
      response.write(`data: ${number}\n\n`)
      await wait(100)
    }
  },
  '/admin/aborted': (_, response) => response.end(String(aborted)),
  '/admin/die': () => process.kill(process.pid, 'SIGKILL'),
}

const server = http.createServer({ keepAliveTimeout: 0 }, (request, response) => {
  if (request.headers['x-press-secret'] !== secret) return response.writeHead(403).end()
  const url = new URL(request.url ?? '/', 'http://renderer')
  const answer = answers[url.pathname]
  if (answer) answer(request, response, url.searchParams)
  else response.writeHead(404).end()
})

endWithParent(() => drained(server))
const { secret } = await greeted<{ secret: string }>()
server.listen(0, '127.0.0.1', () => tell({ ready: (server.address() as AddressInfo).port }))
