// A gate said no: a refusal that also has a status of HTTP, and for the impatient the seconds to wait.
import { isRefusal, Refusal } from './refusal.ts'

const brand = Symbol.for('broadsheet.denial')

export type DenialStatus = 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429

export class Denial extends Refusal {
  readonly [brand] = true
  readonly status: DenialStatus
  /** Seconds, for Retry-After. */
  readonly retryAfter: number | undefined

  constructor(status: DenialStatus, sentence: string, retryAfter?: number) {
    super(sentence)
    this.status = status
    this.retryAfter = retryAfter
  }
}

export const isDenial = (error: unknown): error is Denial => isRefusal(error) && brand in error
