// Builds the pages when what they are made of has changed. Contents are compared, not times: a fresh checkout of the same
// sources needs no new build, and server/ and jobs/ are not built at all.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lastLines, runWithProgress, SetupError } from './run.mjs'

const stamp = '.next/broadsheet-sources'
const sources = [
  ...['app', 'auth', 'components', 'db', 'lib', 'public'],
  ...['env.ts', 'log.ts', 'scope.ts', 'instrumentation.ts', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json'],
  'package-lock.json',
]

export async function build(node) {
  const hash = hashSources(sources)
  if (readStamp() === hash) return
  rmSync(stamp, { force: true })
  const result = await runWithProgress(
    'Building the pages',
    'Built',
    node,
    ['node_modules/next/dist/bin/next', 'build'],
    {
      env: { NODE_ENV: 'production' },
    },
  )
  if (result.code !== 0) throw new SetupError(`The build failed:\n${lastLines(result.output, 60)}`)
  writeFileSync(stamp, hash)
}

/** Of names and contents, tests left out. */
export function hashSources(names, root = '.') {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => listFiles(path.join(root, name)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function listFiles(name) {
  const stat = statSync(name, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(name) ? [] : [name]
  const children = readdirSync(name).sort()
  return children.filter((child) => !child.startsWith('.')).flatMap((child) => listFiles(path.join(name, child)))
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}
