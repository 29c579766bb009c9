import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarker } from '#lib/body/paste/markers.ts'

const markers: [string, string, number | undefined, number | undefined, boolean, string][] = [
  ['a dot is a bullet', '·', undefined, undefined, true, ''],
  ['a letter of Wingdings is a bullet', 'o', undefined, undefined, true, ''],
  ['a number counts', '12.', 11, 12, true, ''],
  ['a number in brackets counts', '(3)', 2, 3, true, ''],
  ['the last part of a compound number counts', '2.1.3', undefined, 3, false, ''],
  ['letters count', 'c)', 2, 3, false, ''],
  ['Roman numbers count', 'iv.', 3, 4, false, ''],
  ['the first i is Roman', 'i.', undefined, 1, false, ''],
  ['the i after h is a letter', 'i.', 8, 9, false, ''],
  ['a word stays a word', 'Article 4.', undefined, undefined, true, 'Article 4.'],
]
for (const [what, marker, previous, number, isPlain, words] of markers)
  test(`in front of an item of Word, ${what}`, () =>
    assert.deepEqual(readMarker(marker, previous), { number, isPlain, words }))
