// What `npm run check` and `npm test` do, step by step, and how their tests are counted.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { chromium } from './chromium.mjs'
import { nodeFlags } from './node.mjs'
import { run, SetupError, say } from './run.mjs'

/** Format, lint, types, unit and architecture; stops at the first step that fails. */
export async function check(node) {
  await withScratch(async (scratch) => {
    for (const step of [lint, routeTypes, types, unit]) {
      const { failed } = await take(step, { node, scratch })
      if (failed === 0) continue
      say(`The step '${step.title}' failed.`)
      process.exitCode = 1
      return
    }
    say('All is well.')
  })
}

/** Everything; every step is taken even when one failed. With files named, only those test files. */
export async function test(node, files) {
  await withScratch(async (scratch) => {
    const context = { node, scratch, files }
    const total = { passed: 0, failed: 0 }
    const failures = []
    for (const step of files.length > 0
      ? stepsFor(files)
      : [lint, routeTypes, types, unit, postgres, buildStep, browser]) {
      const { passed, failed } = await take(step, context)
      total.passed += passed
      total.failed += failed
      if (failed > 0) failures.push(step.title)
    }
    if (failures.length > 0) say(`Failed: ${failures.join(', ')}.`)
    console.log(`${total.passed} passed, ${total.failed} failed`)
    process.exitCode = total.failed > 0 ? 1 : 0
  })
}

/** A step that ends badly without a failed test to show for it counts as one failure. */
async function take(step, context) {
  say(`── ${step.title}`)
  try {
    const { code = 0, passed = 0, failed = 0 } = (await step.take(context)) ?? {}
    return { passed, failed: code !== 0 ? Math.max(failed, 1) : failed }
  } catch (error) {
    say(error instanceof SetupError ? error.message : error.stack)
    return { passed: 0, failed: 1 }
  }
}

const lint = {
  title: 'format and lint',
  take: ({ node }) => run(node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
}
const routeTypes = {
  title: 'types of the routes',
  take: ({ node }) => run(node, ['node_modules/next/dist/bin/next', 'typegen']),
}
const types = {
  title: 'types',
  take: ({ node }) => run(node, ['node_modules/typescript/bin/tsc', '--noEmit']),
}
const unit = {
  title: 'unit tests',
  take: (context) => nodeTests(context, unitTests(context.files)),
}
const postgres = {
  title: 'database tests on PostgreSQL',
  take: (context) => nodeTests(context, listTests('db').filter(isForBothEngines), { DATABASE_URL: 'pglite:' }),
}
// The others are about SQLite's file, its lanes and its migrations, or about no database at all.
const isForBothEngines = (file) => !/^db\/(?:sqlite|migrations(?:-older)?|media|lanes)\.test\.ts$/.test(file)

const buildStep = { title: 'build', take: ({ node }) => build(node) }
const browser = { title: 'browser and HTTP tests', take: playwright }

const isSpec = (file) => /\.spec\.ts$/.test(file) || file.startsWith('e2e')
const stepsFor = (files) => [
  ...(files.some((file) => !isSpec(file)) ? [unit] : []),
  ...(files.some(isSpec) ? [buildStep, browser] : []),
]
const unitTests = (files = []) => (files.length > 0 ? files.filter((file) => !isSpec(file)) : listTests('.'))

async function nodeTests({ node, scratch }, files, env = {}) {
  const report = path.join(scratch, `counts-${Date.now()}`)
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[`--test-reporter=${pathToFileURL(path.resolve('setup/count.mjs'))}`, `--test-reporter-destination=${report}`],
  ]
  const concurrency = `--test-concurrency=${availableParallelism()}`
  const { code } = await run(node, [...nodeFlags, '--test', concurrency, ...reporters, ...files], {
    env: { NODE_ENV: 'test', ...env },
  })
  return { code, ...JSON.parse(readFileSync(report, 'utf8') || '{}') }
}

async function playwright({ node, scratch, files }) {
  const report = path.join(scratch, 'playwright.json')
  const { code } = await run(
    node,
    [...nodeFlags, 'node_modules/@playwright/test/cli.js', 'test', ...files.filter(isSpec)],
    {
      env: {
        NODE_ENV: 'test',
        CHROMIUM: await chromium(node),
        E2E_DATA_DIR: path.join(scratch, 'data'),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      stop: 'SIGINT',
    },
  )
  const { expected, unexpected } = JSON.parse(readFileSync(report, 'utf8')).stats
  return { code, passed: expected, failed: unexpected }
}

/** Test files beside the code: not those of e2e, nor of what others wrote. */
function listTests(folder) {
  const left = new Set(['node_modules', 'data', 'demo', 'e2e'])
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !left.has(entry.name))
    .flatMap((entry) => {
      const name = path.join(folder, entry.name)
      if (entry.isDirectory()) return listTests(name)
      return /\.test\.tsx?$/.test(name) ? [name] : []
    })
    .sort()
}

async function withScratch(work) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'))
  const clean = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  process.on('exit', clean)
  await work(scratch)
}
