// Which of the encodings a page is kept in answers a request.
import Negotiator from 'negotiator'

export type Encoding = 'br' | 'gzip' | 'identity'

const kept: Encoding[] = ['br', 'gzip', 'identity']

/** The package's types do not know yet of the preference that it has since 1.0. */
interface Preferring {
  encoding(available: Encoding[], options: { preferred: Encoding[] }): Encoding | undefined
}

/** There are few browsers, and so few headers: each is read once. */
const known = new Map<string, Encoding>()
const mostKnown = 500

/** By the weights of an Accept-Encoding header, the smaller one when they are equal. Unencoded when nothing is accepted: better than nothing. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  return known.get(header) ?? learn(header)
}

function learn(header: string): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } }) as unknown as Preferring
  const chosen = negotiator.encoding(kept, { preferred: kept }) ?? 'identity'
  if (known.size >= mostKnown) known.clear()
  if (header.length <= 200) known.set(header, chosen)
  return chosen
}
