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

/** A no to what was typed into one field. */
export class FieldDenial extends Denial {
  readonly fields: Record<string, string>

  constructor(field: string, sentence: string) {
    super(422, 'Some of this cannot be taken as it is.')
    this.fields = { [field]: sentence }
  }
}
