// Well-formed XML, streamed: every element directly inside <channel> as a small tree, one at a time, so that memory does
// not grow with the file. Refused with line and column: what is malformed, a DOCTYPE (entities, and files or addresses
// read through them), processing instructions, and anything deeper, wider or longer than an export ever is.
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { decode } from '#jobs/wordpress/xml/decode.ts'
import { WxrError } from '#jobs/wordpress/xml/error.ts'

/** `name` with the usual prefix of its namespace: `wp:post_id`, whatever the file calls it. */
export type Branch = {
  name: string
  attrs: ReadonlyMap<string, string>
  text: string
  children: Branch[]
  line: number
  /** How many elements inside were passed over. */
  skipped: number
}

export const LIMITS = { depth: 32, attributes: 50, field: 10_000_000, element: 40_000_000, branches: 100_000 }

// Readers' comments are not imported, and there may be a million of them in one item.
const SKIPPED = new Set(['wp:comment'])

const NAMESPACES: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
]

/** The elements of the channel in their order. Throws a WxrError, also at the end of a truncated file. */
export async function* channelBranches(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Branch> {
  const reader = new TreeReader()
  for await (const text of decode(chunks)) {
    reader.write(text)
    yield* reader.take()
  }
  reader.close()
  yield* reader.take()
}

class TreeReader {
  readonly #parser = new SaxesParser({ xmlns: true, resolvePrefix: (prefix: string) => `urn:undeclared:${prefix}` })
  /** Names of the open elements above a branch. */
  readonly #above: string[] = []
  readonly #open: Branch[] = []
  #ready: Branch[] = []
  #skipping = 0
  #attributes = 0
  #branches = 0
  #characters = 0
  #lastEvent = 0

  constructor() {
    const parser = this.#parser
    parser.on('error', (error) => this.#refuse(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')))
    parser.on('doctype', () => this.#refuse('a DOCTYPE is not allowed in an export'))
    parser.on('processinginstruction', ({ target }) =>
      this.#refuse(`the instruction <?${target.slice(0, 40)}?> is not allowed in an export`),
    )
    parser.on('attribute', () => this.#countAttribute())
    parser.on('opentag', (tag) => this.#start(tag))
    parser.on('closetag', () => this.#end())
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('comment', () => this.#seen())
  }

  write(text: string): void {
    this.#parser.write(text)
    // The parser only speaks at the end of a text: an endless one has to be noticed here.
    if (this.#parser.position - this.#lastEvent > LIMITS.field) this.#refuse('a field is longer than 10 MB')
  }

  close(): void {
    this.#parser.close()
  }

  take(): Branch[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  #seen(): void {
    this.#lastEvent = this.#parser.position
  }

  #countAttribute(): void {
    this.#attributes += 1
    if (this.#attributes > LIMITS.attributes) this.#refuse(`an element has more than ${LIMITS.attributes} attributes`)
  }

  #start(tag: SaxesTagNS): void {
    this.#seen()
    this.#attributes = 0
    const name = nameOf(tag)
    if (this.#skipping > 0) this.#skipping += 1
    else if (SKIPPED.has(name)) this.#skip()
    this.#checkDepth(this.#above.length + this.#open.length + this.#skipping)
    if (this.#skipping > 0) return
    if (this.#above.length < 2) {
      this.#checkRoot(name)
      this.#above.push(name)
      return
    }
    this.#branches += 1
    if (this.#branches > LIMITS.branches) this.#refuse('an element has more parts than an export ever has')
    const attrs = new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]))
    const branch: Branch = { name, attrs, text: '', children: [], line: this.#parser.line, skipped: 0 }
    this.#open.at(-1)?.children.push(branch)
    this.#open.push(branch)
  }

  #skip(): void {
    this.#skipping = 1
    const inside = this.#open.at(-1)
    if (inside) inside.skipped += 1
  }

  #end(): void {
    this.#seen()
    if (this.#skipping > 0) {
      this.#skipping -= 1
      return
    }
    const branch = this.#open.pop()
    if (!branch) this.#above.pop()
    if (!branch || this.#open.length > 0) return
    this.#ready.push(branch)
    this.#branches = 0
    this.#characters = 0
  }

  #text(text: string): void {
    this.#seen()
    const branch = this.#open.at(-1)
    if (!branch || this.#skipping > 0) return
    this.#characters += text.length
    if (branch.text.length + text.length > LIMITS.field) this.#refuse('a field is longer than 10 MB')
    if (this.#characters > LIMITS.element) this.#refuse('an item is longer than 40 MB')
    branch.text += text
  }

  #checkDepth(depth: number): void {
    if (depth >= LIMITS.depth) this.#refuse(`elements are nested more than ${LIMITS.depth} deep`)
  }

  #checkRoot(name: string): void {
    const expected = this.#above.length === 0 ? 'rss' : 'channel'
    if (name !== expected)
      this.#refuse(`this is no WordPress export: <${expected}> was expected, not <${name.slice(0, 40)}>`)
  }

  #refuse(reason: string): never {
    throw new WxrError(this.#parser.line, this.#parser.column + 1, reason)
  }
}

function nameOf({ uri, local, name }: SaxesTagNS): string {
  if (uri === '') return local
  const known = NAMESPACES.find(([address]) => address.test(uri))
  // A prefix that nobody declared is taken at its word: hand-edited exports lose their declarations.
  return known ? `${known[1]}:${local}` : name
}
