import { wordsFor } from '#components/reader/words/words.ts'
import type { Site } from '#lib/article.ts'

export function SkipLink({ site }: { site: Site }) {
  return (
    <a className="skip" href="#main">
      {wordsFor(site.language).skip}
    </a>
  )
}
