// One page of each kind, in the demo newsroom.

const sixtyDaysAgo = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10)

export interface Kind {
  name: string
  path: string
  /** The one h1. */
  h1: string
  /** What comes before the page itself in its breadcrumb; absent where there is none. */
  trail?: string[]
  /** The section that the navigation marks as the current one. */
  current?: string
  article?: true
}

const article = true

export const kinds: Kind[] = [
  { name: 'the front', path: '/', h1: 'The Meridian' },
  { name: 'a section', path: '/economy', h1: 'Economy', current: 'Economy' },
  { name: 'a section below another', path: '/europe', h1: 'Europe', trail: ['Home', 'World'], current: 'World' },
  { name: 'a section named by an acronym', path: '/mena', h1: 'MENA', trail: ['Home', 'World'], current: 'World' },
  {
    name: 'an article with everything',
    path: '/europe/straits-states-reopen-grain-corridor',
    h1: 'Straits states agree to reopen the grain corridor after eleven weeks',
    trail: ['Home', 'World', 'Europe'],
    current: 'World',
    article,
  },
  {
    name: 'an old article',
    path: '/defence/turkey-russia-s400-price-talks',
    h1: 'Moscow says missile talks with Turkey have reached the question of price',
    trail: ['Home', 'Politics', 'Defence'],
    current: 'Politics',
    article,
  },
  {
    name: 'an opinion',
    path: '/opinion/price-of-bread-is-foreign-policy',
    h1: 'The price of bread is foreign policy',
    trail: ['Home', 'Opinion'],
    current: 'Opinion',
    article,
  },
  {
    name: 'an explainer with a table',
    path: '/defence/why-air-defence-takes-four-years',
    h1: 'Why an air-defence battery takes four years to buy',
    trail: ['Home', 'Politics', 'Defence'],
    current: 'Politics',
    article,
  },
  {
    name: 'a live article',
    path: '/world/van-earthquake-live',
    h1: 'Magnitude 5.9 earthquake shakes Van province; schools stay shut as damage is surveyed',
    trail: ['Home', 'World'],
    current: 'World',
    article,
  },
  { name: 'a topic', path: '/topics/black-sea', h1: 'Black Sea' },
  { name: 'the topics', path: '/topics', h1: 'Topics' },
  { name: 'an author', path: '/authors/selin-arikan', h1: 'Selin Arıkan' },
  { name: 'the authors', path: '/authors', h1: 'Authors' },
  { name: 'the archive', path: '/archive', h1: 'Archive' },
  { name: 'a month of the archive', path: '/archive/2016/11', h1: 'November 2016', trail: ['Home', 'Archive'] },
  { name: 'the latest', path: '/latest', h1: 'Latest' },
  { name: 'an older page of the latest', path: `/latest?before=${sixtyDaysAgo}`, h1: 'Latest' },
  { name: 'an older page of a section', path: `/politics?before=${sixtyDaysAgo}`, h1: 'Politics', current: 'Politics' },
  { name: 'the corrections', path: '/corrections', h1: 'Corrections' },
  { name: 'a static page', path: '/about', h1: 'About The Meridian' },
]

/** Each in turn at one width, because the kinds share their rules; at both with WIDTHS=all. `at`: its place among them. */
export const widthsOf = (at: number): number[] =>
  process.env.WIDTHS === 'all' ? [390, 1280] : [at % 2 === 0 ? 390 : 1280]
