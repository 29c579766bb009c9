// Installs what the lock file names, when it is not there yet. No install script runs: nothing we use needs one.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lastLines, runWithProgress, SetupError } from './run.mjs'

const stamp = 'node_modules/.broadsheet'

export async function install() {
  const lock = readFileSync('package-lock.json', 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (read(stamp) === hash) return
  if (!isInstalled(JSON.parse(lock), JSON.parse(read('node_modules/.package-lock.json') ?? '{}'))) await npmCi(lock)
  writeFileSync(stamp, hash)
}

/** Whether what npm says it installed is what the lock asks for, so that a developer's `npm install` counts too. */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '') return true
    const found = installed.packages?.[name]
    return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true
  })
}

async function npmCi(lock) {
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const [command, first] = npmCommand()
  const count = Object.values(JSON.parse(lock).packages).filter((entry) => !entry.optional).length - 1
  const result = await runWithProgress(`Installing ${count} packages from package-lock.json`, 'Installed', command, [
    ...first,
    ...args,
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=2000',
  ])
  if (result.code !== 0) throw new SetupError(explain(result.output))
}

/** The npm that started us, else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath
  if (running && path.basename(running) === 'npm-cli.js') return [process.execPath, [running]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

export function explain(output) {
  const tail = lastLines(output, 12)
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(output)) {
    return `The packages could not be fetched: the npm registry does not answer. Connect to the network once (or set npm's registry or proxy), and run the same command again.\n${tail}`
  }
  if (/ENOSPC/.test(output)) return `The disk is full: installing needs about 1 GB.\n${tail}`
  return `npm ci failed:\n${tail}`
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
