// Engravings of a dam, a viaduct and an airport.

import { chance, stream } from './noise.ts'
import { Plate } from './plate.ts'
import { clouds, ellipse, lerp, rect, ridge, times } from './shapes.ts'

/** The curved wall of a dam, seen from the gorge below. */
export function dam(): Plate {
  const p = new Plate({ paper: '#e4e3dc', spot: 'sage' })
  p.tone(
    rect(0, 0, 1600, 460),
    p.gradient([
      [0, 190],
      [1, 252],
    ]),
  )
  clouds(p, 15, 60, 240, 8, 253, 0.8)
  p.tone(ridge(p, 330, 180, 3, 14), 150)
  const wall = 'M210 330Q800 470 1390 330L1010 960Q800 1010 590 960Z'
  p.tone(
    wall,
    p.gradient(
      [
        [0, 250],
        [0.45, 214],
        [0.75, 130],
        [1, 60],
      ],
      1,
      0.25,
    ),
  )
  for (let i = 1; i < 14; i++) {
    const t = i / 14
    p.stroke(
      `M${lerp(210, 1390, t)} ${330 + 70 * Math.sin(Math.PI * t)}L${lerp(590, 1010, t)} ${960 + 24 * Math.sin(Math.PI * t)}`,
      2.2,
    )
  }
  for (let i = 1; i < 9; i++) {
    const t = i / 9
    p.trace(
      `M${lerp(210, 590, t)} ${lerp(330, 960, t)}Q800 ${lerp(470, 1010, t)} ${lerp(1390, 1010, t)} ${lerp(330, 960, t)}`,
      60,
      3,
      0.6,
    )
  }
  p.solid('M196 306Q800 446 1404 306V330Q800 472 196 330Z')
  p.stroke('M196 296Q800 436 1404 296', 3)
  for (let i = 1; i < 24; i++) {
    const t = i / 24
    const y = 306 + 70 * 2 * t * (1 - t) * 2
    p.stroke(`M${lerp(200, 1400, t)} ${y}v-${i % 4 ? 14 : 42}`, 3)
  }
  for (const [x, w, foot] of [
    [648, 60, 640],
    [770, 60, 900],
    [892, 60, 700],
  ] as const) {
    const plume = `M${x} 404h${w}Q${x + w + 20} ${foot - 60} ${x + w * 0.9 + 40} 1000H${x - 40}Q${x - 20} ${foot - 60} ${x} 404Z`
    p.solid(rect(x - 12, 366, w + 24, 44))
    p.blank(plume, 0)
    p.stroke(
      times(
        4,
        (i) =>
          `M${x + 8 + i * 15} ${430 + 30 * ((i * 7) % 4)}Q${x + i * 18} 700 ${x - 16 + i * 28} ${900 + 24 * (i % 3)}`,
      ).join(''),
      2.4,
    )
  }
  p.spot('M560 960Q800 1010 1040 960L1240 1067H360Z')
  p.tone('M560 960Q800 1010 1040 960L1240 1067H360Z', 190)
  p.blank(times(16, (i) => ellipse(620 + i * 24, 976 + 16 * Math.sin(i * 1.7), 40 + 16 * chance(i, 4), 18)).join(''))
  const cliff = (mirror: boolean) =>
    p.within(mirror ? 'translate(1600,0) scale(-1,1)' : '', () => {
      p.solid('M-10 180L90 210L150 290L214 330L300 470L360 520L420 660L520 780L596 968L500 1000L380 1067H-10Z')
      const next = stream(mirror ? 18 : 17)
      for (let i = 0; i < 30; i++) {
        const y = 240 + i * 28
        const edge = 120 + (y - 200) * 0.56
        const x = next(0, edge * 0.72)
        const length = next(50, 150)
        p.blank(`M${x} ${y}l${length} ${length * 0.55}l${-length * 0.2} ${-length * 0.03}z`)
      }
    })
  cliff(false)
  cliff(true)
  p.within('translate(1120,356) rotate(-9)', () => p.blank('M0 0V-26H44V0ZM48 0V-20H60L66 -8V0Z', 4))
  return p
}

/** A train on a stone viaduct above a valley. */
export function train(): Plate {
  const p = new Plate({ paper: '#e4e2dc', spot: 'vermilion' })
  p.tone(
    rect(0, 0, 1600, 700),
    p.gradient([
      [0, 236],
      [0.6, 253],
      [1, 253],
    ]),
  )
  clouds(p, 151, 50, 240, 9, 170, 0.5)
  p.tone(ridge(p, 420, 240, 2.2, 152), 195)
  p.tone(ridge(p, 560, 200, 3, 156), 150)
  p.tone(ridge(p, 820, 150, 2.4, 160), 96)
  const deck = 420
  const bays = times(8, (i) => -60 + i * 232)
  const body = `M-20 ${deck}H1620V1100H-20Z${bays.map((x) => `M${x + 34} 1100V${deck + 150}a82 96 0 0 1 164 0V1100Z`).join('')}`
  p.raw('key', `<path d="${body}" fill="${p.paper}" fill-rule="evenodd" stroke="${p.ink}" stroke-width="5"/>`)
  for (const x of bays) {
    p.hatched(rect(x - 34, deck + 150, 68, 700), 0.2, 4)
    p.solid(`${rect(x + 10, deck + 150, 26, 700)}M${x + 34} ${deck + 150}a82 96 0 0 1 82 -96a70 90 0 0 0 -58 96z`)
    p.solid(rect(x - 44, deck + 142, 88, 13))
    p.stroke(times(11, (i) => `M${x - 34} ${deck + 200 + i * 44}h68`).join(''), 2.4)
    p.stroke(
      times(
        9,
        (i) =>
          `M${x + 116 + Math.cos(Math.PI + (i * Math.PI) / 8) * 82} ${deck + 150 + Math.sin(Math.PI + (i * Math.PI) / 8) * 96}L${x + 116 + Math.cos(Math.PI + (i * Math.PI) / 8) * 106} ${deck + 150 + Math.sin(Math.PI + (i * Math.PI) / 8) * 122}`,
      ).join(''),
      3,
    )
  }
  p.solid(rect(-20, deck - 14, 1640, 16) + rect(-20, deck + 16, 1640, 6))
  p.solid('M-20 1067V900Q160 850 300 920Q460 860 640 960Q760 900 900 990Q1100 910 1240 980Q1420 880 1620 950V1067Z')
  p.stroke('M60 950q60 -30 120 0M360 960q50 -24 110 6M1000 1000q60 -30 110 -4M1360 970q50 -26 110 -6', 4, p.paper)
  const car = (x: number) => {
    p.colourKey(rect(x, deck - 104, 250, 78), 5)
    p.blank(times(6, (i) => rect(x + 18 + i * 37, deck - 90, 27, 26)).join(''), 4)
    p.solid(
      rect(x, deck - 48, 250, 9) +
        rect(x + 10, deck - 26, 230, 8) +
        ellipse(x + 44, deck - 18, 11) +
        ellipse(x + 72, deck - 18, 11) +
        ellipse(x + 180, deck - 18, 11) +
        ellipse(x + 208, deck - 18, 11),
    )
  }
  for (const x of [-130, 126, 382, 638]) car(x)
  p.colourKey(`M894 ${deck - 26}V${deck - 104}H1080Q1180 ${deck - 98} 1230 ${deck - 46}V${deck - 26}Z`, 5)
  p.solid(
    `M1080 ${deck - 92}Q1130 ${deck - 88} 1172 ${deck - 64}H1080Z` +
      rect(894, deck - 48, 330, 9) +
      rect(904, deck - 26, 310, 8) +
      [940, 968, 1130, 1158].map((x) => ellipse(x, deck - 18, 11)).join(''),
  )
  p.blank(times(4, (i) => rect(912 + i * 37, deck - 90, 27, 26)).join(''), 4)
  p.stroke(`M-20 ${deck - 180}H1620${times(9, (i) => `M${60 + i * 190} ${deck}V${deck - 190}h-40`).join('')}`, 3.6)
  return p
}

/** A traveller at a terminal window, an airliner beyond. */
export function airport(): Plate {
  const p = new Plate({ paper: '#e6e3da', spot: 'ochre' })
  p.tone(
    rect(0, 0, 1600, 760),
    p.gradient([
      [0, 150],
      [0.6, 220],
      [1, 254],
    ]),
  )
  p.spot(rect(0, 470, 1600, 180))
  clouds(p, 341, 100, 420, 12, 253, 0.75)
  p.tone(ridge(p, 640, 60, 3, 342), 130)
  p.cover(ridge(p, 640, 60, 3, 342))
  p.tone(
    rect(0, 648, 1600, 300),
    p.gradient([
      [0, 236],
      [1, 170],
    ]),
  )
  p.stroke('M0 790L1600 720M0 700H1600', 3)
  p.solid('M212 648L222 400H258L268 648ZM186 400L172 340H308L294 400ZM200 330H280V340H200ZM236 330V270H244V330Z')
  p.blank('M182 350H298L292 380H188Z', 3)
  p.tone('M470 770Q900 820 1600 780L1600 830Q800 850 470 770Z', 30, 0.8)
  p.within('translate(430,690)', () => {
    p.blank('M0 -40Q20 -120 160 -138H1240V60H200Q40 50 0 -40Z', 7)
    p.hatched('M4 -24Q60 30 220 26H1240V60H200Q40 50 4 -24Z', 0.6, 6)
    p.solid('M40 -88Q70 -120 130 -122L146 -90Z')
    p.stroke('M84 -116l10 28', 3, p.paper)
    p.solid(times(20, (i) => `M${260 + i * 46} -94h16q6 0 6 8v20q0 8 -6 8h-16q-6 0 -6 -8v-20q0 -8 6 -8z`).join(''))
    p.blank(rect(190, -106, 38, 84), 4)
    p.colourKey('M640 0L900 150H1010L900 0Z', 6)
    p.hatched('M560 60Q540 110 570 136H700Q724 110 716 60Z', 0.4, 6)
    p.solid('M560 60Q540 110 570 136H596Q570 100 590 60Z')
    p.solid(
      `M150 50h10v70h-10zM700 60h14v70h-14z${ellipse(155, 130, 20)}${ellipse(690, 140, 24)}${ellipse(740, 140, 24)}`,
    )
  })
  p.solid(
    rect(0, 0, 1600, 26) +
      [60, 560, 1060, 1540].map((x) => rect(x - 13, 0, 26, 960)).join('') +
      rect(0, 210, 1600, 12) +
      rect(0, 930, 1600, 140),
  )
  p.stroke('M0 962H1600M300 962L160 1067M760 962L740 1067M1200 962L1300 1067', 3, '#7d7a73')
  const coat =
    'M700 1080L716 830Q690 760 706 680Q716 610 770 592Q790 584 792 566Q762 540 764 490Q768 436 812 434Q858 436 860 490Q860 540 832 566Q834 584 856 592Q910 610 918 690Q924 790 906 850L916 1080Z'
  p.raw('key', `<path d="${coat}" fill="${p.ink}" stroke="${p.paper}" stroke-width="6"/>`)
  p.stroke(
    'M760 1067L768 760M868 1067L860 760M812 620V1067M738 690Q730 780 752 830M888 690Q892 780 874 830M772 592Q812 620 852 592',
    3,
    '#6f6c66',
  )
  p.solid('M940 1080V868Q940 856 952 856H1040Q1052 856 1052 868V1080Z')
  p.stroke('M972 856V770Q940 800 900 800M1020 856V770H972', 9)
  p.stroke('M965 880V1060M996 880V1060M1027 880V1060', 4, p.paper)
  p.solid(rect(1180, 900, 420, 24) + rect(1200, 800, 400, 110) + rect(1220, 924, 14, 90))
  return p
}
