// Readers of the same pages at a steady pace, as a program: whoever floods a server would be too busy to time others.
import { countOf, flood, quantile } from '../load.ts'

export interface Reading {
  origin: string
  paths: string[]
  perSecond: number
  /** In ms. */
  time: number
}

const { origin, paths, perSecond, time } = JSON.parse(process.argv[2] ?? '') as Reading
const end = Date.now() + time
const goesOn = () => Date.now() < end
const heard = await flood(origin, { perSecond, path: (turn) => paths[turn % paths.length] as string, goesOn })
const cut = heard.filter(({ bytes }) => !bytes.subarray(-20).includes('</html>')).length
console.log(JSON.stringify({ counts: countOf(heard), cut, p95: quantile(heard, 0.95) }))
