// Sections as boxes to tick: in the order of the paper, those below another one with its name before theirs.
import type { NavSection } from '#lib/article.ts'

export function sectionChoices(sections: NavSection[], above = ''): { value: string; label: string }[] {
  return sections.flatMap(({ id, name, children }) => [
    { value: id, label: `${above}${name}` },
    ...sectionChoices(children, `${above}${name} / `),
  ])
}

/** The names of some of them. */
export const sectionNames = (sections: NavSection[], ids: string[]): string[] =>
  sectionChoices(sections)
    .filter(({ value }) => ids.includes(value))
    .map(({ label }) => label)
