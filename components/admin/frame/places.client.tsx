'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { currentPlace } from './current-place.ts'
import type { Place } from './place.ts'

export function Places({ places }: { places: Place[] }) {
  const path = usePathname()
  const current = currentPlace(
    path,
    places.map(({ href }) => href),
  )
  const [main, foot] = [places.filter((place) => !place.isAtFoot), places.filter((place) => place.isAtFoot)]
  return [main, foot].map(
    (list, n) =>
      list.length > 0 && (
        <ul key={n === 0 ? 'main' : 'foot'} className={n === 0 ? 'places' : 'places places-foot'}>
          {list.map(({ href, name, count }) => (
            <li key={href}>
              <Link
                className="place"
                href={href}
                prefetch={false}
                aria-current={href === current ? (path === href ? 'page' : true) : undefined}
                onClick={closeRail}
              >
                {name}
                {count !== undefined && count > 0 && <span className="place-count">{count}</span>}
              </Link>
            </li>
          ))}
        </ul>
      ),
  )
}

// On a phone the rail lies over the page that was just asked for.
function closeRail() {
  const rail = document.getElementById('rail')
  if (rail?.matches(':popover-open')) rail.hidePopover()
}
