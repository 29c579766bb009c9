// What every reader of an element is given: the marks in force, how deep in lists it stands, and how to read on.
import type { Mark } from '#lib/body/document.ts'
import type { Flow } from '#lib/body/flow.ts'
import type { Element, Node } from '#lib/body/html-tree.ts'
import type { Losses } from '#lib/body/losses.ts'

export type HtmlOptions = {
  /** The id of the picture that an <img> shows; `undefined` when there is none: then it becomes a link. */
  picture?: (src: string, attrs: ReadonlyMap<string, string>) => string | undefined
  /** The id of the picture that `data-picture` names; without it the name is the id. */
  namedPicture?: (name: string) => string | undefined
  /** Where a link shall lead instead (an old address, a relative one); `null` leaves only its words. */
  link?: (href: string) => string | null
  /** False for texts from elsewhere, where data-source and data-update are not our marks. */
  references?: boolean
  /** The end of a line is a break and an empty line a new paragraph, as in WordPress's old editor. */
  lines?: boolean
}

export type Context = {
  readonly marks: readonly Mark[]
  /** How many lists this text is inside of. */
  readonly lists: number
  readonly options: HtmlOptions
  readonly losses: Losses
  /** Reads on into the same paragraph. */
  readonly walk: (nodes: Node[], flow: Flow, context: Context) => void
}

export type ElementReader = (element: Element, flow: Flow, context: Context) => void

export function withMarks(context: Context, marks: Mark[]): Context {
  const fresh = marks.filter((mark) => !context.marks.some((one) => one.type === mark.type))
  return fresh.length === 0 ? context : { ...context, marks: [...context.marks, ...fresh] }
}

/** For places that carry no look of their own from outside, such as a heading inside <b>. */
export function withoutMarks(context: Context): Context {
  return context.marks.length === 0 ? context : { ...context, marks: [] }
}
