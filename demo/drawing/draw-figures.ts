// Draws the maps and charts again, each twice: node draw-figures.ts [name ...]
import { writeFileSync } from "node:fs";
import { charts } from "./charts.ts";
import { sheet } from "./figure-sheet.ts";
import { locator } from "./locator.ts";
import { maps } from "./maps.ts";

const out = new URL("../pictures/", import.meta.url);
const only = process.argv.slice(2);
for (const [name, draw] of [...Object.entries(maps), ...Object.entries(charts)]) {
  if (only.length && !only.includes(name)) continue;
  const { wide, narrow } = draw();
  for (const figure of [wide, narrow]) {
    const svg = await sheet("body" in figure ? figure : locator(figure));
    writeFileSync(new URL(`${name}.${figure.width}.svg`, out), svg);
    console.log(name, figure.width, figure.height, Math.round(svg.length / 1024), "KB");
  }
}
