import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { ellipse, lerp, type Point, person, poly, rect, ridge, STANDING, times, WALKING } from './shapes.ts'

/** A refinery at night, its flare lighting the smoke. */
export function refinery(): Plate {
  const p = new Plate({ paper: '#e4e0d4', spot: 'ochre', wave: 3 })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 20],
      [0.5, 80],
      [0.8, 200],
      [1, 120],
    ]),
  )
  const next = stream(321)
  p.tone(
    ellipse(1270, 190, 620),
    p.glow([
      [0, 252],
      [0.25, 190],
      [1, 40],
    ]),
    0.75,
  )
  for (let i = 0; i < 60; i++) {
    const t = i / 60
    const [x, y, r] = [1180 - 1150 * t, 150 - 60 * t + next(-50, 50), 40 + 110 * t * next(0.5, 1)]
    p.tone(
      ellipse(x, y, r, r * 0.7),
      p.glow(
        [
          [0, 150 - 70 * t],
          [1, 30],
        ],
        0.8,
        0.7,
        0.8,
      ),
      0.75,
    )
  }
  p.colourKey(
    'M1246 232Q1170 190 1190 110Q1210 140 1228 136Q1206 60 1262 6Q1256 60 1290 84Q1310 60 1304 34Q1370 100 1330 160Q1350 160 1360 142Q1366 210 1296 232Z',
    4,
  )
  p.blank('M1256 226Q1216 180 1256 126Q1264 160 1282 160Q1296 140 1290 120Q1330 180 1288 226Z')
  p.solid('M1252 232H1290L1300 960H1240Z')
  p.stroke('M1270 260L1050 960M1270 260L1490 960M1270 420L1130 960', 3.4)
  const column = (x: number, w: number, h: number) => {
    p.blank(`M${x} 960V${960 - h}q${w / 2} ${-w * 0.6} ${w} 0V960Z`, 5)
    p.hatched(`M${x} 960V${960 - h}q${w / 2} ${-w * 0.6} ${w} 0V960Z`, 0.5, 5)
    p.blank(rect(x + w * 0.66, 968 - h, w * 0.2, h - 20))
    p.solid(`M${x} 960V${960 - h}q${w * 0.14} ${-w * 0.2} ${w * 0.34} ${-w * 0.26}V960Z`)
    for (let y = 960 - h + 50; y < 900; y += 92) {
      p.solid(rect(x - 16, y, w + 32, 9))
      p.stroke(
        `M${x - 14} ${y - 22}H${x + w + 14}${times(5, (i) => `M${x - 14 + (i * (w + 28)) / 4} ${y - 22}v22`).join('')}`,
        2.6,
        p.paper,
      )
    }
  }
  column(120, 76, 420)
  column(250, 110, 610)
  column(450, 64, 480)
  column(570, 130, 340)
  column(780, 84, 660)
  column(940, 60, 300)
  p.stroke('M160 520V470H300M360 420H480M636 600V500H500M700 640H790M864 380H970V640M864 560H940', 15)
  p.stroke('M160 520V470H300M360 420H480M636 600V500H500M700 640H790M864 380H970V640M864 560H940', 5, p.paper)
  for (const [x, r] of [
    [1430, 150],
    [1110, 90],
  ]) {
    p.hatched(`M${x - r} 970V${970 - r}Q${x} ${970 - r * 1.36} ${x + r} ${970 - r}V970Z`, 0.45, 5)
    p.blank(`M${x - r * 0.5} 966V${966 - r * 1.1}q${r * 0.2} ${-r * 0.06} ${r * 0.34} ${-r * 0.08}V966Z`)
    p.solid(`M${x + r * 0.3} 970V${970 - r * 1.15}Q${x + r * 0.8} ${970 - r * 1.08} ${x + r} ${970 - r}V970Z`)
  }
  p.solid(`${rect(-10, 800, 110, 170)}M-10 800L60 760L110 800Z${rect(-10, 950, 1620, 130)}`)
  for (let i = 0; i < 90; i++) {
    const [x, y] = [next(0, 1600), next(440, 946)]
    if (x < 1000 || y > 860) p.blank(ellipse(x, y, 3.6))
  }
  p.stroke(times(5, (i) => `M0 ${972 + i * 16}H1600`).join(''), 4, '#7b786f')
  for (let x = 40; x < 1600; x += 190) p.solid(rect(x, 950, 12, 110))
  return p
}

/** The cold aisle of a data centre, one technician far down it. */
export function servers(): Plate {
  const p = new Plate({ paper: '#e2e4e6', spot: 'blue', pitch: 9 })
  const [vx, vy] = [900, 480]
  p.tone(
    rect(0, 0, 1600, 1067),
    p.glow(
      [
        [0, 255],
        [0.2, 190],
        [1, 40],
      ],
      vx / 1600,
      vy / 1067,
      0.75,
    ),
  )
  const floor = `M${vx - 60} ${vy + 80}H${vx + 60}L1620 1100H100Z`
  p.spot(floor)
  p.tone(
    floor,
    p.gradient([
      [0, 255],
      [1, 180],
    ]),
  )
  for (let i = 0; i < 8; i++) {
    const y = vy + 80 + 540 * (i / 8) ** 1.8
    p.stroke(`M${vx - 62 - (y - vy - 80) * 1.35} ${y}H${vx + 62 + (y - vy - 80) * 1.2}`, 1.4 + i * 0.6)
  }
  for (const t of [-0.5, 0, 0.5]) p.stroke(`M${vx + t * 80} ${vy + 80}L${vx - 50 + t * 1000} 1067`, 2.4)
  const side = (s: -1 | 1) => {
    const far = 66
    const depths = times(9, (i) => 0.11 * 1.36 ** i)
    depths.forEach((k, i) => {
      const k2 = 0.11 * 1.36 ** (i + 1)
      const X = (d: number) => vx + s * far * (d / 0.11) * 1.02
      const [x1, x2] = [X(k), X(k2)]
      const top = (d: number) => vy - 72 * (d / 0.11)
      const foot = (d: number) => vy + 80 * (d / 0.11)
      const face = poly([
        [x1, top(k)],
        [x2, top(k2)],
        [x2, foot(k2)],
        [x1, foot(k)],
      ])
      p.hatched(face, s === -1 ? 0.8 : 0.64, 0)
      const rows = i < 3 ? 10 : 18
      for (let r = 1; r < rows; r++) {
        const t = r / rows
        const a: Point = [lerp(x1, x2, 0.12), lerp(lerp(top(k), top(k2), 0.12), lerp(foot(k), foot(k2), 0.12), t)]
        const b: Point = [lerp(x1, x2, 0.86), lerp(lerp(top(k), top(k2), 0.86), lerp(foot(k), foot(k2), 0.86), t)]
        const width = 0.9 + i * 0.85
        p.stroke(poly([a, b], false), width * 1.7)
        const n = (r * 7 + i * 5) % 9
        if (n < 3) {
          const u = 0.1 + n * 0.2
          p.stroke(
            poly(
              [
                [lerp(a[0], b[0], u), lerp(a[1], b[1], u)],
                [lerp(a[0], b[0], u + 0.14 + n * 0.1), lerp(a[1], b[1], u + 0.14 + n * 0.1)],
              ],
              false,
            ),
            width * 1.3,
            n === 1 ? p.colour : p.paper,
          )
        }
      }
      p.stroke(`M${x2} ${top(k2)}V${foot(k2)}`, 3 + i * 2.4)
      p.stroke(`M${x1} ${top(k)}L${x2} ${top(k2)}M${x1} ${foot(k)}L${x2} ${foot(k2)}`, 2 + i * 1.2)
    })
  }
  side(-1)
  side(1)
  for (let i = 0; i < 6; i++) {
    const k = 1.7 ** i
    p.blank(`M${vx - 16 * k} ${vy - 84 * k}H${vx + 16 * k}L${vx + 22 * k} ${vy - 106 * k}H${vx - 22 * k}Z`, 2 + i)
  }
  p.tone(`M${vx - 80} 640L${vx - 40} 800H${vx + 60}L${vx + 40} 640Z`, 60, 0.5)
  person(p, vx + 2, 690, 210, { ...WALKING, skirt: 16 })
  return p
}

/** The dish of a radio telescope tips towards the stars. */
export function dish(): Plate {
  const p = new Plate({ paper: '#e3e5e8', spot: 'blue' })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 6],
      [0.5, 60],
      [0.85, 190],
      [1, 220],
    ]),
  )
  p.spot(rect(0, 520, 1600, 380))
  const next = stream(331)
  const stars: string[] = []
  for (let i = 0; i < 170; i++) {
    const t = next()
    const wide = i % 2 ? next(-100, 100) : next(-620, 620)
    const [x, y] = [lerp(500, 1620, t) + wide * 0.5, lerp(660, -60, t) + wide * 0.7]
    const r = next(1.6, 4.6)
    if (y < 640) stars.push(ellipse(x, y, r))
  }
  for (const [x, y] of [
    [1240, 150],
    [1450, 330],
    [1060, 70],
  ] as Point[])
    stars.push(
      `M${x} ${y - 20}L${x + 4} ${y - 4}L${x + 20} ${y}L${x + 4} ${y + 4}L${x} ${y + 20}L${x - 4} ${y + 4}L${x - 20} ${y}L${x - 4} ${y - 4}Z`,
    )
  p.blank(stars.join(''))
  p.solid(ridge(p, 900, 130, 3, 332))
  p.solid(rect(0, 940, 1600, 130))
  p.within('translate(600,640)', () => {
    p.hatched('M-170 300L-90 60H90L180 300Z', 0.3, 6)
    p.solid('M30 60H90L180 300H70Z')
    p.stroke('M-150 240H160M-130 180H136M-150 240L-80 180L0 240L70 180L150 240', 5)
    p.hatched(rect(-220, 290, 460, 60), 0.2, 6)
    p.solid(rect(60, 290, 180, 60))
    p.solid(ellipse(0, 40, 62))
    p.blank(ellipse(0, 40, 26))
  })
  p.within('translate(600,560) rotate(36)', () => {
    p.hatched('M-430 -190Q-330 90 0 110Q330 90 430 -190Q200 -90 0 -90Q-200 -90 -430 -190Z', 0.62, 6)
    p.stroke(
      'M-330 -20Q0 40 330 -20M-230 66Q0 96 230 66M0 110V-90M-140 98L-200 -100M140 98L200 -100M-270 50L-340 -150M270 50L340 -150',
      4,
      p.paper,
    )
    p.blank('M-430 -190Q0 -60 430 -190Q0 -330 -430 -190Z', 7)
    p.hatched('M-430 -190Q0 -60 430 -190Q200 -180 60 -240Q-100 -200 -430 -190Z', 0.34, 0)
    p.stroke(
      'M-280 -226Q0 -150 280 -226M-140 -250Q0 -216 140 -250M0 -94V-290M-200 -122L-110 -276M200 -122L110 -276',
      3.4,
    )
    p.stroke('M-300 -200L-20 -520M300 -200L20 -520M0 -110L0 -500', 9)
    p.blank('M-40 -560H40L26 -500H-26Z', 6)
    p.stroke('M-430 -190Q0 -60 430 -190Q0 -330 -430 -190Z', 7)
  })
  p.hatched(rect(1170, 850, 150, 90), 0.2, 5)
  p.solid(`M1156 854L1245 806L1334 854Z${rect(1220, 880, 30, 60)}`)
  p.colourKey(rect(1270, 872, 30, 28), 4)
  person(p, 1060, 946, 84, STANDING)
  return p
}
