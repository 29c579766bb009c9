import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstCitations } from './citations.ts'
import { parseBody } from './document.ts'

const citing = (...ids: string[]) =>
  parseBody({
    type: 'doc',
    content: [{ type: 'paragraph', content: ids.map((id) => ({ type: 'citation', attrs: { id } })) }],
  })

test('a source that is cited often is led back to where it was cited first, updates last', () => {
  const [article, update] = [citing('a', 'b', 'a'), citing('b', 'c')]
  const first = firstCitations([article, update])
  const ids = [...first].map(({ attrs }) => attrs.id)
  assert.deepEqual(ids, ['a', 'b', 'c'])
  const [paragraph] = article.content
  assert(paragraph?.type === 'paragraph')
  const [a, b, again] = paragraph.content
  assert.deepEqual(
    [a, b, again].map((node) => first.has(node as never)),
    [true, true, false],
  )
})

test('a citation inside a list of a fact box is found', () => {
  const item = {
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { id: 'deep' } }] }],
  }
  const body = parseBody({
    type: 'doc',
    content: [{ type: 'factBox', attrs: { title: 'In brief' }, content: [{ type: 'bulletList', content: [item] }] }],
  })
  assert.deepEqual(
    [...firstCitations([body])].map(({ attrs }) => attrs.id),
    ['deep'],
  )
})
