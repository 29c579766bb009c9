// What the newsroom says of itself: one validated row, 'site'.
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { settingsKey } from '#lib/keys.ts'
import type { Outcome } from './outcome.ts'
import { settings } from './schema.ts'
import type { Reader, Writer } from './store.ts'

const zone = z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', {
  message: 'is not a time zone such as Europe/Istanbul',
})

export const siteSettings = z.object({
  name: z.string().min(1).max(80).default('Broadsheet'),
  tagline: z.string().max(200).default(''),
  zone: zone.default('UTC'),
  language: z.string().min(2).max(35).default('en'),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  edition: z.string().max(80).default(''),
  publisher: z.string().max(200).default(''),
  editor: z.string().max(200).default(''),
  contact: z.string().max(200).default(''),
})

export type SiteSettings = z.infer<typeof siteSettings>

/** As the desk reads them; readers' pages have db/public/site.ts. */
export async function getSettings(tx: Reader): Promise<SiteSettings> {
  const [row] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.name, 'site'))
  return siteSettings.parse(row?.value ?? {})
}

/** Replaces the newsroom's settings; every page shows them. */
export async function saveSettings(tx: Writer, input: SiteSettings, by: string, now: Date): Promise<Outcome> {
  const row = { name: 'site', value: input, at: now.getTime(), by }
  await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.name, set: row })
  return { value: undefined, event: { what: 'settings.saved', subject: 'site' }, touched: [settingsKey] }
}
