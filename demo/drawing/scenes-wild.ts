import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { birds, clouds, ellipse, type Point, person, poly, rect, ridge, times, WALKING } from './shapes.ts'

/** Long-horned cattle cross a plain under an acacia at sundown. */
export function savannah(): Plate {
  const p = new Plate({ paper: '#e9e2d3', spot: 'ochre' })
  p.tone(
    rect(0, 0, 1600, 760),
    p.gradient([
      [0, 90],
      [0.45, 190],
      [1, 252],
    ]),
  )
  p.spot(ellipse(1010, 610, 230))
  clouds(p, 72, 380, 640, 9, 110, 0.55)
  const far = ridge(p, 730, 60, 2, 73)
  p.cover(far)
  p.tone(far, 150)
  p.tone(
    rect(0, 752, 1600, 320),
    p.gradient([
      [0, 220],
      [1, 120],
    ]),
  )
  const next = stream(74)
  const acacia = (x: number, y: number, k: number) =>
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.solid(
        'M-26 0Q-12 -120 -30 -220Q-70 -330 -200 -410L-190 -420Q-80 -360 -14 -250Q0 -330 40 -440L56 -436Q20 -320 12 -240Q60 -340 210 -420L218 -410Q80 -310 30 -200Q10 -110 34 0Z',
      )
      p.stroke('M-60 -330Q-90 -390 -120 -440M90 -350Q110 -400 90 -450M40 -380Q-10 -420 -40 -450', 8)
      for (const [cx, cy, w] of [
        [-220, -430, 190],
        [-60, -480, 230],
        [130, -470, 220],
        [260, -425, 160],
      ]) {
        const points: Point[] = times(25, (i) => [
          cx - w + (i * w) / 12,
          cy - Math.sin((Math.PI * i) / 24) * (52 + 26 * next()) - 8 * next(),
        ])
        p.solid(
          poly([
            ...points,
            [cx + w, cy + 14],
            ...times(9, (i): Point => [cx + w - (i * w) / 4.5, cy + 10 + 16 * next()]),
          ]),
        )
      }
    })
  acacia(420, 820, 1.32)
  acacia(1440, 756, 0.34)
  acacia(1240, 752, 0.2)
  const cow = (x: number, y: number, k: number, flip: boolean, fill: 'ink' | 'paper') =>
    p.within(`translate(${x},${y}) scale(${flip ? -k : k},${k})`, () => {
      const body =
        'M-48 -62Q-54 -40 -47 -30L-50 0H-42L-37 -22L-30 -26L-34 0H-26L-20 -26Q-4 -20 12 -26L10 0H18L22 -26L28 -24L30 0H37L36 -34Q42 -42 46 -46L56 -38L66 -42L60 -60L52 -68Q42 -72 30 -68Q-14 -62 -48 -62Z'
      if (fill === 'ink') p.solid(body)
      else p.blank(body, 2.6)
      p.stroke('M54 -66Q56 -94 76 -106M50 -67Q44 -92 22 -102M-48 -60Q-58 -40 -54 -18', 3.4)
      p.solid('M28 -68Q34 -80 44 -70ZM-54 -20l-4 12h6z')
    })
  p.tone('M240 850Q800 790 1500 860L1500 900Q800 850 240 900Z', 50, 0.6)
  cow(1180, 858, 1.15, true, 'ink')
  cow(1020, 880, 1.3, true, 'paper')
  cow(1330, 880, 1.25, true, 'ink')
  cow(830, 900, 1.5, true, 'ink')
  cow(1500, 905, 1.3, true, 'ink')
  person(
    p,
    640,
    930,
    200,
    {
      ...WALKING,
      hands: [
        [-12, -48],
        [24, -58],
      ],
      skirt: 14,
    },
    'ink',
    true,
  )
  p.stroke('M592 780L604 940', 5)
  for (let i = 0; i < 240; i++) {
    const [x, k] = [next(-20, 1620), next()]
    const y = 940 + 140 * k
    p.stroke(`M${x} ${y}q${next(-8, 8)} ${-20 - 30 * k} ${next(-24, 24)} ${-40 - 60 * k * next()}`, 2 + 2.4 * k)
  }
  birds(
    p,
    [
      [980, 250],
      [1030, 226],
      [1084, 246],
      [930, 280],
    ],
    22,
  )
  return p
}

/** A branch of ripe coffee cherries above misty hills. */
export function coffee(): Plate {
  const p = new Plate({ paper: '#e5e5dc', spot: 'vermilion' })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 200],
      [0.6, 254],
      [1, 240],
    ]),
  )
  p.tone(ridge(p, 520, 260, 2, 131), 205)
  p.tone(rect(0, 560, 1600, 100), 254, 0.5)
  p.tone(ridge(p, 700, 260, 2.4, 135), 165)
  p.tone(ridge(p, 880, 220, 2.8, 139), 110)
  p.tone(ridge(p, 1010, 160, 3.6, 143), 50)
  const leaf = (x: number, y: number, turn: number, k: number, dark: boolean) =>
    p.within(`translate(${x},${y}) rotate(${turn}) scale(${k})`, () => {
      const upper = 'M0 0Q80 -100 210 -92Q320 -84 400 0Q330 -10 200 -6Q90 -4 0 0Z'
      const lower = 'M0 0Q80 84 200 78Q320 70 400 0Q330 -10 200 -6Q90 -4 0 0Z'
      p.hatched(upper, dark ? 0.85 : 0.34, 5)
      p.hatched(lower, dark ? 0.6 : 0.1, 5)
      p.stroke('M0 0Q90 -4 200 -6Q330 -10 400 0', 6)
      p.stroke(
        times(
          6,
          (i) =>
            `M${50 + i * 52} -4q30 ${-30} ${54} ${-56 + Math.abs(i - 2.5) * 9}M${50 + i * 52} -2q30 ${24} ${54} ${50 - Math.abs(i - 2.5) * 9}`,
        ).join(''),
        3,
        dark ? p.paper : p.ink,
      )
    })
  leaf(760, 470, -52, 1.0, true)
  leaf(1040, 400, -78, 0.9, false)
  leaf(430, 560, -112, 1.05, true)
  leaf(700, 520, 62, 0.9, false)
  p.stroke('M-20 690Q400 610 760 480Q1060 370 1300 120L1320 60', 30)
  p.stroke('M-20 682Q400 602 756 472Q1050 366 1296 112', 5, p.paper)
  leaf(120, 660, 44, 1.05, true)
  leaf(200, 640, -66, 0.95, false)
  leaf(1180, 250, 24, 1.02, true)
  leaf(1190, 240, -128, 0.8, true)
  leaf(1010, 390, 38, 1.1, false)
  const cherries: [number, number][] = [
    [420, 640],
    [492, 604],
    [470, 690],
    [548, 660],
    [400, 570],
    [740, 520],
    [812, 490],
    [790, 570],
    [866, 548],
    [720, 440],
    [1080, 330],
    [1140, 370],
    [1072, 400],
    [1020, 330],
    [1210, 420 - 150],
  ]
  cherries.forEach(([x, y], i) => {
    const r = 46 - (i > 9 ? 8 : 0)
    if (i % 5 === 3) p.hatched(ellipse(x, y, r), 0.3, 5)
    else p.colourKey(ellipse(x, y, r), 5)
    p.clipped(ellipse(x, y, r), () =>
      p.solid(
        `M${x - r} ${y + r}Q${x + r * 0.5} ${y + r * 0.9} ${x + r * 0.62} ${y - r}H${x + r * 1.2}V${y + r * 1.2}H${x - r}Z`,
      ),
    )
    p.blank(ellipse(x - r * 0.36, y - r * 0.36, r * 0.22, r * 0.15))
    p.solid(ellipse(x + 2, y + r * 0.2, 5))
  })
  return p
}

/** Light falls between the trunks of an old forest. */
export function forest(): Plate {
  const p = new Plate({ paper: '#e3e6da', spot: 'grass' })
  p.tone(
    rect(0, 0, 1600, 780),
    p.gradient([
      [0, 70],
      [0.5, 170],
      [1, 236],
    ]),
  )
  p.spot('M0 740Q600 690 1000 740T1600 720V1067H0Z')
  p.tone(
    'M0 740Q600 690 1000 740T1600 720V1067H0Z',
    p.gradient([
      [0, 245],
      [0.4, 190],
      [1, 70],
    ]),
  )
  const next = stream(24)
  const trunk = (x: number, w: number, foot: number, depth: number) => {
    const d = `M${x - w * 0.5} -10L${x - w * 0.56} ${foot - w * 0.9}Q${x - w * 0.7} ${foot - w * 0.2} ${x - w * 1.1} ${foot}Q${x} ${foot + w * 0.3} ${x + w * 1.1} ${foot}Q${x + w * 0.7} ${foot - w * 0.2} ${x + w * 0.54} ${foot - w * 0.9}L${x + w * 0.5} -10Z`
    if (depth < 0.45) {
      p.tone(d, 190 - 190 * depth)
      p.cover(d)
      return
    }
    p.hatched(d, 0.22 + 0.2 * next(), 5)
    p.solid(
      `M${x + w * 0.06} -10Q${x + w * 0.2} ${foot * 0.5} ${x + w * 0.08} ${foot - w * 0.4}L${x + w * 0.3} ${foot + w * 0.1}L${x + w * 1.1} ${foot}Q${x + w * 0.7} ${foot - w * 0.2} ${x + w * 0.54} ${foot - w * 0.9}L${x + w * 0.5} -10Z`,
    )
    for (let i = 0; i < 26; i++) {
      const [bx, by] = [x + next(-0.42, 0.04) * w, next(0, foot - w)]
      p.stroke(`M${bx} ${by}q${next(-8, 8)} ${w * 0.3} 0 ${next(40, 100)}`, 3)
    }
  }
  for (let i = 0; i < 22; i++) trunk(next(0, 1600), next(14, 26), 740 + next(-12, 14), 0.12 + next(0, 0.12))
  for (let i = 0; i < 10; i++) trunk((i * 173 + 60) % 1600, next(30, 46), 776 + next(0, 30), 0.36 + next(0, 0.06))
  for (const [x, w] of [
    [640, 70],
    [860, 120],
    [1150, 60],
  ])
    p.tone(`M${x} -10h${w}L${x - 260 + w * 2} 1067h${-w * 2.4}Z`, 255, 0.5)
  person(p, 770, 846, 150, { ...WALKING, skirt: 20 })
  p.tone('M640 858l130 -16l30 8l-140 40z', 20, 0.8)
  trunk(1010, 64, 860, 0.5)
  trunk(500, 84, 900, 0.6)
  trunk(1300, 140, 980, 0.8)
  trunk(170, 210, 1040, 1)
  for (let i = 0; i < 34; i++) {
    const [x, y] = [next(0, 1600), next(900, 1067)]
    const k = (y - 700) / 300
    for (const lean of [-1, -0.4, 0.3, 0.9])
      p.stroke(`M${x} ${y}q${lean * 20 * k} ${-50 * k} ${lean * 70 * k} ${-46 * k}`, 4 * k)
  }
  return p
}
