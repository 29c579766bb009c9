import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { clouds, ellipse, lerp, person, poly, rect, ripples, STANDING, times, WALKING } from './shapes.ts'

/** A street under brown water, and a boat between the roofs. */
export function flood(): Plate {
  const p = new Plate({ paper: '#e5e2da', spot: 'ochre' })
  p.tone(
    rect(0, 0, 1600, 560),
    p.gradient([
      [0, 90],
      [0.6, 170],
      [1, 215],
    ]),
  )
  clouds(p, 91, 40, 330, 12, 60, 0.5)
  p.spot('M0 560H1600V1067H0Z')
  p.tone(
    rect(0, 556, 1600, 520),
    p.gradient([
      [0, 236],
      [0.5, 205],
      [1, 130],
    ]),
  )
  const house = (x: number, k: number, shade: number, flip = false) =>
    p.within(`translate(${x},${lerp(566, 730, k - 0.5)}) scale(${flip ? -k : k},${k})`, () => {
      p.blank('M-170 0V-190L-60 -300L50 -190V0Z', 5)
      p.hatched('M50 0V-190H300V0Z', shade, 5)
      p.solid('M-60 -316L-190 -186L-180 -174L-60 -294L50 -176L330 -176L250 -316Z')
      p.stroke(times(7, (i) => `M${-20 + i * 40} -304L${70 + i * 36} -184`).join(''), 2.5, '#6d6c69')
      p.solid(rect(-100, -150, 32, 60) + rect(-50, -150, 32, 60) + rect(-74, -240, 28, 36))
      p.solid(rect(90, -140, 38, 60) + rect(170, -140, 38, 60) + rect(240, -140, 30, 60))
      p.solid(rect(180, -366, 40, 60))
      p.tone('M-170 0H300L260 200Q60 240 -140 190Z', 60, 0.75)
    })
  house(1040, 0.5, 0.35)
  house(690, 0.56, 0.35, true)
  house(1300, 0.82, 0.3)
  house(350, 1.16, 0.4, true)
  ripples(p, 92, 580, 1067, 210, 254, 70)
  p.stroke('M930 640V330M878 372H982M890 400H970', 8)
  p.stroke('M-20 300Q460 420 884 372Q1240 420 1620 250M-20 340Q460 440 894 400Q1240 450 1620 300', 2.6)
  p.tone('M690 960Q900 1000 1120 950L1080 1010Q900 1040 720 1010Z', 30, 0.8)
  person(p, 1000, 950, 210, {
    ...STANDING,
    elbows: [
      [-16, -66],
      [18, -70],
    ],
    hands: [
      [-20, -52],
      [26, -58],
    ],
  })
  p.stroke('M1056 740L1010 1040', 7)
  person(p, 850, 966, 160, { ...STANDING, skirt: 22 })
  p.solid('M700 920Q900 968 1130 908Q1110 984 1050 990H780Q716 980 700 920Z')
  p.stroke('M712 938Q900 984 1118 928', 4, p.paper)
  p.solid('M1600 1067V830Q1560 760 1596 700L1600 690ZM1475 1067Q1500 900 1600 800V1067Z')
  return p
}

/** Towers of a financial quarter above a dark harbour. */
export function skyline(): Plate {
  const p = new Plate({ paper: '#e1e4e1', spot: 'sage' })
  p.tone(
    rect(0, 0, 1600, 720),
    p.gradient([
      [0, 70],
      [0.5, 150],
      [1, 250],
    ]),
  )
  p.spot(rect(0, 330, 1600, 395))
  clouds(p, 81, 120, 430, 11, 60, 0.45)
  const next = stream(82)
  for (let x = -20; x < 1600; x += next(26, 60)) {
    const h = next(70, 260) * (0.6 + 0.8 * Math.sin((Math.PI * x) / 1500))
    p.tone(rect(x, 720 - h, next(30, 66), h), 128)
  }
  const tower = (x: number, w: number, h: number, cap = 0) => {
    const top = 724 - h
    p.solid(cap ? `M${x} 724V${top}L${x + w} ${top - cap}V724Z` : rect(x, top, w, h))
    const lit: string[] = []
    for (let yy = top + 22; yy < 706; yy += 18) {
      for (let xx = x + 9; xx < x + w - 11; xx += 13) if (next() < 0.42) lit.push(rect(xx, yy, 8, 9))
    }
    p.blank(lit.join(''))
    p.tone(rect(x, 740, w, h * 0.62), 16, 0.7)
  }
  tower(80, 96, 250)
  tower(196, 84, 372, 40)
  tower(300, 128, 210)
  tower(452, 92, 470, -60)
  tower(566, 120, 330)
  tower(716, 104, 590, 70)
  tower(842, 132, 410)
  tower(1000, 88, 300, 40)
  tower(1112, 112, 500)
  tower(1246, 146, 240)
  tower(1416, 90, 345, -44)
  p.stroke('M768 70V180M1168 224V160M500 254V180', 6)
  p.tone(
    rect(0, 724, 1600, 360),
    p.gradient([
      [0, 150],
      [0.3, 110],
      [1, 44],
    ]),
    0.75,
  )
  for (let i = 0; i < 190; i++) {
    const k = next() ** 1.3
    const x = next(0, 1600)
    p.tone(
      `M${x} ${742 + k * 320}q${14 + 40 * k} ${-3 - 4 * k} ${30 + 90 * k} 0q${-14 - 40 * k} ${4 + 4 * k} ${-30 - 90 * k} 0z`,
      250,
      0.75,
    )
  }
  p.solid(rect(0, 716, 1600, 14))
  p.solid('M1010 930Q1200 962 1390 918L1352 984H1052Z')
  p.hatched(
    poly([
      [1180, 934],
      [1180, 660],
      [1330, 912],
    ]),
    0.2,
    5,
  )
  p.hatched(
    poly([
      [1168, 930],
      [1168, 700],
      [1060, 914],
    ]),
    0.55,
    5,
  )
  return p
}

/** The portico of a central bank, from the foot of its steps. */
export function bank(): Plate {
  const p = new Plate({ paper: '#e2e4e6', spot: 'blue' })
  p.spot(rect(0, 0, 1600, 1067))
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 130],
      [0.6, 225],
      [1, 250],
    ]),
  )
  clouds(p, 371, 60, 420, 10, 254, 0.9)
  const base = 800
  p.blank('M-40 300L520 70L1610 420V510L-40 420Z', 8)
  p.hatched('M60 312L520 118L1420 408Z', 0.6, 6)
  p.blank(ellipse(600, 250, 66), 6)
  p.hatched(ellipse(600, 250, 44), 0.3, 5)
  p.hatched('M-40 330L1610 440V520L-40 440Z', 0.14, 6)
  p.stroke('M-40 366L1610 464M-40 410L1610 500', 4)
  p.solid('M-40 440L1610 520V546L-40 470Z')
  p.solid(
    poly([
      [-40, 468],
      [1610, 544],
      [1610, base - 60],
      [-40, base],
    ]),
  )
  p.hatched('M700 800V600H860V796Z', 0.2, 5)
  const column = (x: number, w: number, top: number, foot: number) => {
    p.blank(
      `M${x - w * 0.43} ${top + w * 0.4}L${x - w * 0.5} ${foot}H${x + w * 0.5}L${x + w * 0.43} ${top + w * 0.4}Z`,
      5,
    )
    for (let i = 1; i < 8; i++) {
      const t = Math.sin(((i - 4) / 4) * 1.4) * 0.48
      p.stroke(`M${x + t * w * 0.88} ${top + w * 0.46}L${x + t * w} ${foot - 4}`, 2 + i * 0.9)
    }
    p.solid(`M${x + w * 0.2} ${top + w * 0.4}L${x + w * 0.24} ${foot}H${x + w * 0.5}L${x + w * 0.43} ${top + w * 0.4}Z`)
    p.blank(`M${x - w * 0.64} ${top}H${x + w * 0.64}L${x + w * 0.44} ${top + w * 0.4}H${x - w * 0.44}Z`, 5)
    p.blank(rect(x - w * 0.62, foot - w * 0.1, w * 1.24, w * 0.24), 5)
  }
  for (let i = 9; i >= 0; i--) {
    const k = 0.9 ** i
    const x = 30 + 236 * ((1 - k) / (1 - 0.9))
    column(x, 132 * k, lerp(462, 552, x / 1600), base - x * 0.045)
  }
  for (let i = 0; i < 8; i++) {
    const y = base + 4 + i * 13 + i * i * 2.6
    const y2 = base - 70 + i * 10 + i * i * 2
    p.hatched(
      poly([
        [-20, y],
        [1620, y2],
        [1620, y2 + 14 + i * 4],
        [-20, y + 18 + i * 5],
      ]),
      i % 2 ? 0.12 : 0.2,
      3,
    )
    p.solid(
      poly([
        [-20, y + 12 + i * 3],
        [1620, y2 + 8 + i * 2],
        [1620, y2 + 14 + i * 4],
        [-20, y + 18 + i * 5],
      ]),
    )
  }
  p.blank(
    poly([
      [-20, 1046],
      [1620, 920],
      [1620, 1100],
      [-20, 1100],
    ]),
    4,
  )
  p.hatched('M880 1010L1130 1000L1500 1060L1240 1067Z', 0.5)
  person(p, 905, 1000, 190, { ...WALKING, skirt: 18 }, 'ink', true)
  p.solid('M930 912h44v34h-44z')
  person(p, 480, 864, 112, { ...WALKING, skirt: 10 })
  return p
}
