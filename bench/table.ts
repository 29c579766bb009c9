// Figures and how they are shown: tables in Markdown that line up as plain text too.

/** One thing that was measured against what it should be. */
export interface Figure {
  what: string
  measured: string
  /** Empty when there is none: then it is only told. */
  target: string
  /** Undefined when there is no target, or when it could not be measured. */
  isMet?: boolean | undefined
}

/** What a part gives back: its figures, and what stands below them. */
export interface Report {
  figures: Figure[]
  /** Markdown. */
  notes?: string
}

/** A table; the first row is its head. Columns are right-aligned but for the first and those in `left`. */
export function table(rows: string[][], left: number[] = []): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const isLeft = (column: number) => column === 0 || left.includes(column)
  const cellOf = (cell: string, at: number) =>
    isLeft(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  const [head = '', ...body] = rows.map((row) => `| ${row.map(cellOf).join(' | ')} |`.trimEnd())
  const rule = `|${widths.map((width, at) => (isLeft(at) ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [head, rule, ...body].join('\n')
}

const verdict = ({ target, isMet }: Figure) =>
  target === '' ? '' : isMet === undefined ? '–' : isMet ? 'yes' : '**no**'

/** The table of a report: figure, what was measured, target, met or not. */
export function figureTable(figures: Figure[]): string {
  const rows = figures.map((figure) => [figure.what, figure.measured, figure.target, verdict(figure)])
  return table([['figure', 'measured', 'target', 'met'], ...rows], [3])
}

/** A report as Markdown, without a heading. */
export const reportText = ({ figures, notes = '' }: Report): string =>
  [figures.length > 0 ? figureTable(figures) : '', notes.trim()].filter(Boolean).join('\n\n')

/** A figure that must not be above a limit. */
export function atMost(what: string, value: number, limit: number, show: (value: number) => string): Figure {
  return { what, measured: show(value), target: `≤ ${show(limit)}`, isMet: value <= limit }
}

/** A figure that must not be below a limit. */
export function atLeast(what: string, value: number, limit: number, show: (value: number) => string): Figure {
  return { what, measured: show(value), target: `≥ ${show(limit)}`, isMet: value >= limit }
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`
export const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`
/** Of 1,024 bytes. */
export const KB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
export const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
export const times = (value: number): string => value.toFixed(2)
export const whole = (value: number): string => Math.round(value).toLocaleString('en')
