import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { readEnv, variables } from './env.ts'

test('nothing set is a complete newsroom', () => {
  const env = readEnv({})
  assert.equal(env.siteUrl, 'http://localhost:3000')
  assert.equal(env.databaseUrl, `file:${path.resolve('data/news.db')}`)
  assert.equal(env.mediaUrl, `file:${path.resolve('data/media')}`)
  assert.deepEqual([env.mode, env.demo, env.host, env.hasEdge], ['production', true, '127.0.0.1', false])
})

test('an empty value counts as none', () => {
  const empty = Object.fromEntries(Object.keys(variables.shape).map((name) => [name, '']))
  assert.deepEqual(readEnv(empty), readEnv({}))
})

test('what depends on another value follows it', () => {
  assert.equal(readEnv({ PORT: '8080' }).siteUrl, 'http://localhost:8080')
  assert.equal(readEnv({ DATA_DIR: '/srv/news' }).mediaUrl, 'file:/srv/news/media')
  assert.equal(readEnv({ DATA_DIR: '/srv/news', DATABASE_URL: 'file:/db/a.db' }).databaseUrl, 'file:/db/a.db')
  assert.equal(readEnv({ SITE_URL: 'https://news.example/' }).siteUrl, 'https://news.example')
  assert.equal(readEnv({ DEMO: '0' }).demo, false)
})

const bad: Partial<Record<keyof typeof variables.shape, string[]>> = {
  NODE_ENV: ['prod'],
  PORT: ['http', '-1', '65536', '80.5', '3000;'],
  SITE_URL: [
    ...['news.example', 'ftp://news.example', 'https://', 'https://news.example/paper', 'https://news.example?x'],
    ...['https://ana:secret@news.example', 'javascript:alert(1)'],
  ],
  DATABASE_URL: ['./news.db', 'mysql://db/news', 'file:', 'file://data/news.db'],
  MEDIA_URL: ['./media', 'ftp://media', 'file:', 'file://data/media'],
  EDGE_URL: ['edge', 'http://edge', 'varnish:', 'https:'],
  DEMO: ['yes', 'true', '2'],
  RENDERERS: ['0', '65', '1.5', 'all'],
  CACHE_MB: ['-1', '0.5', '65537', 'much'],
  READER_JS: ['off', '1'],
  METRICS_TOKEN: ['short'],
  APP_SECRET: ['secret', 'x'.repeat(31)],
  TRUSTED_PROXY: ['-1', '1.5', '11', 'yes'],
  SMTP_URL: ['mail.example', 'http://mail.example', 'smtp:', 'smtp://'],
  ACCESS_LOG_HITS: ['-0.1', '1.1', 'some'],
  LOG_LEVEL: ['loud'],
}
/** Any text will do for these. */
const free = ['HOST', 'DATA_DIR', 'FIXTURES_DIR']

test('every variable that can be wrong has a wrong value here', () => {
  assert.deepEqual([...Object.keys(bad), ...free].sort(), Object.keys(variables.shape).sort())
})

for (const [name, values] of Object.entries(bad)) {
  test(`a bad ${name} is refused by its name`, () => {
    for (const value of values) {
      assert.throws(
        () => readEnv({ [name]: value }),
        new RegExp(`^Error: The environment is not right:\\n  ${name}: `),
        value,
      )
    }
  })
}

test('several bad variables are named at once, and the manual with them', () => {
  const both = () => readEnv({ PORT: 'x', DEMO: 'maybe', HOST: 'a' })
  assert.throws(both, /PORT: .*DEMO: .*See docs\/configuration\.md/s)
  assert.throws(both, (error: Error) => !error.message.includes('HOST'))
})
