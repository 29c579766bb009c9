import assert from 'node:assert/strict'
import test from 'node:test'
import { asked, filterOf, isFiltered, withAsked } from './event-filters.ts'

const nothing = { by: undefined, what: undefined, subject: undefined, from: undefined, until: undefined }

test('what is no filter asks for nothing', () => {
  for (const query of [{}, { x: '1' }, { from: 'yesterday', until: '2026-02-31' }, { by: '' }]) {
    assert.deepEqual(filterOf(asked(query), 'UTC'), nothing)
  }
  assert.equal(isFiltered(asked({ before: '9' })), false)
  assert.equal(asked({ by: ['a', 'b'] }).by, 'a')
  assert.equal(asked({ by: 'x'.repeat(5000) }).by.length, 100)
})

test('days are those of the newsroom’s zone, the last one whole', () => {
  const { from, until } = filterOf(asked({ from: '2026-11-01', until: '2026-11-02' }), 'Europe/Istanbul')
  assert.equal(new Date(from ?? 0).toISOString(), '2026-10-31T21:00:00.000Z')
  assert.equal(new Date(until ?? 0).toISOString(), '2026-11-02T21:00:00.000Z')
})

test('a stranger is somebody without a name', () => {
  assert.equal(filterOf(asked({ by: 'nobody' }), 'UTC').by, '')
})

test('the address of a filter is read as the filter', () => {
  const filters = asked({ by: 'a&b', what: 'person', subject: 'x=1#', from: '2026-11-01' })
  const address = withAsked('/admin/events', filters)
  assert.deepEqual(asked(Object.fromEntries(new URL(address, 'http://x').searchParams)), filters)
  assert.equal(withAsked('/admin/events', {}), '/admin/events')
})
