// Maps of the Black Sea and the Mediterranean, each for a column of 720 and for a phone of 358.
import { area, type Lonlat, type Pair, place } from './map-parts.ts'

export function corridor(): Pair {
  const lane: Lonlat[] = [
    [30.9, 46.35],
    [31, 45.6],
    [30.3, 44.9],
    [29.5, 44],
    [29.15, 43],
    [29.15, 42],
    [29.13, 41.25],
  ]
  const routes = [{ path: lane, kind: 'route' as const }]
  const title = 'Map of the Black Sea: the agreed corridor runs from Odesa along the western shore to the Bosphorus'
  const ends = [
    place('Odesa', 30.72, 46.48, -10, -8, 'end', 'hot'),
    place('Istanbul', 28.98, 41.01, -12, 19, 'end', 'hot'),
  ]
  return {
    wide: {
      title,
      width: 720,
      height: 512,
      west: 26.5,
      south: 40.1,
      east: 41.8,
      north: 47.6,
      routes,
      scale: 200,
      places: [
        ...ends,
        place('Constanța', 28.65, 44.17, -10, 5, 'end'),
        place('Varna', 27.92, 43.2, -10, 5, 'end'),
        place('Samsun', 36.33, 41.29, 0, 21, 'middle'),
        place('Novorossiysk', 37.77, 44.72, 10, -4),
        place('Sevastopol', 33.52, 44.6, 10, 17),
      ],
      areas: [
        area('Black Sea', 34.3, 43.1, 'water'),
        area('Sea of Azov', 36.6, 46.05, 'water sm'),
        area('TURKEY', 33.2, 40.5),
        area('ROMANIA', 27.4, 45.3),
        area('UKRAINE', 33.6, 47.1),
        area('RUSSIA', 40.3, 45.9),
        area('BULGARIA', 27.3, 42.5, 'country sm'),
      ],
    },
    narrow: {
      title,
      width: 358,
      height: 350,
      west: 26.2,
      south: 40.2,
      east: 36.4,
      north: 47.6,
      routes,
      scale: 200,
      globe: 'right',
      places: [
        ends[0],
        { ...ends[1], dx: 12, dy: 17, end: 'start' },
        place('Constanța', 28.65, 44.17, -10, 5, 'end'),
        place('Sevastopol', 33.52, 44.6, 0, 19, 'middle'),
      ],
      areas: [
        area('Black Sea', 32.4, 42.8, 'water'),
        area('TURKEY', 32.2, 40.75, 'country sm'),
        area('ROMANIA', 27.5, 45.4, 'country sm'),
        area('UKRAINE', 32.4, 47.05, 'country sm'),
      ],
    },
  }
}

export function defence(): Pair {
  const title =
    'Map of eastern Europe: Turkey and Russia face each other across the Black Sea, Ankara and Moscow marked'
  const capitals = [
    place('Ankara', 32.85, 39.93, 12, 5, 'start', 'hot'),
    place('Moscow', 37.62, 55.75, 12, 5, 'start', 'hot'),
  ]
  const areas = [
    area('Black Sea', 34.5, 43.2, 'water'),
    area('TURKEY', 35, 38.4),
    area('RUSSIA', 41.5, 52.4),
    area('UKRAINE', 31.6, 49.3),
  ]
  return {
    wide: {
      title,
      width: 720,
      height: 600,
      west: 19,
      south: 35.2,
      east: 49,
      north: 57.2,
      scale: 400,
      detail: 0.05,
      scaleAt: 'left',
      places: [
        ...capitals,
        place('Istanbul', 28.98, 41.01, -10, -8, 'end'),
        place('İzmir', 27.14, 38.42, -10, 5, 'end'),
        place('Sevastopol', 33.52, 44.6, -10, 5, 'end'),
      ],
      areas: [
        ...areas,
        area('GREECE', 22, 39.4, 'country sm'),
        area('SYRIA', 38.4, 35.4, 'country sm'),
        area('GEORGIA', 43.4, 42.1, 'country sm'),
        area('Caspian Sea', 49.6, 42.6, 'water sm', 72),
      ],
    },
    narrow: {
      title,
      width: 358,
      height: 430,
      west: 22.5,
      south: 35,
      east: 46.5,
      north: 57.6,
      scale: 400,
      detail: 0.05,
      places: [
        capitals[0],
        { ...capitals[1], dx: -10, end: 'end' },
        place('Istanbul', 28.98, 41.01, -8, -8, 'end'),
        place('İzmir', 27.14, 38.42, -9, 5, 'end'),
      ],
      areas: [
        { ...areas[0], kind: 'water sm' },
        area('TURKEY', 36.2, 38.2, 'country sm'),
        area('RUSSIA', 41.5, 52, 'country sm'),
        area('UKRAINE', 31.4, 49.2, 'country sm'),
      ],
    },
  }
}

export function cable(): Pair {
  const title =
    'Map of the Mediterranean: four cables by way of Crete, and two breaks close together south-west of the island'
  const lines: Lonlat[][] = [
    [
      [5.37, 43.28],
      [6.6, 41.2],
      [8.9, 38.4],
      [10.4, 37.2],
      [11.3, 37.1],
      [13.6, 36.1],
      [14.8, 35.6],
      [18.5, 35.3],
      [22.4, 34.8],
      [24, 34.62],
      [27.5, 33.4],
      [32.3, 31.4],
    ],
    [
      [15.15, 37.45],
      [17.5, 36.4],
      [21, 35.3],
      [23.2, 34.9],
      [24.6, 34.76],
      [26.6, 33.8],
      [29.9, 31.3],
    ],
    [
      [23.75, 35.52],
      [22.9, 35],
      [21.6, 33.8],
      [20.1, 32.25],
    ],
    [
      [24.05, 35.56],
      [25.2, 35.9],
      [27.6, 34.9],
      [30.5, 34.3],
      [33, 34.6],
    ],
  ]
  const routes = lines.map((path, i) => ({ path, kind: i < 2 ? ('route' as const) : ('line' as const) }))
  const breaks = [
    place('The two breaks', 24, 34.62, -6, 30, 'end', 'break'),
    place('', 24.6, 34.75, 12, 18, 'start', 'break'),
  ]
  const chania = place('Chania', 24.02, 35.5, 4, -10, 'middle', 'hot')
  return {
    wide: {
      title,
      width: 720,
      height: 400,
      west: 3.6,
      south: 29.6,
      east: 35.4,
      north: 44.2,
      scale: 400,
      detail: 0.042,
      globe: 'right',
      scaleAt: 'left',
      routes,
      places: [
        ...breaks,
        chania,
        place('Marseille', 5.37, 43.3, 10, -8, 'start'),
        place('Tunis', 10.18, 36.8, -10, 8, 'end'),
        place('Catania', 15.09, 37.5, -10, 2, 'end'),
        place('Benghazi', 20.07, 32.12, 6, 20),
        place('Alexandria', 29.92, 31.2, -8, 18, 'end'),
        place('Port Said', 32.3, 31.27, 2, -12, 'start'),
        place('Limassol', 33.04, 34.68, 4, -12, 'middle'),
      ],
      areas: [
        area('Mediterranean Sea', 14.4, 33.9, 'water sm'),
        area('ITALY', 13.2, 42.5, 'country sm'),
        area('LIBYA', 16, 30.4),
        area('EGYPT', 31.2, 30),
        area('GREECE', 21.9, 39.6, 'country sm'),
        area('TURKEY', 32.4, 38.9),
      ],
    },
    narrow: {
      title,
      width: 358,
      height: 300,
      west: 14.2,
      south: 29.8,
      east: 33.2,
      north: 40.2,
      scale: 300,
      detail: 0.02,
      globe: 'right',
      scaleAt: 'left',
      routes,
      places: [
        { ...breaks[0], name: 'Two breaks', dx: -10, dy: 24 },
        breaks[1],
        { ...chania, dy: -9 },
        place('Catania', 15.09, 37.5, 10, -4),
        place('Benghazi', 20.07, 32.12, 4, 19),
        place('Alexandria', 29.92, 31.2, 0, 19, 'middle'),
      ],
      areas: [
        area('Ionian Sea', 19.6, 36.75, 'water sm'),
        area('GREECE', 21.8, 39.4, 'country sm'),
        area('LIBYA', 17.6, 30.5, 'country sm'),
      ],
    },
  }
}
