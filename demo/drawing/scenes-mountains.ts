// Engravings of a pass and a glacier.

import { chance, stream } from './noise.ts'
import { Plate } from './plate.ts'
import { ellipse, fir, lerp, type Point, person, poly, rect, ripples, STANDING, times } from './shapes.ts'

/** Lorries wait nose to tail on the hairpins of a mountain pass. */
export function pass(): Plate {
  const p = new Plate({ paper: '#e3e4e3', spot: 'vermilion' })
  p.tone(
    rect(0, 0, 1600, 700),
    p.gradient([
      [0, 150],
      [0.5, 226],
      [1, 250],
    ]),
  )
  const far: Point[] = [
    [-100, 560],
    [120, 360],
    [260, 450],
    [470, 150],
    [560, 250],
    [690, 330],
    [860, 90],
    [1010, 290],
    [1130, 210],
    [1330, 420],
    [1700, 300],
    [1700, 1100],
    [-100, 1100],
  ]
  p.tone(poly(far), 170)
  p.tone(
    'M470 150L560 250L590 330L520 420L620 560L690 330ZM860 90L950 216L1010 300L930 420L1010 560L1130 400ZM1130 210L1330 420L1360 560L1200 420L1180 300Z',
    62,
    0.9,
  )
  p.blank(
    'M470 150L392 262L440 244L455 300L500 240L530 300L552 244ZM860 90L764 212L820 200L838 268L880 196L915 284L952 216ZM1130 210L1080 276L1120 262L1146 300L1172 258L1196 280Z',
    4,
  )
  p.stroke(poly(far.slice(0, -2), false), 4)
  p.tone(
    poly([
      [-100, 700],
      [160, 560],
      [380, 640],
      [620, 520],
      [820, 650],
      [1080, 560],
      [1300, 660],
      [1700, 520],
      [1700, 1100],
      [-100, 1100],
    ]),
    112,
  )
  p.tone(
    poly([
      [-100, 900],
      [240, 720],
      [520, 820],
      [860, 700],
      [1180, 820],
      [1700, 690],
      [1700, 1100],
      [-100, 1100],
    ]),
    64,
  )
  const legs: Point[][] = [
    [
      [700, 470],
      [760, 520],
      [1240, 520],
      [1290, 570],
    ],
    [
      [1290, 570],
      [1340, 640],
      [520, 610],
      [430, 690],
    ],
    [
      [430, 690],
      [360, 790],
      [1330, 720],
      [1400, 830],
    ],
    [
      [1400, 830],
      [1440, 930],
      [420, 880],
      [300, 1090],
    ],
  ]
  const road = `M700 470${legs
    .map(
      (l) =>
        `C${l
          .slice(1)
          .map((q) => q.join(' '))
          .join(' ')}`,
    )
    .join('')}`
  p.stroke(road, 54)
  p.stroke(road, 45, p.paper)
  const at = (l: Point[], t: number): Point => {
    const u = 1 - t
    const on = (i: 0 | 1) => u ** 3 * l[0][i] + 3 * u * u * t * l[1][i] + 3 * u * t * t * l[2][i] + t ** 3 * l[3][i]
    return [on(0), on(1)]
  }
  let last: Point = [-999, 0]
  let n = 0
  for (const leg of legs) {
    for (let t = 0; t <= 1; t += 0.004) {
      const [x, y] = at(leg, t)
      const k = 0.42 + ((y - 470) / 620) * 1.15
      if (Math.hypot(x - last[0], y - last[1]) < 92 * k) continue
      const [x2, y2] = at(leg, Math.min(1, t + 0.01))
      const angle = (Math.atan2(y2 - y, x2 - x) * 180) / Math.PI
      const flip = Math.abs(angle) > 90
      last = [x, y]
      p.within(
        `translate(${x.toFixed(0)},${(y - 6 * k).toFixed(0)}) scale(${flip ? -k : k},${k}) rotate(${(flip ? 180 - angle : angle).toFixed(0)})`,
        () => {
          if (n++ % 4 === 0) p.colourKey(rect(-40, -38, 56, 38), 4)
          else p.hatched(rect(-40, -38, 56, 38), n % 3 ? 0 : 0.45, 4)
          p.solid(`M18 0V-28h14l8 13V0z${ellipse(-26, 2, 7)}${ellipse(-6, 2, 7)}${ellipse(28, 2, 7)}`)
        },
      )
    }
  }
  for (const [x, y, h] of [
    [50, 1060, 330],
    [150, 1080, 260],
    [1480, 1010, 260],
    [1560, 1060, 380],
    [1400, 1060, 190],
    [640, 866, 96],
    [690, 876, 120],
  ])
    fir(p, x, y, h, x)
  return p
}

/** A glacier comes down between peaks to a lake, and one person looks. */
export function glacier(): Plate {
  const p = new Plate({ paper: '#e4e7e8', spot: 'blue' })
  p.tone(
    rect(0, 0, 1600, 500),
    p.gradient([
      [0, 208],
      [1, 252],
    ]),
  )
  const left = 'M-10 420L160 190L250 270L390 60L520 250L640 400L700 440L620 520L540 640L300 770L-10 800Z'
  const right = 'M1610 300L1460 130L1330 260L1220 150L1080 330L900 460L960 560L1180 660L1330 740L1610 790Z'
  p.tone('M520 420L700 240L820 320L930 230L1120 430V500H520Z', 190)
  p.blank('M640 300L700 240L740 290L700 320ZM880 276L930 230L990 300L940 310Z')
  p.tone(left, 150)
  p.tone(right, 170)
  p.tone(
    'M390 60L520 250L640 400L560 560L480 610L470 420L400 300ZM160 190L250 270L220 420L180 330ZM1220 150L1080 330L960 420L1020 510L1120 440L1190 300ZM1460 130L1330 260L1350 420L1420 300Z',
    40,
    0.9,
  )
  p.blank(
    'M390 60L300 182L352 170L372 240L414 160L446 220L470 176ZM160 190L110 258L160 244L190 280L206 230ZM1220 150L1160 228L1204 212L1230 260L1256 186ZM1460 130L1400 190L1448 186L1476 250L1504 176Z',
  )
  p.stroke(
    'M-10 420L160 190L250 270L390 60L520 250L640 400L700 440M1610 300L1460 130L1330 260L1220 150L1080 330L920 450',
    4.5,
  )
  const ice =
    'M700 330Q760 300 830 322Q960 380 930 450Q890 510 960 570Q1060 640 1330 740L1290 800Q800 850 300 800L310 756Q520 690 560 610Q590 540 690 480Q770 430 740 380Q720 350 700 330Z'
  p.spot(ice)
  p.tone(
    ice,
    p.gradient([
      [0, 255],
      [0.6, 250],
      [1, 205],
    ]),
  )
  p.stroke(
    'M700 330Q720 350 740 380Q770 430 690 480Q590 540 560 610Q520 690 310 756M830 322Q960 380 930 450Q890 510 960 570Q1060 640 1330 740',
    4.5,
  )
  for (let i = 0; i < 6; i++) {
    const t = (i + 0.5) / 6
    const x = (left: number, right: number) => lerp(left, right, t).toFixed(0)
    p.stroke(
      `M${x(716, 826)} 326Q${x(760, 920)} 390 ${x(748, 915)} 430Q${x(610, 900)} 530 ${x(590, 950)} 600Q${x(560, 1040)} 680 ${x(360, 1270)} 766`,
      [3, 9, 3, 13, 3, 7][i],
    )
  }
  const next = stream(22)
  for (let i = 0; i < 64; i++) {
    const t = next()
    const y = lerp(560, 745, t)
    const half = lerp(120, 400, t * t)
    const x = 770 + 40 * t + next(-half, half)
    p.stroke(`M${x} ${y}q${16 + 20 * t} ${7 + 8 * t} ${34 + 50 * t} 0`, 2 + 2 * t, next() > 0.35 ? p.paper : p.ink)
  }
  p.blank(
    'M290 792L320 744L380 760L420 738L500 764L560 742L640 770L720 748L800 772L880 748L960 770L1050 742L1130 764L1200 738L1260 760L1316 736L1330 800Q800 850 290 800Z',
    5,
  )
  p.stroke(
    times(24, (i) => `M${316 + i * 42} ${770 + 10 * Math.sin(i * 2)}l${(chance(i, 9) - 0.5) * 16} 44`).join(''),
    3,
  )
  p.tone(
    'M0 790Q300 800 800 834Q1300 800 1600 770V1067H0Z',
    p.gradient([
      [0, 120],
      [1, 40],
    ]),
  )
  ripples(p, 23, 850, 1067, 90, 250, 20)
  for (const [x, y, k] of [
    [1180, 900, 1],
    [620, 880, 0.6],
    [950, 960, 0.7],
  ]) {
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.blank('M-120 0L-90 -64L-30 -50L20 -110L70 -60L130 -30L160 0Z', 5)
      p.colourKey('M20 -110L70 -60L130 -30L160 0H40L10 -40Z', 5)
    })
  }
  p.solid('M-10 1067V880L60 850L190 870L300 930L420 950L540 1010L640 1067Z')
  person(p, 232, 884, 170, {
    ...STANDING,
    hands: [
      [-10, -50],
      [24, -44],
    ],
  })
  p.stroke('M272 806L286 900', 5)
  return p
}
