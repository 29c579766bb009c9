// The outside players an article may show in a frame, by exact host, and the address of each one's frame that sets the
// fewest cookies. Everything else is a link card. A frame is only ever loaded by a reader's click.

export type EmbedProvider =
  | 'youtube'
  | 'vimeo'
  | 'dailymotion'
  | 'soundcloud'
  | 'spotify'
  | 'ted'
  | 'archive'
  | 'datawrapper'
  | 'flourish'

type Reader = (url: URL) => string | null

const YOUTUBE_HOSTS = ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com']

const PROVIDERS: [EmbedProvider, string[], Reader][] = [
  [
    'youtube',
    YOUTUBE_HOSTS,
    (url) => youtubeFrame(url, url.searchParams.get('v') ?? lastOf(url, /^\/(?:embed|shorts|live|v)\/([^/]+)/)),
  ],
  ['youtube', ['youtu.be'], (url) => youtubeFrame(url, lastOf(url, /^\/([^/]+)/))],
  ['vimeo', ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'], vimeoFrame],
  [
    'dailymotion',
    ['www.dailymotion.com', 'dailymotion.com'],
    (url) => dailymotionFrame(lastOf(url, /^\/(?:embed\/)?video\/(\w+)/)),
  ],
  ['dailymotion', ['dai.ly'], (url) => dailymotionFrame(lastOf(url, /^\/(\w+)$/))],
  ['soundcloud', ['soundcloud.com', 'www.soundcloud.com'], soundcloudFrame],
  ['spotify', ['open.spotify.com'], spotifyFrame],
  [
    'ted',
    ['www.ted.com', 'embed.ted.com'],
    (url) => frame('https://embed.ted.com/talks/', lastOf(url, /^\/talks\/([\w-]+)/)),
  ],
  [
    'archive',
    ['archive.org', 'www.archive.org'],
    (url) => frame('https://archive.org/embed/', lastOf(url, /^\/(?:details|embed)\/([\w.-]+)/)),
  ],
  [
    'datawrapper',
    ['datawrapper.dwcdn.net'],
    (url) => frame('https://datawrapper.dwcdn.net/', lastOf(url, /^\/(\w+(?:\/\d+)?)\/?$/), '/'),
  ],
  [
    'flourish',
    ['flo.uri.sh', 'public.flourish.studio'],
    (url) => frame('https://flo.uri.sh/', lastOf(url, /^\/((?:visualisation|story)\/\d+)/), '/embed'),
  ],
]

/** The provider whose player can show this address; `null` means a link card. */
export function embedProvider(address: string): EmbedProvider | null {
  return lookUp(address)?.provider ?? null
}

/** The address of the provider's own privacy-friendly frame; `null` when there is none. */
export function embedFrame(address: string): string | null {
  return lookUp(address)?.frame ?? null
}

/** The origins that frames may come from, for the content security policy. */
export const FRAME_ORIGINS: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://www.dailymotion.com',
  'https://w.soundcloud.com',
  'https://open.spotify.com',
  'https://embed.ted.com',
  'https://archive.org',
  'https://datawrapper.dwcdn.net',
  'https://flo.uri.sh',
]

function lookUp(address: string): { provider: EmbedProvider; frame: string } | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.port !== '' || url.username !== '') return null
  for (const [provider, hosts, read] of PROVIDERS) {
    const found = hosts.includes(url.hostname) ? read(url) : null
    if (found) return { provider, frame: found }
  }
  return null
}

function lastOf(url: URL, pattern: RegExp): string | null {
  return pattern.exec(url.pathname)?.[1] ?? null
}

function frame(before: string, id: string | null, after = ''): string | null {
  return id === null ? null : before + id + after
}

function youtubeFrame(url: URL, id: string | null): string | null {
  if (id === null || !/^[\w-]{6,20}$/.test(id)) return null
  const start = seconds(url.searchParams.get('t') ?? url.searchParams.get('start'))
  return `https://www.youtube-nocookie.com/embed/${id}${start > 0 ? `?start=${start}` : ''}`
}

// "90", "90s", "1h2m3s": all three are found in addresses that people copy.
function seconds(time: string | null): number {
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(time ?? '')
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) : 0
}

function vimeoFrame(url: URL): string | null {
  const found = /^\/(?:video\/|channels\/[\w-]+\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(url.pathname)
  if (!found) return null
  // An unlisted film is only shown with its hash.
  const hash = found[2] ?? url.searchParams.get('h')
  return `https://player.vimeo.com/video/${found[1]}?dnt=1${hash && /^[0-9a-f]+$/.test(hash) ? `&h=${hash}` : ''}`
}

function dailymotionFrame(id: string | null): string | null {
  return frame('https://www.dailymotion.com/embed/video/', id)
}

function soundcloudFrame(url: URL): string | null {
  const track = /^\/[\w-]+\/(?:sets\/)?[\w-]+\/?$/.test(url.pathname)
  return track
    ? `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${url.pathname}`)}`
    : null
}

function spotifyFrame(url: URL): string | null {
  const found = /^\/(?:intl-[a-z]+\/|embed\/)?((?:track|album|playlist|episode|show|artist)\/\w+)\/?$/.exec(
    url.pathname,
  )
  return found ? `https://open.spotify.com/embed/${found[1]}` : null
}
