// Lists in plain text: lines that begin with the same sign or with numbers that count. One such line alone is no list: it
// may be speech, a year or a sum.
import type { Block, BulletList, ListItem, OrderedList } from '#lib/body/document.ts'
import { textNode } from '#lib/body/flow.ts'

type List = BulletList | OrderedList
type Line = { indent: number; number: number | undefined; sign: string; words: string }

const DEEPEST = 4

/** True when a list begins at this line: the next line of the same depth goes on with it. */
export function isListLine(lines: string[], at: number): boolean {
  const line = readLine(lines[at] ?? '')
  if (!line) return false
  for (let after = at + 1; after < lines.length; after += 1) {
    const next = readLine(lines[after] ?? '')
    if (!next || next.indent <= line.indent) return next !== undefined && isNext(line, next)
  }
  return false
}

/** The lists that these lines say; a line without a sign goes on with the item above it. */
export function listsFromLines(lines: string[]): Block[] {
  const roots: List[] = []
  const open: { list: List; indent: number }[] = []
  for (const text of lines) {
    const line = readLine(text)
    const current = open.at(-1)
    if (!line) {
      if (current) addWords(current.list, text)
      continue
    }
    while (open.length > 1 && line.indent < (open.at(-1)?.indent ?? 0)) open.pop()
    place(line, open, roots)
  }
  return roots
}

function place(line: Line, open: { list: List; indent: number }[], roots: List[]) {
  const current = open.at(-1)
  const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: words(line.words) }] }
  if (current && line.indent < current.indent + 2 && isSame(current.list, line)) {
    current.list.content.push(item)
    return
  }
  const list = listOf(line, item)
  const parent = current?.list.content.at(-1)
  if (current && parent && line.indent >= current.indent + 2 && open.length < DEEPEST) parent.content.push(list)
  else {
    open.pop()
    const outer = open.at(-1)?.list.content.at(-1)
    if (outer) outer.content.push(list)
    else roots.push(list)
  }
  open.push({ list, indent: line.indent })
}

function listOf(line: Line, item: ListItem): List {
  if (line.number === undefined) return { type: 'bulletList', content: [item] }
  return { type: 'orderedList', attrs: { start: line.number }, content: [item] }
}

function isSame(list: List, line: Line): boolean {
  if (list.type === 'bulletList') return line.number === undefined
  return line.number === list.attrs.start + list.content.length
}

function isNext(line: Line, next: Line): boolean {
  if (line.number === undefined) return next.sign === line.sign
  return next.number === line.number + 1
}

function readLine(line: string): Line | undefined {
  const found = /^([ \t]*)(?:([-*•‣◦▪·])|(\d{1,3})[.)])[ \t\u00a0]+(.*)$/u.exec(line)
  if (!found) return undefined
  const [, space = '', sign = '', number, words = ''] = found
  const indent = space.replaceAll('\t', '    ').length
  return { indent, sign, number: number === undefined ? undefined : Number(number), words: words.trim() }
}

function addWords(list: List, text: string) {
  const paragraph = list.content.at(-1)?.content[0]
  if (paragraph?.type !== 'paragraph' || text.trim() === '') return
  paragraph.content = [...paragraph.content, ...words(` ${text.trim()}`)]
}

function words(text: string) {
  return text === '' ? [] : [textNode(text.replace(/[ \t]+/g, ' '), [])]
}
