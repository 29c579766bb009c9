// What Node can do at most: a server a kind of answer, each with one ready buffer and nothing to decide. A program of its
// own: gets the answers from its parent, and tells it on which ports they are.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReadyAnswer {
  status: number
  rawHeaders: string[]
  /** In base64. */
  body: string
  keepAliveTimeout: number
}

async function serve({ status, rawHeaders, body, keepAliveTimeout }: ReadyAnswer): Promise<number> {
  const buffer = Buffer.from(body, 'base64')
  const server = http.createServer({ keepAliveTimeout }, (_request, response) => {
    response.writeHead(status, rawHeaders)
    response.end(buffer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

process.once('message', async (answers: ReadyAnswer[]) => {
  process.send?.(await Promise.all(answers.map(serve)))
})
process.once('disconnect', () => process.exit())
