// A rule of the newsroom said no. The message is written for the person at the desk and shown as it is; any other
// error is a bug, logged and hidden. Recognised by its brand, because modules may be loaded twice.

const brand = Symbol.for('broadsheet.refusal')

export class Refusal extends Error {
  readonly [brand] = true
}

export const isRefusal = (error: unknown): error is Refusal => Object(error)[brand] === true
