import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { ellipse, lerp, person, poly, rect, STANDING, times } from './shapes.ts'

/** A laboratory bench by a window. */
export function laboratory(): Plate {
  const p = new Plate({ paper: '#e3e6e3', spot: 'sage' })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient(
      [
        [0, 40],
        [1, 110],
      ],
      1,
      0,
    ),
  )
  const sky = rect(60, -20, 800, 640)
  p.blank(sky, 12)
  p.hatched(rect(66, 380, 788, 234), 0.16)
  p.solid('M66 614V520h80v-60h90v40h60v-110h70v120h90v-50h110v70h90v-90h70v60h70v110Z')
  p.stroke('M326 -20V620M594 -20V620M60 290H860', 14)
  p.tone('M60 720L860 720L1300 1067H400Z', 235, 0.5)
  p.hatched(rect(-10, 740, 1620, 70), 0.1, 6)
  p.solid(rect(-10, 806, 1620, 18))
  p.hatched(rect(-10, 824, 1620, 260), 0.72)
  p.stroke('M420 824V1067M1000 824V1067', 6)
  p.blank(rect(250, 900, 70, 12) + rect(700, 900, 70, 12) + rect(1260, 900, 70, 12))
  p.within('translate(330,742)', () => {
    p.solid('M-150 0V-34Q-150 -60 -110 -62H130Q170 -60 170 -34V0Z')
    p.solid('M60 -60Q190 -180 120 -350Q90 -430 10 -470L34 -520Q140 -470 180 -350Q230 -170 130 -60Z')
    p.within('rotate(-24 20 -440)', () => {
      p.hatched(rect(-34, -640, 68, 190), 0.2, 6)
      p.solid(
        rect(6, -640, 28, 190) +
          rect(-46, -664, 92, 28) +
          rect(-52, -450, 104, 42) +
          rect(-22, -408, 44, 62) +
          rect(-14, -346, 28, 30) +
          rect(-40, -560, 80, 12),
      )
    })
    p.solid(rect(-120, -206, 230, 22) + rect(-40, -184, 60, 30))
    p.blank(rect(-100, -218, 110, 12), 4)
    p.blank(ellipse(150, -180, 40), 7)
    p.blank(ellipse(150, -180, 16), 5)
  })
  p.within('translate(760,742)', () => {
    const flask = 'M-34 -260V-170L-120 -16Q-124 0 -104 0H104Q124 0 120 -16L34 -170V-260Z'
    p.blank(flask, 6)
    p.colourKey('M-74 -98L-120 -16Q-124 0 -104 0H104Q124 0 120 -16L74 -98Q0 -84 -74 -98Z', 6)
    p.hatched('M34 -260V-170L120 -16Q124 0 104 0H60L10 -170V-260Z', 0.45, 0, 'none')
    p.solid(rect(-44, -270, 88, 14))
    p.stroke('M-62 -60L-84 -20', 7, p.paper)
  })
  p.within('translate(1040,742)', () => {
    p.solid(rect(-130, -20, 300, 20) + rect(-130, -120, 300, 16) + rect(-130, -120, 14, 120) + rect(156, -120, 14, 120))
    for (let i = 0; i < 5; i++) {
      const x = -92 + i * 50
      p.blank(`M${x} -220V-36a17 17 0 0 0 34 0V-220Z`, 5)
      const y = -90 - ((i * 47) % 80)
      p.colourKey(`M${x} ${y}V-36a17 17 0 0 0 34 0V${y}Z`, 4)
      p.solid(rect(x - 5, -226, 44, 10))
    }
    p.solid(rect(-130, -150, 300, 14))
  })
  p.within('translate(1400,742)', () => {
    p.solid(rect(-70, -20, 200, 20) + rect(84, -620, 16, 610) + rect(-30, -470, 130, 12) + rect(-30, -260, 130, 12))
    p.blank('M-40 -560H0V-200L-14 -170V-140H-26V-170L-40 -200Z', 5)
    p.colourKey('M-40 -420H0V-200L-14 -170V-140H-26V-170L-40 -200Z', 5)
    p.stroke(times(9, (i) => `M-16 ${-540 + i * 36}h14`).join(''), 3)
    p.blank('M-76 -110H36V-16Q36 0 20 0H-60Q-76 0 -76 -16Z', 5)
    p.colourKey('M-76 -50H36V-16Q36 0 20 0H-60Q-76 0 -76 -16Z', 5)
    p.colourKey('M-20 -128q10 18 0 22q-10 -4 0 -22z', 2)
  })
  return p
}

/** A reader between shelves that go out of sight. */
export function library(): Plate {
  const p = new Plate({ paper: '#e6e4d8', spot: 'grass' })
  p.tone(rect(0, 0, 1600, 1067), 30)
  const next = stream(361)
  const shelf = (x: number, y: number, w: number, h: number) => {
    p.solid(rect(x, y, w, h + 14))
    let at = x + 4
    while (at < x + w - 14) {
      const bw = next(12, 34)
      if (at + bw > x + w - 3) break
      const bh = h * next(0.66, 0.95)
      const kind = next()
      const book = rect(at, y + h - bh, bw, bh)
      if (kind < 0.13) p.colourKey(book, 3)
      else if (kind < 0.4) p.blank(book, 3)
      else if (kind < 0.65) p.hatched(book, 0.35, 3)
      else if (kind < 0.86) p.hatched(book, 0.7, 3)
      if (kind < 0.65 && bw > 15)
        p.solid(
          rect(at + 3, y + h - bh * 0.84, bw - 6, 4) +
            rect(at + 3, y + h - bh * 0.76, bw - 6, 3) +
            rect(at + 3, y + h - bh * 0.2, bw - 6, 4),
        )
      at += bw + 2
    }
    p.blank(rect(x - 3, y + h, w + 6, 9))
  }
  for (let row = 0; row < 8; row++) {
    const y = -20 + row * 124
    shelf(-20, y, 250, 108)
    shelf(262, y, 300, 108)
    shelf(1080, y, 260, 108)
    shelf(1372, y, 250, 108)
  }
  p.hatched(rect(234, -10, 24, 1090), 0.2, 4)
  p.hatched(rect(1344, -10, 24, 1090), 0.2, 4)
  const arch = 'M566 1080V330Q566 90 822 60Q1076 90 1076 330V1080Z'
  p.raw('key', `<path d="${arch}" fill="${p.paper}" stroke="${p.ink}" stroke-width="10"/>`)
  p.clipped(arch, () => {
    p.hatched(rect(566, 0, 520, 1080), 0.2)
    for (const [s, x1, x2] of [
      [-1, 566, 716],
      [1, 1076, 926],
    ]) {
      for (let i = 0; i < 14; i++) {
        const t = i / 14
        p.hatched(
          poly([
            [x1, lerp(100, 1000, t)],
            [x2, lerp(320, 760, t)],
            [x2, lerp(320, 760, t + 0.05)],
            [x1, lerp(100, 1000, t + 0.052)],
          ]),
          0.75,
          3,
        )
        p.stroke(`M${x1} ${lerp(100, 1000, t)}L${x2} ${lerp(320, 760, t)}`, 5)
      }
      p.stroke(`M${x2} 200V770`, 6)
      p.solid(
        poly([
          [x1, 1000],
          [x2, 760],
          [x2, 780],
          [x1 - s * 10, 1060],
        ]),
      )
    }
    p.blank('M716 770V330Q740 230 822 222Q904 230 926 330V770Z', 5)
    p.blank(
      poly([
        [716, 776],
        [926, 776],
        [1120, 1080],
        [520, 1080],
      ]),
      4,
    )
    p.stroke('M760 776L700 1080M822 776V1080M884 776L946 1080M690 816H954M650 880H996M600 970H1050', 3)
    p.stroke('M822 224V770M720 480H922M720 620H922M760 250V770M884 250V770', 4)
  })
  p.tone('M700 1000h300v50h-300z', 0)
  p.stroke('M440 1070L520 -20M500 1070L566 -20', 11, p.ink)
  p.stroke('M440 1070L520 -20M500 1070L566 -20', 5, p.paper)
  p.stroke(times(13, (i) => `M${446 + i * 5.8} ${1000 - i * 78}h58`).join(''), 6, p.paper)
  p.stroke('M822 60V-20', 4)
  p.hatched(rect(640, 880, 370, 26), 0.1, 5)
  p.solid(rect(660, 906, 18, 170) + rect(972, 906, 18, 170))
  p.stroke('M900 880V800', 8)
  p.colourKey('M840 812Q850 760 900 760Q950 760 960 812Z', 6)
  p.solid(rect(876, 872, 48, 10))
  person(
    p,
    760,
    1060,
    320,
    {
      ...STANDING,
      head: [4, -92],
      elbows: [
        [-16, -64],
        [18, -64],
      ],
      hands: [
        [-8, -54],
        [26, -57],
      ],
      skirt: 14,
    },
    'ink',
    false,
    3,
  )
  p.blank('M660 866q60 -22 70 0q20 -22 70 0v14q-54 -16 -70 2q-20 -16 -70 -2z', 4)
  return p
}

/** Rows of empty desks before a clean board. */
export function classroom(): Plate {
  const p = new Plate({ paper: '#e6e5dc', spot: 'grass' })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient(
      [
        [0, 250],
        [1, 165],
      ],
      1,
      0,
    ),
  )
  p.tone(
    'M0 640H1600V1067H0Z',
    p.gradient([
      [0, 200],
      [1, 120],
    ]),
  )
  for (const [x, w, t, b] of [
    [-20, 150, -30, 640],
    [170, 110, 60, 560],
    [310, 84, 126, 516],
  ]) {
    p.blank(
      poly([
        [x, t],
        [x + w, t + w * 0.42],
        [x + w, b - w * 0.42],
        [x, b],
      ]),
      9,
    )
    p.stroke(`M${x + w / 2} ${t + w * 0.21}V${b - w * 0.21}M${x} ${(t + b) / 2 - 50}L${x + w} ${(t + b) / 2 - 50}`, 6)
  }
  for (const x of [0, 260, 480])
    p.tone(
      poly([
        [x, 720],
        [x + 190, 660],
        [x + 760, 1067],
        [x + 380, 1067],
      ]),
      255,
      0.6,
    )
  p.colourKey(rect(520, 170, 760, 330), 6)
  p.hatched(rect(520, 170, 760, 330), 0.5, 0, p.colour)
  p.stroke('M600 240q90 -30 150 20t190 -10M640 330q120 30 240 -6M980 400q60 -30 170 -6', 10, p.colour)
  p.stroke(rect(510, 160, 780, 350), 16)
  p.stroke(rect(510, 160, 780, 350), 5, p.paper)
  p.solid(rect(500, 512, 800, 16))
  p.blank(rect(700, 502, 44, 12) + rect(1100, 502, 60, 10), 3)
  p.stroke('M430 600L1600 600M430 600L0 780', 5)
  p.blank(ellipse(1440, 210, 56), 8)
  p.stroke('M1440 210V172M1440 210L1464 226', 6)
  p.hatched('M1320 470h210v150h-210z', 0.3, 5)
  p.solid('M1300 450h250v24h-250z')
  p.blank(ellipse(1420, 396, 46), 6)
  p.stroke('M1386 366q34 30 70 60M1376 400q40 10 90 -6M1420 350q-30 46 4 92', 4)
  p.solid('M1412 440h16v12h-16zM1392 446h56v6h-56z')
  const desk = (x: number, y: number, k: number) =>
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.tone('M-120 150L260 140L340 190L-60 200Z', 40, 0.75)
      p.hatched('M-92 -66H92V0H-92Z', 0.42, 5)
      p.stroke('M-80 0V120M80 0V120M-84 40H84', 9)
      p.hatched('M-130 0H150L180 52H-110Z', 0.06, 6)
      p.solid('M-110 52H180V66H-110Z')
      p.stroke('M-96 66L-104 196M160 66L172 196', 11)
      p.hatched('M-20 8H70L84 34H-10Z', 0.0, 4)
      p.stroke('M24 8L34 34', 4)
    })
  for (const [y, k] of [
    [640, 0.46],
    [720, 0.68],
    [850, 1],
  ])
    for (const i of [0, 1, 2]) desk(900 + (i - 1) * 560 * k + (k - 0.46) * 60, y, k)
  return p
}
