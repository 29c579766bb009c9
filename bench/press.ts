// A cached article from the front, against a bare Node server, nginx and `next start`, in turns: whatever else the
// machine does falls on all of them, so the ratios of one round can be trusted where the absolute figures cannot.
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { measuredArticle } from './article.ts'
import { ask, cacheOf } from './ask.ts'
import { startBare } from './bare-node.ts'
import { canPin, isInstalled, pin } from './children.ts'
import { answerOf, type Contender, headerLines, type Kind, kinds, notOfKind, type Ready, targetsAt } from './kinds.ts'
import { emptyFolder, startDemo } from './newspaper.ts'
import { startNext, wordsOf } from './next-app.ts'
import { hint as nginxHint, startNginx } from './nginx.ts'
import { pressReport, type Round, type Run } from './press-report.ts'
import { processorTime } from './processor.ts'
import type { Options } from './run.ts'
import type { Report } from './table.ts'
import { wrk, hint as wrkHint } from './wrk.ts'

const serverCore = 0
const clientCore = 1

export async function measure({ seconds, turns }: Options): Promise<Report> {
  if (!isInstalled('wrk')) return { figures: [], notes: wrkHint }
  const { path, words } = measuredArticle()
  const scratch = emptyFolder()
  const notes: string[] = []
  const contenders: Contender[] = []
  try {
    const front = await startFront(path)
    contenders.push(front)
    const ready = await readyAnswers(front, notes)
    contenders.push(await startBare(ready, path, serverCore))
    const nginx = await startNginx(ready, serverCore, scratch)
    if (nginx) contenders.push(nginx)
    else notes.push(nginxHint)
    const next = await startNext(ready.identity, serverCore)
    contenders.push(next)
    await assertSame(front, contenders, ready)
    process.stderr.write(`Each kind of answer of each server, ${turns} times ${seconds} s …\n`)
    const rounds = await takeTurns(contenders, turns, seconds)
    await assertSame(front, contenders, ready)
    notes.unshift(
      `${path}, ${words} words: ${(['identity', 'gzip', 'br'] as const)
        .map((kind) => (ready[kind] ? `${ready[kind].body.length.toLocaleString('en')} bytes as ${kind}` : ''))
        .filter(Boolean)
        .join(', ')}; ` +
        `the same page from \`next start\` has ${next.bytes.toLocaleString('en')} bytes with Next’s scripts and without our style sheet. ` +
        `${turns} rounds of ${seconds} s each${canPin ? '; servers on one core, wrk on the other' : '; no core could be kept for anybody'}.`,
    )
    return pressReport(rounds, notes)
  } finally {
    await Promise.all(contenders.map(({ stop }) => stop()))
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

async function startFront(path: string): Promise<Contender> {
  const paper = await startDemo()
  pin(paper.pid, serverCore)
  await ask(paper.port, path)
  return { name: 'the front', targets: await targetsAt(paper.port, path), pids: [paper.pid], stop: paper.stop }
}

/** What the front answers of each kind, once it has made the smallest brotli it means to make. */
async function readyAnswers(front: Contender, notes: string[]): Promise<Ready> {
  const ready: Partial<Ready> = {}
  for (const kind of kinds) {
    const target = front.targets[kind]
    const answer = target && (await settled(() => answerOf(target)))
    const fault = answer ? notOfKind(kind, answer) : 'has no tag to ask with'
    if (answer && fault === undefined) ready[kind] = answer
    else {
      notes.push(`The front was not measured with ${kind}: it ${fault}.`)
      delete front.targets[kind]
    }
    if (answer && cacheOf(answer) !== 'hit') notes.push(`${kind}: X-Cache is “${cacheOf(answer)}”, not a hit.`)
  }
  if (!ready.identity) throw new Error(`The front did not answer the page: ${notes.join(' ')}`)
  return ready as Ready
}

/** An answer whose bytes have been the same for two seconds. */
async function settled(get: () => ReturnType<typeof answerOf>) {
  let last = await get()
  for (let same = 0, asked = 0; same < 8 && asked < 120; asked++) {
    await wait(250)
    const answer = await get()
    same = answer.body.equals(last.body) && cacheOf(answer) === cacheOf(last) ? same + 1 : 0
    last = answer
  }
  return last
}

/** Throws unless everybody answers the bytes of the front; the bare server its headers too, and Next at least its words. */
async function assertSame(front: Contender, contenders: Contender[], ready: Ready): Promise<void> {
  for (const { name, targets } of contenders) {
    for (const kind of kinds) {
      const [target, expected] = [targets[kind], ready[kind]]
      if (!target || !expected) continue
      const answer = await answerOf(target)
      const fault = notOfKind(kind, answer)
      if (fault) throw new Error(`${kind}: ${name} ${fault}.`)
      const isSame =
        name === 'next start'
          ? kind !== 'identity' || wordsOf(answer.body.toString()) === wordsOf(expected.body.toString())
          : answer.body.equals(expected.body)
      if (!isSame) throw new Error(`${kind}: ${name} answers other bytes than ${front.name}.`)
      if (name !== 'bare Node' && name !== front.name) continue
      const [has, wanted] = [headerLines(answer), headerLines(expected)].map((lines) => lines.join('\n'))
      if (has !== wanted) throw new Error(`${kind}: ${name} answers other headers:\n${has}\n\ninstead of\n${wanted}`)
    }
  }
}

/** Every kind of every contender once a round, each round beginning with another one; one turn before, to warm up. */
async function takeTurns(contenders: Contender[], turns: number, seconds: number): Promise<Round[]> {
  const rounds: Round[] = []
  for (let turn = -1; turn < turns; turn++) {
    const round: Round = {}
    for (const kind of kinds) {
      const order = contenders.map((_, at) => contenders[(at + Math.max(turn, 0)) % contenders.length] as Contender)
      for (const contender of order) {
        const run = await measureOne(contender, kind, turn < 0 ? 1 : seconds)
        if (run) round[contender.name] = { ...round[contender.name], [kind]: run }
      }
    }
    if (turn >= 0) rounds.push(round)
    process.stderr.write('.')
  }
  process.stderr.write('\n')
  return rounds
}

async function measureOne({ targets, pids }: Contender, kind: Kind, seconds: number): Promise<Run | undefined> {
  const target = targets[kind]
  if (!target) return undefined
  const before = processorTime(pids)
  const run = await wrk(target, seconds, clientCore)
  const after = processorTime(pids)
  const cost = before !== undefined && after !== undefined ? (after - before) / run.requests : Number.NaN
  return { ...run, cost }
}
