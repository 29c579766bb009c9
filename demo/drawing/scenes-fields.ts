// Engravings of wheat, olives and rice.

import { chance, stream } from './noise.ts'
import { Plate } from './plate.ts'
import { clouds, ellipse, type Point, person, poly, rect, ridge, STANDING, times, WALKING } from './shapes.ts'

/** Ears of wheat before a plain with silos. */
export function bread(): Plate {
  const p = new Plate({ paper: '#e7e4da', spot: 'ochre' })
  p.tone(
    rect(0, 0, 1600, 510),
    p.gradient([
      [0, 160],
      [0.4, 236],
      [1, 252],
    ]),
  )
  clouds(p, 16, 60, 330, 11, 253, 0.8)
  p.tone(ridge(p, 480, 80, 3, 101), 160)
  p.tone(ridge(p, 508, 36, 6, 105), 100)
  p.spot(rect(0, 505, 1600, 570))
  p.tone(
    rect(0, 505, 1600, 570),
    p.gradient([
      [0, 236],
      [0.5, 180],
      [1, 90],
    ]),
  )
  for (let i = 0; i < 34; i++)
    p.trace(`M${1000 + (i - 17) * 10} 510L${1000 + (i - 17) * 190} 1067`, i % 2 ? 60 : 235, 8, 0.5)
  p.within('translate(1070,330)', () => {
    for (let i = 0; i < 4; i++) {
      p.blank(`M${i * 78} 178V18a39 30 0 0 1 78 0V178Z`, 5)
      p.solid(`M${i * 78 + 50} 178V-6a39 30 0 0 1 28 24V178z`)
    }
    p.blank('M-92 178V92l46 -44 46 44v86z', 5)
    p.solid('M-46 48l46 44v86h-30V92z')
    p.stroke('M-10 -2H340M-10 -2v-30H340v30M30 -32V-60H70V-32', 5)
  })
  const ear = (x: number, y: number, k: number, lean: number) =>
    p.within(`translate(${x},${y}) rotate(${lean}) scale(${k})`, () => {
      p.stroke('M0 620Q-10 300 0 0', 7)
      p.solid('M0 300q60 -30 96 40q-70 -20 -96 30zM-4 200q-70 -10 -110 70q70 -50 110 -40z')
      for (let i = 0; i < 9; i++) {
        const y2 = -i * 25
        p.stroke(`M32 ${y2 - 44}l24 -84M-32 ${y2 - 44}l-24 -84`, 2.8)
        p.colourKey(`M0 ${y2}q34 -8 38 -48q-36 6 -38 48zM0 ${y2}q-34 -8 -38 -48q36 6 38 48z`, 4.5)
        p.solid(`M0 ${y2}q34 -8 38 -48q-14 34 -38 48z`)
      }
      p.colourKey('M0 -222q18 -20 0 -58q-18 38 0 58z', 4.5)
      p.stroke('M0 -278v-90', 2.8)
    })
  for (const [x, y, k, l] of [
    [560, 780, 0.72, 9],
    [900, 810, 0.66, -5],
    [1240, 800, 0.7, 6],
    [1500, 770, 0.8, 10],
    [90, 690, 1, -8],
    [330, 600, 1.22, 4],
    [740, 740, 0.94, -10],
    [1080, 780, 0.84, 3],
    [1390, 730, 0.98, -6],
  ])
    ear(x, y, k, l)
  return p
}

/** An old olive tree on a terrace, the grove behind it. */
export function olives(): Plate {
  const p = new Plate({ paper: '#e7e5d9', spot: 'grass' })
  p.tone(
    rect(0, 0, 1600, 520),
    p.gradient([
      [0, 214],
      [1, 253],
    ]),
  )
  p.tone(ridge(p, 430, 170, 2.4, 44), 190)
  p.tone(ridge(p, 500, 110, 3.6, 47), 150)
  p.tone(
    rect(0, 520, 1600, 560),
    p.gradient([
      [0, 246],
      [0.6, 214],
      [1, 150],
    ]),
  )
  const next = stream(48)
  for (let row = 0; row < 6; row++) {
    const y = 530 + row * row * 13
    const k = 0.28 + row * 0.12
    for (let x = 640 + ((row * 83) % 90); x < 1680; x += 230 * k + 60) {
      p.tone(
        `M${x - 90 * k} ${y + 8}q${140 * k} ${40 * k} ${330 * k} ${14 * k}q${-160 * k} ${-40 * k} ${-330 * k} ${-14 * k}z`,
        40,
        0.85,
      )
      p.solid(
        `M${x - 10 * k} ${y + 6}q${-8 * k} -40 ${4 * k} ${-90 * k}h${22 * k}q${-4 * k} ${40 * k} ${4 * k} ${90 * k}z`,
      )
      const crown = `M${x - 90 * k} ${y - 70 * k}q${-14 * k} ${-90 * k} ${66 * k} ${-92 * k}q${50 * k} ${-50 * k} ${90 * k} 0q${70 * k} ${20 * k} ${40 * k} ${92 * k}q${-100 * k} ${50 * k} ${-196 * k} 0z`
      p.colourKey(crown, 3)
      p.hatched(
        `M${x - 90 * k} ${y - 70 * k}q${110 * k} 0 ${150 * k} ${-110 * k}q${70 * k} ${20 * k} ${46 * k} ${110 * k}q${-100 * k} ${50 * k} ${-196 * k} 0z`,
        0.55,
        3,
        p.colour,
      )
    }
  }
  p.tone('M120 990Q500 930 1180 1030L700 1067H60Z', 30, 0.85)
  const trunk =
    'M140 1010Q230 960 236 850Q180 760 150 640Q120 560 40 470L90 440Q180 520 214 600Q240 520 200 380L260 360Q300 470 290 580Q340 500 440 440L476 480Q390 560 356 660Q340 760 380 850Q410 960 520 1010Q440 1000 400 1030Q350 980 320 1030Q270 990 220 1036Q190 1000 140 1010Z'
  for (let i = 0; i < 620; i++) {
    const cluster = [
      [60, 380, 210, 150],
      [270, 270, 260, 170],
      [500, 370, 220, 150],
      [160, 160, 230, 130],
      [430, 180, 190, 120],
    ][i % 5]
    const [a, r] = [next(0, 6.283), Math.sqrt(next())]
    const [x, y] = [cluster[0] + Math.cos(a) * r * cluster[2], cluster[1] + Math.sin(a) * r * cluster[3]]
    const leaf = `M0 0Q14 -15 44 -3Q16 10 0 0Z`
    p.within(
      `translate(${x.toFixed(0)},${y.toFixed(0)}) rotate(${next(0, 360).toFixed(0)}) scale(${next(0.9, 1.5).toFixed(2)})`,
      () => {
        if (next() < 0.42) p.colourKey(leaf, 2.5)
        else if (next() < 0.3) p.blank(leaf, 2.5)
        else p.solid(leaf)
      },
    )
  }
  p.hatched(trunk, 0.3, 6)
  p.solid(
    'M380 850Q410 960 520 1010Q440 1000 400 1030Q370 960 350 880Q330 760 340 680Q350 600 400 540L476 480Q390 560 356 660Q340 760 380 850ZM236 850Q250 900 230 980Q200 990 180 1000Q240 940 236 850Z',
  )
  p.stroke(
    'M260 380Q300 500 280 600Q260 720 300 840Q310 930 280 990M90 450Q190 540 226 640Q240 720 262 820M330 620Q300 720 330 820',
    5,
  )
  p.solid(ellipse(286, 760, 17, 34))
  for (let i = 0; i < 26; i++) p.solid(ellipse(next(-20, 640), next(200, 500), 9, 12))
  person(p, 770, 900, 170, {
    ...STANDING,
    elbows: [
      [-15, -70],
      [15, -92],
    ],
    hands: [
      [-24, -60],
      [16, -112],
    ],
    skirt: 24,
  })
  return p
}

/** Flooded rice terraces follow the contours of a hill. */
export function terraces(): Plate {
  const p = new Plate({ paper: '#e5e7dc', spot: 'grass' })
  p.tone(
    rect(0, 0, 1600, 400),
    p.gradient([
      [0, 170],
      [1, 250],
    ]),
  )
  p.tone(ridge(p, 190, 130, 2.6, 61), 190)
  p.tone(ridge(p, 260, 120, 3, 66), 150)
  clouds(p, 62, 150, 280, 7, 254, 0.9)
  const rows = 13
  const edge = (row: number, x: number) => {
    const k = row / rows
    const bend = Math.sin(x / 330 + row * 0.42) * (26 + 70 * k) + Math.sin(x / 140 - row * 0.8) * (8 + 22 * k)
    return 270 + 720 * k ** 1.35 + bend + (x - 800) * (0.16 - 0.1 * k)
  }
  const curve = (row: number, lift: number): Point[] => times(82, (i) => [i * 20 - 10, edge(row, i * 20 - 10) + lift])
  for (let row = 0; row < rows; row++) {
    const k = row / rows
    const wall = 12 + 34 * k
    const top = curve(row, 0)
    p.solid(poly([...top, [1620, 1100], [-20, 1100]]))
    const face = poly([...curve(row, wall * 0.18), ...curve(row, wall).reverse()])
    p.hatched(face, 0.62, 0)
    const field = poly([...curve(row, wall), [1620, 1100], [-20, 1100]])
    if (row % 3 === 1) p.blank(field, 3)
    else p.colourKey(field, 3)
    if (row % 3 !== 1) {
      const next = stream(600 + row)
      for (let i = 0; i < 60; i++) {
        const x = next(0, 1600)
        const y = edge(row, x) + wall + next(6, 30 + 60 * k)
        p.stroke(
          `M${x} ${y}l${-4 - 5 * k} ${-9 - 14 * k}M${x} ${y}l${5 * k} ${-10 - 16 * k}M${x} ${y}l${5 + 5 * k} ${-8 - 12 * k}`,
          1.6 + 1.8 * k,
        )
      }
    } else {
      for (let i = 0; i < 10; i++) {
        const x = chance(i, row + 70) * 1500
        p.stroke(`M${x} ${edge(row, x) + wall + 12 + 40 * k * chance(i, row)}q${30 + 40 * k} -4 ${60 + 100 * k} 0`, 2.2)
      }
    }
  }
  person(p, 560, 690, 120, {
    ...STANDING,
    head: [26, -70],
    neck: [19, -66],
    hip: [-4, -50],
    elbows: [
      [14, -48],
      [24, -48],
    ],
    hands: [
      [18, -28],
      [30, -28],
    ],
    skirt: 12,
  })
  p.blank('M560 606l36 -26l30 42z', 4)
  person(p, 1180, 560, 84, WALKING)
  p.blank('M1160 490l22 -18l22 18z', 3)
  p.stroke('M1146 500L1226 492M1150 500v26M1222 494v26', 4)
  return p
}
