// Charts of climate, with their figures, each for a column of 720 and for a phone of 358.
import { columns, type Dot } from './chart-kinds.ts'
import type { Drawing } from './figure-sheet.ts'

type Pair = { wide: Drawing; narrow: Drawing }
const WIDE = { width: 720, height: 380 }
const NARROW = { width: 358, height: 300 }
const range = (count: number) => Array.from({ length: count }, (_, i) => i)

// Departures of the year's global mean temperature from 1850-1900, rounded: 1970 to 2024.
const WARMING = [
  0.3, 0.2, 0.29, 0.43, 0.2, 0.26, 0.17, 0.45, 0.34, 0.43, 0.53, 0.59, 0.41, 0.58, 0.43, 0.39, 0.45, 0.59, 0.66, 0.54,
  0.72, 0.68, 0.49, 0.5, 0.58, 0.72, 0.6, 0.73, 0.88, 0.65, 0.66, 0.8, 0.9, 0.89, 0.8, 0.95, 0.91, 0.93, 0.81, 0.93,
  0.99, 0.88, 0.92, 0.95, 1.02, 1.17, 1.29, 1.19, 1.12, 1.25, 1.29, 1.12, 1.17, 1.44, 1.55,
]

export function warming(): Pair {
  const dots = WARMING.map((v, i): Dot => [1970 + i, v])
  const mean: Dot[] = range(36).map((i): Dot => [1980 + i, WARMING.slice(i, i + 20).reduce((a, b) => a + b, 0) / 20])
  const base = {
    title:
      'Columns by year, 1970 to 2024: single years jump and one passes 1.5 degrees; the twenty-year mean rises steadily to about 1.1',
    section: 'climate' as const,
    yTicks: [0, 0.5, 1, 1.5],
    unit: ' °C',
    dots,
    hot: (d: Dot) => d[1] >= 1.5,
    rule: { at: 1.5, label: '' },
  }
  return {
    wide: columns({
      ...base,
      ...WIDE,
      right: 14,
      values: [[2024, '1.55']],
      xTicks: [
        [1970, '1970'],
        [1980, '1980'],
        [1990, '1990'],
        [2000, '2000'],
        [2010, '2010'],
        [2024, '2024'],
      ],
      mean: { dots: mean, label: 'Mean of twenty years', at: [2003, 1.02] },
    }),
    narrow: columns({
      ...base,
      ...NARROW,
      right: 6,
      values: [[2024, '1.55']],
      xTicks: [
        [1972, '1970'],
        [1990, '1990'],
        [2010, '2010'],
        [2024, '2024'],
      ],
      mean: { dots: mean, label: 'Mean of twenty years', at: [2004, 1.1] },
    }),
  }
}

export function river(): Pair {
  const days = [9, 14, 6, 11, 17, 8, 12, 41, 10, 7, 13, 19, 9, 15, 16, 96, 18, 111, 21, 124]
  const dots = days.map((v, i): Dot => [i, v])
  const base = {
    title:
      'Columns by year, twenty years: loaded barges were stopped for 96, 111 and 124 days in three of the last five; 22 is the most that the rules allow',
    section: 'climate' as const,
    yTicks: [0, 40, 80, 120],
    unit: ' days',
    dots,
    hot: (d: Dot) => d[1] > 90,
    values: [
      [15, '96'],
      [17, '111'],
      [19, '124'],
    ] as [number, string][],
    rule: { at: 22, label: '22 days, the most allowed', from: 10.8 },
  }
  return {
    wide: columns({
      ...base,
      ...WIDE,
      right: 10,
      yTicks: [0, 40, 80, 120],
      xTicks: [
        [0, '20 years ago'],
        [9, '10'],
        [14, '5'],
        [19, 'This year'],
      ].map(([a, b]): [number, string] => [a === 0 ? 1.2 : (a as number), b as string]),
    }),
    narrow: columns({
      ...base,
      ...NARROW,
      right: 4,
      rule: { at: 22, label: '22 allowed', from: 3.2 },
      xTicks: [
        [2.4, '20 years ago'],
        [9, '10'],
        [14, '5'],
        [19, 'Now'],
      ],
    }),
  }
}
