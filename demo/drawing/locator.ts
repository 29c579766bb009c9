// Draws a locator map: conic projection, coast and borders, names, routes, a scale bar and the place on the globe.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoConicConformal, geoContains, geoGraticule, geoOrthographic, geoPath } from 'd3-geo'
import { curveCatmullRom, curveCatmullRomClosed, line } from 'd3-shape'
import { feature, mesh } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { Drawing } from './figure-sheet.ts'

type Lonlat = [lon: number, lat: number]
export interface Place {
  name: string
  at: Lonlat
  /** Where the label stands: offset from the dot, and which of its ends is there. */
  dx?: number
  dy?: number
  end?: 'start' | 'middle' | 'end'
  kind?: 'town' | 'hot' | 'small' | 'peak' | 'break' | 'dam'
}
export interface Area {
  name: string
  at: Lonlat
  kind: 'country' | 'country sm' | 'water' | 'water sm'
  turn?: number
}
export interface Locator {
  title: string
  width: number
  height: number
  west: number
  south: number
  east: number
  north: number
  places: Place[]
  areas: Area[]
  rivers?: Lonlat[][]
  lakes?: Lonlat[][]
  routes?: { path: Lonlat[]; kind: 'route' | 'line' | 'road' }[]
  scale: number
  globe?: 'left' | 'right' | 'bottom' | 'bottom-right' | 'none'
  scaleAt?: 'left' | 'right'
  detail?: number
}

const require = createRequire(import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8'))
const world = presimplify(read('countries-10m'))
const globeLand = feature(read('land-110m'), read('land-110m').objects.land)

// The source gives the peninsula to the power that holds it; the paper, as the United Nations do, to Ukraine.
function crimeaInUkraine(topology: any): void {
  const find = (name: string) => topology.objects.countries.geometries.find((g: any) => g.properties.name === name)
  const [russia, ukraine] = [find('Russia'), find('Ukraine')]
  const shapes = (feature(topology, russia) as any).geometry.coordinates
  const at = shapes.findIndex((c: any) => geoContains({ type: 'Polygon', coordinates: c }, [34.1, 45.05]))
  if (at < 0) return
  const arcs = ukraine.type === 'Polygon' ? [ukraine.arcs] : ukraine.arcs
  ukraine.type = 'MultiPolygon'
  ukraine.arcs = [...arcs, ...russia.arcs.splice(at, 1)]
}
crimeaInUkraine(world)
const UNDRAWN = new Set(['N. Cyprus', 'Cyprus U.N. Buffer Zone', 'Akrotiri', 'Dhekelia', 'Baikonur', 'Siachen Glacier'])

const CSS = `.sea{fill:var(--sea)}.land{fill:var(--land)}.coast{fill:none;stroke:var(--coast)}.border{fill:none;stroke:var(--border)}
.river{fill:none;stroke:var(--coast);stroke-width:1.8;stroke-linejoin:round}.lake{fill:var(--sea);stroke:var(--coast)}
text{font-size:15px;fill:var(--ink);paint-order:stroke;stroke:var(--land);stroke-width:3.5px;stroke-linejoin:round;stroke-opacity:.8}
.country{font-size:12.5px;fill:var(--ink2);letter-spacing:.09em;font-weight:500}.sm.country{font-size:11px}.small{font-size:13px;fill:var(--ink2)}
.water{font-size:21px;fill:var(--water);stroke:none;letter-spacing:.02em}.water.sm{font-size:14px}
.hot{font-weight:700}.dot{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}.dot.hot{fill:var(--ink)}
.route{fill:none;stroke:var(--accent);stroke-width:4;stroke-dasharray:9 4}.line{fill:none;stroke:var(--ink2);stroke-width:2}.road{fill:none;stroke:var(--accent);stroke-width:4;stroke-linejoin:round}
.mark{fill:none;stroke:var(--accent);stroke-width:4}.breakname{font-weight:700;fill:var(--accent)}.peak{fill:var(--ink2)}.damwall{stroke:var(--accent);stroke-width:6}
.scale path{fill:none;stroke:var(--ink2);stroke-width:1.2}.scale text{font-size:11px;fill:var(--ink2)}
.halo{fill:var(--paper)}.globe{fill:var(--sea)}.gland{fill:var(--border)}.rim{fill:none;stroke:var(--ink2)}.box{fill:none;stroke:var(--accent);stroke-width:2.4}`

function mark(place: Place, x: number, y: number): string {
  const at = `${x.toFixed(1)} ${y.toFixed(1)}`
  if (place.kind === 'break') return `<path class="mark" d="M${at}m-7 -7l14 14m0 -14l-14 14"/>`
  if (place.kind === 'peak') return `<path class="peak" d="M${at}m-6 5l6 -11l6 11z"/>`
  if (place.kind === 'dam') return `<path class="damwall" d="M${at}m-9 -7l18 14"/>`
  const hot = place.kind === 'hot'
  return `<circle class="dot${hot ? ' hot' : ''}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${hot ? 5 : 3.6}"/>`
}

export function locator(map: Locator): Drawing {
  const { width, height, west, south, east, north } = map
  const middle = (west + east) / 2
  const corners: Lonlat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [middle, north],
    [middle, south],
  ]
  const projection = geoConicConformal()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-middle, 0])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      { type: 'MultiPoint', coordinates: corners },
    )
    .clipExtent([
      [-3, -3],
      [width + 3, height + 3],
    ])
    .precision(0.3)
  const path = geoPath(projection).digits(1)
  const topology = simplify(world, map.detail ?? 0.0024)
  const { countries, land } = topology.objects
  const drawn = (a: any, b: any) => a !== b && !UNDRAWN.has(a.properties.name) && !UNDRAWN.has(b.properties.name)
  const xy = (at: Lonlat) => projection(at) as [number, number]
  let body = `<rect class="sea" width="${width}" height="${height}"/><path class="land" d="${path(feature(topology, land))}"/>`
  body += `<path class="border" d="${path(mesh(topology, countries, drawn))}"/>`
  for (const river of map.rivers ?? [])
    body += `<path class="river" d="${line().curve(curveCatmullRom).digits(1)(river.map(xy))}"/>`
  for (const lake of map.lakes ?? [])
    body += `<path class="lake" d="${line().curve(curveCatmullRomClosed).digits(1)(lake.map(xy))}"/>`
  body += `<path class="coast" d="${path(mesh(topology, land))}"/>`
  for (const { path: points, kind } of map.routes ?? [])
    body += `<path class="${kind}" d="${line().curve(curveCatmullRom).digits(1)(points.map(xy))}"/>`
  for (const { name, at, kind, turn } of map.areas) {
    const [x, y] = xy(at).map(Math.round)
    body += `<text class="${kind}" x="${x}" y="${y}" text-anchor="middle"${turn ? ` transform="rotate(${turn} ${x} ${y})"` : ''}>${name}</text>`
  }
  for (const place of map.places) body += mark(place, ...xy(place.at))
  for (const place of map.places) {
    const [x, y] = xy(place.at)
    const voice = { break: 'breakname', dam: 'breakname', hot: 'hot', small: 'small', peak: 'small', town: 'town' }[
      place.kind ?? 'town'
    ]
    if (place.name)
      body += `<text class="${voice}" x="${(x + (place.dx ?? 10)).toFixed(1)}" y="${(y + (place.dy ?? 5)).toFixed(1)}" text-anchor="${place.end ?? 'start'}">${place.name}</text>`
  }
  const latitude = south + (north - south) * 0.08
  const degrees = map.scale / (111.32 * Math.cos((latitude * Math.PI) / 180))
  const length = Math.round(xy([middle + degrees, latitude])[0] - xy([middle, latitude])[0])
  body += `<g class="scale" transform="translate(${map.scaleAt === 'left' ? 16 : width - length - 16},${height - 16})"><path d="M0 -5V0H${length}V-5"/><text class="km" x="${length / 2}" y="-8" text-anchor="middle">${map.scale} km</text></g>`
  return { width, height, title: map.title, css: CSS, body: body + (map.globe === 'none' ? '' : globe(map)) }
}

function globe({ width, height, west, south, east, north, globe: corner = 'left' }: Locator): string {
  const r = width < 500 ? 32 : 46
  const x = corner.endsWith('right') ? width - r - 14 : r + 14
  const y = corner.startsWith('bottom') ? height - r - 14 : r + 14
  const projection = geoOrthographic()
    .rotate([-(west + east) / 2, -(south + north) / 2 + 8])
    .scale(r)
    .translate([x, y])
  const path = geoPath(projection).digits(1)
  const w = Math.max(0, 5 - (east - west)) / 2
  const h = Math.max(0, 4 - (north - south)) / 2
  const ring = [
    [west - w, south - h],
    [west - w, north + h],
    [east + w, north + h],
    [east + w, south - h],
    [west - w, south - h],
  ]
  const circle = (kind: string, size: number) => `<circle class="${kind}" cx="${x}" cy="${y}" r="${size}"/>`
  const lines = path(geoGraticule().step([30, 30])())
  return `${circle('halo', r + 5)}${circle('globe', r)}<path class="gland" d="${path(globeLand)}"/><path class="rim" stroke-opacity=".25" d="${lines}"/><path class="box" d="${path({ type: 'LineString', coordinates: ring })}"/>${circle('rim', r)}`
}
