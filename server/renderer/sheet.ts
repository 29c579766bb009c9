// A style sheet, read once, so that what a page cannot use can be left out of it quickly. The kept text is the sheet's own.
// Cautious: what is not understood is kept.
import { type CssNode, generate, ident, parse, string } from 'css-tree'
import { type Need, needOf, type Questions } from './selector-needs.ts'
import { areShown, rangesOf } from './unicode-range.ts'

export type Part = Declaration | Rule | Group | FontFace | Keyframes | Verbatim

export interface Declaration {
  is: 'declaration'
  text: string
  /** The custom property that it sets. */
  sets?: string
  reads: string[]
  /** What may name a font or an animation: the value, in lower case. */
  names?: string
}

export interface Rule {
  is: 'rule'
  selectors: { text: string; need: Need }[]
  parts: Part[]
}

/** @media, @supports, @layer, @container and the like. */
export interface Group {
  is: 'group'
  open: string
  /** What is left where nothing stands in it: a layer has its place among the others even then. */
  empty: string
  reads: string[]
  parts: Part[]
}

export interface FontFace {
  is: 'font'
  text: string
  family: string
  need: Need
  /** Met where a browser slants of itself; undefined for an upright face. */
  slant: Need
}

export interface Keyframes {
  is: 'keyframes'
  text: string
  name: string
  reads: string[]
}

export interface Verbatim {
  is: 'verbatim'
  text: string
  reads: string[]
  names: string
}

/** The parts of a sheet; `questions` collects what they ask of a page. */
export function readSheet(css: string, questions: Questions): Part[] {
  const tree = parse(css, { positions: true, parseValue: false, parseAtrulePrelude: false })
  if (tree.type !== 'StyleSheet') throw new Error('css-tree gave no sheet.')
  return partsOf(tree, { css, questions })
}

interface Reading {
  css: string
  questions: Questions
}

const textOf = (node: CssNode, { css }: Reading) =>
  node.loc ? css.slice(node.loc.start.offset, node.loc.end.offset) : generate(node)

/** Custom properties that a text may read: any it mentions. */
const mentioned = (text: string) => [...new Set(text.match(/--[^\s,;:(){}!'"/]+/g) ?? [])]

function partsOf(block: CssNode, reading: Reading): Part[] {
  if (block.type !== 'StyleSheet' && block.type !== 'Block') return [verbatim(block, reading)]
  return block.children.toArray().map((node) => {
    if (node.type === 'Declaration') return declaration(node, reading)
    if (node.type === 'Rule') return rule(node, reading)
    if (node.type === 'Atrule') return atRule(node, reading)
    return verbatim(node, reading)
  })
}

function verbatim(node: CssNode, reading: Reading): Verbatim {
  const text = textOf(node, reading)
  return { is: 'verbatim', text, reads: mentioned(text), names: text.toLowerCase() }
}

function declaration(node: Extract<CssNode, { type: 'Declaration' }>, reading: Reading): Declaration {
  const text = textOf(node, reading)
  const value = text.slice(node.property.length)
  const isCustom = node.property.startsWith('--')
  return {
    is: 'declaration',
    text,
    reads: mentioned(value),
    ...(isCustom ? { sets: node.property } : {}),
    ...(isCustom || /^(?:-\w+-)?(?:font|animation)/.test(node.property.toLowerCase())
      ? { names: value.toLowerCase() }
      : {}),
  }
}

function rule(node: Extract<CssNode, { type: 'Rule' }>, reading: Reading): Part {
  if (node.prelude.type !== 'SelectorList') return verbatim(node, reading)
  const selectors = node.prelude.children.toArray()
  // A browser that does not know one selector of a list drops the whole rule: such a list stays whole or goes.
  const splits = !/:-/.test(textOf(node.prelude, reading))
  const needs = selectors.map((each) => needOf(each, reading.questions))
  return {
    is: 'rule',
    selectors: splits
      ? selectors.map((each, at) => ({ text: textOf(each, reading), need: needs[at] }))
      : [{ text: textOf(node.prelude, reading), need: needs.includes(undefined) ? undefined : { any: needs } }],
    parts: partsOf(node.block, reading),
  }
}

const groups = new Set(['media', 'supports', 'layer', 'container', 'scope', 'starting-style'])

function atRule(node: Extract<CssNode, { type: 'Atrule' }>, reading: Reading): Part {
  const name = node.name.toLowerCase()
  const prelude = node.prelude ? textOf(node.prelude, reading).trim() : ''
  if (!node.block) return verbatim(node, reading)
  if (groups.has(name)) {
    const open = `@${name}${prelude && ` ${prelude}`}`
    const empty = name === 'layer' && prelude ? `${open};` : ''
    return { is: 'group', open, empty, reads: mentioned(prelude), parts: partsOf(node.block, reading) }
  }
  if (name === 'font-face') return fontFace(node, reading)
  if (/^(?:-\w+-)?keyframes$/.test(name)) {
    const text = textOf(node, reading)
    return { is: 'keyframes', text, name: plain(prelude), reads: mentioned(text) }
  }
  return verbatim(node, reading)
}

const slanted = ['em', 'i', 'cite', 'dfn', 'var', 'address']

function fontFace(node: Extract<CssNode, { type: 'Atrule' }>, reading: Reading): FontFace | Verbatim {
  const value = (name: string) => {
    const found = node.block?.children
      .toArray()
      .findLast((each) => each.type === 'Declaration' && each.property.toLowerCase() === name)
    return found?.type === 'Declaration' ? textOf(found.value, reading).trim() : undefined
  }
  const family = value('font-family')
  if (!family) return verbatim(node, reading)
  const range = value('unicode-range')
  const ranges = range ? rangesOf(range) : undefined
  return {
    is: 'font',
    text: textOf(node, reading),
    family: plain(family),
    slant: /italic|oblique/i.test(value('font-style') ?? '')
      ? reading.questions.ask('slanted tags', ({ tags }) => slanted.some((tag) => tags.has(tag)))
      : undefined,
    need: ranges && reading.questions.ask(`font ${range}`, ({ letters }) => areShown(ranges, letters)),
  }
}

/** A name as it is compared: without quotes and escapes, in lower case. */
const plain = (name: string) => (/^['"]/.test(name) ? string.decode(name) : ident.decode(name)).toLowerCase()
