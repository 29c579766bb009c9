// What readers notice of two hundred people who sign in at once, each from a place of their own and with a password that
// is hashed: how long kept pages take meanwhile, against just before.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { getFrom } from '#e2e/get.ts'
import { fieldsOf } from '#e2e/no-script.ts'
import type { Reading } from '#e2e/press/steady-reader.ts'
import { measuredArticle } from './article.ts'
import { ask } from './ask.ts'
import type { Crowd } from './crowd.ts'
import { type Newspaper, startDemo } from './newspaper.ts'
import { median } from './quantiles.ts'
import type { Options } from './run.ts'
import { atMost, ms, type Report, seconds, times } from './table.ts'

const size = 200
const rounds = 3
/** Of readers, a second; and for how long before the crowd comes, in ms. */
const perSecond = 100
const calmTime = 5000
/** Everybody together may try this often a minute (auth/limits.ts): a round waits until that is over. */
const between = 61_000

interface Round {
  calm: number
  busy: number
  /** Until the last of the crowd had an answer, in ms. */
  took: number
  statuses: Record<string, number>
}

export async function measure(_: Options): Promise<Report> {
  const paper = await startDemo({ TRUSTED_PROXY: '1' })
  try {
    const { path } = measuredArticle()
    await ask(paper.port, path)
    const fields = fieldsOf(await getFrom(paper.origin)('/admin/sign-in'), ['email', 'password'])
    process.stderr.write(`${rounds} times ${size} sign-ins at once …\n`)
    const all: Round[] = []
    for (let round = 0; round < rounds; round++) {
      if (round > 0) await new Promise((resolve) => setTimeout(resolve, between))
      all.push(await storm(paper, path, fields, round))
      process.stderr.write('.')
    }
    process.stderr.write('\n')
    return report(all)
  } finally {
    await paper.stop()
  }
}

async function storm(paper: Newspaper, path: string, fields: Record<string, string>, round: number): Promise<Round> {
  const calm = await read(paper, path, calmTime)
  const reading = read(paper, path, calmTime)
  const began = performance.now()
  const crowd: Crowd = { origin: paper.origin, fields, count: size, first: round * size }
  const statuses = await run<Record<string, number>>('bench/crowd.ts', crowd)
  const took = performance.now() - began
  return { calm, busy: await reading, took, statuses }
}

/** The 95th percentile of kept pages, in ms. */
async function read(paper: Newspaper, path: string, time: number): Promise<number> {
  const reading: Reading = { origin: paper.origin, paths: [path], perSecond, time }
  return (await run<{ p95: number }>('e2e/press/steady-reader.ts', reading)).p95
}

/** What a program of ours says, which is given its task in JSON. */
async function run<T>(program: string, task: unknown): Promise<T> {
  const flags = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(task)]
  return JSON.parse((await promisify(execFile)(process.execPath, flags)).stdout)
}

function report(all: Round[]): Report {
  const pick = (of: (round: Round) => number) => median(all.map(of))
  const answers = Object.entries(all[0]?.statuses ?? {}).map(([status, count]) => `${count} × ${status}`)
  return {
    figures: [
      atMost(
        'readers’ p95 meanwhile, of that before',
        pick(({ calm, busy }) => busy / calm),
        2,
        times,
      ),
      { what: 'readers’ p95 before', measured: ms(pick(({ calm }) => calm)), target: '' },
      { what: 'readers’ p95 meanwhile', measured: ms(pick(({ busy }) => busy)), target: '' },
      { what: 'until the last of them was answered', measured: seconds(pick(({ took }) => took)), target: '' },
    ],
    notes: `Medians of ${rounds} rounds of ${size}; the answers of the first: ${answers.join(', ')}.`,
  }
}
