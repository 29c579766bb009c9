// How backup and restore speak at a terminal: plain sentences, --help, exit code 1 when it was not done.
import { parseArgs } from 'node:util'
import { env } from '#env.ts'
import { isRefusal, Refusal } from '#lib/refusal.ts'

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs the command unless help was asked for; what it refuses is printed as written. */
export async function command(
  usage: string,
  options: Record<string, { type: 'boolean' }>,
  run: (folder: string, flags: Record<string, unknown>) => Promise<void>,
): Promise<void> {
  try {
    const { values, positionals } = readArguments(usage, options)
    const [folder, ...others] = positionals
    if (values.help) return say(usage)
    if (folder === undefined || others.length > 0) throw new Refusal(`Name one folder.\n\n${usage}`)
    if (!env.databaseUrl.startsWith('file:')) {
      throw new Refusal('DATABASE_URL names no file: use the tools of that database.')
    }
    await run(folder, values)
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${isRefusal(error) ? error.message : (error as Error).stack}\n`)
  }
}

function readArguments(usage: string, options: Record<string, { type: 'boolean' }>) {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`)
  }
}

/** For people: 1.4 GB. */
export function bytes(count: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  const power = count < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(count) / Math.log(1000)))
  return `${(count / 1000 ** power).toFixed(power > 0 ? 1 : 0)} ${units[power]}`
}
