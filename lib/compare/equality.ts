// When two values of an article are the same: by what is in them, in whatever order their properties were written.

/** One string for everything that is the same. */
export function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, part]) => `${name}:${keyOf(part)}`).join(',')}}`
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || keyOf(one) === keyOf(other)
}
