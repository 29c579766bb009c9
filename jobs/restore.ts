// `npm run restore -- DIR`: puts a backup in the newsroom's place.
import path from 'node:path'
import { media, mediaFolder } from '#db/media.ts'
import { databaseFile } from '#db/sqlite.ts'
import { env } from '#env.ts'
import { command, say } from './backup/command.ts'
import { restoreBackup } from './backup/put-back.ts'

const usage = `npm run restore -- DIR [--replace]

Puts the backup in DIR (a folder with manifest.json) in the newsroom's place: database and pictures. Stop the site first.
Everything is checked before anything is changed. A newsroom that is there is refused; with --replace it is set aside
in before-restore, beside the database, from where it can be restored in turn.`

await command(usage, { replace: { type: 'boolean' } }, async (name, { replace }) => {
  const database = databaseFile(env.databaseUrl)
  const { manifest, aside, isChanged } = await restoreBackup({
    folder: path.resolve(name),
    database,
    media,
    mediaFolder: mediaFolder(),
    replace: replace === true,
    now: new Date(),
    say,
  })
  if (!isChanged) return say('The newsroom already is what this backup holds; nothing was done.')
  if (aside) say(`The newsroom that was there is in ${aside}`)
  const rows = Object.values(manifest.database.rows).reduce((sum, each) => sum + each, 0)
  const files = Object.keys(manifest.media).length
  say(`${rows} rows and ${files} files of pictures, as of ${manifest.at}, are in ${database}. Start with: npm start`)
})
