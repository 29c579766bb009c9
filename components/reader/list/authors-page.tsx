import { Frame } from '#components/reader/frame/frame.tsx'
import { PageHead } from '#components/reader/list/page-head.tsx'
import { wordsFor } from '#components/reader/words/words.ts'
import type { Author, Site } from '#lib/article.ts'

export function AuthorsPage({ site, authors, now }: { site: Site; authors: Author[]; now: number }) {
  return (
    <Frame site={site} now={now}>
      <PageHead title={wordsFor(site.language).authors} />
      {authors.length === 0 ? (
        <p className="nothing">{wordsFor(site.language).emptyList}</p>
      ) : (
        <ul className="people">
          {authors.map((author) => (
            <li key={author.id}>
              <div>
                <h2 className="headline">
                  <a href={author.path}>
                    <bdi>{author.name}</bdi>
                  </a>
                </h2>
                <p className="person-role">{[author.role, author.place].filter(Boolean).join(', ')}</p>
              </div>
              {author.biography && <p className="standfirst">{author.biography}</p>}
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
