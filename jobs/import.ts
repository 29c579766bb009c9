// `npm run import -- FILE…`: brings WordPress exports into the newsroom and says what could not be brought. A file that is
// refused changes nothing; the others are imported all the same, and the command ends with an error.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '#db/open.ts'
import { env } from '#env.ts'
import { importFile } from '#jobs/wordpress/import-file.ts'
import { terminalProgress } from '#jobs/wordpress/progress.ts'
import { WxrError } from '#jobs/wordpress/xml/error.ts'

const USAGE = `npm run import -- [--zone Europe/Istanbul] FILE…

  FILE         an export of WordPress (Tools → Export → All content)
  --zone NAME  the old site's time zone, which the export does not name
`

const say = (text: string) => process.stdout.write(`${text}\n`)

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { zone: { type: 'string' } } })
  if (positionals.length === 0) throw new UsageError('Which file?')
  if (values.zone !== undefined && !isZone(values.zone)) throw new UsageError(`“${values.zone}” is no time zone.`)
  const store = await openStore()
  try {
    for (const file of positionals) await importOne(file, values.zone)
  } finally {
    await store.close()
  }
}

async function importOne(file: string, zone: string | undefined): Promise<void> {
  const now = new Date()
  try {
    say(file)
    const report = await importFile(file, { now, zone, progress: terminalProgress() })
    say(report.text(false))
    say(`All of it: ${await keepReport(file, report.text(true), now)}\n`)
  } catch (error) {
    process.exitCode = 1
    say(`Nothing was imported from ${file}.\n${reasonOf(error)}\n`)
  }
}

// What is not the file's fault is a bug or a full disk: it is not hidden.
function reasonOf(error: unknown): string {
  if (error instanceof WxrError) return `It was refused at ${error.message}.`
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EISDIR' || code === 'EACCES') return 'It cannot be read.'
  throw error
}

async function keepReport(file: string, text: string, now: Date): Promise<string> {
  const folder = path.join(env.dataDir, 'imports')
  await mkdir(folder, { recursive: true })
  const stamp = now.toISOString().replace(/[:.]/g, '-')
  const kept = path.join(folder, `${stamp}-${path.basename(file).replace(/[^\w.-]/g, '_')}.txt`)
  await writeFile(kept, `${file}, ${now.toISOString()}\n\n${text}`)
  return kept
}

function isZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)
}

class UsageError extends Error {}

main().catch((error) => {
  const isUsage = error instanceof UsageError || String(error?.code).startsWith('ERR_PARSE_ARGS')
  process.stderr.write(isUsage ? `${error.message}\n\n${USAGE}` : `${error?.stack ?? error}\n`)
  process.exitCode = 1
})
