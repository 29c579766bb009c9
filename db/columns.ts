// The column kits: what schema.ts is written in. One definition gives SQLite's tables or PostgreSQL's; the types are
// SQLite's for both, so queries are written once (decision 002). Column names are snake_case of the property.
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

export const sqliteColumns = {
  table: lite.sqliteTable,
  text: () => lite.text().notNull(),
  int: () => lite.integer().notNull(),
  /** Milliseconds since 1970, UTC. */
  time: () => lite.integer().notNull(),
  bool: () => lite.integer({ mode: 'boolean' }).notNull(),
  json: <T>() => lite.text({ mode: 'json' }).$type<T>().notNull(),
  /** Structured data that may be absent. */
  optionalJson: <T>() => lite.text({ mode: 'json' }).$type<T>(),
  /** A text that may be absent: a parent, an owner. Never ordered by. */
  optional: () => lite.text(),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
}

export type Columns = typeof sqliteColumns

export const postgresColumns = {
  table: pg.pgTable,
  text: () => pg.text().notNull(),
  int: () => pg.integer().notNull(),
  time: () => pg.bigint({ mode: 'number' }).notNull(),
  bool: () => pg.boolean().notNull(),
  json: <T>() => pg.jsonb().$type<T>().notNull(),
  optionalJson: <T>() => pg.jsonb().$type<T>(),
  optional: () => pg.text(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
} as unknown as Columns
