// Draws the engravings and portraits of the demo newsroom again: node draw.ts [name ...]
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { engrave } from './engraving.ts'
import type { Plate } from './plate.ts'
import * as portraits from './portraits.ts'
import * as city from './scenes-city.ts'
import * as defence from './scenes-defence.ts'
import * as dryLand from './scenes-dry-land.ts'
import * as fields from './scenes-fields.ts'
import * as halls from './scenes-halls.ts'
import * as harbour from './scenes-harbour.ts'
import * as industry from './scenes-industry.ts'
import * as mountains from './scenes-mountains.ts'
import * as sea from './scenes-sea.ts'
import * as sport from './scenes-sport.ts'
import * as stage from './scenes-stage.ts'
import * as still from './scenes-still.ts'
import * as study from './scenes-study.ts'
import * as wild from './scenes-wild.ts'
import * as works from './scenes-works.ts'

const scenes: Record<string, () => Plate> = {
  ...harbour,
  ...sea,
  ...city,
  ...mountains,
  ...dryLand,
  ...fields,
  ...wild,
  ...works,
  ...defence,
  ...industry,
  ...halls,
  ...study,
  ...stage,
  ...sport,
  ...still,
  ...portraits,
}
const only = process.argv.slice(2)
sharp.concurrency(1)

for (const [key, scene] of Object.entries(scenes)) {
  // cableShip is drawn as cable-ship
  const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  if (only.length && !only.includes(name)) continue
  const plate = scene()
  const width = Math.min(1280, plate.width)
  const height = Math.floor((width * plate.height) / plate.width)
  const file = fileURLToPath(new URL(`../pictures/${name}.avif`, import.meta.url))
  const { size } = await sharp(Buffer.from(await engrave(plate)), { unlimited: true })
    .resize(width, height, { fit: 'fill' })
    .avif({ quality: 60, effort: 4, chromaSubsampling: '4:4:4' })
    .toFile(file)
  console.log(name, width, height, `${Math.round(size / 1024)} KB`)
}
