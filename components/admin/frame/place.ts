/** A place of the desk as the rail lists it. */
export interface Place {
  href: string
  name: string
  /** What waits there. */
  count?: number
  /** Keys that lead there, as tinykeys writes them: "g p". */
  keys?: string
  /** At the foot of the rail: what is not the day's work. */
  isAtFoot?: boolean
}
