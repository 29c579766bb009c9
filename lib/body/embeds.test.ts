import assert from 'node:assert/strict'
import { test } from 'node:test'
import { embedFrame, embedProvider, FRAME_ORIGINS } from '#lib/body/embeds.ts'

const players: [string, string, string][] = [
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ?t=1m5s', 'youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=65'],
  ['https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0', 'youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['http://m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://vimeo.com/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/76979871/8272103f6e', 'vimeo', 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e'],
  ['https://dai.ly/x7tgad0', 'dailymotion', 'https://www.dailymotion.com/embed/video/x7tgad0'],
  ['https://open.spotify.com/episode/abc123?si=1', 'spotify', 'https://open.spotify.com/embed/episode/abc123'],
  ['https://www.ted.com/talks/a_b', 'ted', 'https://embed.ted.com/talks/a_b'],
  ['https://archive.org/details/some-film', 'archive', 'https://archive.org/embed/some-film'],
  ['https://datawrapper.dwcdn.net/aBc1d/3/', 'datawrapper', 'https://datawrapper.dwcdn.net/aBc1d/3/'],
  ['https://public.flourish.studio/visualisation/123/', 'flourish', 'https://flo.uri.sh/visualisation/123/embed'],
  [
    'https://soundcloud.com/a/b',
    'soundcloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb',
  ],
]
for (const [address, provider, frame] of players)
  test(`${address} is a player of ${provider}`, () => {
    assert.equal(embedProvider(address), provider)
    assert.equal(embedFrame(address), frame)
    assert.ok(FRAME_ORIGINS.includes(new URL(frame).origin))
  })

const cards = [
  'https://www.youtube.com/',
  'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/?https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://user@www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ',
  'https://www.youtube.com/watch?v="><script>',
  'javascript:alert(1)//www.youtube.com/watch?v=dQw4w9WgXcQ',
  'not an address',
]
for (const address of cards)
  test(`${address} is no player`, () => assert.deepEqual([embedProvider(address), embedFrame(address)], [null, null]))
