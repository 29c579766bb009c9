import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { birds, clouds, ellipse, type Point, rect, ridge, ripples, times } from './shapes.ts'

/** A rank of turbines stands in a heavy sea. */
export function turbines(): Plate {
  const p = new Plate({ paper: '#e2e4e2', spot: 'sage', bow: -6 })
  p.tone(
    rect(0, 0, 1600, 700),
    p.gradient([
      [0, 214],
      [0.5, 246],
      [1, 190],
    ]),
  )
  clouds(p, 31, 60, 300, 10, 120, 0.5)
  clouds(p, 32, 300, 560, 10, 160, 0.5)
  p.spot('M0 640H1600V1067H0Z')
  p.tone(
    rect(0, 640, 1600, 430),
    p.gradient([
      [0, 190],
      [0.4, 140],
      [1, 96],
    ]),
  )
  for (let row = 0; row < 9; row++) {
    const k = row / 8
    const y = 655 + 400 * k ** 1.5
    const amp = 5 + 44 * k
    const length = 90 + 270 * k
    for (let x = -length + ((row * 137) % length); x < 1600; x += length) {
      p.tone(
        `M${x} ${y}q${length * 0.3} ${-amp * 0.2} ${length * 0.55} ${-amp}q${length * 0.1} ${amp * 0.9} ${length * 0.45} ${amp}q${-length * 0.5} ${amp * 0.9} ${-length} 0z`,
        52,
        0.75,
      )
      p.blank(
        `M${x + length * 0.3} ${y - amp * 0.45}q${length * 0.16} ${-amp * 0.34} ${length * 0.27} ${-amp * 0.62}q${length * 0.06} ${amp * 0.5} ${length * 0.2} ${amp * 0.85}q${-length * 0.14} ${-amp * 0.1} ${-length * 0.22} ${-amp * 0.5}q${-length * 0.1} ${amp * 0.1} ${-length * 0.25} ${amp * 0.27}z`,
      )
    }
  }
  const turbine = (x: number, foot: number, h: number, turn: number) => {
    const hub = foot - h
    const blade = h * 0.62
    p.blank(
      `M${x - h * 0.022} ${foot}L${x - h * 0.011} ${hub}H${x + h * 0.011}L${x + h * 0.022} ${foot}Z`,
      Math.max(2, h * 0.007),
    )
    p.solid(`M${x + h * 0.004} ${hub}H${x + h * 0.011}L${x + h * 0.022} ${foot}H${x + h * 0.006}Z`)
    p.solid(rect(x - h * 0.04, foot - h * 0.06, h * 0.08, h * 0.08))
    for (const a of [turn, turn + 120, turn + 240]) {
      p.within(`translate(${x},${hub}) rotate(${a})`, () =>
        p.blank(
          `M${-h * 0.012} 0Q${-h * 0.038} ${-blade * 0.25} ${h * 0.004} ${-blade}Q${h * 0.016} ${-blade * 0.4} ${h * 0.012} 0Z`,
          Math.max(2, h * 0.007),
        ),
      )
    }
    p.solid(ellipse(x, hub, h * 0.024))
  }
  turbine(1500, 668, 150, 70)
  turbine(1330, 676, 190, 15)
  turbine(1130, 692, 262, 100)
  turbine(850, 726, 390, 40)
  turbine(400, 830, 640, 8)
  birds(
    p,
    [
      [1010, 250],
      [1060, 226],
      [980, 210],
    ],
    22,
  )
  return p
}

/** A cable ship pays its cable out to the sea bed. */
export function cableShip(): Plate {
  const p = new Plate({ paper: '#e3e5e4', spot: 'blue' })
  const sea = 372
  p.tone(
    rect(0, 0, 1600, sea),
    p.gradient([
      [0, 236],
      [1, 254],
    ]),
  )
  clouds(p, 21, 60, 250, 8, 190, 0.7)
  p.spot(rect(0, sea, 1600, 700))
  p.tone(
    rect(0, sea, 1600, 700),
    p.gradient([
      [0, 226],
      [0.35, 160],
      [0.75, 70],
      [1, 26],
    ]),
  )
  for (const [x, w] of [
    [180, 90],
    [560, 150],
    [900, 70],
    [1240, 170],
  ])
    p.tone(`M${x} ${sea}h${w}l${-260} 520h${-w * 1.4}z`, 250, 0.22)
  p.tone('M0 905Q160 850 330 900T700 930Q900 860 1080 910T1600 870V1067H0Z', 20)
  p.tone('M0 1000Q300 930 640 1000T1600 950V1067H0Z', 0)
  const cable = 'M1010 322C1060 420 1010 640 800 790C640 900 420 892 330 898C200 905 90 880 -20 872'
  p.stroke(cable, 17)
  p.stroke(cable, 8, p.paper)
  p.tone('M130 372Q520 420 1010 372L960 440Q540 480 190 440Z', 30, 0.8)
  p.within('translate(150,180) scale(1.12)', () => {
    p.solid('M0 60L40 200Q60 216 110 216H700Q760 210 770 120L800 118V92H640L610 112H250L210 60Z')
    p.colourKey('M24 150L40 200Q60 216 110 216H700Q742 212 758 150Z')
    p.stroke('M24 150H760', 4, p.paper)
    p.hatched('M120 60V-50H330V112H250L210 60Z', 0.14, 4)
    p.hatched('M150 -50V-104H290L310 -50Z', 0.14, 4)
    p.solid(rect(162, -90, 128, 18) + rect(136, -30, 176, 12) + rect(136, 0, 176, 12) + rect(200, 32, 112, 12))
    p.solid(`M210 -104V-190H218V-104Z${rect(186, -164, 56, 5)}M340 112V10H392V112Z`)
    p.blank(rect(340, 30, 52, 14))
    for (const x of [440, 540]) {
      p.blank(ellipse(x + 24, 84, 42, 42), 6)
      p.stroke(ellipse(x + 24, 84, 28, 28) + ellipse(x + 24, 84, 14, 14), 5)
    }
    p.solid('M690 110L780 20L796 34L740 110Z')
    p.blank(ellipse(772, 92, 34, 34), 7)
    p.solid(ellipse(772, 92, 9, 9))
    p.stroke('M466 50L772 58', 6)
  })
  p.solid(`M0 ${sea}Q40 ${sea - 9} 80 ${sea}${'t80 0'.repeat(19)}v7${'t-80 0'.repeat(19)}Q40 ${sea} 0 ${sea + 7}Z`)
  for (const [x, y, k] of [
    [1180, 620, 1],
    [1260, 660, 0.8],
    [1330, 610, 0.9],
    [1120, 680, 0.7],
    [1400, 680, 0.75],
  ]) {
    p.within(`translate(${x},${y}) scale(${k})`, () => p.blank('M0 0Q30 -22 66 -4L88 -18V18L66 4Q30 22 0 0Z', 3))
  }
  return p
}

/** A ferry crosses a busy strait under gulls. */
export function ferry(): Plate {
  const p = new Plate({ paper: '#e3e4de', spot: 'sage' })
  p.tone(
    rect(0, 0, 1600, 560),
    p.gradient([
      [0, 252],
      [0.6, 232],
      [1, 205],
    ]),
  )
  clouds(p, 51, 80, 400, 12, 170, 0.5)
  p.tone(ridge(p, 520, 90, 4, 12), 150)
  const city = (x: number, y: number, k: number) => {
    p.within(`translate(${x},${y}) scale(${k})`, () => {
      p.tone('M-150 0V-70H-110Q-96 -112 -66 -112Q-60 -160 0 -168Q60 -160 66 -112Q96 -112 110 -70H150V0Z', 84)
      p.tone('M-3 -166h6v-26h-6z', 60)
      for (const s of [-190, 190, -128, 128]) p.tone(`M${s - 5} 0V-210L${s} -244L${s + 5} -210V0Z`, 70)
    })
  }
  city(1220, 524, 1)
  city(420, 530, 0.62)
  const next = stream(52)
  for (let i = 0; i < 90; i++) {
    const [x, h] = [next(-20, 1600), next(14, 60)]
    p.tone(rect(x, 536 - h, next(20, 50), h + 20), next(90, 180))
  }
  p.spot(rect(0, 548, 1600, 530))
  p.tone(
    rect(0, 548, 1600, 530),
    p.gradient([
      [0, 216],
      [0.5, 160],
      [1, 110],
    ]),
  )
  ripples(p, 53, 552, 1067, 260, 252, 50)
  p.tone('M110 810Q700 850 1500 800L1600 850Q760 960 60 850Z', 30, 0.7)
  p.within('translate(170,470) scale(1.22)', () => {
    p.solid('M0 200L30 290H960Q1000 262 1016 196Z')
    p.blank('M10 232H1004L1000 244H14Z')
    p.hatched('M20 200V120H900L990 150V200Z', 0.1, 5)
    p.hatched('M110 120V44H770L800 120Z', 0.1, 5)
    p.hatched('M610 44V-20H720L744 44Z', 0.1, 5)
    p.solid(
      times(19, (i) => rect(48 + i * 44, 142, 30, 34)).join('') +
        times(14, (i) => rect(132 + i * 45, 62, 30, 34)).join('') +
        rect(624, -8, 96, 20),
    )
    p.solid('M60 44H820V36H60ZM0 120H930V112H0Z')
    p.solid('M360 36L372 -96H452L464 36Z')
    p.blank('M369 -62H455L458 -30H366Z')
    p.stroke('M210 36V-84M820 112V0M680 -20V-110', 6)
    p.solid('M944 198q-4 -50 16 -52q18 2 16 52z')
  })
  p.tone(
    'M540 350Q430 300 380 316Q250 270 190 300Q90 250 -40 280V190Q80 180 180 220Q260 180 370 250Q480 240 620 352Z',
    70,
    0.55,
  )
  for (const [x, y] of [
    [60, 838],
    [1390, 836],
  ] as Point[])
    p.blank(`M${x} ${y}q60 -34 150 -10q50 -24 90 6q-120 30 -240 4z`)
  const gull = (x: number, y: number, k: number, turn: number) =>
    p.within(`translate(${x},${y}) rotate(${turn}) scale(${k})`, () => {
      p.blank(
        'M0 0Q-40 -66 -150 -78Q-70 -36 -36 14Q-6 34 52 26L84 12L54 2Q40 -10 20 -6Q60 -60 170 -66Q60 -110 0 0Z',
        5 / k,
      )
      p.solid('M-150 -78Q-118 -76 -96 -70L-104 -52ZM170 -66Q136 -86 112 -84L124 -64Z')
    })
  gull(1240, 300, 1, -6)
  gull(960, 190, 0.7, 10)
  gull(1440, 170, 0.5, -12)
  return p
}
