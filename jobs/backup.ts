// `npm run backup -- DIR`: copies the newsroom, database and pictures, while it is in use.
import path from 'node:path'
import { media, mediaFolder } from '#db/media.ts'
import { databaseFile } from '#db/sqlite.ts'
import { env } from '#env.ts'
import { Refusal } from '#lib/refusal.ts'
import { bytes, command, say } from './backup/command.ts'
import { makeBackup } from './backup/make.ts'
import { filesOf } from './backup/manifest.ts'

const usage = `npm run backup -- DIR

Copies the newsroom, database and pictures, into a new folder of DIR named by the time (UTC), such as
DIR/2026-11-22T16-48-00Z. DIR is made if it is not there, and is for backups alone. The site may be running.
The copy is read back and checked before it gets its name. To put it back: npm run restore -- DIR/2026-11-22T16-48-00Z`

let stopped: Refusal | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopped = new Refusal('The backup was stopped. Nothing was left behind.')
  })
}

await command(usage, {}, async (name) => {
  const into = path.resolve(name)
  const pictures = mediaFolder()
  if (`${into}${path.sep}`.startsWith(`${pictures}${path.sep}`)) {
    throw new Refusal(`${into} lies among the newsroom's own pictures; a backup belongs elsewhere.`)
  }
  const goOn = () => {
    if (stopped) throw stopped
  }
  const { folder, manifest } = await makeBackup({
    database: databaseFile(env.databaseUrl),
    media,
    into,
    now: new Date(),
    say,
    goOn,
  })
  const files = [...filesOf(manifest).values()]
  const rows = Object.values(manifest.database.rows).reduce((sum, each) => sum + each, 0)
  const size = bytes(files.reduce((sum, each) => sum + each.size, 0))
  say(`${rows} rows and ${files.length - 1} files of pictures (${size}) are in ${folder}`)
})
