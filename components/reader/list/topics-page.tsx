import { Frame } from '#components/reader/frame/frame.tsx'
import { PageHead } from '#components/reader/list/page-head.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Site, Topic } from '#lib/article.ts'

export function TopicsPage({ site, topics, now }: { site: Site; topics: Topic[]; now: number }) {
  const words = wordsFor(site.language)
  const sorted = [...topics].sort((a, b) => a.name.localeCompare(b.name, site.language))
  return (
    <Frame site={site} now={now}>
      <PageHead title={words.topics} />
      {sorted.length === 0 ? (
        <p className="nothing">{words.emptyList}</p>
      ) : (
        <ul className="topic-list">
          {sorted.map((topic) => (
            <li key={topic.id}>
              <a href={topic.path}>{topic.name}</a>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
