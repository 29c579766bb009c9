// Requests that no client would send, byte for byte: refused or harmless, never two requests for one, never a way through
// to somewhere else.
import net from 'node:net'
import { request } from '../raw.ts'
import { type Server, startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { type Printed, print, touch } from './paper.ts'

let server: Server
let host: string
let article: Printed
let clean: string

test.beforeAll(async () => {
  server = await startServer()
  host = new URL(server.origin).host
  article = (await print(server, 3))[0] as Printed
  clean = (await server.get(article.path)).html
})
test.afterAll(() => server.stop())

const smuggled = 'GET /zebra HTTP/1.1\r\nHost: zebra.example\r\n\r\n'

/** `line` may hold PATH; `headers` HOST. What comes back: these statuses, or nothing at all. */
const refused: [name: string, line: string, headers: string[], body: string, statuses: number[]][] = [
  [
    'two lengths',
    'POST PATH HTTP/1.1',
    ['Host: HOST', 'Content-Length: 0', `Content-Length: ${smuggled.length}`],
    smuggled,
    [400],
  ],
  [
    'two lengths that agree',
    'GET PATH HTTP/1.1',
    ['Host: HOST', 'Content-Length: 5', 'Content-Length: 5'],
    'zebra',
    [400],
  ],
  ['a list of lengths', 'GET PATH HTTP/1.1', ['Host: HOST', 'Content-Length: 0, 5'], 'zebra', [400]],
  ['a signed length', 'GET PATH HTTP/1.1', ['Host: HOST', 'Content-Length: +5'], 'zebra', [400]],
  ['a negative length', 'GET PATH HTTP/1.1', ['Host: HOST', 'Content-Length: -1'], 'zebra', [400]],
  ['a length in another base', 'GET PATH HTTP/1.1', ['Host: HOST', 'Content-Length: 0x5'], 'zebra', [400]],
  [
    'length and chunks',
    'POST PATH HTTP/1.1',
    ['Host: HOST', 'Content-Length: 4', 'Transfer-Encoding: chunked'],
    `0\r\n\r\n${smuggled}`,
    [400],
  ],
  [
    'chunks and length',
    'GET PATH HTTP/1.1',
    ['Host: HOST', 'Transfer-Encoding: chunked', 'Content-Length: 4'],
    `0\r\n\r\n${smuggled}`,
    [400],
  ],
  [
    'chunks twice',
    'POST PATH HTTP/1.1',
    ['Host: HOST', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    `0\r\n\r\n${smuggled}`,
    [400],
  ],
  [
    'chunks by another name',
    'POST PATH HTTP/1.1',
    ['Host: HOST', 'Transfer-Encoding: xchunked'],
    `0\r\n\r\n${smuggled}`,
    [400, 405],
  ],
  [
    'chunks behind a tab',
    'POST PATH HTTP/1.1',
    ['Host: HOST', 'Transfer-Encoding:\tchunked', 'Content-Length: 4'],
    `0\r\n\r\n${smuggled}`,
    [400],
  ],
  [
    'chunks with a space in the name',
    'POST PATH HTTP/1.1',
    ['Host: HOST', 'Transfer-Encoding : chunked'],
    `0\r\n\r\n${smuggled}`,
    [400],
  ],
  ['a bad chunk', 'GET PATH HTTP/1.1', ['Host: HOST', 'Transfer-Encoding: chunked'], `zebra\r\n${smuggled}`, [400]],
  ['a body with GET', 'GET PATH HTTP/1.1', ['Host: HOST', 'Content-Length: 5'], 'zebra', [400]],
  [
    'a request as the body of GET',
    'GET PATH HTTP/1.1',
    ['Host: HOST', `Content-Length: ${smuggled.length}`],
    smuggled,
    [400],
  ],
  [
    'a request as the body of HEAD',
    'HEAD PATH HTTP/1.1',
    ['Host: HOST', `Content-Length: ${smuggled.length}`],
    smuggled,
    [400],
  ],
  ['no host', 'GET PATH HTTP/1.1', [], '', [400, 421]],
  ['two hosts', 'GET PATH HTTP/1.1', ['Host: HOST', 'Host: zebra.example'], '', [400, 421]],
  ['two hosts, ours second', 'GET PATH HTTP/1.1', ['Host: zebra.example', 'Host: HOST'], '', [400, 421]],
  ['an empty host', 'GET PATH HTTP/1.1', ['Host:'], '', [400, 421]],
  ['a host with a name before it', 'GET PATH HTTP/1.1', ['Host: zebra@HOST'], '', [400, 421]],
  ['a host with more behind it', 'GET PATH HTTP/1.1', ['Host: HOST.zebra.example'], '', [400, 421]],
  ['a host with a path', 'GET PATH HTTP/1.1', ['Host: HOST/zebra'], '', [400, 421]],
  ['a host and another', 'GET PATH HTTP/1.1', ['Host: HOST, zebra.example'], '', [400, 421]],
  ['a host on the next line', 'GET PATH HTTP/1.1', ['Host: HOST', ' zebra.example'], '', [400, 421]],
  ['a header without a name', 'GET PATH HTTP/1.1', ['Host: HOST', ': zebra'], '', [400]],
  ['a header without a colon', 'GET PATH HTTP/1.1', ['Host: HOST', 'zebra'], '', [400]],
  ['a NUL in a header', 'GET PATH HTTP/1.1', ['Host: HOST', 'X-A: zebra\0'], '', [400]],
  ['a lone line feed in a header', 'GET PATH HTTP/1.1', ['Host: HOST', 'X-A: a\nX-B: zebra'], '', [200, 400]],
  ['a lone return in a header', 'GET PATH HTTP/1.1', ['Host: HOST', 'X-A: a\rzebra: b'], '', [400]],
  ['a header of 64 kB', 'GET PATH HTTP/1.1', ['Host: HOST', `X-A: ${'zebra'.repeat(13_000)}`], '', [431]],
  [
    'three thousand headers',
    'GET PATH HTTP/1.1',
    ['Host: HOST', ...Array.from({ length: 3000 }, (_, n) => `Z${n}: zebra`)],
    '',
    [400, 431],
  ],
  ['an address of 64 kB', `GET /${'zebra'.repeat(13_000)} HTTP/1.1`, ['Host: HOST'], '', [404, 414, 431]],
  ['ten thousand parameters', `GET PATH?${'z=1&'.repeat(10_000)} HTTP/1.1`, ['Host: HOST'], '', [404, 414, 431]],
  ['a control character in the address', 'GET PATH\x01zebra HTTP/1.1', ['Host: HOST'], '', [400, 404]],
  ['a space in the address', 'GET PATH zebra HTTP/1.1', ['Host: HOST'], '', [400, 404]],
  ['no address', 'GET  HTTP/1.1', ['Host: HOST'], '', [400]],
  ['an address without a slash', 'GET zebra HTTP/1.1', ['Host: HOST'], '', [400, 404]],
  ['a star', 'GET * HTTP/1.1', ['Host: HOST'], '', [400, 404]],
  ['the address of another host', 'GET http://zebra.example/ HTTP/1.1', ['Host: HOST'], '', [400, 404, 421]],
  ['ours, of another host', 'GET http://zebra.examplePATH HTTP/1.1', ['Host: HOST'], '', [400, 404, 421]],
  ['bytes that are no text', 'GET /\xff\xfe\xc0zebra HTTP/1.1', ['Host: HOST'], '', [400, 404]],
  ['another protocol', 'PRI * HTTP/2.0', [], '\r\nSM\r\n\r\n', [400, 421, 505]],
  ['a version to come', 'GET PATH HTTP/9.9', ['Host: HOST'], '', [400, 505]],
  ['a method in small letters', 'get PATH HTTP/1.1', ['Host: HOST'], '', [400, 405]],
  ['a method that is none', 'ZEBRA PATH HTTP/1.1', ['Host: HOST'], '', [400, 405]],
  [
    'an upgrade',
    'GET PATH HTTP/1.1',
    [
      'Host: HOST',
      'Connection: upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: emVicmE=',
    ],
    '',
    [200, 400, 426],
  ],
  [
    'an upgrade to HTTP/2',
    'GET PATH HTTP/1.1',
    ['Host: HOST', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk'],
    '',
    [200, 400, 426],
  ],
  [
    'an upgrade of Next’s',
    'GET /_next/webpack-hmr HTTP/1.1',
    ['Host: HOST', 'Connection: upgrade', 'Upgrade: websocket'],
    '',
    [400, 404, 426],
  ],
]

for (const [name, line, headers, body, statuses] of refused) {
  test(`a request with ${name} is one request at most, and changes nothing`, async () => {
    await touch(server, article.id)
    const fill = (text: string) => text.replaceAll('HOST', host).replaceAll('PATH', article.path)
    const bytes = Buffer.from(request(fill(line), headers.map(fill), body), 'latin1')
    const { answers, text, isClosed } = await server.speak(bytes)
    expect(isClosed, 'the connection is closed').toBe(true)
    expect(answers.length).toBeLessThanOrEqual(1)
    for (const { status } of answers) expect(statuses).toContain(status)
    // An attempt that is refused is told why in a line or a page of ours; never in its own words.
    expect(text.replace(/^location:.*$/gim, '')).not.toMatch(/zebra/i)
    for (const { status, body: page } of answers) if (status === 200) expect(page === clean).toBe(true)
    expect((await server.get(article.path)).html === clean).toBe(true)
  })
}

test('a request for our own host in full is answered as the short one, or refused', async () => {
  const { answers } = await server.speak(request(`GET http://${host}${article.path} HTTP/1.1`, [`Host: ${host}`]))
  expect(answers).toHaveLength(1)
  expect([200, 301, 400, 404]).toContain(answers[0]?.status)
  if (answers[0]?.status === 200) expect(answers[0].body).toBe(clean)
})

test('nothing makes the newsroom open a connection to somewhere else', async () => {
  let visits = 0
  const elsewhere = net.createServer((socket) => {
    visits++
    socket.destroy()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const there = `127.0.0.1:${(elsewhere.address() as net.AddressInfo).port}`
  const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: emVicmE=']
  const attempts: [line: string, headers: string[]][] = [
    [`GET http://${there}/ HTTP/1.1`, [`Host: ${host}`]],
    [`GET http://${there}/ HTTP/1.1`, [`Host: ${host}`, ...upgrade]],
    [`GET http://${there}/ HTTP/1.1`, [`Host: ${there}`, ...upgrade]],
    [`GET / HTTP/1.1`, [`Host: ${there}`]],
    [`GET //${there}/ HTTP/1.1`, [`Host: ${host}`, ...upgrade]],
    [`GET /admin HTTP/1.1`, [`Host: ${host}`, `X-Forwarded-Host: ${there}`, `Forwarded: host=${there}`, ...upgrade]],
    [
      `POST / HTTP/1.1`,
      [
        `Host: ${host}`,
        `Origin: http://${there}`,
        `X-Forwarded-Host: ${there}`,
        'Next-Action: 00',
        'Content-Length: 0',
      ],
    ],
    [`GET /_next/image?url=http%3A%2F%2F${there}%2Fa.png&w=640&q=75 HTTP/1.1`, [`Host: ${host}`]],
    [`GET /@${there}/ HTTP/1.1`, [`Host: ${host}`]],
    [`CONNECT ${there} HTTP/1.1`, [`Host: ${there}`]],
  ]
  for (const [line, headers] of attempts) {
    const { answers } = await server.speak(request(line, headers))
    for (const { status } of answers) expect([301, 303, 400, 404, 405, 421, 426], line).toContain(status)
  }
  await new Promise((resolve) => elsewhere.close(resolve))
  expect(visits).toBe(0)
})

test('the connection of a refused request takes no second one', async () => {
  const second = `GET ${article.path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
  const lengths = ['Content-Length: 0', 'Content-Length: 9'].join('\r\n')
  const { answers } = await server.speak(`GET / HTTP/1.1\r\nHost: ${host}\r\n${lengths}\r\n\r\n${second}`)
  expect(answers.map(({ status }) => status)).toEqual([400])
})
