// Draws the engravings and portraits of the demo newsroom again: node draw.ts [name ...]
import { writeFileSync } from 'node:fs'
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
  const picture = sharp(Buffer.from(await engrave(plate)), { unlimited: true }).resize(width, height, { fit: 'fill' })
  const encode = (quality: number) =>
    picture.clone().avif({ quality, effort: 4, chromaSubsampling: '4:4:4' }).toBuffer()
  let master = await encode(60)
  // A few busy pictures would be heavier than the rest; what they lose does not show.
  if (master.length > 110_000) master = await encode(52)
  writeFileSync(file, master)
  console.log(name, width, height, `${Math.round(master.length / 1024)} KB`)
}
