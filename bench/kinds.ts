// The kinds of answer that a cached page has, and what a server must answer to be compared with the front.
import { type Answer, ask } from './ask.ts'

export const kinds = ['identity', 'gzip', 'br', '304'] as const
export type Kind = (typeof kinds)[number]

/** Where a server answers one kind, and what it has to be told. */
export interface Target {
  port: number
  path: string
  headers: Record<string, string>
}

/** A server that is measured; it need not have every kind. */
export interface Contender {
  name: string
  targets: Partial<Record<Kind, Target>>
  /** The processes that answer. */
  pids: number[]
  stop(): Promise<void>
}

export type Ready = Record<Kind, Answer>

/** A server chooses by these; the first asks for no coding at all, as wrk does. */
const asked: Record<Exclude<Kind, '304'>, Record<string, string>> = {
  identity: {},
  gzip: { 'accept-encoding': 'gzip' },
  br: { 'accept-encoding': 'br' },
}

/** What to ask one address of a server for, by kind; the tag that it gives is what a 304 is asked with. */
export async function targetsAt(
  port: number,
  path: string,
  wanted: Kind[] = [...kinds],
): Promise<Contender['targets']> {
  const targets: Contender['targets'] = {}
  for (const kind of wanted) {
    if (kind !== '304') targets[kind] = { port, path, headers: asked[kind] }
    else {
      const { etag } = (await ask(port, path)).headers
      if (etag) targets[kind] = { port, path, headers: { 'if-none-match': etag } }
    }
  }
  return targets
}

export const answerOf = ({ port, path, headers }: Target): Promise<Answer> => ask(port, path, { headers })

/** Why an answer is not of its kind; undefined when it is. */
export function notOfKind(kind: Kind, { status, headers }: Answer): string | undefined {
  const wanted = kind === '304' ? 304 : 200
  if (status !== wanted) return `answers ${status} instead of ${wanted}`
  const coding = kind === 'gzip' || kind === 'br' ? kind : undefined
  if (headers['content-encoding'] === coding || kind === '304') return undefined
  return `answers ${headers['content-encoding'] ?? 'no coding'} instead of ${coding ?? 'no coding'}`
}

/** Headers whose values are of the moment, and those that belong to the connection. */
const ofTheMoment = new Set(['date', 'server-timing', 'age'])

/** Headers as sorted lines, to be compared; `except` are left out. */
export function headerLines({ rawHeaders }: Answer, except: string[] = []): string[] {
  const lines: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    if (except.includes(name)) continue
    lines.push(ofTheMoment.has(name) ? name : `${name}: ${rawHeaders[at + 1]}`)
  }
  return lines.sort()
}
