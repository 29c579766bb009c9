// Charts of trade, prices and votes, with their figures, each for a column of 720 and for a phone of 358.
import { bars, chamber, type Dot, lines } from './chart-kinds.ts'
import type { Drawing } from './figure-sheet.ts'

type Pair = { wide: Drawing; narrow: Drawing }
const WIDE = { width: 720, height: 380 }
const NARROW = { width: 358, height: 300 }
const range = (count: number) => Array.from({ length: count }, (_, i) => i)

export function grain(): Pair {
  const shut = [9, 10, 8, 7, 9, 8, 6, 9, 8, 10, 9, 11]
  const sea = range(53).map((i): Dot => {
    if (i >= 41) return [i, shut[i - 41]]
    const usual = 62 + 14 * Math.sin(i / 3.1) + 6 * Math.sin(i * 1.7)
    return [i, i < 37 ? usual : usual - (i - 36) * 12]
  })
  const rail = range(53).map(
    (i): Dot => [i, i === 52 ? 30 : 14 + 2.4 * Math.sin(i / 4) + (i > 38 ? Math.min(15, (i - 38) * 1.4) : 0)],
  )
  const base = {
    title:
      'Line chart: ships carrying grain fell from about 60 a week to 11 while the corridor was shut; trains rose to 30',
    section: 'economy' as const,
    yTicks: [0, 20, 40, 60, 80],
    unit: ' a week',
  }
  const series = [
    { name: 'By sea', dots: sea, hot: true, value: '11 ships', dy: 4 },
    { name: 'By rail', dots: rail, value: '30 trains', dy: -10 },
  ]
  return {
    wide: lines({
      ...base,
      ...WIDE,
      right: 92,
      series,
      xTicks: [
        [0, 'A year ago'],
        [13, 'Nine months'],
        [26, 'Six'],
        [39, 'Three'],
        [52, 'Now'],
      ].map(([a, b]): [number, string] => [a === 0 ? 3 : (a as number), b as string]),
      band: { from: 41, to: 52, label: 'Corridor shut' },
    }),
    narrow: lines({
      ...base,
      ...NARROW,
      right: 78,
      series,
      xTicks: [
        [5, 'A year ago'],
        [26, 'Six months'],
        [51, 'Now'],
      ],
      band: { from: 41, to: 52, label: 'Shut' },
    }),
  }
}

export function rates(): Pair {
  const rate: Dot[] = [
    [0, 19],
    [2, 24],
    [4, 30],
    [6, 42],
    [8, 45],
    [10, 50],
    [13, 50],
    [16, 50],
    [18, 47.5],
    [20, 45],
    [22, 42.5],
    [24, 41],
    [26, 38],
    [28, 38],
    [30, 38],
  ]
  const prices: Dot[] = [
    [0, 43],
    [3, 48],
    [6, 58],
    [9, 62],
    [12, 68],
    [14, 73],
    [16, 66],
    [18, 58],
    [20, 52],
    [22, 47],
    [24, 42],
    [26, 38],
    [28, 34.5],
    [30, 32],
  ]
  const base = {
    title:
      'Line chart: the policy rate has stood at 38 per cent for three meetings; inflation has come down from above 70 per cent to 32',
    section: 'economy' as const,
    yTicks: [0, 20, 40, 60, 80],
    unit: '%',
  }
  const series = [
    { name: 'Policy rate', dots: rate, hot: true, value: '38%', dy: -20 },
    { name: 'Inflation', dots: prices, value: '32%', dy: 8 },
  ]
  const xTicks: [number, string][] = [
    [6, 'Two years ago'],
    [18, 'A year ago'],
    [30, 'Now'],
  ]
  return {
    wide: lines({ ...base, ...WIDE, right: 96, series, xTicks }),
    narrow: lines({
      ...base,
      ...NARROW,
      right: 88,
      series,
      xTicks: [
        [7, 'Two years ago'],
        [18, 'One'],
        [30, 'Now'],
      ],
    }),
  }
}

export function storage(): Pair {
  const low = [50, 38, 28, 27, 33, 41, 50, 59, 68, 75, 79, 76]
  const high = [78, 68, 60, 60, 65, 71, 77, 82, 86, 89, 91, 89]
  const now = [72, 62, 57, 58, 65, 73, 80, 86, 90.5, 93, 94]
  const last = [69, 55, 44, 40, 46, 54, 62, 70, 77, 82, 84, 79]
  const before = [77, 67, 60, 61, 66, 73, 79, 85, 88, 90, 89.5, 84]
  const dots = (values: number[]) => values.map((v, i): Dot => [i, v])
  const base = {
    title:
      "Line chart: Europe's gas stores, 94 per cent full, stand above the range of the past five years and above last year's",
    section: 'economy' as const,
    yTicks: [0, 25, 50, 75, 100],
    unit: '% full',
  }
  const series = [
    { name: 'This year', dots: dots(now), hot: true, value: '94%', dy: -26 },
    { name: 'Last year', dots: dots(last), dy: 14 },
    { name: 'Year before', dots: dots(before), faint: true, dy: -2 },
  ]
  const shaded = { low: dots(low), high: dots(high) }
  const months: [number, string][] = [
    [0.3, 'Jan'],
    [3, 'Apr'],
    [6, 'Jul'],
    [9, 'Oct'],
    [11, 'Dec'],
  ]
  return {
    wide: lines({
      ...base,
      ...WIDE,
      right: 112,
      series,
      xTicks: months,
      range: { ...shaded, label: 'Range of five years', at: [3, 32] },
    }),
    narrow: lines({
      ...base,
      ...NARROW,
      right: 104,
      series,
      xTicks: months.filter(([m]) => m !== 9),
      range: { ...shaded, label: 'Five years', at: [3.1, 32.5] },
    }),
  }
}

export function bread(): Pair {
  const rows = [
    { name: 'Beirut', note: 'no subsidy since the spring', value: 41, label: '+41%', hot: true },
    { name: 'Cairo', note: 'unsubsidised loaf', value: 22, label: '+22%', hot: true },
    { name: 'Amman', note: 'flour subsidised', value: 6, label: '+6%' },
    { name: 'Tunis', note: 'price fixed', value: 1, label: '+1%' },
  ]
  const base = {
    title: 'Bars: during the closure a loaf rose by 41 per cent in Beirut and 22 in Cairo, 6 in Amman and 1 in Tunis',
    section: 'economy' as const,
    rows,
  }
  return { wide: bars({ ...base, width: 720 }), narrow: bars({ ...base, width: 358 }) }
}

export function seats(): Pair {
  const base = {
    title: "The chamber's 101 seats: 50 for the government, one that has left it, 50 against; 51 are needed",
    section: 'politics' as const,
    left: { name: 'Government', seats: 50 },
    moved: { name: 'Crossed the floor', seats: 1 },
    right: { name: 'Opposition', seats: 50 },
    needed: 51,
  }
  return { wide: chamber({ ...base, width: 720 }), narrow: chamber({ ...base, width: 358 }) }
}
