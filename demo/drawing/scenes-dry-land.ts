import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import {
  birds,
  clouds,
  ellipse,
  fir,
  type Point,
  type Pose,
  person,
  poly,
  rect,
  ridge,
  STANDING,
  times,
  WALKING,
} from './shapes.ts'

/** A river shrunk to a ribbon, a barge on its dry bed. */
export function river(): Plate {
  const p = new Plate({ paper: '#e8e2d2', spot: 'ochre' })
  p.tone(
    rect(0, 0, 1600, 520),
    p.gradient([
      [0, 206],
      [0.5, 250],
      [1, 236],
    ]),
  )
  p.spot(ellipse(330, 210, 84))
  p.tone(ridge(p, 440, 190, 2.4, 21), 178)
  p.tone(ridge(p, 480, 120, 4, 25), 130)
  p.tone(ridge(p, 508, 60, 9, 31), 70)
  p.tone(
    rect(0, 520, 1600, 547),
    p.gradient([
      [0, 190],
      [0.4, 160],
      [1, 110],
    ]),
  )
  const next = stream(41)
  for (let i = 0; i < 130; i++) {
    let x = next(0, 1600)
    let y = 560 + next() ** 0.8 * 500
    const k = (y - 540) / 500
    const points: Point[] = [[x, y]]
    for (let j = 0; j < 5; j++) {
      x += next(-60, 60) * k * 2
      y += next(-0.4, 0.6) * 36 * k
      points.push([x, y])
    }
    p.trace(poly(points, false), 20, 1.5 + 5 * k, 0.9)
  }
  p.blank(
    'M1040 514C900 545 700 560 690 610C690 680 1180 690 1130 800C1090 890 620 920 420 1067H40C300 930 760 850 800 790C830 730 430 700 470 610C500 540 860 530 980 512Z',
  )
  p.stroke(
    'M900 552q-60 10 -120 26M640 620q10 30 90 56M900 740q110 20 90 80M760 880q-170 50 -300 130M1000 690q60 20 70 60M560 590q-40 20 -36 44',
    3,
  )
  p.tone('M880 866L1400 812L1450 850L920 910Z', 10, 0.8)
  p.within('translate(880,750) rotate(-5) scale(1.12)', () => {
    p.solid('M0 0H470L440 74H40Z')
    p.colourKey('M16 42H456L442 74H40Z')
    p.hatched(rect(350, -70, 84, 70), 0.16, 4)
    p.hatched(rect(366, -104, 52, 34), 0.16, 4)
    p.solid(rect(362, -56, 60, 16) + rect(374, -94, 36, 10))
    p.hatched('M30 0v-16h290v16Z', 0.3, 4)
    p.stroke('M20 0V-70M20 -70l30 14', 5)
  })
  person(p, 792, 868, 62, WALKING, 'ink', true, 1.5)
  for (const [x, y] of [
    [110, 990],
    [196, 962],
    [272, 940],
  ])
    p.solid(`M${x} ${y}q-56 -90 6 -270q60 170 10 270Z`)
  birds(p, [
    [430, 250],
    [470, 232],
    [520, 262],
    [1240, 180],
  ])
  return p
}

/** Transmission towers march towards a hall. */
export function pylons(): Plate {
  const p = new Plate({ paper: '#e3e4e2', spot: 'blue' })
  p.tone(
    rect(0, 0, 1600, 860),
    p.gradient([
      [0, 150],
      [0.5, 230],
      [1, 252],
    ]),
  )
  clouds(p, 66, 60, 480, 14, 253, 0.8)
  p.tone(ridge(p, 820, 90, 3, 71), 150)
  p.tone(ridge(p, 850, 50, 6, 75), 84)
  p.tone(
    rect(0, 856, 1600, 220),
    p.gradient([
      [0, 170],
      [1, 96],
    ]),
  )
  for (let i = 0; i < 46; i++)
    p.trace(`M${800 + (i - 23) * 14} 860L${800 + (i - 23) * 150} 1067`, i % 2 ? 40 : 220, 6, 0.7)
  p.blank(rect(900, 720, 600, 140), 5)
  p.colourKey(rect(900, 742, 600, 118), 5)
  p.hatched(rect(1040, 660, 340, 60), 0.2, 5)
  p.solid(
    times(14, (i) => rect(918 + i * 42, 770, 24, 60)).join('') +
      times(8, (i) => rect(1052 + i * 41, 676, 26, 28)).join(''),
  )
  const arms: Point[] = [
    [-130, -350],
    [130, -350],
    [-100, -270],
    [100, -270],
    [-86, -420],
    [86, -420],
  ]
  const towers: [number, number, number][] = [
    [250, 990, 1.7],
    [660, 905, 1],
    [890, 880, 0.62],
    [1010, 868, 0.42],
  ]
  for (const [dx, dy] of arms) {
    towers.slice(0, -1).forEach(([x, y, k], i) => {
      const [x2, y2, k2] = towers[i + 1]
      const [ax, ay, bx, by] = [x + dx * k, y + dy * k, x2 + dx * k2, y2 + dy * k2]
      p.stroke(`M${ax} ${ay}Q${(ax + bx) / 2} ${(ay + by) / 2 + 70 * k} ${bx} ${by}`, 2 * k + 1)
    })
    p.stroke(`M${250 + dx * 1.7} ${990 + dy * 1.7}Q0 ${1050 + dy * 1.7} -200 ${900 + dy * 1.7}`, 4)
  }
  for (const [x, y, k] of [...towers].reverse()) {
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.stroke('M-60 0L-16 -330L0 -470L16 -330L60 0', 9)
      p.stroke(
        'M-52 -60L46 -110L-38 -170L30 -230L-22 -290L18 -340M52 -60L-46 -110L38 -170L-30 -230L22 -290L-18 -340',
        4,
      )
      p.stroke('M-130 -350H130L0 -400ZM-100 -270H100L0 -316ZM-86 -420H86L0 -460Z', 6)
    })
  }
  return p
}

/** A burning ridge at night; two firefighters and a hose. */
export function wildfire(): Plate {
  const p = new Plate({ paper: '#e3ded6', spot: 'vermilion', wave: 4 })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 24],
      [0.6, 70],
      [1, 20],
    ]),
  )
  const next = stream(33)
  for (let i = 0; i < 150; i++) {
    const t = i / 150
    const [x, y] = [1180 - 760 * t ** 1.3 + next(-150, 150) * (0.5 + t), 600 - 660 * t + next(-60, 60)]
    const r = 50 + 90 * next() * (0.6 + t)
    p.tone(
      ellipse(x, y, r),
      p.glow(
        [
          [0, 210 - 100 * t],
          [0.7, 130 - 60 * t],
          [1, 40],
        ],
        0.7,
        0.75,
        0.75,
      ),
      0.8,
    )
  }
  const line = (x: number) => 700 - 210 * Math.sin((x / 1600) * 2.2 + 0.5) + 40 * Math.sin(x / 120)
  const flames: Point[] = [[-20, 1067]]
  for (let x = -20; x <= 1640; x += 26) {
    const heat = 0.35 + 0.65 * Math.max(0, Math.sin((x - 300) / 420))
    flames.push([x, line(x) - 20 - 60 * heat * next()], [x + 10 + next(-12, 12), line(x) - (90 + 220 * next()) * heat])
  }
  flames.push([1640, 1067])
  p.colourKey(poly(flames))
  for (let x = 0; x < 1600; x += 60) {
    const heat = Math.max(0, Math.sin((x - 300) / 420))
    if (heat > 0.2)
      p.blank(
        `M${x} ${line(x) + 20}q${-14} ${-70 * heat} ${10} ${-130 * heat * next(0.6, 1)}q${6} ${50 * heat} ${20} ${56 * heat}q10 -30 8 -50q20 70 0 124z`,
      )
  }
  for (let i = 0; i < 80; i++)
    p.raw(
      'key',
      `<circle cx="${next(500, 1500).toFixed(0)}" cy="${next(90, 480).toFixed(0)}" r="${next(2, 6).toFixed(1)}" fill="${p.colour}"/>`,
    )
  const ground: Point[] = [[-20, 1100]]
  for (let x = -20; x <= 1620; x += 20) ground.push([x, line(x) + 14])
  p.solid(poly([...ground, [1620, 1100]]))
  for (let x = 10; x < 1600; x += 44) fir(p, x + next(-14, 14), line(x) + 40, next(80, 230), x)
  for (let i = 0; i < 60; i++) {
    const [x, y] = [next(-40, 1600), next(800, 1060)]
    p.stroke(`M${x} ${y}q${next(40, 110)} ${next(-16, 4)} ${next(120, 240)} ${next(-10, 20)}`, 2.4, '#6a665f')
  }
  p.blank('M250 1100Q330 1000 560 1000Q860 1010 1010 1100Z')
  p.hatched('M250 1100Q330 1000 560 1000Q860 1010 1010 1100Z', 0.4)
  p.stroke('M-20 990C140 1050 330 930 470 922L590 876', 12, p.paper)
  p.blank('M584 882Q900 690 1010 706Q930 730 900 762Q960 752 980 770Q800 790 596 896Z')
  const helmet = (x: number, y: number, k: number) => {
    p.colourKey(
      `M${x - 20 * k} ${y}Q${x - 18 * k} ${y - 24 * k} ${x} ${y - 26 * k}Q${x + 18 * k} ${y - 24 * k} ${x + 20 * k} ${y}Z`,
      3,
    )
    p.solid(
      `M${x - 30 * k} ${y + 5 * k}Q${x} ${y - 8 * k} ${x + 28 * k} ${y + 1 * k}L${x + 26 * k} ${y + 6 * k}Q${x} ${y} ${x - 30 * k} ${y + 10 * k}Z`,
    )
  }
  const brace: Pose = {
    ...STANDING,
    elbows: [
      [-6, -62],
      [22, -64],
    ],
    hands: [
      [10, -46],
      [28, -48],
    ],
    knees: [
      [-12, -26],
      [14, -28],
    ],
    feet: [
      [-24, -1],
      [18, -1],
    ],
    skirt: 14,
  }
  for (const [x, y, h] of [
    [360, 1040, 290],
    [540, 1030, 320],
  ]) {
    person(p, x, y, h, brace, 'ink', false, 4)
    helmet(x + 2, y - h * 0.945, h / 250)
    p.stroke(
      `M${x - h * 0.12} ${y - h * 0.42}L${x + h * 0.12} ${y - h * 0.42}M${x - h * 0.1} ${y - h * 0.66}H${x + h * 0.1}`,
      6,
      p.paper,
    )
  }
  return p
}
