// Maps of the Nile and of the Caucasus, each for a column of 720 and for a phone of 358.
import { area, type Lonlat, type Pair, place } from './map-parts.ts'

const BLUE_NILE: Lonlat[] = [
  [37.38, 11.6],
  [37.75, 11.2],
  [38.35, 10.75],
  [38.45, 10.25],
  [37.9, 9.85],
  [36.9, 9.95],
  [36, 10.4],
  [35.4, 10.85],
  [35.09, 11.21],
  [34.4, 11.85],
  [34.1, 12.7],
  [33.63, 13.55],
  [33.5, 14.4],
  [32.9, 15.2],
  [32.53, 15.6],
]

const WHITE_NILE: Lonlat[] = [
  [31.6, 4.85],
  [31.2, 6.5],
  [30.6, 8.2],
  [30.5, 9.45],
  [31.65, 9.55],
  [32.3, 10.6],
  [32.75, 12.1],
  [32.6, 13.6],
  [32.4, 14.9],
  [32.53, 15.6],
]

const NILE: Lonlat[] = [
  [32.53, 15.6],
  [33.4, 16.7],
  [33.97, 17.7],
  [33.9, 18.6],
  [33.3, 19.54],
  [32.6, 19.1],
  [31.8, 18.5],
  [30.9, 18.05],
  [30.48, 19.18],
  [30.4, 20.3],
  [31, 21.4],
  [31.5, 22.2],
  [32.6, 23.4],
  [32.9, 24.1],
  [32.6, 25.3],
  [32.8, 26.15],
  [31.7, 26.55],
  [31.15, 27.2],
  [30.75, 28.1],
  [31.1, 29.07],
  [31.25, 30.05],
]

const DELTA: Lonlat[][] = [
  [
    [31.25, 30.05],
    [30.75, 30.7],
    [30.4, 31.45],
  ],
  [
    [31.25, 30.05],
    [31.3, 30.8],
    [31.82, 31.5],
  ],
]

const NASSER: Lonlat[] = [
  [31.2, 21.75],
  [31.35, 22.25],
  [31.9, 22.7],
  [32.5, 23.2],
  [32.85, 23.95],
  [33, 23.5],
  [32.75, 23],
  [32.1, 22.55],
  [31.55, 22.05],
  [31.2, 21.75],
]

const TANA: Lonlat[] = [
  [37.3, 12.35],
  [37.58, 12.15],
  [37.55, 11.8],
  [37.3, 11.62],
  [37.05, 11.8],
  [37.02, 12.15],
  [37.3, 12.35],
].reverse() as Lonlat[]

export function dam(): Pair {
  const title =
    'Map of north-east Africa: the Blue Nile from Lake Tana past the dam to Khartoum, and the Nile on to Cairo'
  const base = {
    title,
    rivers: [WHITE_NILE, NILE, ...DELTA, BLUE_NILE],
    lakes: [[...NASSER].reverse() as Lonlat[], TANA],
    scale: 400,
    detail: 0.006,
  }
  const wall = place('The dam', 35.09, 11.21, 14, 14, 'start', 'dam')
  const cities = [
    place('Cairo', 31.25, 30.05, -10, 5, 'end', 'hot'),
    place('Khartoum', 32.53, 15.6, -11, 5, 'end', 'hot'),
    place('Addis Ababa', 38.75, 9.02, 11, 5, 'start', 'hot'),
  ]
  return {
    wide: {
      ...base,
      width: 720,
      height: 640,
      west: 22,
      south: 7.2,
      east: 46,
      north: 32.2,
      globe: 'right',
      scaleAt: 'left',
      places: [
        wall,
        ...cities,
        place('Aswan', 32.9, 24.09, 10, -2),
        place('Roseires', 34.39, 11.85, -10, -2, 'end', 'small'),
      ],
      areas: [
        area('EGYPT', 28.4, 26.6),
        area('SUDAN', 29.4, 14),
        area('ETHIOPIA', 40.4, 12.8),
        area('LIBYA', 23.4, 28),
        area('SAUDI ARABIA', 41.4, 25),
        area('Red Sea', 37.7, 21, 'water', 58),
        area('Nile', 31.55, 27.9, 'water sm'),
        area('Blue Nile', 36.2, 8.9, 'water sm'),
        area('White Nile', 31.1, 11.8, 'water sm', -75),
      ],
    },
    narrow: {
      ...base,
      detail: 0.01,
      width: 358,
      height: 480,
      west: 26,
      south: 7,
      east: 43,
      north: 32,
      globe: 'right',
      scaleAt: 'left',
      places: [
        { ...wall, dx: 12, dy: -8 },
        cities[0],
        cities[1],
        { ...cities[2], dx: 8, dy: 20, end: 'middle' },
        place('Aswan', 32.9, 24.09, 10, -2),
      ],
      areas: [
        area('EGYPT', 28.4, 25.8, 'country sm'),
        area('SUDAN', 29.2, 14, 'country sm'),
        area('ETHIOPIA', 40.4, 12.9, 'country sm'),
        area('Red Sea', 37.8, 20.7, 'water sm', 58),
        area('Blue Nile', 35.4, 8.9, 'water sm'),
      ],
    },
  }
}

export function pass(): Pair {
  const title =
    'Map of the central Caucasus: the military road climbs from Tbilisi over the pass to Larsi and Vladikavkaz'
  const road: Lonlat[] = [
    [44.79, 41.72],
    [44.73, 41.84],
    [44.75, 42],
    [44.71, 42.12],
    [44.7, 42.17],
    [44.64, 42.27],
    [44.69, 42.35],
    [44.56, 42.41],
    [44.5, 42.43],
    [44.48, 42.47],
    [44.455, 42.505],
    [44.5, 42.57],
    [44.62, 42.6],
    [44.645, 42.66],
    [44.63, 42.74],
    [44.645, 42.83],
    [44.66, 42.93],
    [44.68, 43.03],
  ]
  const routes = [{ path: road, kind: 'road' as const }]
  const base = { title, routes, scale: 20, detail: 0.000002 }
  const points = [
    place('Tbilisi', 44.79, 41.72, 12, 5, 'start', 'hot'),
    place('Vladikavkaz', 44.68, 43.03, 12, 5, 'start', 'hot'),
    place('Larsi crossing', 44.63, 42.74, 12, -4, 'start', 'hot'),
    place('Pass, 2,395 m', 44.455, 42.505, -12, 5, 'end', 'small'),
  ]
  return {
    wide: {
      ...base,
      width: 720,
      height: 560,
      west: 43.35,
      south: 41.55,
      east: 45.95,
      north: 43.15,
      globe: 'right',
      places: [
        ...points,
        place('Stepantsminda', 44.645, 42.66, 12, 8),
        place('Gudauri', 44.48, 42.47, 14, 10),
        place('Pasanauri', 44.69, 42.35, 12, 5),
        place('Mtskheta', 44.72, 41.845, -10, 5, 'end'),
        place('Kazbek, 5,054 m', 44.52, 42.7, -10, 4, 'end', 'peak'),
      ],
      areas: [area('GEORGIA', 43.9, 42), area('RUSSIA', 43.95, 43)],
    },
    narrow: {
      ...base,
      width: 358,
      height: 460,
      west: 43.98,
      south: 41.55,
      east: 45.35,
      north: 43.13,
      globe: 'none',
      places: [...points, place('Gudauri', 44.48, 42.47, 12, 14), place('Stepantsminda', 44.645, 42.66, 12, 10)],
      areas: [area('GEORGIA', 44.3, 42, 'country sm'), area('RUSSIA', 44.25, 42.95, 'country sm')],
    },
  }
}
