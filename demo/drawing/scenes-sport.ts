import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { ellipse, limb, type Point, type Pose, person, poly, RUNNING, rect, times } from './shapes.ts'

/** A night match in the rain. */
export function stadium(): Plate {
  const p = new Plate({ paper: '#e0e3de', spot: 'grass' })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 26],
      [0.35, 80],
      [0.6, 150],
      [1, 160],
    ]),
  )
  for (const [x, a] of [
    [210, 360],
    [1390, -360],
    [560, 160],
    [1040, -160],
  ])
    p.tone(`M${x} 190L${x + a - 330} 1067L${x + a + 330} 1067Z`, 255, 0.2)
  p.solid('M0 430Q800 318 1600 430V720Q800 620 0 720Z')
  const next = stream(81)
  const crowd: string[] = []
  for (let i = 0; i < 900; i++) {
    const [x, t] = [next(0, 1600), next()]
    crowd.push(ellipse(x, 486 - 100 * Math.sin((Math.PI * x) / 1600) + t * 200, 3.2 + 2.4 * t))
  }
  p.hatched(crowd.join(''), 0.2)
  for (const [x, y] of [
    [210, 150],
    [1390, 150],
    [560, 210],
    [1040, 210],
  ]) {
    p.solid(rect(x - 5, y, 10, 280) + rect(x - 66, y - 36, 132, 62))
    p.blank(times(8, (i) => ellipse(x - 46 + (i % 4) * 31, y - 19 + Math.floor(i / 4) * 27, 10)).join(''))
  }
  const pitch = 'M0 700Q800 610 1600 700V1067H0Z'
  p.colourKey(pitch, 5)
  p.hatched(pitch, 0.14, 0, 'none')
  p.stroke('M-60 880Q800 770 1660 880', 6, p.paper)
  p.stroke(ellipse(800, 818, 250, 44), 5, p.paper)
  p.stroke('M0 800L160 790V700', 5, p.paper)
  const drops: string[] = []
  for (let i = 0; i < 240; i++) {
    const [x, y, l] = [next(0, 1700), next(0, 1040), next(26, 80)]
    drops.push(`M${x.toFixed(0)} ${y.toFixed(0)}l${(-l * 0.22).toFixed(0)} ${l.toFixed(0)}`)
  }
  p.stroke(drops.join(''), 2.4, p.paper)
  const kick: Pose = {
    ...RUNNING,
    head: [-6, -91],
    neck: [-4, -81],
    hip: [0, -51],
    elbows: [
      [-22, -70],
      [16, -72],
    ],
    hands: [
      [-34, -58],
      [30, -66],
    ],
    knees: [
      [-8, -27],
      [18, -36],
    ],
    feet: [
      [-16, -2],
      [36, -20],
    ],
  }
  const block: Pose = {
    ...RUNNING,
    elbows: [
      [-18, -66],
      [20, -68],
    ],
    hands: [
      [-30, -54],
      [34, -60],
    ],
    knees: [
      [-6, -26],
      [22, -32],
    ],
    feet: [
      [-20, -3],
      [34, -4],
    ],
    skirt: 4,
  }
  p.solid(
    ellipse(640, 1016, 130, 13) + ellipse(1020, 996, 120, 12) + ellipse(1290, 896, 70, 8) + ellipse(330, 906, 70, 8),
  )
  person(p, 330, 904, 150, RUNNING, 'paper')
  person(p, 1290, 894, 150, RUNNING, 'ink', true)
  person(p, 1000, 990, 290, block, 'paper', true, 3)
  person(p, 640, 1010, 350, { ...kick, skirt: 5 }, 'ink', false, 3)
  p.blank(ellipse(806, 930, 21), 5)
  p.solid(poly(times(5, (i): Point => [806 + 9 * Math.cos(i * 1.257), 930 + 9 * Math.sin(i * 1.257)])))
  return p
}

/** Runners and their long shadows cross a bridge, seen from above. */
export function marathon(): Plate {
  const p = new Plate({ paper: '#e4e5e3', spot: 'blue' })
  p.spot(rect(0, 0, 1600, 1067))
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 190],
      [1, 110],
    ]),
  )
  const next = stream(101)
  for (let i = 0; i < 200; i++) {
    const [x, y, l] = [next(-60, 1600), next(0, 1067), next(30, 140)]
    p.tone(`M${x} ${y}q${l / 2} -7 ${l} 0q${-l / 2} 7 ${-l} 0z`, next() > 0.4 ? 252 : 60, 0.7)
  }
  const across = (x: number, w: number): [Point, Point] => [
    [x, x * 0.36 + 60 - w],
    [x, x * 0.36 + 60 + w],
  ]
  const road = poly([across(-40, 190)[0], across(1640, 300)[0], across(1640, 300)[1], across(-40, 190)[1]])
  p.tone(
    poly([
      [-40, 300],
      [1640, 990],
      [1640, 1120],
      [1180, 1120],
      [-40, 420],
    ]),
    24,
    0.85,
  )
  p.blank(road, 8)
  for (const [t, w] of [
    [-0.92, 5],
    [0.92, 5],
    [-0.86, 2.5],
    [0.86, 2.5],
  ])
    p.stroke(`M-40 ${45 + 190 * t}L1640 ${650 + 300 * t}`, w)
  p.stroke('M-40 46L1640 650', 7)
  p.stroke(times(14, (i) => `M${20 + i * 124} ${68 + i * 44.6}l40 14`).join(''), 12, p.paper)
  for (let i = 0; i < 34; i++) {
    const x = -20 + i * 50
    const lo = 60 + 0.36 * x - (190 + (110 * x) / 1600)
    p.stroke(`M${x} ${lo}v-34`, 5)
    p.stroke(`M${x} ${0.36 * x + 60 + 190 + (110 * x) / 1600}v-34`, 5)
  }
  p.stroke('M-40 -180L1640 312M-40 202L1640 918', 5)
  const places: [number, number][] = []
  for (let i = 0; places.length < 34 && i < 900; i++) {
    const [x, t] = [next(30, 1590), next(-0.74, 0.8)]
    const y = 60 + 0.36 * x + t * (190 + (110 * x) / 1600)
    if (y > 40 && places.every(([a, b]) => Math.hypot((a - x) * 1.2, b - y) > 92)) places.push([x, y])
  }
  places.sort((a, b) => a[1] - b[1])
  for (const [x, y] of places) {
    const h = 92 + x * 0.04
    p.hatched(
      poly([
        [x - 10, y],
        [x + 12, y],
        [x - h * 0.9, y + h * 0.62],
        [x - h * 1.06, y + h * 0.52],
      ]),
      0.6,
    )
  }
  places.forEach(([x, y], i) => {
    const h = 100 + x * 0.045
    const stride: Pose =
      i % 2
        ? RUNNING
        : {
            ...RUNNING,
            knees: [
              [6, -30],
              [16, -38],
            ],
            feet: [
              [-12, -8],
              [20, -14],
            ],
          }
    person(p, x, y, h, { ...stride, skirt: 3 }, ['ink', 'ink', 'spot', 'paper'][i % 4], false, 1.8)
  })
  return p
}

/** Track cyclists lean into the banking of a velodrome. */
export function velodrome(): Plate {
  const p = new Plate({ paper: '#e8e4da', spot: 'ochre' })
  p.tone(
    rect(0, 0, 1600, 420),
    p.gradient([
      [0, 30],
      [1, 120],
    ]),
  )
  p.stroke(times(9, (i) => `M${-100 + i * 220} -10L${100 + i * 190} 300`).join(''), 5)
  for (let i = 0; i < 5; i++)
    p.blank(
      poly([
        [160 + i * 300, 40],
        [300 + i * 300, 50],
        [310 + i * 290, 66],
        [180 + i * 290, 56],
      ]),
    )
  const next = stream(111)
  p.solid('M-20 250Q800 160 1620 330V470Q800 280 -20 370Z')
  const crowd: string[] = []
  for (let i = 0; i < 330; i++) {
    const x = next(0, 1600)
    crowd.push(ellipse(x, 246 + (x / 1600) ** 2 * 90 - 40 * Math.sin((Math.PI * x) / 1600) + next(0, 80) + 16, 6))
  }
  p.hatched(crowd.join(''), 0.25)
  const track = 'M-20 360Q800 270 1620 460V1090H-20Z'
  p.colourKey(track, 7)
  p.clipped(track, () => {
    for (let i = 0; i < 30; i++)
      p.stroke(`M-20 ${380 + i * 26}Q800 ${290 + i * 22} 1620 ${480 + i * 24}`, 1.4 + i * 0.09)
    p.hatched('M-20 900Q800 700 1620 880V1090H-20Z', 0.35, 0, 'none')
    p.blank('M-20 960Q800 760 1620 950V1100H-20Z', 6)
    p.hatched('M-20 1010Q800 810 1620 1000V1100H-20Z', 0.16, 5)
    p.stroke('M-20 800Q800 620 1620 790', 10, p.ink)
    p.stroke('M-20 850Q800 664 1620 840', 6, p.paper)
    p.stroke('M-20 520Q800 400 1620 600', 7, p.paper)
  })
  const cyclist = (x: number, y: number, k: number, lean: number, turn: number) => {
    p.within(`translate(${x},${y}) rotate(${lean}) scale(${k})`, () => {
      p.solid(
        poly([
          [-150, 8],
          [120, 4],
          [200, 40],
          [-60, 46],
        ]),
      )
      for (const [wx, disc] of [
        [-88, true],
        [96, false],
      ] as const) {
        if (disc) p.solid(ellipse(wx, -62, 64))
        else {
          p.blank(ellipse(wx, -62, 60), 9)
          p.stroke(
            times(6, (i) => `M${wx} -62L${wx + 58 * Math.cos(i * 1.047)} ${-62 + 58 * Math.sin(i * 1.047)}`).join(''),
            4,
          )
        }
        if (disc) p.stroke(ellipse(wx, -62, 40), 4, p.paper)
      }
      p.stroke('M-88 -62L0 -60L62 -148L-36 -150L-88 -62M0 -60L-42 -168M96 -62L62 -150L66 -172', 11)
      p.blank(ellipse(0, -60, 24), 7)
      const knee: Point = turn ? [44, -132] : [20, -150]
      const other: Point = turn ? [4, -118] : [46, -120]
      const parts = [
        limb([-44, -196], 19, other, 13),
        limb(other, 12, turn ? [-8, -34] : [14, -46], 7),
        limb([-44, -196], 20, knee, 14),
        limb(knee, 13, turn ? [14, -80] : [-16, -88], 8),
        'M-64 -190Q-60 -250 20 -276Q80 -290 96 -262Q100 -244 70 -236Q10 -216 -26 -178Z',
        limb([78, -256], 13, [92, -200], 10),
        limb([92, -200], 9, [136, -196], 7),
        'M88 -286Q96 -322 138 -312Q160 -300 160 -276Q140 -266 120 -268L60 -290Q70 -300 88 -286Z',
      ]
      p.raw('key', parts.map((d) => `<path d="${d}" fill="${p.paper}" stroke="${p.paper}" stroke-width="5"/>`).join(''))
      for (const d of parts) p.solid(d)
      p.stroke('M-40 -206Q-30 -240 24 -262', 6, p.paper)
      p.stroke('M66 -172L136 -190', 9)
    })
  }
  cyclist(1370, 560, 0.62, 12, 1)
  cyclist(1080, 600, 0.8, 10, 0)
  cyclist(720, 690, 1.1, 4, 1)
  cyclist(270, 850, 1.45, -4, 0)
  return p
}
