// Portraits of people who do not exist: profiles cut from paper, with hair, cloth and a hatched ground but no features.
import { Plate } from './plate.ts'
import { ellipse, rect, times } from './shapes.ts'

const FACE =
  'Q470 196 492 262Q502 296 496 318Q500 330 518 362Q530 384 524 392Q516 400 502 402Q500 410 508 420Q510 428 500 434Q508 440 506 450Q502 458 496 462Q502 480 498 498Q488 524 452 524Q430 524 414 534Q408 570 426 612'

function sheet(paper: string, spot: 'sage' | 'vermilion' | 'ochre', light: number): Plate {
  const p = new Plate({ paper, spot, width: 800, height: 800, pitch: 8, cross: 0.7 })
  p.tone(
    rect(0, 0, 800, 800),
    p.gradient(
      [
        [0, light],
        [1, 120],
      ],
      0.3,
      1,
    ),
  )
  return p
}

/** A piece of cut paper: flat ink with a pale edge where the light catches it. */
function cut(p: Plate, d: string, edge = 5): void {
  p.raw(
    'key',
    `<path d="${d}" fill="${p.ink}" stroke="${p.paper}" stroke-width="${edge * 2}" stroke-linejoin="round"/><path d="${d}" fill="${p.ink}"/>`,
  )
}

/** Hair in a knot, round glasses, a high collar. */
export function portraitRusu(): Plate {
  const p = sheet('#e4e6e2', 'sage', 246)
  p.spot(ellipse(400, 380, 330))
  p.tone(ellipse(400, 380, 330), 236)
  cut(
    p,
    `M360 176${FACE}Q450 650 560 676Q680 706 720 820H80Q110 700 216 664Q280 640 300 600Q300 540 268 470Q230 330 290 220Q320 180 360 176Z`,
  )
  const hair =
    'M470 220Q440 140 350 146Q250 156 226 270Q210 360 254 440Q280 480 316 470Q360 440 366 372Q372 320 420 300Q470 276 470 220Z'
  p.hatched(hair, 0.5, 4)
  p.stroke(
    'M450 214Q380 190 320 240Q270 290 268 400M430 260Q360 270 330 330Q312 380 318 440M400 170Q300 180 256 290',
    4,
    p.paper,
  )
  p.hatched(ellipse(208, 262, 66, 60), 0.5, 5)
  p.stroke('M170 240Q210 220 246 262M168 274Q206 254 240 288M190 312Q220 290 250 300', 4, p.paper)
  p.stroke(ellipse(478, 322, 34, 35), 8, p.paper)
  p.stroke('M446 316L352 306', 8, p.paper)
  p.colourKey('M290 560Q350 620 440 586L470 664Q600 690 690 750V820H80V740Q120 690 240 652Z', 6)
  p.hatched('M290 560Q350 620 440 586L470 664Q440 680 400 676Q320 660 270 600Z', 0.5, 5, p.colour)
  p.hatched('M80 740Q120 690 240 652Q280 720 250 820H80Z', 0.5, 0, 'none')
  p.stroke('M430 676Q400 740 410 820M240 652Q270 720 262 820', 5)
  for (const y of [720, 774]) p.solid(ellipse(446, y, 9))
  return p
}

/** Waved hair to the shoulders, an earring, a long scarf. */
export function portraitHaddad(): Plate {
  const p = sheet('#e7e2da', 'vermilion', 236)
  p.tone(
    rect(0, 0, 800, 800),
    p.glow(
      [
        [0, 255],
        [0.5, 214],
        [1, 90],
      ],
      0.62,
      0.36,
      0.62,
    ),
  )
  cut(
    p,
    `M360 176${FACE}Q450 650 560 676Q680 706 720 820H80Q110 700 216 664Q280 640 300 600Q300 540 268 470Q230 330 290 220Q320 180 360 176Z`,
  )
  const hair =
    'M478 236Q470 150 372 138Q270 130 222 220Q186 290 200 370Q170 430 176 500Q150 560 182 620Q240 668 330 636Q392 600 388 530Q360 480 376 430Q392 400 380 366Q400 300 478 236Z'
  p.raw(
    'key',
    `<path d="${hair}" fill="${p.ink}" stroke="${p.paper}" stroke-width="9"/><path d="${hair}" fill="${p.ink}"/>`,
  )
  p.stroke(
    'M452 222Q370 220 320 300Q290 350 312 420Q330 480 300 540Q290 590 320 626M420 184Q310 190 262 290Q240 350 256 420Q262 480 232 540Q222 590 250 640M376 154Q270 170 226 270M356 330Q338 370 350 420Q362 470 344 520Q332 560 352 600M210 380Q200 440 204 490',
    4.5,
    p.paper,
  )
  p.colourKey(ellipse(398, 470, 12, 17), 4)
  p.colourKey('M286 590Q340 640 436 600Q490 620 480 668Q450 720 330 716Q240 700 236 650Q240 610 286 590Z', 6)
  p.colourKey('M392 706L486 674Q560 740 580 820H430Q430 760 392 706Z', 6)
  p.hatched('M286 590Q340 640 436 600Q400 660 300 660Q250 650 250 630Q260 604 286 590Z', 0.45, 4, p.colour)
  p.stroke('M260 676Q350 706 470 656M430 700Q480 750 500 820M460 690Q520 750 540 820', 4.5)
  return p
}

/** A short beard, spectacles, a coat with its collar up; turned to the left. */
export function portraitGrel(): Plate {
  const p = sheet('#e5e3dc', 'ochre', 226)
  p.spot(rect(0, 0, 800, 470))
  p.tone(rect(0, 0, 800, 470), 244)
  p.tone(rect(0, 470, 800, 330), 190)
  p.within('translate(800,0) scale(-1,1)', () => {
    cut(
      p,
      `M360 176${FACE}Q450 650 560 676Q680 706 720 820H80Q110 700 216 664Q280 640 300 600Q300 540 268 470Q230 330 290 220Q320 180 360 176Z`,
    )
    const hair =
      'M446 214Q420 160 350 152Q262 158 240 250Q222 340 264 440Q290 470 320 456Q340 430 340 390Q352 350 380 336Q376 290 396 262Q430 250 446 214Z'
    p.hatched(hair, 0.42, 5)
    p.stroke('M430 206Q360 190 310 240Q266 300 280 400M390 250Q336 280 320 360M370 170Q290 180 260 270', 4, p.paper)
    const beard =
      'M344 390Q366 400 380 430Q410 452 452 424Q480 410 506 412Q516 424 504 436Q512 448 508 470Q518 530 480 566Q440 590 400 560Q356 520 336 450Z'
    p.raw(
      'key',
      `<path d="${beard}" fill="${p.ink}" stroke="${p.paper}" stroke-width="8"/><path d="${beard}" fill="${p.ink}"/>`,
    )
    p.clipped(beard, () =>
      p.stroke(
        times(14, (i) => `M${350 + i * 13} ${396 + (i % 2) * 16}q${8 + i} 60 ${-6 + i * 2} ${150 - i * 3}`).join(''),
        3.4,
        p.paper,
      ),
    )
    p.stroke('M452 296H506V334Q480 352 454 334ZM452 304L346 294', 8, p.paper)
    p.solid('M250 540Q330 640 430 590L520 680Q640 700 720 770V820H60V750Q100 690 220 650Z')
    p.blank('M262 556Q330 640 426 598L470 672L380 760Q290 700 236 640Z', 6)
    p.hatched('M262 556Q330 640 426 598L440 622Q340 680 250 600Z', 0.6, 5)
    p.stroke('M380 760L384 820M470 672Q560 720 590 820M220 660Q190 740 196 820', 4.5, p.paper)
  })
  return p
}
