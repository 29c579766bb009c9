// What a page must have for a selector to match anything on it. Cautious: what is not understood needs nothing.
import { type CssNode, ident } from 'css-tree'
import type { Features } from './page-features.ts'

/** A test of a page, written down once and asked by number. */
export class Questions {
  readonly tests: ((page: Features) => boolean)[] = []
  readonly #numbers = new Map<string, number>()

  /** The number of a question; `name` is the same for the same question. */
  ask(name: string, test: (page: Features) => boolean): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.tests.length)
    return this.tests.push(test) - 1
  }
}

/** The number of a question, or several needs; nothing is needed where it is undefined. */
export type Need = number | { all: Need[] } | { any: Need[] } | undefined

export function isMet(need: Need, answers: boolean[]): boolean {
  if (need === undefined) return true
  if (typeof need === 'number') return answers[need] === true
  if ('all' in need) return need.all.every((each) => isMet(each, answers))
  return need.any.some((each) => isMet(each, answers))
}

/** Everything that the parts of one selector need. */
export function needOf(selector: CssNode, questions: Questions): Need {
  if (selector.type !== 'Selector') return undefined
  const needs = selector.children.toArray().map((part) => partNeeds(part, questions))
  return all(needs)
}

const all = (needs: Need[]): Need => {
  const real = needs.filter((need) => need !== undefined)
  return real.length === 0 ? undefined : real.length === 1 ? real[0] : { all: real }
}

/** Where one alternative needs nothing, nothing is needed. */
const any = (needs: Need[]): Need => (needs.length === 0 || needs.includes(undefined) ? undefined : { any: needs })

function partNeeds(part: CssNode, questions: Questions): Need {
  switch (part.type) {
    case 'TypeSelector':
      return tagNeed(ident.decode(part.name.replace(/^.*\|/, '')), questions)
    case 'ClassSelector': {
      const name = ident.decode(part.name)
      return questions.ask(`.${name}`, (page) => page.classes.has(name))
    }
    case 'IdSelector': {
      const name = ident.decode(part.name)
      return questions.ask(`#${name}`, (page) => page.ids.has(name))
    }
    case 'AttributeSelector':
      return attributeNeed(part, questions)
    case 'PseudoClassSelector':
      return pseudoNeed(part, questions)
    default:
      return undefined
  }
}

function tagNeed(name: string, questions: Questions): Need {
  const tag = name.toLowerCase()
  return tag === '*' ? undefined : questions.ask(tag, (page) => page.tags.has(tag))
}

const anyTag = (tags: string[], questions: Questions): Need => any(tags.map((tag) => tagNeed(tag, questions)))

type AttributeSelector = Extract<CssNode, { type: 'AttributeSelector' }>

function attributeNeed({ name: { name: written }, matcher, value }: AttributeSelector, questions: Questions): Need {
  const name = ident.decode(written).toLowerCase()
  // Readers open and close these, and the page's HTML does not change.
  if (name === 'open') return anyTag(['details', 'dialog'], questions)
  const wanted = value?.type === 'String' ? value.value : value ? ident.decode(value.name) : ''
  const matches = matcher ? matchers[matcher] : undefined
  if (!matches) return questions.ask(`[${name}]`, (page) => page.attributes.has(name))
  // Some attributes of HTML are compared without regard to case, and so can any be: [type="A" i].
  return questions.ask(`[${name}${matcher}${wanted}]`, (page) =>
    [...(page.attributes.get(name) ?? [])].some((each) => matches(each.toLowerCase(), wanted.toLowerCase())),
  )
}

const matchers: Record<string, (value: string, wanted: string) => boolean> = {
  '=': (value, wanted) => value === wanted,
  '~=': (value, wanted) => value.split(/\s+/).includes(wanted),
  '|=': (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  '^=': (value, wanted) => value.startsWith(wanted),
  '$=': (value, wanted) => value.endsWith(wanted),
  '*=': (value, wanted) => value.includes(wanted),
}

function pseudoNeed(
  { name: written, children }: Extract<CssNode, { type: 'PseudoClassSelector' }>,
  questions: Questions,
): Need {
  const name = written.toLowerCase()
  const inner = children?.toArray() ?? []
  if (['is', 'where', 'has', 'matches', '-webkit-any', '-moz-any'].includes(name))
    return any(inner.flatMap((list) => alternatives(list, questions)))
  if (name === 'lang') return any(inner.map((range) => languageNeed(range, questions)))
  if (name === 'dir' && inner[0]?.type === 'Identifier' && inner[0].name === 'rtl')
    return questions.ask(':dir(rtl)', ({ attributes }) => {
      const directions = attributes.get('dir')
      return directions !== undefined && (directions.has('rtl') || directions.has('auto'))
    })
  if (name === 'popover-open') return questions.ask('[popover]', (page) => page.attributes.has('popover'))
  if (name === 'open') return anyTag(['details', 'dialog', 'select', 'input'], questions)
  return undefined
}

/** The needs of each selector in an argument of :is() and the like. */
function alternatives(list: CssNode, questions: Questions): Need[] {
  return list.type === 'SelectorList' ? list.children.toArray().map((each) => needOf(each, questions)) : [undefined]
}

function languageNeed(range: CssNode, questions: Questions): Need {
  const wanted = (
    range.type === 'Identifier' ? ident.decode(range.name) : range.type === 'String' ? range.value : ''
  ).toLowerCase()
  if (!/^[a-z0-9-]+$/.test(wanted)) return undefined
  const first = wanted.split('-')[0] ?? ''
  return questions.ask(`:lang(${first})`, (page) =>
    [...(page.attributes.get('lang') ?? [])].some((each) => each.toLowerCase().split('-')[0] === first),
  )
}
