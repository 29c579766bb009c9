import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeHref } from '#lib/body/links.ts'

const kept = [
  'https://example.org/a?b=c#d',
  'HTTP://EXAMPLE.ORG',
  'mailto:desk@example.org',
  'tel:+902120000000',
  '/europe/grain',
  '/می‌خواهم',
  '#notes',
]
for (const href of kept) test(`${href} may be linked to`, () => assert.equal(safeHref(href), href))

const refused = [
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https://',
  'https:evil.example',
  'https:/\\evil.example',
  'https://exa mple.org:99999',
  'http:javascript:alert(1)',
  'relative/path.html',
  '../up',
  `https://example.org/${'x'.repeat(9000)}`,
]
for (const href of refused)
  test(`${JSON.stringify(href.slice(0, 40))} may not be linked to`, () => assert.equal(safeHref(href), null))

test('white space and control characters around an address are dropped', () => {
  assert.equal(safeHref('\n https://exam\nple.org/ \u0000'), 'https://example.org/')
})
