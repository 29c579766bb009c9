import { Frame } from '#components/reader/frame/frame.tsx'
import { DayList } from '#components/reader/list/day-list.tsx'
import { ResponsivePicture } from '#components/reader/picture/responsive-picture.tsx'
import { isShown } from '#components/reader/picture/slot.ts'
import type { Author, Listing, Site } from '#lib/article.ts'

export function AuthorPage({
  site,
  author,
  listing,
  now,
}: {
  site: Site
  author: Author
  listing: Listing
  now: number
}) {
  const { name, role, place, biography, email, picture } = author
  return (
    <Frame site={site} now={now}>
      <header className="page-head person">
        {isShown(picture) && <ResponsivePicture picture={picture} slot="portrait" />}
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {(role || place) && <p className="person-role">{[role, place].filter(Boolean).join(', ')}</p>}
        {biography && <p className="page-standfirst">{biography}</p>}
        {email && (
          <p className="person-contact">
            <a href={`mailto:${email}`}>{email}</a>
          </p>
        )}
      </header>
      <DayList site={site} listing={listing} path={author.path} by={name} />
    </Frame>
  )
}
