// Puts the demo newsroom into an empty database, for `npm start`, which waits for it to end.
import { openStore } from '#db/open.ts'
import { loadDemoIntoEmpty } from './load.ts'

process.once('disconnect', () => process.exit(1))
const store = await openStore()
await loadDemoIntoEmpty(new Date())
await store.close()
process.exit(0)
