import { wordsFor } from '#components/reader/words/words.ts'
import type { Site, TopicLink } from '#lib/article.ts'

export function Topics({ site, topics }: { site: Site; topics: TopicLink[] }) {
  if (topics.length === 0) return null
  return (
    <section className="topics" aria-labelledby="topics-title">
      <h2 className="label" id="topics-title">
        {wordsFor(site.language).topics}
      </h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topic.path} rel="tag">
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
