// The draughtsman's stock: simple outlines as path data, and the skies, ridges, waters, trees and people that scenes share.
import { chance, fbm, stream } from './noise.ts'
import type { Plate } from './plate.ts'

export type Point = [x: number, y: number]

export const rect = (x: number, y: number, w: number, h: number) => `M${x} ${y}h${w}v${h}h${-w}z`
export const ellipse = (x: number, y: number, rx: number, ry = rx) =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`
export const poly = (points: Point[], close = true) =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${close ? 'Z' : ''}`
export const lerp = (a: number, b: number, t: number) => a + (b - a) * t
export const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

/** A tapered limb with round ends. */
export function limb([x1, y1]: Point, w1: number, [x2, y2]: Point, w2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length]
  const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`
  return `M${at(x1 + nx * w1, y1 + ny * w1)}L${at(x2 + nx * w2, y2 + ny * w2)}A${w2} ${w2} 0 0 0 ${at(x2 - nx * w2, y2 - ny * w2)}L${at(x1 - nx * w1, y1 - ny * w1)}A${w1} ${w1} 0 0 0 ${at(x1 + nx * w1, y1 + ny * w1)}Z`
}

/** A skyline of hills from edge to edge, closed at the foot of the sheet. */
export function ridge(plate: Plate, base: number, amp: number, frequency: number, seed: number, rough = 4): string {
  const points: Point[] = []
  for (let x = -10; x <= plate.width + 10; x += 6) {
    points.push([x, base - amp * (fbm((x / plate.width) * frequency + 20, seed * 3.3, seed, rough) - 0.2)])
  }
  return poly([...points, [plate.width + 10, plate.height + 10], [-10, plate.height + 10]])
}

/** Long flat-bottomed clouds. */
export function clouds(
  plate: Plate,
  seed: number,
  top: number,
  bottom: number,
  n: number,
  value = 252,
  opacity = 0.7,
): void {
  const next = stream(seed)
  for (let i = 0; i < n; i++) {
    const [x, y, r] = [next(-100, plate.width + 100), next(top, bottom), next(70, 230)]
    for (let j = 0; j < 6; j++) {
      const dx = next(-r, r)
      const h = (1 - Math.abs(dx) / r) * r * 0.2 + r * 0.05
      plate.tone(
        `M${x + dx - r * 0.4} ${y}q${r * 0.4} ${-h * 1.7} ${r * 0.8} 0q${-r * 0.4} ${h * 0.35} ${-r * 0.8} 0z`,
        value,
        opacity,
      )
    }
  }
}

/** Glints and troughs of water between two heights, growing towards the reader. */
export function ripples(
  plate: Plate,
  seed: number,
  top: number,
  bottom: number,
  n: number,
  light = 240,
  dark = 60,
): void {
  const next = stream(seed)
  for (let i = 0; i < n; i++) {
    const k = next() ** 1.5
    const y = top + 6 + k * (bottom - top)
    const [x, length] = [next(-80, plate.width), 18 + 190 * k * next()]
    const thick = 2 + 6 * k
    plate.tone(
      `M${x} ${y}q${length / 2} ${-thick} ${length} 0q${-length / 2} ${thick} ${-length} 0z`,
      next() > 0.5 ? light : dark,
      0.6,
    )
  }
}

/** Small gulls far away. */
export function birds(plate: Plate, at: Point[], size = 18, width = 5): void {
  for (const [x, y] of at) {
    plate.stroke(`M${x} ${y}q${size * 0.55} ${-size * 0.66} ${size} 0q${size * 0.45} ${-size * 0.66} ${size} 0`, width)
  }
}

export interface Pose {
  head: Point
  neck: Point
  hip: Point
  elbows: [Point, Point]
  hands: [Point, Point]
  knees: [Point, Point]
  feet: [Point, Point]
  /** Half widths of shoulders and hips; a coat or skirt reaches down to this height. */
  shoulder?: number
  waist?: number
  skirt?: number
}

export const STANDING: Pose = {
  head: [0, -92],
  neck: [0, -82],
  hip: [0, -50],
  elbows: [
    [-15, -64],
    [15, -64],
  ],
  hands: [
    [-15, -46],
    [15, -46],
  ],
  knees: [
    [-5, -26],
    [5, -26],
  ],
  feet: [
    [-6, -1],
    [6, -1],
  ],
}
export const WALKING: Pose = {
  head: [3, -92],
  neck: [2, -82],
  hip: [0, -50],
  elbows: [
    [-9, -64],
    [12, -65],
  ],
  hands: [
    [-12, -48],
    [19, -52],
  ],
  knees: [
    [-4, -26],
    [9, -27],
  ],
  feet: [
    [-17, -3],
    [15, -1],
  ],
  shoulder: 9,
  waist: 7,
}
export const RUNNING: Pose = {
  head: [10, -91],
  neck: [7, -81],
  hip: [0, -51],
  elbows: [
    [-10, -68],
    [18, -66],
  ],
  hands: [
    [-6, -54],
    [27, -77],
  ],
  knees: [
    [19, -42],
    [-3, -27],
  ],
  feet: [
    [11, -20],
    [-25, -14],
  ],
  shoulder: 9,
  waist: 7,
}

/** The outlines of a person, 100 units tall, feet at the origin: one path a part so that overlaps stay solid. */
export function bodyParts(pose: Pose): string[] {
  const { head, neck, hip, elbows, hands, knees, feet } = pose
  const s = pose.shoulder ?? 12
  const w = pose.waist ?? 8.5
  const parts = [
    ellipse(head[0], head[1], 6.3, 7.6),
    limb(neck, 3, [head[0], head[1] + 4], 3),
    `M${neck[0] - s} ${neck[1] + 5}Q${neck[0] - s} ${neck[1]} ${neck[0] - 3} ${neck[1] - 1}H${neck[0] + 3}Q${neck[0] + s} ${neck[1]} ${neck[0] + s} ${neck[1] + 5}L${hip[0] + w} ${hip[1] + 3}H${hip[0] - w}Z`,
  ]
  for (const side of [0, 1] as const) {
    const sign = side ? 1 : -1
    const shoulder: Point = [neck[0] + sign * (s - 3), neck[1] + 5]
    const joint: Point = [hip[0] + sign * (w - 4.2), hip[1]]
    parts.push(limb(shoulder, 3.6, elbows[side], 2.9), limb(elbows[side], 2.9, hands[side], 2.1))
    parts.push(limb(joint, 5.2, knees[side], 3.7), limb(knees[side], 3.7, feet[side], 2.4))
    parts.push(
      limb(
        feet[side],
        2.3,
        [feet[side][0] + (pose.shoulder && pose.shoulder < 10 ? 6 : sign * 3), feet[side][1] + 0.5],
        1.8,
      ),
    )
  }
  if (pose.skirt !== undefined) {
    const y = hip[1] + pose.skirt
    parts.push(
      `M${neck[0] - s + 3} ${neck[1] + 8}L${hip[0] - w - pose.skirt * 0.22} ${y}Q${hip[0]} ${y + 3} ${hip[0] + w + pose.skirt * 0.22} ${y}L${neck[0] + s - 3} ${neck[1] + 8}Z`,
    )
  }
  return parts
}

/** A person in the key layer: ink with an edge of paper, or paper with an edge of ink. */
export function person(
  plate: Plate,
  x: number,
  y: number,
  height: number,
  pose: Pose = STANDING,
  fill = 'ink',
  mirror = false,
  edge = 2.2,
): void {
  const inside = fill === 'ink' ? plate.ink : fill === 'spot' ? plate.colour : plate.paper
  const outside = fill === 'ink' ? plate.paper : plate.ink
  const parts = bodyParts(pose)
  const k = height / 100
  const body = (extra: string) => parts.map((d) => `<path d="${d}" ${extra}/>`).join('')
  const rim = edge ? body(`fill="${outside}" stroke="${outside}" stroke-width="${((edge * 2) / k).toFixed(2)}"`) : ''
  plate.raw(
    'key',
    `<g transform="translate(${x},${y}) scale(${mirror ? -k : k},${k})">${rim}${body(`fill="${inside}"`)}</g>`,
  )
}

/** A conifer in solid ink, standing at x, y. */
export function fir(plate: Plate, x: number, y: number, height: number, seed = 1): void {
  const left: Point[] = []
  const right: Point[] = []
  for (let i = 0; i <= 9; i++) {
    const t = i / 9
    const spread = t * height * 0.2 * (0.85 + 0.3 * chance(i, seed))
    const yy = y - height + t * height * 0.93
    left.push([x - spread, yy], [x - spread * 0.62, yy - height * 0.012])
    right.push([x + spread, yy + height * 0.01], [x + spread * 0.62, yy])
  }
  plate.solid(poly([[x, y - height], ...left, [x - 4, y], [x + 4, y], ...right.reverse()]))
}

/** A four-pointed scatter of foliage: many small overlapping leaves inside an ellipse. */
export function foliage(
  plate: Plate,
  seed: number,
  x: number,
  y: number,
  rx: number,
  ry: number,
  n: number,
  size: number,
  values: [number, number],
): void {
  const next = stream(seed)
  for (let i = 0; i < n; i++) {
    const [a, r] = [next(0, Math.PI * 2), Math.sqrt(next())]
    const [px, py] = [x + Math.cos(a) * r * rx, y + Math.sin(a) * r * ry]
    const light = lerp(
      values[0],
      values[1],
      Math.max(0, Math.min(1, 0.5 - (py - y) / ry / 2 - (px - x) / rx / 4 + next(-0.25, 0.25))),
    )
    const turn = next(0, 180)
    plate.raw(
      'scene',
      `<ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="${size}" ry="${size * 0.42}" fill="rgb(${light | 0},${light | 0},${light | 0})" transform="rotate(${turn | 0} ${px.toFixed(1)} ${py.toFixed(1)})"/>`,
    )
  }
}
