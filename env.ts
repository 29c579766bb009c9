// The only reader of process.env. Every variable is checked here at start and refused by name;
// docs/configuration.md describes each one (a test compares the two).
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const address = (...schemes: string[]) =>
  z
    .string()
    .refine((text) => schemes.some((scheme) => text.startsWith(scheme)), {
      message: `must begin with ${schemes.join(' or ')}`,
    })
    // file://data/news.db is the machine called data, and file: alone the folder we are in.
    .refine((text) => !/^(?:file|varnish|https):$|^file:\/\/(?!\/)/.test(text), {
      message: 'must name something: file:./data/news.db or file:///var/lib/news.db',
    })

const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => URL.parse(text)?.origin === text.replace(/\/$/, ''), {
    message: 'must be an origin: https://news.example, without a path',
  })
  .transform((text) => new URL(text).origin)

export const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: address('file:', 'pglite:').optional(),
  MEDIA_URL: address('file:').optional(),
  EDGE_URL: address('varnish:', 'https:').optional(),
  DEMO: z.enum(['0', '1']).default('1'),
  FIXTURES_DIR: z.string().min(1).default('../shared'),
  RENDERERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.max(1, availableParallelism() - 1)),
  CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(96),
  READER_JS: z.enum(['none', 'keep']).default('none'),
  METRICS_TOKEN: z.string().min(16).optional(),
  APP_SECRET: z.string().min(32).optional(),
  TRUSTED_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  SMTP_URL: address('smtp:', 'smtps:')
    .refine((text) => URL.parse(text)?.hostname, { message: 'must name a server: smtps://name:password@mail.example' })
    .optional(),
  ACCESS_LOG_HITS: z.coerce.number().min(0).max(1).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** Checks an environment and fills in what is derived; throws one error that names every bad variable. */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = variables.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not right:\n${lines.join('\n')}\nSee docs/configuration.md.`)
  }
  const { NODE_ENV, PORT, HOST, DATA_DIR, DEMO, FIXTURES_DIR, LOG_LEVEL, ...rest } = result.data
  const dataDir = path.resolve(DATA_DIR)
  return {
    mode: NODE_ENV,
    port: PORT,
    host: HOST,
    dataDir,
    demo: DEMO === '1',
    fixturesDir: path.resolve(FIXTURES_DIR),
    logLevel: LOG_LEVEL,
    /** How many processes render pages. */
    renderers: rest.RENDERERS,
    /** What the page cache may hold, in bytes; 0 keeps nothing. */
    cacheBytes: rest.CACHE_MB * 1024 * 1024,
    /** Leaves Next's runtime in reader pages, to compare with. */
    keepsReaderScripts: rest.READER_JS === 'keep',
    metricsToken: rest.METRICS_TOKEN,
    /** What one-time-code secrets are encrypted with; made at first start when it is not given (auth/secret.ts). */
    appSecret: rest.APP_SECRET,
    /** How many proxies of ours stand before us: each adds the address it was asked from to X-Forwarded-For. */
    trustedProxies: rest.TRUSTED_PROXY,
    /** Where mail is handed in; undefined when there is none. */
    smtpUrl: rest.SMTP_URL,
    /** The share of answers from the cache that the access log has a line for, 0 to 1. */
    accessLogHits: rest.ACCESS_LOG_HITS,
    /** True when a cache that understands surrogate keys stands before us. */
    hasEdge: rest.EDGE_URL !== undefined,
    /** The public origin, without a trailing slash. */
    siteUrl: rest.SITE_URL ?? `http://localhost:${PORT}`,
    databaseUrl: rest.DATABASE_URL ?? `file:${path.join(dataDir, 'news.db')}`,
    mediaUrl: rest.MEDIA_URL ?? `file:${path.join(dataDir, 'media')}`,
  }
}

export const env = readEnv(process.env)
