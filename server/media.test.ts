import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rangeOf } from './media.ts'

const size = 1000
const whole = undefined

const ranges: [header: string | undefined, answer: ReturnType<typeof rangeOf>][] = [
  [undefined, whole],
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=900-', { start: 900, end: 999 }],
  ['bytes=-100', { start: 900, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=900-5000', { start: 900, end: 999 }],
  [`bytes=0-${'9'.repeat(400)}`, { start: 0, end: 999 }],
  ['bytes=999-999', { start: 999, end: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=5000-6000', 'unsatisfiable'],
  [`bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=99-0', whole],
  ['bytes=-', whole],
  ['bytes=0-9,20-29', whole],
  ['bytes=a-b', whole],
  ['bytes= 0-9', whole],
  ['bytes=-1-2', whole],
  ['lines=0-9', whole],
  ['', whole],
]

for (const [header, answer] of ranges) {
  test(`a reader who asks for ${header?.slice(0, 20) ?? 'no range'} gets ${JSON.stringify(answer) ?? 'the whole file'}`, () => {
    assert.deepEqual(rangeOf(header, size), answer)
  })
}

test('a file without a byte has no range', () => {
  assert.equal(rangeOf('bytes=0-0', 0), 'unsatisfiable')
  assert.equal(rangeOf(undefined, 0), undefined)
})
