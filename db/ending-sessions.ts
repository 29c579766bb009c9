// Somebody ends sessions of their own: a browser they lost, or all but the one before them.
import { Refusal } from '#lib/refusal.ts'
import type { Outcome } from './outcome.ts'
import { endSession, endSessions } from './sessions.ts'
import type { Writer } from './store.ts'

/** Ends one session; refuses one that is over. */
export async function endOneSession(tx: Writer, { id }: { id: string }, by: string): Promise<Outcome> {
  if (!(await endSession(tx, by, id))) throw new Refusal('This session is over already.')
  return { value: undefined, event: { what: 'session.ended', subject: by, details: { sessions: 1 } }, touched: [] }
}

/** Ends every session but the one of this hash; gives how many. */
export async function endOtherSessions(tx: Writer, session: string, by: string): Promise<Outcome<number>> {
  const ended = await endSessions(tx, by, session)
  return { value: ended, event: { what: 'session.ended', subject: by, details: { sessions: ended } }, touched: [] }
}
