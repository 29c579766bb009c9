// Draws the maps and charts again, each twice: node draw-figures.ts [name ...]
import { writeFileSync } from 'node:fs'
import { river, warming } from './charts-of-climate.ts'
import { bread, grain, rates, seats, storage } from './charts-of-money.ts'
import { sheet } from './figure-sheet.ts'
import { locator } from './locator.ts'
import { dam, pass } from './maps-of-land.ts'
import { cable, corridor, defence } from './maps-of-seas.ts'

const figures = {
  'corridor-map': corridor,
  'defence-map': defence,
  'cable-map': cable,
  'dam-map': dam,
  'pass-map': pass,
  'grain-chart': grain,
  'rates-chart': rates,
  'storage-chart': storage,
  'warming-chart': warming,
  'river-chart': river,
  'bread-chart': bread,
  'chamber-chart': seats,
}

const out = new URL('../pictures/', import.meta.url)
const only = process.argv.slice(2)
for (const [name, draw] of Object.entries(figures)) {
  if (only.length && !only.includes(name)) continue
  const { wide, narrow } = draw()
  for (const figure of [wide, narrow]) {
    const svg = await sheet('body' in figure ? figure : locator(figure))
    writeFileSync(new URL(`${name}.${figure.width}.svg`, out), svg)
    console.log(name, figure.width, figure.height, Math.round(svg.length / 1024), 'KB')
  }
}
