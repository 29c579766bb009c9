// Who changes how they sign in proves first that it is them: an open browser left alone on a desk is not enough.
import type { Session } from '#db/sessions.ts'
import { Denial } from '#lib/denial.ts'

const lasts = 10 * 60_000

export const isProved = ({ provedAt }: Pick<Session, 'provedAt'>, now: Date): boolean =>
  now.getTime() - provedAt < lasts

/** Refuses when it was longer ago than ten minutes. */
export function assertProved(session: Pick<Session, 'provedAt'> | undefined, now: Date): void {
  if (session && isProved(session, now)) return
  throw new Denial(
    403,
    'It is more than ten minutes since you proved that it is you. Reload this page to prove it again.',
  )
}
