import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseBody } from '#lib/body/document.ts'
import { countWords, plainText } from '#lib/body/plain-text.ts'
import { articleContent } from '#lib/content.ts'
import { readNewsroom } from '../newsroom.ts'
import { ArticleWriter } from './article.ts'
import type { Newsroom } from './newsroom.ts'

const { settings, sections, topics, authors } = readNewsroom()
const named = <T extends { slug: string }>(rows: T[]) => rows.map((row) => ({ ...row, id: row.slug }))
const demo: Newsroom = {
  settings,
  sections: named(sections).map(({ parent, ...section }) => ({ ...section, parentId: parent ?? null })),
  topics: named(topics),
  authors: named(authors),
  pictures: [1, 2, 3].map((n) => ({ id: `picture-${n}`, kind: 'illustration', origin: 'upload' })),
}
const at = Date.parse('2026-11-22T09:00:00Z')
const write = (count: number, newsroom = demo) => {
  const writer = new ArticleWriter(newsroom)
  return Array.from({ length: count }, (_, ordinal) => writer.article(ordinal, at))
}
const sample = write(2000)

test('the same number at the same moment is the same article', () => {
  assert.deepEqual(write(50), sample.slice(0, 50))
  assert.deepEqual(new ArticleWriter(demo).article(1234, at), sample[1234])
})

test('every article is one that the desk could have written', () => {
  for (const { content, words } of sample) {
    articleContent.parse(content)
    assert.equal(words, countWords(content.body))
    assert.deepEqual(parseBody(content.body), content.body)
    const text = [content.headline, content.standfirst, plainText(content.body)].join('\n')
    assert.doesNotMatch(text, /undefined|[{}[\]|]|,,|,\.| {2}/)
    assert.ok(content.headline.length <= 120, content.headline)
  }
})

test('lengths are those of a paper: few very short, few very long', () => {
  const lengths = sample.map(({ content }) => countWords(content.body)).sort((a, b) => a - b)
  const part = (share: number) => lengths[Math.floor(share * lengths.length)] ?? 0
  assert.ok(part(0) >= 110 && part(0.999) <= 1210, `${part(0)} to ${part(0.999)}`)
  assert.ok(part(0.5) > 330 && part(0.5) < 450, `${part(0.5)}`)
  assert.ok(part(0.1) < 230 && part(0.9) > 600)
})

test('headlines differ, and addresses do always', () => {
  const headlines = new Set(sample.map(({ content }) => content.headline))
  assert.ok(headlines.size > 0.99 * sample.length, `${headlines.size}`)
  assert.equal(new Set(sample.map(({ content }) => `${content.sectionId}/${content.slug}`)).size, sample.length)
  assert.equal(new Set(sample.flatMap(({ id, publicationId }) => [id, publicationId])).size, 2 * sample.length)
})

test('every section, topic and author has articles; nobody signs twice; opinion is signed by columnists', () => {
  const used = (ids: string[]) => new Set(ids)
  assert.equal(used(sample.map(({ content }) => content.sectionId)).size, sections.length)
  assert.ok(used(sample.flatMap(({ content }) => content.topicIds)).size > 0.9 * topics.length)
  assert.equal(
    used(sample.flatMap(({ content }) => content.bylines.map(({ authorId }) => authorId))).size,
    authors.length,
  )
  for (const { content } of sample) {
    const signed = content.bylines.map(({ authorId }) => authorId)
    assert.ok(signed.length >= 1 && signed.length <= 3 && new Set(signed).size === signed.length)
    assert.ok(content.topicIds.length >= 1 && content.topicIds.length <= 4)
    assert.equal(content.type === 'opinion', content.sectionId === 'opinion')
    if (content.type === 'opinion') assert.match(signed[0] ?? '', /haddad|grel/)
  }
})

test('a newsroom of any make-up gets an archive: one section, one author, no topics, no pictures', () => {
  const bare = {
    ...demo,
    sections: [{ id: 's', slug: 'yerel', name: 'Yerel', parentId: null }],
    authors: [{ id: 'a', slug: 'ana', name: 'Ana', role: '' }],
    topics: [],
    pictures: [],
  }
  for (const { content } of write(50, bare)) {
    articleContent.parse(content)
    assert.equal(content.lead, null)
    assert.deepEqual(
      content.bylines.map(({ authorId }) => authorId),
      ['a'],
    )
  }
  assert.throws(() => write(1, { ...bare, authors: [] }), /one author/)
})
