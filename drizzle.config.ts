// Writes the migrations of both engines from the one schema: `npm run migrations`.
import { defineConfig } from 'drizzle-kit'
import { env } from './env.ts'

const dialect = env.databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql'

export default defineConfig({
  dialect,
  schema: './db/schema.ts',
  out: `./db/migrations/${dialect}`,
  casing: 'snake_case',
})
