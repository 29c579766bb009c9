import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { birds, clouds, ellipse, rect, ridge, ripples, times } from './shapes.ts'

/** A bulk carrier passes beneath a suspension bridge. */
export function strait(): Plate {
  const p = new Plate({ paper: '#e4e2dc', spot: 'vermilion' })
  const water = 690
  p.tone(
    rect(0, 0, 1600, water),
    p.gradient([
      [0, 120],
      [0.4, 200],
      [0.75, 250],
      [1, 254],
    ]),
  )
  clouds(p, 11, 80, 380, 12)
  p.spot(ellipse(985, 392, 104))
  p.tone(ridge(p, 650, 170, 3.2, 5), 150)
  p.cover(ridge(p, 650, 170, 3.2, 5))
  p.tone(ridge(p, 690, 150, 4.6, 9), 104)
  p.tone(
    rect(0, water, 1600, 400),
    p.gradient([
      [0, 216],
      [0.25, 160],
      [1, 70],
    ]),
  )
  ripples(p, 5, water, 1067, 300)
  for (let i = 0; i < 26; i++) {
    const [y, w] = [water + 8 + i * 14, 70 + i * 4 - 30 * (i % 3)]
    p.tone(`M${985 - w} ${y}q${w} -6 ${2 * w} 0q${-w} 7 ${-2 * w} 0z`, 255, 0.9)
  }
  const [left, right, top, deck] = [330, 1270, 250, 565]
  const sag = (x: number) => {
    const t = (x - left) / (right - left)
    return (1 - t) ** 2 * top + 2 * t * (1 - t) * (deck + 125) + t * t * top
  }
  p.stroke(
    `M-260 ${deck - 20}Q120 ${deck - 60} ${left} ${top}Q800 ${deck + 125} ${right} ${top}Q1490 ${deck - 60} 1860 ${deck - 20}`,
    7,
  )
  for (let x = left + 23; x < right - 10; x += 23.5) if (sag(x) < deck) p.stroke(`M${x} ${sag(x)}V${deck}`, 2.2)
  p.solid(rect(-10, deck, 1620, 13) + rect(-10, deck + 17, 1620, 4))
  for (const x of [left, right]) {
    p.solid(
      `M${x - 30} ${water + 20}L${x - 19} ${top - 26}H${x - 5}L${x - 7} ${water + 20}ZM${x + 30} ${water + 20}L${x + 19} ${top - 26}H${x + 5}L${x + 7} ${water + 20}Z`,
    )
    p.solid(rect(x - 24, top + 30, 48, 12) + rect(x - 25, top + 150, 50, 12) + rect(x - 42, water - 20, 84, 40))
  }
  p.tone('M440 792Q850 826 1260 790L1330 812Q860 890 380 824Z', 30, 0.65)
  p.within('translate(470,664) scale(1.08)', () => {
    for (const i of times(5, (n) => n)) {
      p.blank(`M${146 + i * 90} 44v-16q36 -17 72 0v16z`, 4)
      p.stroke(`M${227 + i * 90} 46V-58M${227 + i * 90} -54l-52 48`, 5)
    }
    p.solid('M0 40L22 108Q26 120 44 120H600Q640 118 668 58L676 40L600 46H150V40Z')
    p.colourKey('M13 80L22 108Q26 120 44 120H600Q632 118 656 80Z')
    p.stroke('M13 80H656', 3, p.paper)
    p.hatched(rect(26, -62, 92, 102), 0.14, 4)
    p.hatched(rect(40, -92, 64, 30), 0.14, 4)
    p.solid(rect(62, -128, 24, 36) + times(4, (i) => rect(36, -50 + i * 20, 72, 8)).join('') + rect(48, -83, 48, 9))
    p.stroke('M644 44V-40', 5)
  })
  p.solid(
    'M0 1067V905q60 -26 100 -10q30 -80 110 -80q80 0 108 80q60 -14 96 16q60 20 120 90l40 66ZM206 818l4 -40 4 40zM58 1067V640l12 -60 12 60v427Z' +
      rect(52, 700, 36, 9) +
      rect(52, 790, 36, 9),
  )
  p.stroke('M156 892a54 46 0 0 1 44 -50', 3, p.paper)
  p.solid('M1600 1067V880q-70 10 -120 46q-90 16 -150 66q-80 30 -130 75Z')
  birds(p, [
    [1130, 330],
    [1172, 352],
    [1100, 366],
    [760, 300],
  ])
  return p
}

/** Container cranes over stacked boxes at dusk. */
export function cranes(): Plate {
  const p = new Plate({ paper: '#e6e2d8', spot: 'ochre' })
  p.tone(
    rect(0, 0, 1600, 860),
    p.gradient([
      [0, 50],
      [0.35, 120],
      [0.7, 225],
      [1, 250],
    ]),
  )
  p.spot(rect(0, 560, 1600, 300))
  clouds(p, 44, 420, 700, 9, 90, 0.55)
  p.tone(
    rect(0, 840, 1600, 240),
    p.gradient([
      [0, 150],
      [1, 40],
    ]),
  )
  ripples(p, 45, 850, 1067, 110, 235, 40)
  const crane = (x: number, k: number) =>
    p.within(`translate(${x},862) scale(${k})`, () => {
      p.solid(rect(-74, -520, 15, 520) + rect(70, -520, 15, 520) + rect(-82, -250, 175, 15) + rect(-82, -530, 175, 20))
      p.stroke('M-66 -20L77 -240M77 -20L-66 -240M-66 -262L77 -505', 5)
      p.solid('M-62 -530L-10 -780H14L78 -530H62L2 -752L-46 -530Z')
      p.solid('M-250 -548H560V-530H-250Z')
      p.stroke('M0 -770L545 -545M0 -770L300 -545M0 -770L-235 -548', 4)
      p.stroke(times(27, (i) => `M${-240 + i * 30} -530l15 18l15 -18`).join(''), 3)
      p.solid(rect(-255, -512, 420, 4) + rect(165, -512, 395, 4))
      p.solid(rect(-210, -594, 110, 46) + rect(300, -528, 52, 26))
      p.stroke('M312 -502V-330M340 -502V-330', 2.4)
      p.solid(rect(278, -330, 96, 40))
      p.solid(rect(-90, -12, 46, 24) + rect(54, -12, 46, 24))
    })
  crane(1240, 0.5)
  crane(960, 0.66)
  crane(510, 1)
  const next = stream(71)
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 19; column++) {
      const height = 2.4 + 2 * Math.sin(column * 0.9) + (column > 12 ? 1 : 0)
      if (row > height) continue
      const [x, y] = [-30 + column * 88, 985 - row * 44 - 44]
      const kind = next()
      const box = rect(x, y, 84, 41)
      if (kind < 0.2) p.colourKey(box, 3)
      else if (kind < 0.5) p.hatched(box, 0.7, 3)
      else if (kind < 0.75) p.hatched(box, 0.4, 3)
      else p.solid(box)
      p.stroke(times(6, (i) => `M${x + 12 + i * 12} ${y + 5}v31`).join(''), 1.6, kind < 0.75 ? p.ink : '#6a6a68')
    }
  }
  p.solid(rect(-10, 982, 1620, 100))
  p.stroke('M0 1010H1600', 3, p.paper)
  return p
}

/** Wooden boats drawn up on a shore, seen from their bows. */
export function boats(): Plate {
  const p = new Plate({ paper: '#e6e3db', spot: 'vermilion' })
  p.tone(
    rect(0, 0, 1600, 380),
    p.gradient([
      [0, 190],
      [1, 252],
    ]),
  )
  clouds(p, 61, 50, 220, 9, 140, 0.4)
  p.tone(ridge(p, 330, 120, 2.6, 8), 168)
  p.tone(
    rect(0, 350, 1600, 240),
    p.gradient([
      [0, 240],
      [1, 120],
    ]),
  )
  ripples(p, 62, 352, 600, 180, 250, 60)
  p.tone(
    'M0 560Q500 500 900 580T1600 600V1067H0Z',
    p.gradient([
      [0, 232],
      [1, 150],
    ]),
  )
  const next = stream(63)
  for (let i = 0; i < 260; i++) {
    const k = next() ** 0.7
    p.tone(ellipse(next(0, 1600), 600 + k * 460, 3 + 12 * k, 2 + 5 * k), next() > 0.5 ? 80 : 250, 0.8)
  }
  for (const [x, y, h] of [
    [1180, 392, 90],
    [1300, 384, 60],
    [1040, 380, 40],
  ]) {
    p.solid(`M${x - h} ${y}q${h} ${h * 0.34} ${h * 1.9} 0l${-h * 0.2} ${h * 0.3}h${-h * 1.5}z`)
    p.hatched(`M${x} ${y - 4}V${y - h * 1.9}Q${x + h * 1.1} ${y - h * 0.7} ${x + h * 0.8} ${y - 4}Z`, 0.12, 3)
    p.stroke(`M${x} ${y}V${y - h * 2}`, 4)
  }
  const boat = (x: number, y: number, k: number, hot: boolean, lean: number) => {
    p.tone(
      `M${x - 240 * k} ${y + 70 * k}Q${x} ${y + 150 * k} ${x + 380 * k} ${y + 60 * k}L${x + 200 * k} ${y}Z`,
      20,
      0.8,
    )
    p.within(`translate(${x},${y}) rotate(${lean}) scale(${k})`, () => {
      const hull = 'M-330 -86Q-240 60 -110 92H150Q290 70 352 -176Q180 -60 20 -46Q-180 -40 -330 -86Z'
      const inside = 'M-330 -86Q-180 -40 20 -46Q180 -60 352 -176Q160 -130 20 -120Q-190 -110 -330 -86Z'
      p.hatched(inside, 0.72, 6)
      p.stroke('M-150 -104L-130 -50M-10 -116L6 -46M140 -132L160 -76', 12, p.paper)
      if (hot) p.colourKey(hull, 7)
      else p.hatched(hull, 0.1, 7)
      p.clipped(hull, () => p.hatched('M-200 110Q120 60 220 -60L352 -176L420 120Z', 0.5, 0, 'none'))
      p.stroke('M-330 -86Q-180 -40 20 -46Q180 -60 352 -176', 15)
      p.stroke('M-318 -78Q-180 -32 20 -38Q180 -52 344 -164', 4, p.paper)
      p.stroke('M-282 -20Q-100 20 60 10Q220 -10 322 -92M-222 40Q-60 62 80 52Q220 36 282 -6', 4)
      p.solid('M338 -196L366 -184L250 60L170 96L150 92Q270 40 338 -196Z')
      p.stroke('M-60 -64L-300 -230', 9)
      p.solid('M-290 -214L-350 -262L-342 -276L-276 -228Z')
    })
  }
  boat(1290, 700, 0.52, false, 3)
  boat(860, 760, 0.7, false, -4)
  boat(420, 890, 1.12, true, 3)
  p.stroke('M800 690C900 800 1000 960 1180 1000S1500 980 1620 1040', 8)
  birds(
    p,
    [
      [560, 180],
      [620, 204],
      [500, 214],
    ],
    24,
  )
  return p
}
