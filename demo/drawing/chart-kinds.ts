// The kinds of chart the paper uses: lines with their names at the ends, columns, bars with names, and a chamber's seats.
import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { Drawing } from './figure-sheet.ts'

export type Dot = [x: number, y: number]
export interface Frame {
  title: string
  width: number
  height: number
  /** The section whose colour the hot series takes. */
  section: 'world' | 'politics' | 'economy' | 'climate'
  yTicks: number[]
  unit: string
  xTicks: [at: number, label: string][]
  right: number
}

const css = (
  section: string,
) => `text{font-size:14px}.note,.lab,.hot{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round;stroke-opacity:.85}.tick{font-size:13px;fill:var(--ink3)}.grid{stroke:var(--hair)}.base{stroke:var(--ink2);stroke-width:1.2}
.ln{fill:none;stroke:var(--ink3);stroke-width:2.2}.faint{stroke-width:1.6;stroke-opacity:.7}.hotln{fill:none;stroke:var(--${section});stroke-width:3.2}.end{fill:var(--ink3)}.hotend,.hotbar{fill:var(--${section})}
.lab{font-weight:650}.hot{font-weight:650;fill:var(--${section})}.value{font-weight:400}.bar{fill:var(--ink3);fill-opacity:.62}.band{fill:var(--tint)}.note{font-size:12.5px;fill:var(--ink3)}
.rule{stroke:var(--ink2);stroke-width:1.4;stroke-dasharray:3 3}.seat{fill:var(--ink3);fill-opacity:.55}.left{fill:var(--${section})}.moved{fill:var(--paper);stroke:var(--accent);stroke-width:3}.big{font-size:40px;font-weight:700;fill:var(--ink)}.count{font-size:22px;font-weight:700;fill:var(--ink)}.who{font-size:13px}`

const n = (v: number) => Number(v.toFixed(1))
const text = (kind: string, x: number, y: number, content: string, anchor = 'start') =>
  `<text class="${kind}" x="${n(x)}" y="${n(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${content}</text>`

function axes(f: Frame, x: (v: number) => number, y: (v: number) => number): string {
  const last = f.yTicks.length - 1
  const rows = f.yTicks.map((t, i) => {
    const label = String(t).replace('-', '−')
    return `<path class="${t === 0 ? 'base' : 'grid'}" d="M0 ${n(y(t))}H${f.width - f.right + 6}"/>${text('tick', 0, y(t) - 5, i === last ? label + f.unit : label)}`
  })
  const columns = f.xTicks.map(([at, label], i) => {
    const anchor = i === f.xTicks.length - 1 && f.right < 20 ? 'end' : 'middle'
    return `<path class="base" d="M${n(x(at))} ${f.height - 30}v5"/>${text('tick', x(at), f.height - 9, label, anchor)}`
  })
  return rows.join('') + columns.join('')
}

export interface Series {
  name: string
  dots: Dot[]
  hot?: boolean
  faint?: boolean
  value?: string
  dy?: number
}
export interface LineChart extends Frame {
  series: Series[]
  band?: { from: number; to: number; label: string }
  range?: { low: Dot[]; high: Dot[]; label: string; at: Dot }
  rule?: { at: number; label: string }
}

export function lines(f: LineChart): Drawing {
  const xs = f.series.flatMap((s) => s.dots.map((d) => d[0]))
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [34, f.width - f.right])
  const y = scaleLinear([f.yTicks[0], f.yTicks.at(-1) as number], [f.height - 30, 24])
  const draw = line<Dot>(
    (d) => x(d[0]),
    (d) => y(d[1]),
  )
    .curve(curveMonotoneX)
    .digits(1)
  let body = ''
  if (f.band) {
    const [from, to] = [x(f.band.from), x(f.band.to)]
    body += `<rect class="band" x="${n(from)}" y="24" width="${n(to - from)}" height="${f.height - 54}"/>${text('note', from + 6, 39, f.band.label)}`
  }
  if (f.range) {
    const { low, high, label, at } = f.range
    const shade = area<[number, number, number]>(
      (d) => x(d[0]),
      (d) => y(d[1]),
      (d) => y(d[2]),
    )
      .curve(curveMonotoneX)
      .digits(1)
    body += `<path class="band" d="${shade(low.map((d, i) => [d[0], d[1], high[i][1]]))}"/>`
    body += axes(f, x, y) + text('note', x(at[0]), y(at[1]), label, 'middle')
  } else body += axes(f, x, y)
  if (f.rule)
    body += `<path class="rule" d="M34 ${n(y(f.rule.at))}H${f.width - f.right}"/>${text('note', 40, y(f.rule.at) - 6, f.rule.label)}`
  for (const s of [...f.series].sort((a, b) => Number(a.hot ?? 0) - Number(b.hot ?? 0))) {
    const [ex, ey] = s.dots.at(-1) as Dot
    const dy = s.dy ?? 0
    body += `<path class="${s.hot ? 'hotln' : s.faint ? 'ln faint' : 'ln'}" d="${draw(s.dots)}"/><circle class="${s.hot ? 'hotend' : 'end'}" cx="${n(x(ex))}" cy="${n(y(ey))}" r="3.6"/>`
    body += text(s.hot ? 'hot' : 'lab', x(ex) + 9, y(ey) + 5 + dy, s.name)
    if (s.value) body += text(s.hot ? 'hot value' : 'value', x(ex) + 9, y(ey) + 22 + dy, s.value)
  }
  return { width: f.width, height: f.height, title: f.title, css: css(f.section), body }
}

export interface ColumnChart extends Frame {
  dots: Dot[]
  hot: (d: Dot) => boolean
  /** Printed above some columns. */
  values: [at: number, label: string][]
  rule?: { at: number; label: string; from?: number }
  mean?: { dots: Dot[]; label: string; at: Dot }
}

export function columns(f: ColumnChart): Drawing {
  const xs = f.dots.map((d) => d[0])
  const step = (f.width - f.right - 34) / f.dots.length
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [34 + step / 2, f.width - f.right - step / 2])
  const y = scaleLinear([f.yTicks[0], f.yTicks.at(-1) as number], [f.height - 30, 44])
  const bar = Math.max(2, step * (step > 14 ? 0.68 : 0.76))
  let body = axes(f, x, y)
  for (const d of f.dots) {
    const [top, foot] = [Math.min(y(d[1]), y(0)), Math.max(y(d[1]), y(0))]
    body += `<rect class="${f.hot(d) ? 'hotbar' : 'bar'}" x="${n(x(d[0]) - bar / 2)}" y="${n(top)}" width="${n(bar)}" height="${n(foot - top)}"/>`
  }
  body += `<path class="base" d="M0 ${n(y(0))}H${f.width - f.right + 6}"/>`
  if (f.rule) {
    const { at, label, from } = f.rule
    body += `<path class="rule" d="M34 ${n(y(at))}H${f.width - f.right}"/>`
    if (label) body += text('note', x(from ?? xs[0]), y(at) - 7, label, from ? 'middle' : 'start')
  }
  if (f.mean) {
    body += `<path class="base" fill="none" stroke-width="2.6" style="stroke:var(--ink);stroke-width:2.6" d="${line<Dot>(
      (d) => x(d[0]),
      (d) => y(d[1]),
    )
      .curve(curveMonotoneX)
      .digits(1)(f.mean.dots)}"/>`
    body += text('lab', x(f.mean.at[0]), y(f.mean.at[1]), f.mean.label, 'end')
  }
  for (const [at, label] of f.values) {
    const d = f.dots.find((e) => e[0] === at) as Dot
    body += text('hot', Math.min(x(at), f.width - 16), y(d[1]) - 7, label, 'middle')
  }
  return { width: f.width, height: f.height, title: f.title, css: css(f.section), body }
}

export interface BarChart {
  title: string
  width: number
  section: Frame['section']
  rows: { name: string; note: string; value: number; label: string; hot?: boolean }[]
}

export function bars({ title, width, section, rows }: BarChart): Drawing {
  const narrow = width < 500
  const [left, pitch] = narrow ? [0, 62] : [190, 58]
  const height = rows.length * pitch + 8
  const x = scaleLinear([0, Math.max(...rows.map((r) => r.value))], [left, width - 62])
  const body = rows.map(({ name, note, value, label, hot }, i) => {
    const y = i * pitch + 4
    const at = narrow ? y + 24 : y + 10
    const names = narrow
      ? `<text class="${hot ? 'hot' : 'lab'}" x="0" y="${y + 16}">${name}</text>${text('note', width, y + 16, note, 'end')}`
      : text(hot ? 'hot' : 'lab', 0, y + 22, name) + text('note', 0, y + 40, note)
    return `${names}<rect class="${hot ? 'hotbar' : 'bar'}" x="${left}" y="${at}" width="${n(x(value) - left)}" height="${narrow ? 24 : 30}"/>${text(hot ? 'hot' : 'lab', x(value) + 8, at + (narrow ? 17 : 20), label)}`
  })
  const foot = narrow ? '' : `<path class="base" d="M${left} 0V${height}"/>`
  return { width, height, title, css: css(section), body: body.join('') + foot }
}

export interface Chamber {
  title: string
  width: number
  section: Frame['section']
  left: { name: string; seats: number }
  moved: { name: string; seats: number }
  right: { name: string; seats: number }
  needed: number
}

export function chamber({ title, width, section, left, moved, right, needed }: Chamber): Drawing {
  const narrow = width < 500
  const height = width / 2 + (narrow ? 46 : 50)
  const total = left.seats + moved.seats + right.seats
  const rows = 5
  const outer = width / 2 - (narrow ? 10 : 22)
  const inner = 0.42
  const radii = Array.from({ length: rows }, (_, i) => outer * (inner + ((1 - inner) * i) / (rows - 1)))
  const sum = radii.reduce((a, b) => a + b, 0)
  let rest = total
  const seats: [angle: number, radius: number][] = []
  radii.forEach((r, i) => {
    const count = i === rows - 1 ? rest : Math.round((total * r) / sum)
    rest -= count
    for (let k = 0; k < count; k++) seats.push([Math.PI - ((k + 0.5) / count) * Math.PI, r])
  })
  seats.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  const floor = width / 2 + 2
  const size = ((outer * (1 - inner)) / (rows - 1)) * 0.34
  let body = ''
  seats.forEach(([a, r], i) => {
    const kind = i < left.seats ? 'left' : i < left.seats + moved.seats ? 'moved' : 'seat'
    body += `<circle class="${kind}" cx="${n(width / 2 + r * Math.cos(a))}" cy="${n(floor - r * Math.sin(a))}" r="${n(size)}"/>`
  })
  body +=
    text('big', width / 2, floor - (narrow ? 18 : 28), String(needed), 'middle') +
    text('note', width / 2, floor - (narrow ? 0 : 8), 'needed', 'middle')
  body += text('count', 0, floor + 24, String(left.seats)) + text('hot who', 0, floor + 42, left.name)
  body +=
    text('count', width / 2, floor + 24, String(moved.seats), 'middle') +
    text('who', width / 2, floor + 42, moved.name, 'middle')
  body +=
    text('count', width, floor + 24, String(right.seats), 'end') + text('who', width, floor + 42, right.name, 'end')
  return { width, height, title, css: css(section), body }
}
