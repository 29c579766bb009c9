// What is true of every merge, tried on thousands of made-up articles. A failure names its seed; casesFrom(seed, 1) is that case alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, parseBody } from '#lib/body/document.ts'
import { text } from '#lib/body/sample.ts'
import { isSame } from '#lib/compare/equality.ts'
import { chanceFrom, Writer } from '#lib/compare/sample.ts'
import type { ArticleContent } from '#lib/content.ts'
import { articleContent } from '#lib/content.ts'
import { type Conflict, mergeContents } from '#lib/merge/contents.ts'

const CASES = 2500

function* casesFrom(seed: number, count: number) {
  for (let one = seed; one < seed + count; one += 1) {
    const chance = chanceFrom(one)
    const base = new Writer('o', chance).article(chance(9))
    const mine = new Writer('m', chance).edit(base, chance(6))
    const theirs = new Writer('t', chance).edit(base, chance(6))
    yield { seed: one, base, mine, theirs }
  }
}

/** Words, ids and addresses, each with how often it is there. */
function wordsIn(value: unknown): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of JSON.stringify(value).match(/\b[omt]\d+\b/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function mirrored(conflict: Conflict): unknown {
  return {
    field: conflict.field,
    kind: 'kind' in conflict && conflict.kind,
    base: conflict.base,
    mine: conflict.theirs,
    theirs: conflict.mine,
  }
}

const unmirrored = ({ mine, theirs, ...rest }: Conflict) =>
  mirrored({ ...rest, mine: theirs, theirs: mine } as Conflict)

test('one who changed nothing changes nothing, and who did the same did it once', () => {
  for (const { seed, base, mine } of casesFrom(1, CASES)) {
    const whole = { content: mine, conflicts: [] }
    assert.deepEqual(mergeContents({ base, mine, theirs: base }), whole, `seed ${seed}`)
    assert.deepEqual(mergeContents({ base, mine: base, theirs: mine }), whole, `seed ${seed}`)
    assert.deepEqual(mergeContents({ base, mine, theirs: mine }), whole, `seed ${seed}`)
  }
})

test('every word that somebody added is in the article or in a conflict', () => {
  for (const { seed, base, mine, theirs } of casesFrom(1, CASES)) {
    const old = wordsIn(base)
    const found = wordsIn(mergeContents({ base, mine, theirs }))
    for (const word of [...wordsIn(mine).keys(), ...wordsIn(theirs).keys()])
      if (!old.has(word)) assert.ok(found.has(word), `seed ${seed}: ${word} is lost`)
  }
})

test('what one removed and the other did not touch is gone, and nothing is there twice, unless a conflict says so', () => {
  for (const { seed, base, mine, theirs } of casesFrom(1, CASES)) {
    const { content, conflicts } = mergeContents({ base, mine, theirs })
    if (conflicts.length > 0) continue
    const [left, right] = [wordsIn(mine), wordsIn(theirs)]
    for (const [word, times] of wordsIn(content))
      assert.ok(times <= Math.max(left.get(word) ?? 0, right.get(word) ?? 0), `seed ${seed}: ${word} ${times} times`)
  }
})

test('it makes no difference who merges, but for the side taken in conflicts', () => {
  for (const { seed, base, mine, theirs } of casesFrom(1, CASES)) {
    const here = mergeContents({ base, mine, theirs })
    const there = mergeContents({ base, mine: theirs, theirs: mine })
    const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort()
    assert.deepEqual(sorted(here.conflicts.map(unmirrored)), sorted(there.conflicts.map(mirrored)), `seed ${seed}`)
    if (here.conflicts.length === 0) assert.deepEqual(here.content, there.content, `seed ${seed}`)
  }
})

test('a merged article can be stored, and each conflict points at what stands', () => {
  for (const { seed, base, mine, theirs } of casesFrom(1, CASES)) {
    const { content, conflicts } = mergeContents({ base, mine, theirs })
    assert.deepEqual(articleContent.parse(content), content, `seed ${seed}`)
    assert.deepEqual(parseBody(content.body), content.body, `seed ${seed}`)
    for (const conflict of conflicts) {
      if (conflict.field !== 'body') continue
      const stands = content.body.content.slice(conflict.at, conflict.at + conflict.length)
      assert.equal(stands.length, conflict.length, `seed ${seed}`)
      if (conflict.kind === 'changed') assert.deepEqual(stands, conflict.mine, `seed ${seed}`)
      if (conflict.kind === 'added') assert.ok(stands.length <= conflict.mine.length + conflict.theirs.length)
      if (conflict.kind === 'removed') assert.ok(isSame(stands, conflict.mine) || isSame(stands, conflict.theirs))
    }
  }
})

test('changes in different places never conflict, and both are there', () => {
  for (const { seed, base } of casesFrom(1, CASES)) {
    const [mine, theirs] = [apart(base, 'm', seed, 0), apart(base, 't', seed, 1)]
    const { content, conflicts } = mergeContents({ base, mine, theirs })
    assert.deepEqual(conflicts, [], `seed ${seed}`)
    const both = apart(apart(base, 'm', seed, 0), 't', seed, 1)
    assert.deepEqual(content, both, `seed ${seed}`)
  }
})

/** One side writes at the beginning and in every other paragraph, the other at the end and in the rest, each in fields of their own. */
function apart(article: ArticleContent, name: string, seed: number, half: 0 | 1): ArticleContent {
  if (article.body.content.length === 0) return article
  const writer = new Writer(name, chanceFrom(seed))
  const added = writer.paragraph()
  const isMine = (block: Block) => Number(/\d+/.exec(JSON.stringify(block))) % 2 === half
  const blocks = article.body.content.map((block) => {
    const isEdited = block.type === 'paragraph' && /o\d/.test(JSON.stringify(block)) && isMine(block)
    return isEdited ? { ...block, content: [...block.content, text(writer.word(), 'bold')] } : block
  })
  const content = half === 0 ? [added, ...blocks] : [...blocks, added]
  const fields = half === 0 ? { headline: writer.words(3) } : { standfirst: writer.words(4), picks: [] }
  return { ...article, ...fields, body: { type: 'doc', content } }
}
