// Where a picture stands decides how wide it is drawn, and so which file a browser should fetch.
import type { Picture } from '#lib/article.ts'

// A picture as wide as a telephone says that it is a little narrower: 1.7 dots a pixel look there like two, and the file
// of 640 that is then enough weighs a third of the next one.
/** The sizes attribute of each place, and whether a chart or map has the room for its wide drawing there. */
export const slots = {
  lead: { sizes: '(min-width: 80rem) 592px, (min-width: 64rem) 46vw, (min-width: 48rem) 64vw, 85vw', roomy: true },
  splash: { sizes: '(min-width: 80rem) 904px, (min-width: 64rem) 72vw, 85vw', roomy: true },
  half: { sizes: '(min-width: 80rem) 592px, (min-width: 64rem) 46vw, 85vw', roomy: true },
  abreast: { sizes: '(min-width: 80rem) 720px, (min-width: 48rem) 56vw, 85vw', roomy: true },
  third: { sizes: '(min-width: 80rem) 384px, (min-width: 64rem) 30vw, (min-width: 48rem) 46vw, 85vw', roomy: false },
  beside: { sizes: '(min-width: 80rem) 280px, (min-width: 64rem) 22vw, (min-width: 48rem) 31vw, 85vw', roomy: false },
  quarter: { sizes: '(min-width: 80rem) 280px, (min-width: 64rem) 22vw, (min-width: 48rem) 46vw, 116px', roomy: false },
  thumbnail: { sizes: '(min-width: 80rem) 280px, (min-width: 48rem) 22vw, 116px', roomy: false },
  article: { sizes: '(min-width: 80rem) 904px, (min-width: 64rem) 72vw, 85vw', roomy: true },
  wide: { sizes: '(min-width: 80rem) 800px, (min-width: 64rem) 64vw, 85vw', roomy: true },
  column: { sizes: '(min-width: 80rem) 592px, (min-width: 48rem) 592px, 85vw', roomy: true },
  portrait: { sizes: '(min-width: 48rem) 280px, 60vw', roomy: false },
} as const

export type Slot = keyof typeof slots

/** False while the file of an imported picture is missing. */
export const isShown = (picture: Picture | undefined): picture is Picture =>
  picture !== undefined && picture.renditions.length > 0

/** Charts and maps: shown whole, never cropped, never dimmed. */
export const isDrawing = (picture: Picture) => picture.kind === 'map' || picture.kind === 'chart'
