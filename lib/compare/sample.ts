// A newsroom made up from a seed, for tests: contents of articles and people who edit them, the same for the same seed.
// Every word that somebody writes is written once, so that a test can find it again.
import type { Block, Inline, Mark, Picture } from '#lib/body/document.ts'
import { parseBody } from '#lib/body/document.ts'
import { h, picture, ul } from '#lib/body/sample.ts'
import { inlinesFrom, tokensOf } from '#lib/compare/tokens.ts'
import type { ArticleContent } from '#lib/content.ts'

/** Numbers below a bound, from a seed (mulberry32). */
export type Chance = (bound: number) => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound)
  }
}

/** Somebody at the desk: what they write is theirs by its first letter. */
export class Writer {
  readonly #name: string
  readonly #chance: Chance
  #written = 0

  constructor(name: string, chance: Chance) {
    this.#name = name
    this.#chance = chance
  }

  word(): string {
    this.#written += 1
    return `${this.#name}${this.#written}`
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ')
  }

  paragraph(words = 6 + this.#chance(20)): Block {
    const content: Inline[] = [{ type: 'text', text: this.words(words) }]
    if (this.#chance(4) === 0) content.push({ type: 'text', text: ` ${this.word()}`, marks: [this.#mark()] })
    if (this.#chance(8) === 0) content.push({ type: 'citation', attrs: { id: this.word() } })
    return { type: 'paragraph', content }
  }

  block(): Block {
    const choices: (() => Block)[] = [
      () => h(2, this.words(3)),
      () => picture(this.word(), { caption: this.words(5), alt: this.words(3) }),
      () => ul(this.#listItem(), this.#listItem(), this.#listItem()),
      () => ({ type: 'blockquote', attrs: { attribution: this.word() }, content: [this.#plain(), this.#plain()] }),
      () => ({ type: 'factBox', attrs: { title: this.word() }, content: [this.#plain(), this.#plain()] }),
      () => ({
        type: 'gallery',
        attrs: { caption: this.word() },
        content: [picture(this.word()), picture(this.word())] as Picture[],
      }),
      () => this.#table(),
      () => ({ type: 'horizontalRule' }),
      () => ({ type: 'paragraph', content: [] }),
      () => ({ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: this.words(8) }] }),
    ]
    const choice = choices[this.#chance(choices.length * 3)]
    return choice ? choice() : this.paragraph()
  }

  article(blocks: number): ArticleContent {
    return {
      headline: this.words(6),
      kicker: this.word(),
      standfirst: this.words(12),
      slug: this.word(),
      sectionId: this.word(),
      type: 'news',
      language: 'en',
      direction: 'ltr',
      dateline: this.word(),
      body: parseBody({ type: 'doc', content: Array.from({ length: blocks }, () => this.block()) }),
      bylines: [this.byline(), this.byline()],
      topicIds: [this.word(), this.word(), this.word()],
      lead: { pictureId: this.word(), alt: this.words(3), caption: this.words(5), credit: null },
      picks: [this.word(), this.word()],
    }
  }

  byline() {
    return { authorId: this.word(), role: '', place: this.word() }
  }

  /** The same article after some changes, valid as before. */
  edit(article: ArticleContent, changes: number): ArticleContent {
    let edited = article
    for (let change = 0; change < changes; change += 1)
      edited = this.#chance(3) === 0 ? this.#editFields(edited) : this.#editBody(edited)
    return { ...edited, body: parseBody(edited.body) }
  }

  #editFields(article: ArticleContent): ArticleContent {
    const { bylines, lead, topicIds, picks } = article
    const choices: (() => Partial<ArticleContent>)[] = [
      () => ({ headline: this.words(5) }),
      () => ({ standfirst: '' }),
      () => ({ standfirst: `${article.standfirst} ${this.word()}` }),
      () => ({ sectionId: this.word() }),
      () => ({ lead: lead && { ...lead, caption: this.words(4) } }),
      () => ({ lead: lead && { ...lead, alt: this.words(4) } }),
      () => ({ lead: this.#chance(2) ? null : { pictureId: this.word(), alt: null, caption: null, credit: null } }),
      () => ({ topicIds: [...topicIds, this.word()] }),
      () => ({ topicIds: this.#moved(topicIds) }),
      () => ({ picks: this.#without(picks) }),
      () => ({ bylines: this.#moved([...bylines, this.byline()]) }),
      () => ({ bylines: this.#without(bylines) }),
      () => ({ bylines: bylines.map((one, at) => (at === 0 ? { ...one, role: this.word() } : one)) }),
    ]
    return { ...article, ...choices[this.#chance(choices.length)]?.() }
  }

  #editBody(article: ArticleContent): ArticleContent {
    const blocks = article.body.content
    const at = this.#chance(blocks.length + 1)
    const choices: (() => Block[])[] = [
      () => blocks.toSpliced(at, 0, this.block()),
      () => blocks.toSpliced(at, 1),
      () => this.#moved(blocks),
      () => blocks.flatMap((block, place) => (place === at ? this.#split(block) : [block])),
    ]
    const choice = choices[this.#chance(8)]
    const content = choice ? choice() : blocks.map((block, place) => (place === at ? this.#rewritten(block) : block))
    return { ...article, body: { type: 'doc', content } }
  }

  #rewritten(block: Block): Block {
    if (block.type === 'picture') return { ...block, attrs: { ...block.attrs, caption: this.words(4) } }
    if (block.type === 'paragraph' || block.type === 'heading')
      return { ...block, content: this.#reworded(block.content) }
    if (block.type === 'bulletList') return { ...block, content: [...block.content, this.#listItem()] } as Block
    if (block.type === 'blockquote')
      return { ...block, content: block.content.map((one) => this.#rewritten(one)) } as Block
    if (block.type === 'table') return this.#retabled(block)
    return block
  }

  #reworded(content: Inline[]): Inline[] {
    const tokens = tokensOf(content)
    const at = this.#chance(tokens.length + 1)
    const marks = this.#chance(3) === 0 ? { marks: [this.#mark()] } : {}
    const [word] = tokensOf([{ type: 'text', text: this.word(), ...marks }])
    const choices = [
      () => tokens.toSpliced(at, 1),
      () => tokens.toSpliced(at, 5),
      () => tokens.toSpliced(at, 0, ...(word ? [word, ...tokensOf([{ type: 'text', text: ' ' }])] : [])),
      () => tokens.map((token, place) => (place === at && token.isWord && word ? word : token)),
      () => tokens.map((token, place) => (place === at && token.isWord ? this.#remarked(token) : token)),
    ]
    return inlinesFrom(choices[this.#chance(choices.length)]?.() ?? tokens)
  }

  #remarked(token: ReturnType<typeof tokensOf>[number]) {
    return token.node.type === 'text' ? { ...token, node: { ...token.node, marks: [this.#mark()] } } : token
  }

  #retabled(table: Extract<Block, { type: 'table' }>): Block {
    const content = table.content.map((row, at) =>
      at === 0 ? row : { ...row, content: row.content.with(0, this.#cell()) },
    )
    return { ...table, content: this.#chance(2) ? content : [...table.content, this.#row()] } as Block
  }

  #split(block: Block): Block[] {
    if (block.type !== 'paragraph') return [block]
    const tokens = tokensOf(block.content)
    const at = this.#chance(tokens.length + 1)
    return [tokens.slice(0, at), tokens.slice(at)].map((part) => ({ type: 'paragraph', content: inlinesFrom(part) }))
  }

  #mark(): Mark {
    const kinds = ['bold', 'italic'] as const
    const type = kinds[this.#chance(3)]
    return type ? { type } : { type: 'link', attrs: { href: `https://example.org/${this.word()}` } }
  }

  #plain(): Extract<Block, { type: 'paragraph' }> {
    return { type: 'paragraph', content: [{ type: 'text', text: this.words(8) }] }
  }

  #listItem() {
    return { type: 'listItem', content: [this.#plain()] }
  }

  #cell() {
    const attrs = { colspan: 1, rowspan: 1, align: 'start' as const }
    return {
      type: 'tableCell' as const,
      attrs,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: this.words(2) }] }],
    }
  }

  #row() {
    return {
      type: 'tableRow' as const,
      attrs: { part: 'body' as const },
      content: [this.#cell(), this.#cell(), this.#cell()],
    }
  }

  #table(): Block {
    return {
      type: 'table',
      attrs: { caption: this.words(3), unit: null },
      content: [this.#row(), this.#row(), this.#row()],
    }
  }

  #moved<T>(list: readonly T[]): T[] {
    const from = this.#chance(list.length)
    const without = list.toSpliced(from, 1)
    return without.toSpliced(this.#chance(list.length), 0, ...list.slice(from, from + 1))
  }

  #without<T>(list: readonly T[]): T[] {
    return list.toSpliced(this.#chance(list.length), 1)
  }
}
