import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { policyWithScripts } from './keep-scripts.ts'

test('with scripts left in, a page may run its own and the inline ones it has, and no others', () => {
  const hash = `'sha256-${createHash('sha256').update('start()').digest('base64')}'`
  const html = '<script src="/_next/a.js" async=""></script><script>start()</script><script>start()</script>'
  assert.equal(
    policyWithScripts("default-src 'none'", html),
    `default-src 'none'; script-src 'self' ${hash}; connect-src 'self'`,
  )
})
