import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { ellipse, type Pose, person, rect, STANDING, times } from './shapes.ts'

const FIDDLER: Pose = {
  ...STANDING,
  head: [-3, -91],
  elbows: [
    [-20, -66],
    [20, -66],
  ],
  hands: [
    [-22, -82],
    [6, -70],
  ],
  skirt: 20,
}

/** An orchestra plays on a disused underground platform. */
export function station(): Plate {
  const p = new Plate({ paper: '#e2e3dd', spot: 'sage', cross: 0.72 })
  const [cx, cy] = [800, 640]
  p.tone(rect(0, 0, 1600, 1067), 26)
  p.spot('M590 640V560A210 190 0 0 1 1010 560V640Z')
  for (let i = 0; i < 9; i++) {
    const k = 0.76 ** i
    const [w, h] = [1500 * k, 1000 * k]
    const vault = `M${cx - w / 2} ${cy + h * 0.45}V${cy - h * 0.1}A${w / 2} ${h * 0.62} 0 0 1 ${cx + w / 2} ${cy - h * 0.1}V${cy + h * 0.45}`
    p.tone(`${vault}Z`, Math.min(250, 56 + i * 27))
    p.stroke(vault, 20 * k + 2)
  }
  for (let a = -80; a <= 80; a += 10) {
    const [cos, sin] = [Math.cos(((a - 90) * Math.PI) / 180), Math.sin(((a - 90) * Math.PI) / 180)]
    p.trace(`M${cx + 60 * cos} ${cy - 40 + 60 * sin}L${cx + 950 * cos} ${cy - 100 + 760 * sin}`, 20, 5, 0.55)
  }
  p.tone(
    `M${cx - 70} ${cy + 40}H${cx + 70}L1800 1087H-200Z`,
    p.gradient([
      [0, 250],
      [1, 120],
    ]),
  )
  for (const s of [-1, 1]) p.stroke(`M${cx + s * 22} ${cy + 40}L${cx + s * 330} 1067`, 8)
  const violin = (x: number, y: number, k: number, flip: boolean) => {
    person(p, x, y, 100 * k, FIDDLER, 'ink', flip)
    p.within(`translate(${x},${y}) scale(${flip ? -k : k},${k})`, () => {
      p.colourKey('M-3 -84q5 -8 11 -2q6 -2 9 3q0 6 -6 5q-8 5 -14 -6z', 1.6)
      p.stroke('M-3 -83L-24 -81', 2.6)
      p.stroke('M8 -70L4 -102', 1.4)
    })
  }
  violin(690, 830, 1.9, false)
  violin(910, 830, 1.9, true)
  violin(540, 880, 2.4, false)
  violin(1060, 880, 2.4, true)
  for (const [x, flip] of [
    [310, false],
    [1290, true],
  ] as const) {
    person(
      p,
      x,
      985,
      300,
      {
        ...STANDING,
        elbows: [
          [-16, -66],
          [18, -66],
        ],
        hands: [
          [-2, -76],
          [22, -50],
        ],
        knees: [
          [-14, -30],
          [14, -30],
        ],
        feet: [
          [-16, -1],
          [16, -1],
        ],
        skirt: 10,
      },
      'ink',
      flip,
    )
    p.within(`translate(${x + (flip ? -8 : 8)},985) scale(${flip ? -3 : 3},3)`, () => {
      p.stroke('M0 -42L-4 -86', 4)
      p.colourKey('M0 -52Q16 -52 15 -38Q10 -32 18 -24Q22 -4 0 -4Q-22 -4 -18 -24Q-10 -32 -15 -38Q-16 -52 0 -52Z', 2.2)
      p.stroke('M0 -40V-12M-30 -26L30 -34M0 -4V4', 1.6)
    })
  }
  person(
    p,
    800,
    1090,
    430,
    {
      ...STANDING,
      elbows: [
        [-26, -82],
        [27, -80],
      ],
      hands: [
        [-42, -104],
        [42, -98],
      ],
      skirt: 18,
    },
    'ink',
    false,
    3,
  )
  p.stroke('M980 670L1060 590', 4)
  return p
}

/** A singer alone on a lit stage, seen from the stalls. */
export function theatre(): Plate {
  const p = new Plate({ paper: '#e6e1d9', spot: 'vermilion' })
  p.tone(rect(0, 0, 1600, 1067), 30)
  p.tone(
    rect(330, 160, 940, 620),
    p.gradient([
      [0, 30],
      [1, 110],
    ]),
  )
  p.tone('M1180 -20L620 770H930Z', 255, 0.85)
  p.tone(ellipse(775, 770, 240, 36), 255)
  const fold = (x: number, w: number, y2: number) =>
    `M${x} 130H${x + w}Q${x + w * 0.9} 460 ${x + w} ${y2}H${x}Q${x + w * 0.1} 460 ${x} 130Z`
  for (let i = 0; i < 6; i++) {
    for (const x of [250 + i * 44, 1306 - i * 44]) {
      const left = x < 800
      p.colourKey(fold(x, 46, 790 - (left ? i : i) * 3), 4)
      p.solid(`M${x + 30} 130H${x + 46}Q${x + 40} 460 ${x + 46} 788H${x + 22}Q${x + 38} 460 ${x + 30} 130Z`)
    }
  }
  for (let i = 0; i < 6; i++)
    p.colourKey(
      `M${250 + i * 184} 110H${434 + i * 184}Q${430 + i * 184} 250 ${342 + i * 184} 256Q${254 + i * 184} 250 ${250 + i * 184} 110Z`,
      5,
    )
  p.stroke(
    times(
      6,
      (i) =>
        `M${290 + i * 184} 120Q${310 + i * 184} 220 ${342 + i * 184} 236Q${374 + i * 184} 220 ${394 + i * 184} 120M${342 + i * 184} 120V240`,
    ).join(''),
    5,
  )
  const frame = 'M-20 -20H1620V1090H-20ZM256 800V180Q800 40 1360 180V800Z'
  p.raw('key', `<path d="${frame}" fill="${p.ink}" fill-rule="evenodd"/>`)
  p.hatched('M214 800V170H256V800ZM1360 800V170H1402V800Z', 0.3, 4)
  p.stroke('M200 176Q800 14 1416 176', 10, p.paper)
  p.stroke('M190 146Q800 -16 1426 146', 4, p.paper)
  for (const s of [0, 1]) {
    p.within(s ? 'translate(1600,0) scale(-1,1)' : '', () => {
      for (const y of [250, 460, 670]) {
        p.hatched(`M-20 ${y}Q80 ${y + 10} 170 ${y - 20}V${y + 70}Q80 ${y + 110} -20 ${y + 100}Z`, 0.25, 5)
        p.blank(times(4, (i) => ellipse(10 + i * 44, y + 50 - i * 5, 9, 20)).join(''), 3)
        p.colourKey(`M20 ${y - 10}Q70 ${y - 130} 130 ${y - 20}Z`, 4)
      }
    })
  }
  p.hatched(rect(256, 790, 1104, 40), 0.2, 5)
  p.blank(times(14, (i) => `M${300 + i * 78} 830q24 -34 48 0z`).join(''), 4)
  person(
    p,
    775,
    780,
    270,
    {
      ...STANDING,
      elbows: [
        [-20, -68],
        [20, -70],
      ],
      hands: [
        [-30, -58],
        [34, -78],
      ],
      skirt: 44,
    },
    'ink',
    false,
    3,
  )
  const next = stream(91)
  for (let row = 0; row < 3; row++) {
    const y = 890 + row * 76
    const k = 0.8 + row * 0.3
    for (let x = -20 + row * 30; x < 1640; x += 92 * k) {
      const [dx, r] = [x + next(-8, 8), 26 * k]
      if (next() < 0.12) continue
      p.solid(
        `M${dx - r * 2} ${y + 160}V${y + r * 2.2}Q${dx - r * 1.9} ${y + r * 1.3} ${dx - r * 0.5} ${y + r}H${dx + r * 0.5}Q${dx + r * 1.9} ${y + r * 1.3} ${dx + r * 2} ${y + r * 2.2}V${y + 160}Z${ellipse(dx, y, r * 0.9, r * 1.1)}`,
      )
      p.stroke(
        `M${dx - r * 1.7} ${y + r * 1.9}Q${dx - r * 1.5} ${y + r * 1.2} ${dx - r * 0.6} ${y + r * 0.9}A${r * 0.9} ${r * 1.1} 0 0 1 ${dx + r * 0.4} ${y - r * 0.98}`,
        3,
        p.paper,
      )
    }
  }
  return p
}
