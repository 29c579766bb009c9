// What `npm run demo` understands and what it says at the end.
import { parseArgs } from 'node:util'
import { thousands } from './progress.ts'
import type { Removed } from './remove.ts'

const most = 10_000_000

export const usage = `Usage:
  npm run demo -- --articles N   adds a synthetic archive of N articles
  npm run demo -- --remove       takes the demo out, with every synthetic archive, and touches nothing else`

export class UsageError extends Error {}

export type Command = { articles: number } | 'remove'

/** What the arguments ask for; throws a UsageError that says what is wrong with them. */
export function readCommand(args: string[]): Command {
  const { articles, remove = false } = optionsOf(args)
  if (remove === (articles !== undefined)) throw new UsageError('Choose one of --articles and --remove.')
  if (articles === undefined) return 'remove'
  const count = /^\d{1,9}$/.test(articles) ? Number(articles) : 0
  if (count < 1 || count > most) {
    throw new UsageError(`--articles takes a whole number from 1 to ${thousands(most)}, not “${articles}”.`)
  }
  return { articles: count }
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options: { articles: { type: 'string' }, remove: { type: 'boolean' } } }).values
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** What was taken out and what was not, in sentences. */
export function reportOf({ articles, removed, kept, unpicked, isComplete }: Removed): string[] {
  const gone = Object.entries({ articles, ...removed }).filter(([, count]) => count > 0)
  const lines = [
    gone.length > 0
      ? `Removed ${gone.map(([noun, count]) => `${thousands(count)} ${noun}`).join(', ')}.`
      : 'There is nothing of the demo that could be removed.',
  ]
  if (unpicked > 0) lines.push(`Articles of your own that had a demo article as a pick: ${unpicked}. The pick is gone.`)
  if (kept.length > 0) lines.push('Kept, because something of your own uses it:')
  for (const { noun, name } of kept) lines.push(`  ${noun} “${name}”`)
  if (!isComplete) lines.push('Stopped before the end: run it again to take out the rest.')
  else if (articles > 10_000) lines.push('The space stays with the database file, which fills it again as it grows.')
  return lines
}
