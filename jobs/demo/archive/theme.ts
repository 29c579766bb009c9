// What a kind of article is about: the words that belong together. Sentences name them by their gaps (phrases.ts).

export interface Theme {
  name: string
  /** Slugs of the sections, topics and pictures that it suits, where the newsroom has them. */
  sections: string[]
  topics: string[]
  pictures: string[]
  /** Singular, without an article: "grain corridor". */
  things: string[]
  /** What may stand before a thing: "emergency". */
  qualities: string[]
  /** With an article: "the port authority". */
  bodies: string[]
  /** Before a name: "deputy minister". */
  roles: string[]
  experts: string[]
  /** People, in the plural: "pilots". */
  groups: string[]
  /** What is counted, in the plural: "tonnes of wheat". */
  measures: string[]
  /** Templates, one a line. */
  headlines: string
  facts: string
}

const listed = (text: string) => text.split(',').map((word) => word.trim())

type Written = { [Key in keyof Theme]: Theme[Key] extends string[] ? string : Theme[Key] }

/** A theme as it is written down: lists are words with commas between them. */
export const theme = ({ name, headlines, facts, ...lists }: Written): Theme => ({
  name,
  headlines,
  facts,
  sections: listed(lists.sections),
  topics: listed(lists.topics),
  pictures: listed(lists.pictures),
  things: listed(lists.things),
  qualities: listed(lists.qualities),
  bodies: listed(lists.bodies),
  roles: listed(lists.roles),
  experts: listed(lists.experts),
  groups: listed(lists.groups),
  measures: listed(lists.measures),
})
