import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appendEvents, type EventFilter, listEvents, type NewEvent } from './events.ts'
import type { Store } from './store.ts'
import { day, openTestStore } from './testing.ts'

const store: Store = await openTestStore()
after(() => store.close())

const happens = (by: string, date: number, ...added: NewEvent[]) =>
  store.write((tx) => appendEvents(tx, added, { by, origin: '192.0.2.1', now: day(date) }))

await happens('ana', 1, { what: 'person.invited', subject: 'ben' })
await happens('ben', 2, { what: 'article.created', subject: 'bridge' }, { what: 'article.saved', subject: 'bridge' })
await happens('ana', 3, { what: 'article.published', subject: 'bridge' }, { what: 'personal.note', subject: 'ben' })
await happens('', 4, { what: 'access.refused', subject: 'person.list' })

const asked = async (filter: EventFilter, more = {}) => {
  const { events, earlier } = await store.read((tx) => listEvents(tx, filter, more))
  return { positions: events.map(({ position }) => position), earlier }
}

const filters: [filter: EventFilter, positions: number[]][] = [
  [{}, [6, 5, 4, 3, 2, 1]],
  [{ by: 'ana' }, [5, 4, 1]],
  [{ by: '' }, [6]],
  [{ by: 'nobody' }, []],
  [{ what: 'article' }, [4, 3, 2]],
  [{ what: 'person' }, [1]],
  [{ what: 'article.saved' }, [3]],
  [{ what: '%' }, []],
  [{ subject: 'ben' }, [5, 1]],
  [{ from: day(3).getTime() }, [6, 5, 4]],
  [{ until: day(3).getTime() }, [3, 2, 1]],
  [{ from: day(2).getTime(), until: day(4).getTime(), by: 'ana' }, [5, 4]],
]

for (const [filter, positions] of filters) {
  test(`the record of ${JSON.stringify(filter)} shows only that, newest first`, async () => {
    assert.deepEqual(await asked(filter), { positions, earlier: undefined })
  })
}

test('pages follow each other without a gap and without an event twice', async () => {
  const seen: number[] = []
  for (let before: number | undefined = 7, turns = 0; before && turns < 9; turns++) {
    const page = await asked({}, { before, size: 2 })
    seen.push(...page.positions)
    before = page.earlier
  }
  assert.deepEqual(seen, [6, 5, 4, 3, 2, 1])
})

test('a look goes back only so far, and the next one goes on from there', async () => {
  assert.deepEqual(await asked({ subject: 'ben', what: 'person' }, { back: 3 }), { positions: [], earlier: 4 })
  assert.deepEqual(await asked({ subject: 'ben', what: 'person' }, { back: 3, before: 4 }), {
    positions: [1],
    earlier: undefined,
  })
})
