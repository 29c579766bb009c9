import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pastedHref } from '#lib/body/paste/links.ts'

const links: [string, string, string | null][] = [
  ['an ordinary address stays as written', 'https://example.org/a?b=1&c=%20#d', 'https://example.org/a?b=1&c=%20#d'],
  [
    'parameters of campaigns go, the others stay in order',
    'https://example.org/a?id=7&utm_source=x&fbclid=y&page=2&gclid=z#part',
    'https://example.org/a?id=7&page=2#part',
  ],
  ['a question mark that is left alone goes', 'https://example.org/a?utm_medium=mail', 'https://example.org/a'],
  ['a reader’s highlight is not part of an address', 'https://example.org/a#:~:text=grain', 'https://example.org/a'],
  [
    'Google Docs sends readers through its own door',
    'https://www.google.com/url?q=https://example.org/a?b%3D1&sa=D&source=editors&ust=17&usg=AOv',
    'https://example.org/a?b=1',
  ],
  [
    'mail of a company goes through a filter',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Futm_source%3Dmail&data=05',
    'https://example.org/a',
  ],
  [
    'a door that leads to a script is not opened',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=javascript:alert(1)',
  ],
  [
    'a search for an address is no door',
    'https://www.google.com/search?q=https://a.org',
    'https://www.google.com/search?q=https://a.org',
  ],
  ['an address without a scheme is of the web', '//example.org/a', 'https://example.org/a'],
  ['mail stays mail', 'mailto:ana@example.org', 'mailto:ana@example.org'],
  ['a script is no address', 'java\tscript:alert(1)', null],
  ['a file on somebody’s disk is no address', 'file:///C:/Users/Ana/draft.docx', null],
  ['a place inside the document it came from is no address', '#_ftn1', null],
]
for (const [what, written, expected] of links)
  test(`in a pasted link, ${what}`, () => assert.equal(pastedHref(written), expected))
