// The two headers that a page brings for caches (Edge Architecture Specification, RFC 5861): what it was made of, and how
// long it may be kept.

/** In seconds. */
export interface Lifetime {
  fresh: number
  whileRefreshing: number
  onError: number
}

/** Of a Surrogate-Control header; a page that says nothing is not kept. */
export function lifetimeOf(header: string | undefined): Lifetime {
  const seconds = (name: string) =>
    Number(new RegExp(`(?:^|[\\s,])${name}=(\\d{1,9})(?:$|[\\s,])`).exec(header ?? '')?.[1] ?? 0)
  return {
    fresh: seconds('max-age'),
    whileRefreshing: seconds('stale-while-revalidate'),
    onError: seconds('stale-if-error'),
  }
}

export const keysOf = (header: string | undefined): string[] => (header ?? '').split(' ').filter(Boolean)

/** Readers need not know what a page is made of; a cache before us must. */
export function withoutSurrogate(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'surrogate-key': _keys, 'surrogate-control': _control, ...rest } = headers
  return rest
}
