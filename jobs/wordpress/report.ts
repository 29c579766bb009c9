// What an import did, in sentences: how much of what came, and by name everything that could not be converted.

const MOST_PLACES = 200
const SHOWN = { notes: 30, places: 3 }

type Note = { times: number; places: string[] }

export class Report {
  readonly #came = new Map<string, { came: number; here: number }>()
  readonly #notes = new Map<string, Note>()

  /** One more of these came, or was here already from an earlier import. */
  count(noun: string, isNew: boolean): void {
    const found = this.#came.get(noun) ?? { came: 0, here: 0 }
    if (isNew) found.came += 1
    else found.here += 1
    this.#came.set(noun, found)
  }

  came(noun: string): number {
    return this.#came.get(noun)?.came ?? 0
  }

  /** Something that is not as it was: what, where in the export, how often there. */
  note(what: string, place = '', times = 1): void {
    const known = this.#notes.get(what) ?? { times: 0, places: [] }
    known.times += times
    if (place !== '' && known.places.length < MOST_PLACES && known.places.at(-1) !== place) known.places.push(place)
    this.#notes.set(what, known)
  }

  get notes(): ReadonlyMap<string, { times: number; places: readonly string[] }> {
    return this.#notes
  }

  /** Short for the terminal; `whole` names every place that is known. */
  text(whole: boolean): string {
    const counts = [...this.#came].map(([noun, { came, here }]) => {
      const known = here > 0 ? ` (${here} more ${here === 1 ? 'was' : 'were'} here already)` : ''
      return `  ${came} ${came === 1 ? noun : plural(noun)}${known}`
    })
    const listed = [...this.#notes].slice(0, whole ? undefined : SHOWN.notes)
    const notes = listed.flatMap(([what, note]) => noteLines(what, note, whole))
    if (listed.length < this.#notes.size) notes.push(`  and ${this.#notes.size - listed.length} more`)
    return [
      'Imported:',
      ...(counts.length > 0 ? counts : ['  nothing']),
      ...(notes.length > 0 ? ['', 'Not as it was:', ...notes] : []),
      '',
    ].join('\n')
  }
}

function noteLines(what: string, { times, places }: Note, whole: boolean): string[] {
  const shown = whole ? places : places.slice(0, SHOWN.places)
  const rest = places.length - shown.length
  return [
    `  ${times > 1 ? `${times} × ` : ''}${what}`,
    ...shown.map((place) => `    ${place}`),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ]
}

function plural(noun: string): string {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : noun.endsWith('s') ? `${noun}es` : `${noun}s`
}
