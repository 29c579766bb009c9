// What the documentation promises to be complete about, is; and its links lead somewhere.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { variables } from '#env.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] as string).sort()
const visibleFolders = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$|test-results$|playwright-report$)/.test(entry.name))
  .map((entry) => entry.name)

test('every environment variable is described, and nothing else is', () => {
  assert.deepEqual(all(read('docs/configuration.md'), /^### (\w+)$/gm), Object.keys(variables.shape).sort())
})

test('every dependency has its reason, and nothing else has', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  assert.deepEqual(all(read('docs/dependencies.md'), /^- `([^`]+)`: ./gm), names.sort())
})

test('every folder has a place on the map', () => {
  const map = read('docs/where-code-lives.md')
  for (const folder of visibleFolders) assert.match(map, new RegExp(`\`${folder}/`), folder)
})

test('the words are in order, each once', () => {
  const words = [...read('docs/words.md').matchAll(/^\| ([a-z]+) \|/gm)].map((match) => match[1]).slice(1)
  assert.deepEqual(words, [...new Set(words)].sort())
})

const form =
  /^# (\d{3})\. \S.*\n\nDate: \d{4}-\d\d-\d\d\nStatus: (accepted|superseded by \d{3})\n\n## Context\n[^#]+\n## Decision\n[^#]+\n## Consequences\n[^#]+$/

test('every decision has the form of the others and its own number, on one page', () => {
  readdirSync('docs/decisions').forEach((name, index) => {
    const text = read(`docs/decisions/${name}`)
    const [, number] = form.exec(text.replace(/`[^`]*`/g, '``')) ?? []
    assert.equal(number, String(index + 1).padStart(3, '0'), name)
    assert.match(name, new RegExp(`^${number}-[a-z0-9-]+\\.md$`))
    assert.ok(text.split('\n').length <= 51, `${name} has more than 50 lines`)
  })
})

test('every link between pages leads to a file', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => path.join('docs', name))
  for (const page of [...pages, ...readdirSync('.')].filter((name) => name.endsWith('.md'))) {
    for (const link of all(read(page), /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !/^[a-z]+:/.test(target))) {
      assert.ok(existsSync(path.join(path.dirname(page), link)), `${page}: ${link}`)
    }
  }
})
