// What one article is about: a theme, a place, the people who speak, the figures that stay the same from the headline to
// the last paragraph. And the gaps that sentences may have, filled from it.
import type { Gap } from './grammar.ts'
import { type Person, type Place, personIn, placesIn, type Region, regions } from './places.ts'
import type { Random } from './random.ts'
import type { Theme } from './theme.ts'

export interface Matter {
  theme: Theme
  place: Place
  other: Place
  /** With its quality: "interim border agreement"; and without. */
  thing: string
  plain: string
  body: string
  measure: string
  group: string
  count: string
  day: string
  /** Years and months before and after the article's own. */
  date: Date
  speakers: Record<Part, Speaker>
}

type Part = 'official' | 'critic' | 'expert'

interface Speaker extends Person {
  role: string
  isKnown: boolean
}

const critics = [
  'union representative',
  'opposition councillor',
  'campaigner',
  'local member',
  'former director',
  'shop steward',
]

const number = new Intl.NumberFormat('en')
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
const months = Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2001, month, 1)))
const weekdays = Array.from({ length: 7 }, (_, day) => weekday.format(Date.UTC(2001, 0, 7 + day)))

/** Chooses what an article of a theme, published at `at`, is about; in one region of the world when its section is. */
export function matterOf(theme: Theme, region: Region | undefined, at: number, random: Random): Matter {
  const within = region ?? random.pick(regions)
  const place = random.pick(placesIn[within])
  const neighbours = placesIn[random.chance(0.8) ? within : random.pick(regions)]
  const plain = random.pick(theme.things)
  const date = new Date(at)
  return {
    theme,
    place,
    other: otherThan(place, neighbours, random),
    thing: random.chance(0.7) ? `${random.pick(theme.qualities)} ${plain}` : plain,
    plain,
    body: random.pick(theme.bodies),
    measure: random.pick(theme.measures),
    group: random.pick(theme.groups),
    count: number.format(Math.round(Math.exp(3 + 5.5 * random.next()))),
    day: weekdays[date.getUTCDay()] ?? 'Monday',
    date,
    speakers: {
      official: { ...personIn(within, random), role: random.pick(theme.roles), isKnown: false },
      critic: { ...personIn(within, random), role: random.pick(critics), isKnown: false },
      expert: { ...personIn(random.pick(regions), random), role: random.pick(theme.experts), isKnown: false },
    },
  }
}

function otherThan(place: Place, places: Place[], random: Random): Place {
  for (let tries = 0; tries < 8; tries++) {
    const other = random.pick(places)
    if (other.country !== place.country) return other
  }
  return place.region === 'europe' ? (placesIn.mena[0] as Place) : (placesIn.europe[0] as Place)
}

const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const ordinals = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const spans = ['weeks', 'months', 'nights', 'days', 'years']
const causes =
  `an audit; a night of talks; three failed tenders; a winter of repairs; a storm; a change of mayor; a spelling mistake;
  eleven complaints; a week of silence; a broken pump; an anonymous letter; a second count; a strike; a flood; a late vote; a court order;
  a wrong invoice; a long drought; a dry spring; two resignations; a petition; a leaked memo; a public hearing; a power cut; a landslide;
  a missed deadline; a quiet summer; an empty harvest; a costly delay; a month of fog`
    .split(';')
    .map((cause) => cause.trim())

/** Introduced with role and name once, then by family name alone. */
const speaker =
  (part: Part): Gap<Matter> =>
  ({ speakers }) => {
    const someone = speakers[part]
    if (someone.isKnown) return someone.family
    someone.isKnown = true
    return someone.role.startsWith('a ') || someone.role.startsWith('an ')
      ? `${someone.name}, ${someone.role},`
      : `${someone.role} ${someone.name}`
  }

const monthFrom = (months_: number): Gap<Matter> => {
  return ({ date }) => months[(date.getUTCMonth() + months_ + 12) % 12] ?? 'May'
}

export const gaps: Record<string, Gap<Matter>> = {
  place: ({ place }) => place.city,
  country: ({ place }) => place.country,
  otherplace: ({ other }) => other.city,
  otherCountry: ({ other }) => other.country,
  thing: ({ thing }) => thing,
  plain: ({ plain }) => plain,
  body: ({ body }) => body,
  agency: ({ body }) => body.replace(/^the /, ''),
  role: ({ speakers }) => speakers.official.role,
  official: speaker('official'),
  critic: speaker('critic'),
  expert: speaker('expert'),
  rival: ({ speakers }) => speakers.critic.name,
  group: ({ group }) => group,
  measure: ({ measure }) => measure,
  count: ({ count }) => count,
  day: ({ day }) => day,
  month: monthFrom(0),
  lastMonth: monthFrom(-1),
  nextMonth: monthFrom(1),
  pastYear: ({ date }, random) => String(date.getUTCFullYear() - random.int(2, 34)),
  few: (_, random) => random.pick(words),
  ordinal: (_, random) => random.pick(ordinals),
  teens: (_, random) => String(random.int(11, 79)),
  nth: (_, random) => nth(random.int(4, 89)),
  hundreds: (_, random) => String(random.int(104, 989)),
  thousands: (_, random) => number.format(random.int(11, 940) * 100 + random.int(0, 99)),
  percent: (_, random) => `${random.int(3, 94)} per cent`,
  sum: (_, random) =>
    `€${random.chance(0.6) ? `${random.int(2, 940)} million` : number.format(random.int(12, 990) * 10)}`,
  years: (_, random) => `${random.pick(words)} years`,
  span: (_, random) => random.pick(spans),
  clock: (_, random) =>
    `${String(random.int(0, 23)).padStart(2, '0')}:${String(random.int(0, 11) * 5).padStart(2, '0')}`,
  cause: (_, random) => random.pick(causes),
}

const nth = (value: number) => {
  const ending = Math.floor(value / 10) === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}
