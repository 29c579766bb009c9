// One text for one value, whatever order its keys came in: what is hashed must not depend on how an engine stores it.

/** JSON with the keys of every object sorted (RFC 8785 in spirit; numbers as JavaScript prints them). */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
