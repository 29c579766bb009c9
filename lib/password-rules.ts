// Which passwords are taken (OWASP, NIST SP 800-63B): long enough, no rules of composition, and none that is tried first:
// common ones, rows of keys and repetitions, what is known of the person.
import { commonPasswords, commonWords } from './common-passwords.ts'

export const passwordLength = { least: 12, most: 256 }

/** What must not make up a password: name, e-mail address, the newsroom's name. */
export type About = readonly string[]

/** Why a password is not taken, in a sentence for who chose it; undefined when it is. */
export function whyNot(password: string, about: About): string | undefined {
  const text = password.normalize('NFC')
  const length = [...text].length
  if (length < passwordLength.least)
    return `Use at least ${passwordLength.least} characters. Several words are easier to remember.`
  if (length > passwordLength.most) return `Use at most ${passwordLength.most} characters.`
  const lower = text.toLowerCase()
  if (isRow(lower) || isRepetition(lower))
    return 'This repeats itself or runs along the keyboard. Use something less regular.'
  if (isCommon(lower)) return 'This is one of the passwords that are tried first. Use another one.'
  if (isAbout(lower, about))
    return 'This is made of your name, your address or the name of the newsroom. Use something else.'
  return undefined
}

const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1234567890',
  'qazwsxedcrfvtgbyhnujm',
  '1qaz2wsx3edc4rfv5tgb',
]

/** Fewer than six of its characters do more than go on with what the one before began. */
function isRow(text: string): boolean {
  const characters = [...text]
  const fresh = characters.filter((character, i) => !goesOn(characters[i - 1], character))
  return fresh.length < 6 || new Set(characters).size < 5
}

function goesOn(before: string | undefined, character: string): boolean {
  if (before === undefined) return false
  const step = (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
  return Math.abs(step) <= 1 || rows.some((row) => row.includes(before + character) || row.includes(character + before))
}

/** The same thing twice or more, the last time perhaps cut short. */
function isRepetition(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period++) {
    if (text.slice(period) === text.slice(0, -period)) return true
  }
  return false
}

const lookAlikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** A listed one, or one common word with digits and signs before, behind and in the place of letters. */
function isCommon(text: string): boolean {
  if (commonPasswords.has(text) || commonPasswords.has(text.replace(/[^\p{L}\p{N}]/gu, ''))) return true
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const begins = text.replace(/[^\p{L}]*\d[^\p{L}]*$/u, '')
  return [core, begins, text].some((each) => {
    const read = [...each].map((character) => lookAlikes[character] ?? character).join('')
    return [each, read, read.replaceAll(/[^\p{L}]/gu, '')].some(
      (word) => commonWords.has(word) || commonPasswords.has(word),
    )
  })
}

/** Without what is known of the person, less than eight characters are left. */
function isAbout(text: string, about: About): boolean {
  const words = about.flatMap((each) =>
    each
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  const known = [...new Set(words)].filter((word) => [...word].length >= 3).sort((a, b) => b.length - a.length)
  const plain = text.replace(/[^\p{L}\p{N}]+/gu, '')
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return left !== plain && [...left].length < 8
}
