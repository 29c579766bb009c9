// Installs what the lock file names, when it is not there yet. No install script runs: nothing we use needs one.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isNewEnough, pinnedPackage, tooOld } from './node.mjs'
import { lastLines, runWithProgress, SetupError } from './run.mjs'

const stamp = 'node_modules/.broadsheet'
const quietly = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
const ci = ['ci', '--include=dev', ...quietly, '--fetch-retries=1', '--fetch-retry-mintimeout=2000']

export async function install() {
  const text = readFileSync('package-lock.json', 'utf8')
  const hash = createHash('sha256').update(text).digest('hex')
  if (read(stamp) === hash) return
  const lock = JSON.parse(text)
  if (!isInstalled(lock, JSON.parse(read('node_modules/.package-lock.json') ?? '{}'))) await installLock(lock)
  writeFileSync(stamp, hash)
}

/** Whether what npm says it installed is what the lock asks for, so that a developer's `npm install` counts too. */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '') return true
    const found = installed.packages?.[name]
    return found ? found.version === wanted.version : wanted.optional === true && !isForThisSystem(wanted)
  })
}

function isForThisSystem({ os, cpu, libc }) {
  const isHere = (wanted, here) => [wanted].flat().includes(here)
  return isHere(os, process.platform) && isHere(cpu, process.arch) && !(libc && !isHere(libc, 'glibc'))
}

/** npm leaves out optional packages that the Node it runs on is too old for, so it has to run on the one we will use. */
async function installLock(lock) {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-node-'))
  try {
    const node = isNewEnough() ? process.execPath : await borrowNode(lock, folder)
    const count = Object.values(lock.packages).filter((entry) => !entry.optional).length - 1
    const [command, args, env] = npm(node)
    const doing = `Installing ${count} packages from package-lock.json`
    const result = await runWithProgress(doing, 'Installed', command, [...args, ...ci], { env })
    if (result.code !== 0) throw new SetupError(explain(result.output))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Installs the pinned Node alone, in the version and with the checksum of our lock. */
async function borrowNode(lock, folder) {
  const name = pinnedPackage()
  if (!name) throw tooOld()
  const entry = lock.packages[`node_modules/${name}`]
  const wanted = { name: 'node', version: '1.0.0', dependencies: { [name]: entry.version } }
  const packages = { '': wanted, [`node_modules/${name}`]: { ...entry, optional: false } }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(wanted))
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ ...wanted, lockfileVersion: 3, packages }))
  const [command, args] = npm(process.execPath)
  const doing = `Fetching Node ${entry.version} (this one is ${process.versions.node})`
  const result = await runWithProgress(doing, 'Fetched', command, [...args, ...ci, '--prefix', folder])
  if (result.code !== 0) throw new SetupError(explain(result.output))
  return path.join(folder, 'node_modules', name, 'bin/node')
}

/** The npm that started us, else the one on the path, run by that Node. */
function npm(node) {
  const env = { PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
  const running = process.env.npm_execpath
  if (running && path.basename(running) === 'npm-cli.js') return [node, [running], env]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', [], env]
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
