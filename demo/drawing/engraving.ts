// Turns a plate into a line engraving: horizontal lines that swell with darkness, cross-hatching in the darks,
// one flat spot colour below the lines and a key layer of solid ink above them.
import sharp from 'sharp'
import { fbm, noise } from './noise.ts'
import type { Plate } from './plate.ts'

type Sample = [x: number, y: number, nx: number, ny: number, half: number]

/** The outline of one swelling line, broken wherever it becomes too thin to print. */
function outline(samples: Sample[]): string {
  let path = ''
  let run: Sample[] = []
  const flush = () => {
    if (run.length > 1) {
      const there = run.map(([x, y, nx, ny, t]) => `${(x + nx * t).toFixed(1)} ${(y + ny * t).toFixed(1)}`)
      const back = run.map(([x, y, nx, ny, t]) => `${(x - nx * t).toFixed(1)} ${(y - ny * t).toFixed(1)}`).reverse()
      path += `M${there.join('L')}L${back.join('L')}Z`
    }
    run = []
  }
  for (const sample of samples) {
    if (sample[4] < 0.42) flush()
    else run.push(sample)
  }
  flush()
  return path
}

/** Darkness (0 paper, 1 ink) of the plate's grey scene at any point. */
async function darknessOf(plate: Plate): Promise<(x: number, y: number) => number> {
  const { width, height, grain } = plate
  const grey = await sharp(Buffer.from(plate.sceneSvg())).resize(width, height).greyscale().blur(0.9).raw().toBuffer()
  return (x, y) => {
    const column = Math.max(0, Math.min(width - 1, Math.round(x)))
    const row = Math.max(0, Math.min(height - 1, Math.round(y)))
    const light = grey[row * width + column] / 255
    const dark = 1 - light
    // Grain lives in the middle tones only: whites stay white and blacks stay black.
    return Math.max(0, Math.min(1, dark + (fbm(x / 38, y / 19, 7, 3) - 0.45) * grain * 4 * dark * light))
  }
}

async function engravedLines(plate: Plate): Promise<string> {
  const { width, height, pitch, cross, wave, bow } = plate
  const dark = await darknessOf(plate)
  const step = 4
  let path = ''
  for (let k = -8; k < height / pitch + 8; k++) {
    const samples: Sample[] = []
    for (let x = -step; x <= width + step; x += step) {
      const sway = Math.sin(x / 130 + k * 0.07) * wave + (noise(x / 90, k * 0.6, 3) - 0.5) * wave * 1.4
      const y = k * pitch + sway + bow * Math.sin((Math.PI * x) / width)
      const tone = Math.max(0, dark(x, y) - 0.045) / 0.955
      samples.push([x, y, 0, 1, pitch * 0.475 * tone ** 0.9])
    }
    path += outline(samples)
  }
  const gap = pitch * 1.25
  const [cos, sin] = [Math.cos(-0.62), Math.sin(-0.62)]
  const reach = Math.hypot(width, height)
  for (let k = Math.floor(-reach / gap); k < reach / gap; k++) {
    const samples: Sample[] = []
    for (let u = -reach; u <= reach; u += step + 1) {
      const x = width / 2 + u * cos - k * gap * sin
      const y = height / 2 + u * sin + k * gap * cos
      if (x < -10 || x > width + 10 || y < -10 || y > height + 10) continue
      const tone = Math.max(0, dark(x, y) - cross) / (1 - cross)
      samples.push([x, y, -sin, cos, gap * 0.3 * tone])
    }
    path += outline(samples)
  }
  return path
}

/** The finished picture as SVG, in the plate's own units. */
export async function engrave(plate: Plate): Promise<string> {
  const { width, height, paper, ink } = plate
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>${plate.defs()}</defs><rect width="${width}" height="${height}" fill="${paper}"/>${plate.spotLayer()}
<path d="${await engravedLines(plate)}" fill="${ink}"/>${plate.keyLayer()}</svg>`
}
