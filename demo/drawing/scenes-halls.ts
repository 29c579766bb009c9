// Engravings of a chamber and a covered market.

import { Plate } from './plate.ts'
import { ellipse, lerp, type Point, person, poly, rect, STANDING, times, WALKING } from './shapes.ts'

/** Empty benches curve towards the rostrum of a parliament. */
export function parliament(): Plate {
  const p = new Plate({ paper: '#e5e2db', spot: 'vermilion' })
  p.tone(
    rect(0, 0, 1600, 560),
    p.glow(
      [
        [0, 250],
        [0.6, 170],
        [1, 60],
      ],
      0.5,
      0.7,
      0.8,
    ),
  )
  for (let i = 0; i < 13; i++) {
    const x = 60 + i * 123
    p.hatched(rect(x - 22, 150, 44, 330), 0.22, 4)
    p.solid(rect(x + 4, 150, 18, 330) + rect(x - 32, 136, 64, 16) + rect(x - 32, 474, 64, 12))
  }
  p.solid('M-10 0H1610V96Q800 150 -10 96Z')
  p.blank(times(17, (i) => ellipse(60 + i * 92, 62 + 26 * Math.sin((Math.PI * i) / 16), 15, 9)).join(''))
  p.stroke('M-10 116Q800 172 1610 116', 5)
  p.hatched('M560 480V330H1040V480Z', 0.5, 5)
  p.colourKey('M640 330V190Q800 130 960 190V330Z', 5)
  p.stroke(times(9, (i) => `M${672 + i * 32} 330V${186 - 22 * Math.sin((Math.PI * (i + 1)) / 10)}`).join(''), 2.4)
  p.blank('M700 420H900V500H700Z', 5)
  p.hatched('M730 366H870V420H730Z', 0.2, 5)
  p.stroke('M780 366q-14 -26 4 -40M820 366q14 -26 -4 -40', 4)
  p.solid(rect(772, 306, 56, 66))
  p.tone('M420 540Q800 470 1180 540L1300 620Q800 540 300 620Z', 235)
  for (let row = 0; row < 6; row++) {
    const k = row / 5
    const y = 545 + 430 * k ** 1.35
    const half = 330 + 760 * k
    const dip = 44 + 110 * k
    const high = 34 + 74 * k
    const arc = (lift: number): Point[] =>
      times(41, (i) => {
        const t = (i - 20) / 20
        return [800 + t * half, y - dip * (1 - t * t) * -1 + lift - dip]
      })
    const seats = 9 + row
    for (let s = 0; s < seats; s++) {
      const t = ((s + 0.5) / seats) * 2 - 1
      if (Math.abs(t) < 0.06) continue
      const [x, top] = [800 + t * half, y - dip * t * t]
      const w = (half / seats) * 0.62
      const seat = `M${x - w} ${top + 8}V${top - high * 0.9}Q${x - w} ${top - high * 1.2} ${x - w * 0.6} ${top - high * 1.22}H${x + w * 0.6}Q${x + w} ${top - high * 1.2} ${x + w} ${top - high * 0.9}V${top + 8}Z`
      p.colourKey(seat, 3 + 2 * k)
      p.solid(
        `M${x + w * 0.5} ${top + 8}V${top - high * 1.2}Q${x + w} ${top - high * 1.2} ${x + w} ${top - high * 0.9}V${top + 8}Z`,
      )
    }
    p.hatched(poly([...arc(0), ...arc(high * 0.95).reverse()]), 0.45, 3 + 2 * k)
    p.solid(poly([...arc(-4), ...arc(6 + 8 * k).reverse()]))
  }
  p.hatched('M756 545H844L980 1067H620Z', 0.12, 5)
  p.stroke(times(7, (i) => `M${756 - 24 * i * 0.9} ${560 + i * i * 14}H${844 + 24 * i * 0.9}`).join(''), 3)
  person(p, 800, 640, 150, { ...STANDING, skirt: 14 })
  return p
}

/** Lamps hang the length of a vaulted market. */
export function bazaar(): Plate {
  const p = new Plate({ paper: '#e8e1d2', spot: 'ochre', cross: 0.74 })
  const [vx, vy] = [700, 610]
  p.tone(
    rect(0, 0, 1600, 1067),
    p.glow(
      [
        [0, 255],
        [0.14, 235],
        [0.5, 120],
        [1, 26],
      ],
      vx / 1600,
      vy / 1067,
      0.72,
    ),
  )
  for (let i = 7; i >= 0; i--) {
    const k = 0.14 * 1.42 ** i
    const [w, h] = [560 * k, 700 * k]
    const arch = `M${vx - w} ${vy + h * 0.55}V${vy - h * 0.2}Q${vx - w * 0.9} ${vy - h * 0.86} ${vx} ${vy - h}Q${vx + w * 0.9} ${vy - h * 0.86} ${vx + w} ${vy - h * 0.2}V${vy + h * 0.55}`
    p.trace(arch, 20, 70 * k, 0.6)
    p.stroke(arch, 9 * k + 1.5)
  }
  for (let i = 0; i < 7; i++) {
    const k = 0.16 * 1.5 ** i
    for (const s of [-1, 1] as const) {
      const [x1, x2] = [vx + s * 400 * k, vx + s * 400 * k * 1.46]
      const [t1, t2, b1, b2] = [vy - 20 * k, vy - 30 * k * 1.46, vy + 250 * k, vy + 250 * k * 1.46]
      const stall = poly([
        [x1, t1],
        [x2, t2],
        [x2, b2],
        [x1, b1],
      ])
      p.solid(stall)
      for (let c = 0; c < 4; c++) {
        const [a, b] = [0.08 + c * 0.24, 0.26 + c * 0.24]
        const cloth = poly([
          [lerp(x1, x2, a), lerp(t1, t2, a) + 16 * k],
          [lerp(x1, x2, b), lerp(t1, t2, b) + 16 * k],
          [lerp(x1, x2, b), lerp(b1, b2, b) - 60 * k],
          [lerp(x1, x2, a), lerp(b1, b2, a) - 60 * k],
        ])
        if ((c + i) % 3 === 0) p.colourKey(cloth, 2 + k)
        else p.hatched(cloth, (c + i) % 3 === 1 ? 0.12 : 0.5, 2 + k)
        p.stroke(
          poly([
            [lerp(x1, x2, (a + b) / 2), lerp(t1, t2, a) + 40 * k],
            [lerp(x1, x2, (a + b) / 2 + 0.05), lerp(b1, b2, a) - 150 * k],
            [lerp(x1, x2, (a + b) / 2), lerp(b1, b2, a) - 90 * k],
            [lerp(x1, x2, (a + b) / 2 - 0.05), lerp(b1, b2, a) - 150 * k],
          ]),
          1.4 + 1.5 * k,
        )
      }
      p.hatched(
        poly([
          [x1, t1 - 8 * k],
          [x1 - s * 70 * k, t1 + 40 * k],
          [x2 - s * 90 * k, t2 + 60 * k],
          [x2, t2 - 10 * k],
        ]),
        0.3,
        2 + 2 * k,
      )
    }
  }
  p.tone(
    poly([
      [vx - 40, vy + 60],
      [vx + 40, vy + 60],
      [1300, 1100],
      [200, 1100],
    ]),
    p.gradient([
      [0, 255],
      [1, 110],
    ]),
    0.85,
  )
  const people: [number, number, number, boolean, number | undefined][] = [
    [670, 690, 96, false, 30],
    [735, 700, 104, true, undefined],
    [600, 780, 190, false, 34],
    [800, 830, 240, true, 14],
    [480, 960, 400, true, 40],
    [980, 990, 430, false, 18],
  ]
  for (const [x, y, h, flip, skirt] of people) person(p, x, y, h, { ...WALKING, skirt }, 'ink', flip, 2)
  p.solid('M520 706Q470 690 452 640Q486 650 520 648ZM1000 726h70v66h-70z')
  for (let i = 0; i < 6; i++) {
    const k = 0.28 * 1.45 ** i
    for (const s of i % 2 ? [-0.5, 0.6] : [0.06]) {
      const [x, y] = [vx + s * 330 * k, vy - 330 * k]
      p.stroke(`M${x} ${y - 320 * k}V${y - 60 * k}`, 1.4 + 1.6 * k)
      p.colourKey(
        `M${x - 14 * k} ${y - 60 * k}H${x + 14 * k}Q${x + 60 * k} ${y - 20 * k} ${x + 34 * k} ${y + 30 * k}Q${x} ${y + 64 * k} ${x - 34 * k} ${y + 30 * k}Q${x - 60 * k} ${y - 20 * k} ${x - 14 * k} ${y - 60 * k}Z`,
        2 + 2.4 * k,
      )
      p.blank(ellipse(x - 14 * k, y - 8 * k, 10 * k, 18 * k))
      p.solid(
        `M${x - 20 * k} ${y - 60 * k}h${40 * k}l${-8 * k} ${-18 * k}h${-24 * k}zM${x - 4 * k} ${y + 48 * k}h${8 * k}l${-4 * k} ${30 * k}z`,
      )
      p.stroke(
        `M${x - 46 * k} ${y - 10 * k}Q${x} ${y + 14 * k} ${x + 46 * k} ${y - 10 * k}M${x} ${y - 60 * k}V${y + 48 * k}`,
        1.2 + k,
      )
    }
  }
  return p
}
