// What every map of the demo newsroom is put together from: a place, an area's name, and a pair of drawings.
import type { Area, Locator, Place } from './locator.ts'

export type Lonlat = [number, number]

export type Pair = { wide: Locator; narrow: Locator }

export const area = (name: string, lon: number, lat: number, kind: Area['kind'] = 'country', turn = 0): Area => ({
  name,
  at: [lon, lat],
  kind,
  turn,
})

export const place = (
  name: string,
  lon: number,
  lat: number,
  dx = 10,
  dy = 5,
  end: Place['end'] = 'start',
  kind: Place['kind'] = 'town',
): Place => ({ name, at: [lon, lat], dx, dy, end, kind })
