// What the runs of wrk come to: a table of what each server did, and the ratios that the targets are about.
import { type Kind, kinds } from './kinds.ts'
import { median, medianRatio } from './quantiles.ts'
import { atLeast, atMost, type Figure, ms, type Report, table, times, whole } from './table.ts'
import type { Load } from './wrk.ts'

/** With the µs of processor time that each request cost; NaN where the system does not tell. */
export interface Run extends Load {
  cost: number
}

/** Runs of one round, by server and kind. */
export type Round = Record<string, Partial<Record<Kind, Run>>>

const names = { front: 'the front', bare: 'bare Node', nginx: 'nginx', next: 'next start' }

/** The same server measured twice differs by this much. */
const noise = 0.05

type Pick = (run: Run) => number
const perSecond: Pick = (run) => run.perSecond
const p99: Pick = (run) => run.p99
const cost: Pick = (run) => run.cost

const valuesOf = (rounds: Round[], name: string, kind: Kind, pick: Pick): number[] =>
  rounds.flatMap((round) => {
    const run = round[name]?.[kind]
    return run ? [pick(run)] : []
  })

/** Undefined when one of the two has no such runs. */
function ratio(rounds: Round[], pick: Pick, of: [string, Kind], to: [string, Kind]): number | undefined {
  const [values, against] = [valuesOf(rounds, ...of, pick), valuesOf(rounds, ...to, pick)]
  return values.length > 0 && against.length > 0 ? medianRatio(values, against) : undefined
}

export function pressReport(rounds: Round[], notes: string[]): Report {
  const figures: Figure[] = []
  for (const kind of kinds) {
    const add = (against: string, least: number) => {
      const value = ratio(rounds, perSecond, [names.front, kind], [against, kind])
      if (value !== undefined) figures.push(atLeast(`${kind}: requests/s, of ${against}`, value, least, times))
    }
    add(names.bare, 0.9)
    add(names.nginx, 0.45)
    add(names.next, 20)
  }
  for (const kind of kinds) {
    const value = ratio(rounds, cost, [names.front, kind], [names.bare, kind])
    if (value !== undefined && !Number.isNaN(value)) {
      figures.push({ what: `${kind}: processor time a request, of bare Node`, measured: times(value), target: '' })
    }
  }
  for (const kind of kinds) {
    const tail = valuesOf(rounds, names.front, kind, p99)
    if (tail.length > 0) figures.push(atMost(`${kind}: p99`, median(tail), 5, ms))
    const value = ratio(rounds, p99, [names.front, kind], [names.bare, kind])
    if (value !== undefined) figures.push(atMost(`${kind}: p99, of bare Node`, value, 1.5, times))
  }
  for (const kind of ['gzip', 'br', '304'] as const) {
    const value = ratio(rounds, perSecond, [names.front, kind], [names.front, 'identity'])
    if (value === undefined) continue
    const { what, measured } = atLeast(`${kind}: requests/s, of identity`, value, 1, times)
    figures.push({ what, measured, target: `≥ 1 (± ${noise})`, isMet: value >= 1 - noise })
  }
  return { figures, notes: [absolutes(rounds), ...notes].join('\n\n') }
}

/** Medians of all rounds. */
function absolutes(rounds: Round[]): string {
  const rows = Object.keys(rounds[0] ?? {}).flatMap((name) =>
    kinds.flatMap((kind) => {
      const of = (pick: Pick) => median(valuesOf(rounds, name, kind, pick))
      if (valuesOf(rounds, name, kind, perSecond).length === 0) return []
      return [[name, kind, whole(of(perSecond)), ms(of((run) => run.p50)), ms(of(p99)), of(cost).toFixed(1)]]
    }),
  )
  return table([['server', 'answer', 'requests/s', 'p50', 'p99', 'µs of processor'], ...rows], [1])
}
