// What the bullet or number in front of a list item says.

export type Marker = {
  /** Of a numbered item. */
  number: number | undefined
  /** False when the number was written in a way that our lists do not have. */
  isPlain: boolean
  /** What is neither bullet nor number, such as "Article": it belongs to the text. */
  words: string
}

/** `previous` is the number of the item before in the same list: it tells the letter i from the Roman one. */
export function readMarker(marker: string, previous: number | undefined): Marker {
  const decimal = /^\(?(\d{1,6})[.):]?$/.exec(marker)?.[1]
  if (decimal !== undefined) return { number: Number(decimal), isPlain: true, words: '' }
  const compound = /^\(?(?:\d{1,4}[.-])+(\d{1,4})[.)]?$/.exec(marker)?.[1]
  if (compound !== undefined) return { number: Number(compound), isPlain: false, words: '' }
  const letters = /^\(?([a-z]{1,8})[.)]$/i.exec(marker)?.[1]?.toLowerCase()
  const number = letters === undefined ? undefined : numberOf(letters, previous)
  if (number !== undefined) return { number, isPlain: false, words: '' }
  // One sign alone is a bullet, also when Symbol and Wingdings write it with a letter.
  return { number: undefined, isPlain: true, words: [...marker].length > 1 ? marker : '' }
}

function numberOf(letters: string, previous: number | undefined): number | undefined {
  const roman = romanNumber(letters)
  const letter = letters.length === 1 ? letters.charCodeAt(0) - 96 : undefined
  const expected = (previous ?? 0) + 1
  return [roman, letter].find((number) => number === expected) ?? letter ?? roman
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

function romanNumber(letters: string): number | undefined {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return undefined
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
