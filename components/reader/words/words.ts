// The interface's words in the newsroom's language; English where a translation is missing.
import { arabic } from '#components/reader/words/arabic.ts'
import { english, type Words } from '#components/reader/words/english.ts'
import { turkish } from '#components/reader/words/turkish.ts'

const languages: Record<string, Words> = { en: english, tr: turkish, ar: arabic }

export const wordsFor = (language: string): Words => languages[language.toLowerCase().split('-')[0] ?? 'en'] ?? english
