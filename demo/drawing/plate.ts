// A plate collects what one engraving is made of: the grey scene that the lines follow, the flat spot colour,
// and the key layer of solid ink. Units are those of a 1600 x 1067 sheet unless a size is given.

export const SPOTS = {
  vermilion: '#d9573a',
  ochre: '#e0a526',
  sage: '#7fa6a0',
  blue: '#8aa9c9',
  grass: '#9db47c',
}

export interface PlateOptions {
  paper: string
  spot: keyof typeof SPOTS
  width?: number
  height?: number
  pitch?: number
  /** Darkness from which the cross-hatching starts. */
  cross?: number
  wave?: number
  bow?: number
  grain?: number
}

type Layer = 'scene' | 'spot' | 'key'
export const grey = (v: number) => `rgb(${v},${v},${v})`

export class Plate {
  paper: string
  colour: string
  ink = '#1b1d22'
  width: number
  height: number
  pitch: number
  cross: number
  wave: number
  bow: number
  grain: number
  private layers: Record<Layer, string> = { scene: '', spot: '', key: '' }
  private gradients = ''
  private patterns = new Map<number, string>()
  private count = 0

  constructor(options: PlateOptions) {
    this.paper = options.paper
    this.colour = SPOTS[options.spot]
    this.width = options.width ?? 1600
    this.height = options.height ?? 1067
    this.pitch = options.pitch ?? 9
    this.cross = options.cross ?? 0.62
    this.wave = options.wave ?? 2
    this.bow = options.bow ?? 0
    this.grain = options.grain ?? 0.12
  }

  // ---- the grey scene
  /** Fills a path with a grey (0 black, 255 white) or a gradient of this plate. */
  tone(d: string, value: number | string, opacity = 1): void {
    this.add('scene', `<path d="${d}" fill="${typeof value === 'number' ? grey(value) : value}" opacity="${opacity}"/>`)
  }
  /** Draws a path as a line of grey. */
  trace(d: string, value: number | string, width: number, opacity = 1): void {
    const stroke = typeof value === 'number' ? grey(value) : value
    this.add(
      'scene',
      `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`,
    )
  }
  /** A linear gradient of greys over the sheet (or over the shape it fills), to be given to tone(). */
  gradient(stops: [at: number, value: number][], x2 = 0, y2 = 1, x1 = 0, y1 = 0): string {
    return this.shade('linear', stops, `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`)
  }
  /** A radial gradient, centre and radius as parts of the shape it fills. */
  glow(stops: [at: number, value: number][], cx = 0.5, cy = 0.5, r = 0.5): string {
    return this.shade('radial', stops, `cx="${cx}" cy="${cy}" r="${r}"`)
  }

  // ---- the flat colour
  spot(d: string): void {
    this.add('spot', `<path d="${d}" fill="${this.colour}"/>`)
  }
  spotLine(d: string, width: number): void {
    this.add('spot', `<path d="${d}" fill="none" stroke="${this.colour}" stroke-width="${width}"/>`)
  }
  /** Takes the colour away again where something stands in front of it. */
  cover(d: string): void {
    this.add('spot', `<path d="${d}" fill="${this.paper}"/>`)
  }

  // ---- the key
  solid(d: string): void {
    this.add('key', `<path d="${d}" fill="${this.ink}"/>`)
  }
  stroke(d: string, width: number, colour = this.ink): void {
    this.add('key', `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/>`)
  }
  /** Paper cut out of everything below, with an outline of ink. */
  blank(d: string, line = 0): void {
    const stroke = line ? ` stroke="${this.ink}" stroke-width="${line}" stroke-linejoin="round"` : ''
    this.add('key', `<path d="${d}" fill="${this.paper}"${stroke}/>`)
  }
  /** The spot colour in the key layer, over everything. */
  colourKey(d: string, line = 0): void {
    const stroke = line ? ` stroke="${this.ink}" stroke-width="${line}" stroke-linejoin="round"` : ''
    this.add('key', `<path d="${d}" fill="${this.colour}"${stroke}/>`)
  }
  /** A shape of even engraved tone that stands in front of other key shapes. */
  hatched(d: string, darkness: number, line = 0, ground = this.paper): void {
    const stroke = line ? ` stroke="${this.ink}" stroke-width="${line}" stroke-linejoin="round"` : ''
    this.add('key', `<path d="${d}" fill="${ground}"/><path d="${d}" fill="${this.hatching(darkness)}"${stroke}/>`)
  }
  raw(layer: Layer, svg: string): void {
    this.add(layer, svg)
  }

  /** Everything drawn inside is moved, turned or scaled, in all three layers. */
  within(transform: string, draw: () => void): void {
    for (const layer of ['scene', 'spot', 'key'] as const) this.add(layer, `<g transform="${transform}">`)
    draw()
    for (const layer of ['scene', 'spot', 'key'] as const) this.add(layer, '</g>')
  }
  /** Everything drawn inside shows only within the path. */
  clipped(d: string, draw: () => void): void {
    const id = `c${++this.count}`
    this.gradients += `<clipPath id="${id}"><path d="${d}"/></clipPath>`
    for (const layer of ['scene', 'spot', 'key'] as const) this.add(layer, `<g clip-path="url(#${id})">`)
    draw()
    for (const layer of ['scene', 'spot', 'key'] as const) this.add(layer, '</g>')
  }

  // ---- what the engraver asks for
  defs(): string {
    return this.gradients + [...this.patterns.values()].join('')
  }
  sceneSvg(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${this.defs()}</defs><rect width="100%" height="100%" fill="#fff"/>${this.layers.scene}</svg>`
  }
  spotLayer(): string {
    return this.layers.spot
  }
  keyLayer(): string {
    return this.layers.key
  }

  private add(layer: Layer, svg: string): void {
    this.layers[layer] += svg
  }
  private shade(kind: 'linear' | 'radial', stops: [number, number][], where: string): string {
    const id = `g${++this.count}`
    const inner = stops.map(([at, v]) => `<stop offset="${at}" stop-color="${grey(v)}"/>`).join('')
    this.gradients += `<${kind}Gradient id="${id}" ${where}>${inner}</${kind}Gradient>`
    return `url(#${id})`
  }
  private hatching(darkness: number): string {
    const key = Math.round(darkness * 100)
    const thick = (this.pitch * darkness).toFixed(2)
    this.patterns.set(
      key,
      `<pattern id="h${key}" width="40" height="${this.pitch}" patternUnits="userSpaceOnUse"><rect width="40" height="${thick}" fill="${this.ink}"/></pattern>`,
    )
    return `url(#h${key})`
  }
}
