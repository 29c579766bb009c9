import { Fragment, type ReactNode } from 'react'
import { type BodyContext, citationAnchor, sourceAnchor } from '#components/reader/body/context.ts'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Inline, Mark } from '#lib/body/document.ts'
import { count } from '#lib/dates.ts'

/** Text with its marks, line breaks, and citations as small links to the sources. */
export function Inlines({ content, context }: { content: Inline[]; context: BodyContext }) {
  return content.map((node, at) => <Piece key={at} node={node} context={context} />)
}

function Piece({ node, context }: { node: Inline; context: BodyContext }) {
  if (node.type === 'hardBreak') return <br />
  if (node.type === 'text') return (node.marks ?? []).reduceRight<ReactNode>(marked, node.text)
  const number = context.sources.findIndex((source) => source.id === node.attrs.id) + 1
  if (number === 0) return null
  const { language } = context.site
  const printed = count(number, language)
  return (
    <a
      className="cite"
      id={context.firstCitations.has(node) ? citationAnchor(number) : undefined}
      href={`#${sourceAnchor(number)}`}
      aria-label={wordsFor(language).source(printed)}
    >
      {printed}
    </a>
  )
}

function marked(inside: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>
    case 'italic':
      return <em>{inside}</em>
    case 'strike':
      return <s>{inside}</s>
    case 'subscript':
      return <sub>{inside}</sub>
    case 'superscript':
      return <sup>{inside}</sup>
    case 'code':
      return <code>{inside}</code>
    case 'smallCaps':
      return <span className="small-caps">{inside}</span>
    case 'link':
      return <a href={mark.attrs.href}>{inside}</a>
    default:
      return <Fragment>{inside}</Fragment>
  }
}
