// Draws every picture of the demo newsroom again: node draw.ts [name ...]
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { engrave } from "./engraving.ts";
import type { Plate } from "./plate.ts";

const out = new URL("../pictures/", import.meta.url).pathname;
const only = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const modules = ["water", "land", "country", "machines", "rooms", "people", "still"];
const scenes: Record<string, () => Plate> = {};
for (const m of modules) Object.assign(scenes, await import(`./scenes-${m}.ts`));
Object.assign(scenes, await import("./portraits.ts"));

for (const [key, scene] of Object.entries(scenes)) {
  const name = key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
  if (only.length && !only.includes(name)) continue;
  const plate = scene();
  const width = Math.min(1280, plate.width);
  const height = Math.floor((width * plate.height) / plate.width);
  const svg = await engrave(plate);
  const png = await sharp(Buffer.from(svg), { unlimited: true }).resize(width, height, { fit: "fill" }).png().toBuffer();
  const info = await sharp(png).avif({ quality: 60, effort: 4, chromaSubsampling: "4:4:4" }).toFile(`${out}${name}.avif`);
  console.log(name, info.width, info.height, Math.round(info.size / 1024), "KB");
}
