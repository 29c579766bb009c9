// The only writer of log lines: one JSON object a line on standard output, with `event` as the stable name of what
// happened. Commands that speak to a person at a terminal print plain sentences instead and do not use this.
import pino from 'pino'
import { env } from '#env.ts'

const slot = Symbol.for('broadsheet.log')
const shared = globalThis as unknown as Record<symbol, pino.Logger | undefined>
shared[slot] ??= pino({ level: env.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
const logger: pino.Logger = shared[slot]

type Fields = Record<string, unknown>

export const log = {
  debug: (event: string, fields: Fields = {}) => logger.debug({ event, ...fields }),
  info: (event: string, fields: Fields = {}) => logger.info({ event, ...fields }),
  warn: (event: string, fields: Fields = {}) => logger.warn({ event, ...fields }),
  /** `error` is printed with its stack; a bug is logged once, where it is caught for good. */
  error: (event: string, error: unknown, fields: Fields = {}) => logger.error({ event, ...fields, err: error }),
}
