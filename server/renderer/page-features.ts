// What a page is made of, as far as style sheets can ask: its tags, ids, classes, attributes and letters. React's markup
// is regular, but any HTML is read; what stands in scripts, sheets and comments is no part of the page.

export interface Features {
  tags: Set<string>
  classes: Set<string>
  ids: Set<string>
  /** Values by the name of the attribute, in lower case. */
  attributes: Map<string, Set<string>>
  /** Custom properties that attributes read: fill="var(--ink)". */
  reads: Set<string>
  letters: Letters
}

const invisible = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g
const tag = /<([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g
const attribute = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

export function featuresOf(html: string): Features {
  const visible = html.replace(invisible, '')
  const found: Features = {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Map(),
    reads: new Set(visible.match(/(?<=var\(\s*)--[^\s,)]+/g)),
    letters: new Letters().addText(visible),
  }
  // Most tags of a page are the same as another one on it: lists and cards.
  const seen = new Set<string>()
  for (const [, name = '', attributes = ''] of visible.matchAll(tag)) {
    found.tags.add(name.toLowerCase())
    if (attributes === '' || seen.has(attributes)) continue
    seen.add(attributes)
    for (const [, key = '', ...values] of attributes.matchAll(attribute))
      addAttribute(found, key.toLowerCase(), decoded(values.find((value) => value !== undefined) ?? ''))
  }
  return found
}

function addAttribute(found: Features, name: string, value: string): void {
  if (name === 'class') for (const each of value.split(/\s+/)) found.classes.add(each)
  if (name === 'id') found.ids.add(value)
  const values = found.attributes.get(name)
  if (values) values.add(value)
  else found.attributes.set(name, new Set([value]))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10)),
  )
}

/** A set of characters beyond ASCII. */
export class Letters {
  readonly #bits = new Uint32Array(0x10000 / 32)
  #astral = false

  /** References like &#287; and &nbsp; count as the letter that they stand for, as far as it is known. */
  addText(text: string): this {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code > 0x7f) this.add(code)
    }
    for (const [whole] of text.matchAll(/&#x?[0-9a-f]+;/gi)) {
      const code = decoded(whole).codePointAt(0) ?? 0
      if (code > 0x7f) this.add(code)
    }
    return this
  }

  addAll(other: Letters): this {
    for (let word = 0; word < this.#bits.length; word++)
      this.#bits[word] = (this.#bits[word] ?? 0) | (other.#bits[word] ?? 0)
    this.#astral ||= other.#astral
    return this
  }

  add(code: number): this {
    if (code > 0xffff || (code >= 0xd800 && code < 0xe000)) this.#astral = true
    else this.#bits[code >> 5] = (this.#bits[code >> 5] ?? 0) | (1 << (code & 31))
    return this
  }

  has(code: number): boolean {
    return ((this.#bits[code >> 5] ?? 0) & (1 << (code & 31))) !== 0
  }

  /** Whether one of them stands between two code points, both included. */
  hasBetween(from: number, to: number): boolean {
    if (to > 0xffff && this.#astral) return true
    for (let code = from; code <= Math.min(to, 0xffff); code++) {
      // A word of 32 at a time where none of it is set.
      if ((code & 31) === 0 && this.#bits[code >> 5] === 0) code += 31
      else if (this.has(code)) return true
    }
    return false
  }

  /** Adds the other case of each: sheets may ask for capitals. */
  addCases(): this {
    for (let word = 0; word < this.#bits.length; word++) {
      if (this.#bits[word] === 0) continue
      for (let code = word * 32; code < word * 32 + 32; code++) {
        if (!this.has(code)) continue
        const letter = String.fromCharCode(code)
        for (const other of letter.toUpperCase() + letter.toLowerCase()) this.add(other.charCodeAt(0))
      }
    }
    return this
  }
}
