import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { clientAddress } from './client-address.ts'

const asked = (forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '192.0.2.9' } }) as unknown as IncomingMessage

test('without a proxy of ours, what is forwarded is only claimed', () => {
  assert.equal(clientAddress(asked('203.0.113.1'), 0), '192.0.2.9')
})

test('with proxies of ours the client is counted from the right', () => {
  assert.equal(clientAddress(asked('6.6.6.6, 203.0.113.1'), 1), '203.0.113.1')
  assert.equal(clientAddress(asked('6.6.6.6, 203.0.113.1, 10.0.0.2'), 2), '203.0.113.1')
  assert.equal(clientAddress(asked('203.0.113.1'), 2), '203.0.113.1')
  assert.equal(clientAddress(asked(), 1), '192.0.2.9')
})
