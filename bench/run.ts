// `npm run bench`: measures the press, in parts that can be chosen, and keeps what it found in bench/results.md.
// A measurement, not a test: it says what misses its target and ends well.
import { parseArgs } from 'node:util'
import { circumstances, keepPart } from './results.ts'
import { type Report, reportText } from './table.ts'

const options = {
  /** render: articles in the small and in the large newspaper, and how often each page is asked for in each. */
  small: { type: 'string', default: '1000' },
  articles: { type: 'string', default: '100000' },
  rounds: { type: 'string', default: '100' },
  /** press: seconds of one run of wrk, and how many runs each server gets of each kind. */
  seconds: { type: 'string', default: '2' },
  turns: { type: 'string', default: '7' },
  /** publish: publications. memory: addresses. lighthouse: runs of each page. */
  publications: { type: 'string', default: '120' },
  addresses: { type: 'string', default: '100000' },
  runs: { type: 'string', default: '3' },
} as const

export type Options = Record<keyof typeof options, number>

interface Part {
  title: string
  load(): Promise<{ measure(options: Options): Promise<Report> }>
}

/** Each is loaded when it is wanted: Lighthouse alone takes longer to load than some take to measure. */
const parts: Record<string, Part> = {
  press: { title: 'Cached pages against other servers', load: () => import('./press.ts') },
  weights: { title: 'Weights and requests', load: () => import('./weights.ts') },
  render: { title: 'Pages that have to be made', load: () => import('./render.ts') },
  publish: { title: 'From publication to every page', load: () => import('./publish.ts') },
  memory: { title: 'Memory and disk under many addresses', load: () => import('./memory.ts') },
  'sign-ins': { title: 'Two hundred sign-ins at once', load: () => import('./sign-ins.ts') },
  start: { title: 'Start', load: () => import('./start.ts') },
  lighthouse: { title: 'Lighthouse', load: () => import('./lighthouse.ts') },
}

function readOptions(values: Record<string, string>): Options {
  const numbers = Object.entries(values).map(([name, text]) => {
    if (!/^[1-9]\d{0,7}$/.test(text)) throw new Error(`--${name} takes a whole number, not “${text}”.`)
    return [name, Number(text)]
  })
  return Object.fromEntries(numbers)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const numbers = readOptions(values)
  const unknown = positionals.filter((name) => !parts[name])
  if (unknown.length > 0) throw new Error(`No part is called ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}.`)
  const chosen = positionals.length > 0 ? positionals : Object.keys(parts)
  const order = Object.values(parts).map(({ title }) => title)
  const given = process.argv.slice(2)
  const command = ['npm run bench', ...(given.length > 0 ? ['--', ...given] : [])].join(' ')
  for (const name of chosen) {
    const { title, load } = parts[name] as Part
    process.stderr.write(`\n── ${title}\n`)
    const when = circumstances(command, new Date())
    try {
      const text = reportText(await (await load()).measure(numbers))
      process.stdout.write(`\n## ${title}\n\n${text}\n`)
      keepPart(order, title, `${text}\n\n${when}`)
    } catch (error) {
      process.stderr.write(`${title}: ${error instanceof Error ? error.message : error}\n`)
      process.exitCode = 1
    }
  }
}

main().then(
  // Browsers and their like leave timers behind.
  () => process.exit(),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
