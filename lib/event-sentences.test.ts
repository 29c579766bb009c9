import assert from 'node:assert/strict'
import test from 'node:test'
import { detailsOf, eventNouns, type Happened, idsIn, knownEvents, type NameOf, sentenceOf } from './event-sentences.ts'

const ids = { ana: '0197a0c0-0000-7000-8000-00000000000a', ben: '0197a0c0-0000-7000-8000-00000000000b' }
const names: Record<string, ReturnType<NameOf>> = {
  [ids.ana]: { kind: 'person', name: 'Ana Petrova' },
  [ids.ben]: { kind: 'person', name: 'Ben Osei' },
  bridge: { kind: 'article', name: 'Bridge opens' },
}
const nameOf: NameOf = (id) => names[id]
const event = (what: string, more: Partial<Happened> = {}): Happened => ({
  ...{ by: ids.ana, what, subject: ids.ben, details: {} },
  ...more,
})

test('what could be a secret is never repeated', () => {
  const details = {
    newPassword: 'hunter2',
    token: 'abc',
    tokenHash: 'def',
    link: 'https://x',
    secretKey: 'y',
    tries: 3,
  }
  const shown = detailsOf(event('x.y', { details }), nameOf)
  assert.equal(shown.filter(({ value }) => value === 'not shown').length, 5)
  assert.deepEqual(shown.at(-1), { term: 'tries', value: '3' })
})

const said: [event: Happened, sentence: string][] = [
  [event('person.invited', { details: { role: 'reporter' } }), 'Ana Petrova invited Ben Osei as reporter'],
  [
    event('person.role-changed', { details: { before: 'reporter', role: 'editor' } }),
    'Ana Petrova changed the role of Ben Osei from reporter to editor',
  ],
  [
    event('article.assigned', { subject: 'bridge', details: { to: ids.ben } }),
    'Ana Petrova gave “Bridge opens” to Ben Osei',
  ],
  [event('article.assigned', { subject: 'bridge', details: { to: '' } }), 'Ana Petrova gave “Bridge opens” to nobody'],
  [event('person.signed-in', { by: ids.ben }), 'Ben Osei signed in'],
  [event('access.refused', { by: '', subject: 'person.list' }), 'A stranger was refused “person.list”'],
  [event('article.created', { by: 'import', subject: 'bridge' }), 'An import began “Bridge opens”'],
  [
    event('article.withdrawn', { subject: 'gone', by: '0197a0c0-0000-7000-8000-00000000000c' }),
    'Somebody who is not here any more withdrew “gone”',
  ],
  [
    event('person.invited', { subject: 'x', details: { name: 'Cem', role: 'editor' } }),
    'Ana Petrova invited “Cem” as editor',
  ],
  [event('picture.re-cropped', { subject: 'bridge' }), 'Ana Petrova re cropped picture “Bridge opens”'],
  [event('odd', { by: '' }), 'A stranger  odd Ben Osei'],
]

for (const [happened, sentence] of said) {
  test(`${happened.what} is said as “${sentence}”`, () => {
    assert.equal(sentenceOf(happened, nameOf).replace(/ +/g, ' '), sentence.replace(/ +/g, ' '))
  })
}

test('details are short, and ids in them are names', () => {
  const details = { sectionIds: ['bridge', 'x'], nothing: '', long: 'x'.repeat(500), more: { a: 1 } }
  assert.deepEqual(detailsOf(event('x.y', { details }), nameOf), [
    { term: 'section ids', value: 'Bridge opens, x' },
    { term: 'long', value: `${'x'.repeat(200)}…` },
    { term: 'more', value: '{"a":1}' },
  ])
  assert.deepEqual(idsIn([event('x.y', { details: { to: 'a', all: ['b', 3], n: 1 } })]), [ids.ana, ids.ben, 'a', 'b'])
})

test('the nouns of the filter are those of the events', () => {
  for (const what of knownEvents) assert.ok(eventNouns.includes(what.split('.')[0] as string))
})
