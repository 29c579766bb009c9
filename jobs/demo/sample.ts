// For tests only: the whole demo, loaded without drawing its pictures anew. Each gets one small file in a Media of its own.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { secretId } from '#db/ids.ts'
import { diskMedia, type Media, originalName, renditionName } from '#db/media.ts'
import type { NewPicture } from '#db/pictures.ts'
import { loadDemo } from './load.ts'
import { readPictures } from './newsroom.ts'

/** Loads the demo into the open Store; gives the Media that holds its files. */
export async function loadDemoSample(now: Date): Promise<Media> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-media-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  const media = diskMedia(folder)
  const filed = new Map<string, NewPicture>()
  for (const { name, drawings: _, ...words } of readPictures()) {
    const id = secretId()
    const original = originalName(id, 'webp')
    await media.put(original, Buffer.from(name))
    await media.put(renditionName(id, 320, 'webp'), Buffer.from(name))
    const renditions = [{ width: 320, height: 200, ext: 'webp' as const }]
    filed.set(name, { id, ...words, original, hash: name, renditions, origin: `demo:${name}`, demo: true })
  }
  await loadDemo(now, filed)
  return media
}
