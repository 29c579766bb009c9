import { Views } from '#components/ui/views.tsx'
import { deskViewPath } from '#lib/desk-urls.ts'

const names = { all: 'All', mine: 'Mine', scheduled: 'Scheduled', today: 'Published today' }
type View = keyof typeof names

export function ArticleViews({ current, counts }: { current: View; counts: Record<View, number | undefined> }) {
  return (
    <Views
      label="Articles"
      views={(Object.keys(names) as View[]).map((view) => ({
        href: deskViewPath(view),
        name: names[view],
        count: counts[view],
        isCurrent: view === current,
      }))}
    />
  )
}
