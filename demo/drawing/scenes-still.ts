// Engravings of things seen close: an instrument, a game, a case of type, a ballot box.

import { glyphs } from './lettering.ts'
import { stream } from './noise.ts'
import { Plate } from './plate.ts'
import { ellipse, lerp, type Point, poly, rect, times } from './shapes.ts'

/** An oud leans on a chair in a bare room. */
export function oud(): Plate {
  const p = new Plate({ paper: '#e8e3d7', spot: 'ochre', cross: 0.76 })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient(
      [
        [0, 30],
        [0.45, 130],
        [1, 40],
      ],
      1,
      0.15,
    ),
  )
  p.tone('M300 -20L760 -20L1330 830H720Z', 244, 0.75)
  p.tone(
    rect(0, 830, 1600, 240),
    p.gradient([
      [0, 150],
      [1, 60],
    ]),
  )
  p.tone('M720 830H1330L1560 1067H800Z', 250, 0.8)
  p.stroke('M0 830H1600', 6)
  p.stroke(times(7, (i) => `M${-200 + i * 300} 1080L${240 + i * 190} 834`).join(''), 2.6)
  p.tone('M520 960Q900 900 1300 990L1460 1060L700 1067Z', 10, 0.85)
  // the chair
  p.solid('M1010 560L1030 200H1056L1050 560ZM1310 560L1330 190H1356L1350 570Z')
  p.hatched('M1032 240Q1190 200 1340 232V300Q1190 270 1030 310Z', 0.3, 6)
  p.hatched('M1028 370Q1190 340 1338 362V412Q1190 388 1024 424Z', 0.3, 6)
  p.solid('M900 600H930V990H906ZM1310 600H1346L1360 1000H1332ZM1030 600H1056V930H1032Z')
  p.hatched('M880 590L1010 546H1352L1366 606L1340 626H890Z', 0.12, 7)
  p.solid('M886 606H1362V634H886Z')
  p.stroke('M918 800H1334', 10)
  // the oud
  p.within('translate(690,690) rotate(21)', () => {
    p.solid('M-16 -330L-32 -640H32L18 -330Z')
    p.within('translate(-2,-640) rotate(-64)', () => {
      p.solid('M-26 10L-18 -230Q-4 -252 14 -230L26 10Z')
      p.stroke(times(5, (i) => `M-58 ${-30 - i * 40}H58`).join(''), 10)
      p.stroke(times(5, (i) => `M-14 ${-30 - i * 40}H14`).join(''), 4, p.paper)
    })
    const bowl =
      'M0 -380Q70 -300 180 -180Q300 -30 260 130Q210 300 0 306Q-210 300 -260 130Q-300 -30 -180 -180Q-70 -300 0 -380Z'
    p.hatched('M60 -330Q230 -180 330 0Q380 150 250 280Q130 350 0 306Z', 0.8, 7)
    p.stroke('M150 -220Q300 -40 300 120M110 -270Q340 -20 330 160', 4, p.paper)
    p.colourKey(bowl, 8)
    p.clipped(bowl, () => {
      p.hatched('M60 -400Q230 -180 180 60Q140 240 -40 320H400V-400Z', 0.34, 0, 'none')
      p.stroke(times(9, (i) => `M${-240 + i * 60} -380V320`).join(''), 1.4)
    })
    p.stroke(
      'M0 -346Q60 -280 164 -164Q274 -22 238 122Q190 278 0 284Q-190 278 -238 122Q-274 -22 -164 -164Q-60 -280 0 -346Z',
      3,
    )
    const rose = (x: number, y: number, r: number) => {
      p.blank(ellipse(x, y, r), 7)
      p.stroke(
        times(8, (i) => {
          const a = (i * Math.PI) / 4
          const at = (k: number, turn: number) =>
            `${(x + r * k * Math.cos(a + turn)).toFixed(1)} ${(y + r * k * Math.sin(a + turn)).toFixed(1)}`
          return `M${at(0.22, 0)}L${at(0.92, 0.39)}M${at(0.22, 0)}L${at(0.92, -0.39)}M${at(0.92, 0)}L${at(0.55, 0.39)}`
        }).join(''),
        4,
      )
      p.solid(ellipse(x, y, r * 0.2))
      p.stroke(ellipse(x, y, r * 0.86), 4)
    }
    rose(0, -50, 78)
    rose(-112, 76, 36)
    rose(112, 76, 36)
    p.solid('M-110 186H110L96 214H-96Z')
    p.stroke(times(6, (i) => `M${-50 + i * 20} 190L${-16 + i * 6.4} -640`).join(''), 3)
    p.stroke(times(6, (i) => `M${-47 + i * 20} 170L${-30 + i * 12.6} -260`).join(''), 1.4, p.paper)
    p.stroke('M-30 -330H30', 5, p.paper)
  })
  return p
}

const BASE = 'M-66 0Q-70 -26 -52 -32Q-44 -52 -34 -60H34Q44 -52 52 -32Q70 -26 66 0Z'

const PIECES: Record<string, string> = {
  pawn: `${BASE}M-32 -58Q-14 -110 -16 -150H16Q14 -110 32 -58ZM-34 -148H34V-162H-34Z${ellipse(0, -194, 38)}`,
  rook: `${BASE}M-38 -58Q-26 -150 -32 -214H32Q26 -150 38 -58ZM-52 -210V-286H-30V-264H-12V-286H12V-264H30V-286H52V-210Z`,
  bishop: `${BASE}M-34 -58Q-14 -150 -18 -216H18Q14 -150 34 -58ZM-38 -212H38V-228H-38ZM-34 -228Q-58 -290 0 -344Q58 -290 34 -228Z${ellipse(0, -352, 13)}`,
  queen: `${BASE}M-38 -58Q-14 -180 -22 -276H22Q14 -180 38 -58ZM-44 -270H44V-288H-44ZM-36 -288L-60 -366L-30 -340L-22 -380L0 -346L22 -380L30 -340L60 -366L36 -288Z${ellipse(0, -368, 14)}`,
  king: `${BASE}M-40 -58Q-14 -190 -24 -296H24Q14 -190 40 -58ZM-48 -290H48V-308H-48ZM-38 -308L-58 -390Q0 -416 58 -390L38 -308ZM-9 -400V-424H-32V-442H-9V-468H9V-442H32V-424H9V-400Z`,
  knight: `${BASE}M-44 -58Q-60 -130 10 -176Q-20 -172 -46 -158Q-70 -152 -78 -176Q-60 -220 -36 -250Q-30 -288 2 -308L6 -336L30 -306Q86 -270 78 -170Q72 -110 46 -58Z`,
}

/** The end of a game: a king lies on the board. */
export function chess(): Plate {
  const p = new Plate({ paper: '#e5e3dd', spot: 'vermilion' })
  p.tone(
    rect(0, 0, 1600, 460),
    p.gradient([
      [0, 40],
      [0.7, 110],
      [1, 180],
    ]),
  )
  p.tone(
    ellipse(1180, 90, 520, 300),
    p.glow([
      [0, 250],
      [1, 90],
    ]),
    0.7,
  )
  const [farY, nearY] = [400, 1180]
  const at = (column: number, row: number): Point => {
    const k = (row / 8) ** 1.55
    const y = lerp(farY, nearY, k)
    return [lerp(900, 700, k) + (column - 4) * lerp(150, 372, k), y]
  }
  p.blank(poly([at(-0.3, 0), at(8.3, 0), at(8.3, 8), at(-0.3, 8)]), 6)
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const square = poly([at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)])
      if ((row + column) % 2) p.hatched(square, 0.8, 2)
    }
  }
  const piece = (name: string, column: number, row: number, dark: boolean, size = 1) => {
    const [x, y] = at(column + 0.5, row + 0.6)
    const k = (0.42 + ((y - farY) / 780) * 0.95) * size
    p.solid(
      poly([
        [x - 50 * k, y - 16 * k],
        [x - 60 * k, y],
        [x - 330 * k, y + 96 * k],
        [x - 300 * k, y + 128 * k],
        [x + 50 * k, y + 4],
      ]),
    )
    p.within(`translate(${x.toFixed(0)},${y.toFixed(0)}) scale(${k.toFixed(3)})`, () => {
      p.raw(
        'key',
        `<path d="${PIECES[name]}" fill="none" stroke="${dark ? p.paper : p.ink}" stroke-width="11" stroke-linejoin="round"/>`,
      )
      if (dark) {
        p.solid(PIECES[name])
        p.clipped(PIECES[name], () => p.raw('key', `<path d="M30 0V-480H42V0Z" fill="${p.paper}"/>`))
      } else {
        p.blank(PIECES[name])
        p.clipped(PIECES[name], () => {
          p.hatched(rect(-90, -480, 66, 480), 0.9)
          p.hatched(rect(-24, -480, 22, 480), 0.5)
        })
        if (name !== 'pawn') p.stroke('M-46 -34H46M-40 -60H40', 5)
      }
    })
  }
  piece('rook', 6, 0, true)
  piece('pawn', 4, 0, true)
  piece('pawn', 7, 1, true)
  piece('bishop', 1, 1, true)
  piece('knight', 5, 2, false)
  piece('queen', 2, 3, false)
  piece('pawn', 6.4, 3, false)
  const [kx, ky] = at(4.5, 4.6)
  p.solid(
    poly([
      [kx - 90, ky + 30],
      [kx + 430, ky - 10],
      [kx + 300, ky + 74],
      [kx - 140, ky + 84],
    ]),
  )
  p.within(`translate(${kx - 40},${ky}) rotate(84) scale(1.05)`, () => {
    p.colourKey(PIECES.king, 8)
    p.clipped(PIECES.king, () => p.solid('M14 -480H100V0H26Z'))
    p.stroke('M-46 -34H20M-40 -60H20', 5)
  })
  piece('rook', 1.15, 5.1, false, 1.05)
  return p
}

/** Metal type in its case, seen from above: every face the wrong way round. */
export function type(): Plate {
  const p = new Plate({ paper: '#e3e1dc', spot: 'vermilion' })
  p.tone(rect(0, 0, 1600, 1067), 20)
  const next = stream(391)
  const hot = 2
  let row = 0
  for (let y = -60; y < 1067; row++) {
    const h = [236, 150, 250, 176, 214, 160][row % 6]
    const letters = ['gRaß&Qé', 'nühköaşeğdt?bıo', 'MeBfgaWc', 'xrpjşvyõkçh!wz', 'S&aKqtGy', 'ldoefnğmuitab'][row % 6]
    let x = 1660 - next(0, 90)
    let i = 0
    while (x > -120) {
      const letter = letters[(i * 11 + row) % letters.length]
      const glyph = glyphs(letter)
      const scale = (h * 0.66) / 1000
      const w = Math.max(h * 0.3, glyph.advance * scale + h * 0.12)
      x -= w + 5
      const space = next() < 0.1
      const low = space ? 70 : 0
      p.tone(rect(x, y + 4, w, h - 8), space ? 80 : 246)
      p.tone(rect(x, y + h - 30, w, 26), space ? 50 : 130)
      p.tone(rect(x + w - 13, y + 4, 13, h - 8), space ? 40 : 150)
      p.stroke(rect(x, y + 4, w, h - 8), 4)
      if (!space) {
        if (row === hot) p.spot(rect(x, y + 4, w, h - 8))
        p.stroke(`M${x} ${y + h - 30}H${x + w - 13}V${y + 4}M${x + w - 13} ${y + h - 30}l12 20`, 2.4)
        const cx = x + (w - 13) / 2
        p.within(`translate(${cx.toFixed(1)},${(y + h * 0.66).toFixed(1)}) scale(${-scale},${-scale})`, () =>
          p.solid(glyph.path(-glyph.advance / 2)),
        )
      } else p.tone(rect(x + 10, y + 20, w - 24, h - 60), 30 + low)
      i++
    }
    y += h
  }
  return p
}

/** A hand lets a folded paper fall into a ballot box. */
export function ballot(): Plate {
  const p = new Plate({ paper: '#e4e4e0', spot: 'blue' })
  p.tone(
    rect(0, 0, 1600, 1067),
    p.gradient(
      [
        [0, 236],
        [0.5, 180],
        [1, 60],
      ],
      1,
      0.3,
    ),
  )
  for (const [x, w] of [
    [1060, 200],
    [1300, 220],
    [1560, 240],
  ]) {
    p.hatched(rect(x, 330, w - 24, 400), 0.5, 5)
    p.solid(`M${x - 10} 320h${w}v24h${-w}z`)
    p.blank(`M${x + 14} 344h${w - 56}v220q${-(w - 56) / 4} 30 ${-(w - 56) / 2} 0t${-(w - 56) / 2} 0z`, 5)
    p.stroke(times(5, (i) => `M${x + 30 + i * ((w - 70) / 5)} 350V${548 + 16 * (i % 2)}`).join(''), 3)
    p.solid(rect(x + 30, 730, 16, 60) + rect(x + w - 70, 730, 16, 60))
  }
  p.tone(rect(0, 780, 1600, 300), 150)
  p.tone('M360 1000L1100 980L1600 1067H300Z', 20, 0.85)
  p.hatched('M380 560L900 590V1067H400Z', 0.1, 8)
  p.hatched('M900 590L1120 520V990L900 1090Z', 0.66, 8)
  p.blank('M360 540L600 462L1144 500L906 580Z', 8)
  p.blank('M360 540L906 580V616L362 576ZM906 580L1144 500V534L906 616Z', 8)
  p.solid('M596 520L634 508L890 526L856 540Z')
  p.hatched('M470 690H820V900H470Z', 0.3, 6)
  p.stroke('M500 730H790M500 770H790M500 810H700', 5)
  p.solid(rect(690, 840, 100, 30))
  p.blank('M868 660q30 -16 46 0v60q-20 16 -46 0z', 6)
  p.stroke('M876 660q-4 -44 18 -44t20 44', 8)
  p.solid(ellipse(890, 690, 8))
  p.colourKey('M628 518L560 250L806 190L866 534Z', 7)
  p.stroke('M596 384L836 330M566 262L720 330L800 196', 5)
  p.hatched('M806 190L866 534L800 530L744 206Z', 0.3, 0, 'none')
  p.solid('M1010 -20L1640 -20V150Q1300 190 1130 244L960 190Z')
  p.blank('M1010 60L1080 210L1136 240L1180 100L1140 -20H1040Z', 7)
  p.blank(
    'M1066 20Q960 60 880 90Q800 110 716 172Q650 222 640 262Q640 292 672 284Q720 250 760 232Q700 280 676 322Q666 356 700 354Q730 330 770 296Q744 340 742 372Q746 398 774 388Q802 360 826 320Q820 350 826 370Q840 388 858 368Q884 330 912 290Q980 280 1040 240Q1090 200 1110 190Z',
    7,
  )
  p.stroke('M760 232Q800 200 850 186M770 296Q810 250 860 226M826 320Q850 286 880 262', 5)
  p.hatched('M1110 190Q1090 200 1040 240Q980 280 912 290Q884 330 858 368Q870 320 900 270Q980 250 1066 150Z', 0.55)
  return p
}
