import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { birds, clouds, ellipse, person, rect, ridge, STANDING, times } from './shapes.ts'

/** A search radar turns on a headland above the sea. */
export function radar(): Plate {
  const p = new Plate({ paper: '#e2e4e0', spot: 'sage' })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient([
      [0, 60],
      [0.45, 150],
      [0.72, 240],
      [1, 240],
    ]),
  )
  clouds(p, 301, 300, 620, 10, 90, 0.45)
  p.spot(rect(0, 730, 1600, 340))
  p.tone(
    rect(0, 730, 1600, 340),
    p.gradient([
      [0, 230],
      [1, 120],
    ]),
  )
  for (let i = 1; i < 6; i++)
    p.stroke(
      `M${640 - i * 170} ${440 + i * 40}A${i * 190} ${i * 190} 0 0 1 ${640 + i * 60} ${400 - i * 178}`,
      3.4 - i * 0.3,
      i < 5 ? p.paper : p.ink,
    )
  p.solid('M260 1067Q420 950 560 900Q640 850 900 836Q1180 800 1300 826Q1480 840 1620 760V1067Z')
  const next = stream(302)
  for (let i = 0; i < 50; i++) {
    const [x, y] = [next(620, 1560), next(900, 1060)]
    p.stroke(`M${x} ${y}q${next(10, 50)} ${next(-14, 0)} ${next(40, 110)} ${next(-6, 12)}`, 2.6, '#67686a')
  }
  p.hatched('M1190 830V700H1480V816Z', 0.16, 6)
  p.solid(
    `M1400 826V700H1480V816ZM1170 706L1190 676H1480L1500 706Z${rect(1226, 740, 44, 34)}${rect(1300, 740, 44, 34)}`,
  )
  p.blank('M1240 676a92 96 0 1 1 190 0Z', 6)
  p.hatched('M1336 572a92 96 0 0 1 94 104h-60q10 -70 -34 -104z', 0.55, 5)
  p.stroke(
    'M1240 676L1290 590L1336 572L1390 600L1430 676M1290 590L1336 676L1390 600M1290 590L1262 640M1390 600L1412 640',
    3.4,
  )
  p.within('translate(800,0)', () => {
    p.solid('M-74 850L-20 480H20L74 850H58L34 690H-34L-58 850Z')
    p.stroke('M-60 800L48 700L-40 640L34 570M60 800L-48 700L40 640L-34 570', 6)
    p.solid(rect(-50, 452, 100, 34) + rect(-30, 420, 60, 40))
  })
  p.within('translate(800,360) rotate(-8)', () => {
    const rows = times(9, (i) => i)
    p.stroke(
      rows
        .map(
          (i) =>
            `M${-360 + Math.abs(i - 4) ** 2 * 3} ${-120 + i * 30}Q0 ${-84 + i * 30} ${360 - Math.abs(i - 4) ** 2 * 3} ${-120 + i * 30}`,
        )
        .join(''),
      5,
    )
    p.stroke(
      times(25, (i) => {
        const t = (i - 12) / 12
        const half = 120 * Math.sqrt(1 - (t * 0.94) ** 4 * 0.6)
        const dip = 18 * (1 - t * t)
        return `M${t * 348} ${-half + dip}V${half + dip}`
      }).join(''),
      3.2,
    )
    p.stroke(
      'M-312 -120Q0 -84 312 -120Q350 -80 360 0Q350 90 312 120Q0 156 -312 120Q-350 90 -360 0Q-350 -80 -312 -120Z',
      10,
    )
    p.stroke('M-60 150L-30 250L60 150M-200 140L-30 250L200 140', 7)
    p.solid('M-66 236L20 222L36 262L-56 276Z')
  })
  birds(
    p,
    [
      [220, 560],
      [280, 536],
      [180, 520],
    ],
    24,
  )
  person(p, 1080, 836, 92, STANDING)
  return p
}

/** An air-defence launcher with its four tubes raised on a bare plain. */
export function launcher(): Plate {
  const p = new Plate({ paper: '#e5e3de', spot: 'vermilion' })
  p.tone(
    rect(0, 0, 1600, 800),
    p.gradient([
      [0, 140],
      [0.5, 215],
      [1, 252],
    ]),
  )
  p.spot(ellipse(430, 700, 190))
  clouds(p, 311, 500, 690, 7, 120, 0.6)
  const far = ridge(p, 776, 60, 2.2, 312)
  p.cover(far)
  p.tone(far, 140)
  p.tone(
    rect(0, 800, 1600, 270),
    p.gradient([
      [0, 200],
      [1, 110],
    ]),
  )
  p.tone('M300 990L40 1040L700 1067H1600L1400 960Z', 20, 0.85)
  p.within('translate(210,930) scale(1.08)', () => {
    const tube = (x: number, k: number, back: boolean) => {
      p.within(`translate(${x},-110) rotate(4)`, () => {
        if (back) p.solid(rect(-34 * k, -610 * k, 68 * k, 610 * k))
        else {
          p.hatched(rect(-34 * k, -610 * k, 68 * k, 610 * k), 0.16, 6)
          p.solid(rect(8 * k, -610 * k, 26 * k, 610 * k))
          for (const y of [-600, -470, -320, -160, -40]) p.solid(rect(-42 * k, y * k, 84 * k, 22 * k))
        }
      })
    }
    tube(330, 0.94, true)
    tube(432, 0.94, true)
    tube(276, 1, false)
    tube(384, 1, false)
    p.stroke('M540 -116L410 -420M560 -116L436 -400', 13)
    p.solid(`${rect(180, -128, 760, 52)}M196 -76H1090V-40H150Z`)
    p.hatched('M830 -128V-190H930V-128Z', 0.3, 5)
    p.hatched('M960 -76V-232Q964 -246 980 -246H1090Q1104 -246 1110 -234L1150 -140L1190 -124V-40H960Z', 0.2, 6)
    p.solid(
      `M1046 -226H1088L1120 -150H1046ZM976 -226H1030V-150H976Z${rect(1150, -100, 40, 16)}${rect(1120, -60, 84, 22)}`,
    )
    p.hatched(rect(600, -186, 200, 58), 0.45, 5)
    for (const x of [260, 390, 800, 930, 1080]) {
      p.solid(ellipse(x, -20, 56))
      p.blank(ellipse(x, -20, 27))
      p.solid(ellipse(x, -20, 16))
    }
    for (const x of [170, 520, 660]) p.solid(`M${x} -76h22v92h26v14h-74v-14h26z`)
  })
  person(p, 130, 970, 170, { ...STANDING, skirt: 12 })
  const next = stream(313)
  for (let i = 0; i < 70; i++) {
    const [x, k] = [next(0, 1600), next()]
    const y = 830 + 230 * k
    p.stroke(
      `M${x} ${y}l${-4 - 6 * k} ${-12 - 20 * k}M${x} ${y}l${4 * k} ${-14 - 24 * k}M${x} ${y}l${6 + 6 * k} ${-10 - 16 * k}`,
      1.8 + 2 * k,
    )
  }
  return p
}
