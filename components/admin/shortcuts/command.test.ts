import assert from 'node:assert/strict'
import test from 'node:test'
import { type Command, matchCommands, readFound } from './command.ts'

const commands: Command[] = [
  { id: 'people', name: 'People', detail: 'Who has an account', href: '/admin/people', group: 'Go to' },
  { id: 'selin', name: 'Selin Arıkan', href: '/admin/people/1', group: 'Go to' },
  { id: 'invite', name: 'Invite somebody', href: '/admin/people/invite', group: 'Do' },
]
const names = (asked: string) => matchCommands(commands, asked).map(({ name, items }) => [name, items.map((i) => i.id)])

test('what no command begins with finds nothing', () => {
  assert.deepEqual(names('ople'), [])
  assert.deepEqual(names('people invite'), [])
})

test('no words are every command, in groups', () => {
  assert.deepEqual(names(' '), [
    ['Go to', ['people', 'selin']],
    ['Do', ['invite']],
  ])
})

test('beginnings of words find a command, without their marks and in any order', () => {
  assert.deepEqual(names('acc peo'), [['Go to', ['people']]])
  assert.deepEqual(names('arik'), [['Go to', ['selin']]])
  assert.deepEqual(names('ARIKAN'), [['Go to', ['selin']]])
})

test('what the desk found is taken only as agreed, and never leads away from here', () => {
  const good = { id: '1', name: 'Ben Osei', href: '/admin/people/2' }
  const bad = [{ id: '2', name: 'x', href: '//elsewhere.example' }, { id: '3', name: 'y', href: 'javascript:0' }, null]
  assert.deepEqual(
    readFound({
      groups: [
        { name: 'People', items: [good, ...bad] },
        { name: 'Articles', items: [] },
      ],
    }),
    [{ name: 'People', items: [good] }],
  )
  for (const answer of [null, [], { groups: 'x' }, { groups: [null, { name: 1 }] }])
    assert.deepEqual(readFound(answer), [])
})
