// Draws every picture of the demo newsroom again: node draw.ts [name ...]
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { engrave } from "./engraving.ts";
import type { Plate } from "./plate.ts";

const out = new URL("../pictures/", import.meta.url).pathname;
const only = process.argv.slice(2);
mkdirSync(out, { recursive: true });

const modules = ["water", "land", "country", "machines", "rooms", "people"];
const scenes: Record<string, () => Plate> = {};
for (const m of modules) Object.assign(scenes, await import(`./scenes-${m}.ts`));

for (const [key, scene] of Object.entries(scenes)) {
  const name = key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
  if (only.length && !only.includes(name)) continue;
  const svg = await engrave(scene());
  const png = await sharp(Buffer.from(svg), { unlimited: true }).resize(1280, 853).png().toBuffer();
  const info = await sharp(png).avif({ quality: 60, effort: 4, chromaSubsampling: "4:4:4" }).toFile(`${out}${name}.avif`);
  console.log(name, info.width, info.height, Math.round(info.size / 1024), "KB");
}
