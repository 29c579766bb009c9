import { sectionSheet } from '#components/ui/section-colour.ts'
import type { NavSection, Site } from '#lib/article.ts'

/** The one style sheet that depends on the newsroom: its sections' colours. Stands in the head. */
export function SectionColours({ site, nonce }: { site: Site; nonce?: string }) {
  const sheet = sectionSheet(huesOf(site.sections))
  return sheet === '' ? null : <style nonce={nonce}>{sheet}</style>
}

const huesOf = (sections: NavSection[]): number[] =>
  sections.flatMap((section) => [section.hue, ...huesOf(section.children)])
