// `npm run bench`: does a page take longer when the archive is larger? A measurement, not a test: it says what is above
// its target and ends well.
import { parseArgs } from 'node:util'
import { type Newspaper, prepare, start } from './newspaper.ts'
import { measure, reportOf } from './render.ts'

const options = {
  /** Articles in the small and in the large newspaper. */
  small: { type: 'string', default: '1000' },
  articles: { type: 'string', default: '100000' },
  /** How many times each page is rendered in each. */
  rounds: { type: 'string', default: '100' },
} as const

function number(name: string, text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`--${name} takes a whole number, not “${text}”.`)
  return Number(text)
}

async function main(): Promise<void> {
  const { small, articles, rounds } = parseArgs({ options }).values
  const sizes = [number('small', small), number('articles', articles)] as const
  const times = number('rounds', rounds)
  const folders = [await prepare(sizes[0]), await prepare(sizes[1])] as const
  const running: Newspaper[] = []
  try {
    for (const at of [0, 1] as const) running.push(await start(sizes[at], folders[at]))
    const papers = running as [Newspaper, Newspaper]
    process.stderr.write(`Rendering every page ${times} times in each …\n`)
    const measured = await measure(papers, times)
    process.stdout.write(`\nMedian of ${times} renders, the two asked in turn:\n\n${reportOf(measured, papers)}\n`)
  } finally {
    await Promise.all(running.map((paper) => paper.stop()))
  }
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
