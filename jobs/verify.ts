// `npm run verify`: proves that the record of events is as it was written. Exit code 1 when it is not. Changes nothing;
// the site may be running.
import { parseArgs } from 'node:util'
import { positionOfHash, type Verdict, verifyEvents } from '#db/event-chain.ts'
import { openExistingStore } from '#db/open.ts'
import { isRefusal, Refusal } from '#lib/refusal.ts'

const usage = `npm run verify -- [--head HASH]

Reads every event of the record and says whether one was changed, cut out or put in between, and what the last hash is.
Note that hash where nobody can change it who could change the database.
  --head HASH  proves too that a hash noted before is still part of the record: its end was not cut off, and the whole
               was not written anew.`

const say = (line: string) => void process.stdout.write(`${line}\n`)
const number = (count: number) => count.toLocaleString('en')

function readCommand(): { head: string | undefined; help: boolean | undefined } {
  try {
    const { values } = parseArgs({ options: { head: { type: 'string' }, help: { type: 'boolean' } } })
    const head = values.head?.trim().toLowerCase()
    if (head === undefined || /^[0-9a-f]{64}$/.test(head)) return { head, help: values.help }
  } catch (error) {
    throw new Refusal(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`)
  }
  throw new Refusal(`--head needs a hash of 64 digits and letters, as this command prints it.\n\n${usage}`)
}

/** What was found, in sentences. */
function sentencesOf({ count, unchained, hash, fault }: Verdict): string[] {
  const old = unchained > 0 ? ` The first ${number(unchained)} are from before there were hashes.` : ''
  if (fault) {
    return [
      `The record is NOT as it was written. ${fault.sentence}`,
      `As they were written before it: ${number(count)}.${old}`,
      'Compare with a backup from before, and find out who could write to the database.',
    ]
  }
  if (count === 0) return ['The record is empty: nothing has happened yet.']
  return [
    `All ${number(count)} events are as they were written; none is missing.${old}`,
    `The last hash is ${hash || 'none yet'}`,
  ]
}

async function verify(head: string | undefined): Promise<boolean> {
  const verdict = await verifyEvents()
  for (const line of sentencesOf(verdict)) say(line)
  if (head === undefined) return !verdict.fault
  const position = await positionOfHash(head)
  say(
    position === undefined
      ? 'The noted hash is NOT part of the record: its end was cut off, or the whole was written anew.'
      : `The noted hash is that of event ${number(position)}.`,
  )
  return !verdict.fault && position !== undefined
}

async function main(): Promise<void> {
  const { head, help } = readCommand()
  if (help) return say(usage)
  const store = await openExistingStore()
  try {
    if (!(await verify(head))) process.exitCode = 1
  } finally {
    await store.close()
  }
}

main().catch((error) => {
  process.stderr.write(`${isRefusal(error) ? error.message : (error.stack ?? error)}\n`)
  process.exitCode = 1
})
