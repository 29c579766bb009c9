// What is true of every comparison, tried on made-up articles. A failure names its seed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from '#lib/body/document.ts'
import { plainText } from '#lib/body/plain-text.ts'
import { compareContents } from '#lib/compare/content-differences.ts'
import { isSame } from '#lib/compare/equality.ts'
import { compareNodes } from '#lib/compare/node-differences.ts'
import { chanceFrom, Writer } from '#lib/compare/sample.ts'
import { sentencesOf } from '#lib/compare/sentences.ts'
import { inlinesFrom, tokensOf } from '#lib/compare/tokens.ts'
import { compareInlines, compareTexts } from '#lib/compare/word-differences.ts'

function* casesFrom(seed: number, count: number) {
  for (let one = seed; one < seed + count; one += 1) {
    const chance = chanceFrom(one)
    const was = new Writer('o', chance).article(chance(9))
    yield { seed: one, was, is: new Writer('m', chance).edit(was, 1 + chance(8)) }
  }
}

test('both versions of a body can be read out of their differences, each block once', () => {
  for (const { seed, was, is } of casesFrom(1, 2000)) {
    const old: Block[] = []
    const now: Block[] = []
    for (const difference of compareNodes(was.body.content, is.body.content)) {
      const isChanged = difference.change === 'changed'
      if ('from' in difference) old[difference.from] = isChanged ? difference.was : difference.node
      if ('to' in difference) now.push(isChanged ? difference.is : difference.node)
    }
    assert.deepEqual(now, is.body.content, `seed ${seed}`)
    // A block that was only moved is given once, as it is now.
    assert.deepEqual(old, was.body.content, `seed ${seed}`)
  }
})

test('both texts can be read out of their differences, marks and citations included', () => {
  for (const { seed, was, is } of casesFrom(1, 2000)) {
    const [before, after] = [plainText(was.body), plainText(is.body)]
    const pieces = compareTexts(before, after)
    const joined = (without: string) =>
      pieces
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join('')
    assert.equal(joined('added'), before, `seed ${seed}`)
    assert.equal(joined('removed'), after, `seed ${seed}`)

    const [old, now] = [was, is].map((article) =>
      article.body.content.flatMap((b) => (b.type === 'paragraph' ? b.content : [])),
    )
    const inlines = compareInlines(old ?? [], now ?? [])
    const oldAgain = inlines.flatMap((piece) =>
      piece.change === 'marked' ? piece.was : piece.change === 'added' ? [] : piece.content,
    )
    const nowAgain = inlines.flatMap((piece) => (piece.change === 'removed' ? [] : piece.content))
    assert.deepEqual(inlinesFrom(tokensOf(oldAgain)), inlinesFrom(tokensOf(old ?? [])), `seed ${seed}`)
    assert.deepEqual(inlinesFrom(tokensOf(nowAgain)), inlinesFrom(tokensOf(now ?? [])), `seed ${seed}`)
  }
})

test('something is said of every change and nothing of none', () => {
  for (const { seed, was, is } of casesFrom(1, 2000)) {
    const sentences = sentencesOf(compareContents(was, is))
    assert.equal(sentences.length === 0, isSame(was, is), `seed ${seed}`)
    assert.deepEqual(sentencesOf(compareContents(is, is)), [])
  }
})
