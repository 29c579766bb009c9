import assert from 'node:assert/strict'
import test from 'node:test'
import { currentPlace } from './current-place.ts'

const hrefs = ['/admin', '/admin/people', '/admin/people/roles', '/admin/events']

test('no place is current where none of them is', () => {
  assert.equal(currentPlace('/admin/profile', hrefs), undefined)
  assert.equal(currentPlace('/admin/peoples', hrefs), undefined)
})

test('a page is in the place with the longest address above it', () => {
  assert.equal(currentPlace('/admin', hrefs), '/admin')
  assert.equal(currentPlace('/admin/people/0192', hrefs), '/admin/people')
  assert.equal(currentPlace('/admin/people/roles', hrefs), '/admin/people/roles')
})
