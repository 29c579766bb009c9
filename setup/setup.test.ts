// The parts of the set-up that can be tried without installing anything, and that stopping it leaves nothing behind.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { hashSources } from './build.mjs'
import { explain, isInstalled } from './install.mjs'
import { missingEntries } from './lock.mjs'
import { chooseNode } from './node.mjs'
import { SetupError } from './run.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-setup-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const lockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const packageFile = JSON.parse(readFileSync('package.json', 'utf8'))

test('the lock is installed when every package that is not optional is there in its version', () => {
  const lock = { packages: { '': {}, a: { version: '1.0.0' }, 'for-macs': { version: '1.0.0', optional: true } } }
  assert.equal(isInstalled(lock, {}), false)
  assert.equal(isInstalled(lock, { packages: { a: { version: '0.9.0' } } }), false)
  assert.equal(isInstalled(lock, { packages: { a: { version: '1.0.0' } } }), true)
  assert.equal(isInstalled(lock, { packages: { a: { version: '1.0.0' }, 'for-macs': { version: '2.0.0' } } }), false)
  const forHere = { version: '1.0.0', optional: true, os: [process.platform], cpu: process.arch }
  assert.equal(isInstalled({ packages: { forHere } }, {}), false)
})

test('the lock file is complete for every system and names exact versions', () => {
  assert.deepEqual(Object.keys(missingEntries(lockFile.packages)), [], 'run: node setup/lock.mjs')
  const { dependencies, devDependencies, optionalDependencies } = packageFile
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    assert.equal(lockFile.packages[`node_modules/${name}`]?.version, version, name)
  }
})

test('a package that npm left out of the lock is added for the system it is for', () => {
  const packages = { 'node_modules/css': { dev: true, optionalDependencies: { '@css/linux-x64-musl': '1.2.3' } } }
  const entry = { version: '1.2.3', cpu: ['x64'], libc: ['musl'], os: ['linux'], dev: true, optional: true }
  assert.deepEqual(missingEntries(packages), { 'node_modules/@css/linux-x64-musl': entry })
})

test('without a network the message says so', () => {
  assert.match(explain('npm error code ENOTFOUND\nnpm error network'), /registry does not answer/)
  assert.doesNotMatch(explain('npm error code EINTEGRITY'), /does not answer/)
})

test('an old Node is refused with a sentence where none comes with the lock file', () => {
  const mac = { platform: 'darwin', arch: 'arm64', execPath: '/node' }
  assert.throws(() => chooseNode({ ...mac, versions: { node: '20.20.2', napi: '9' } }, folder), SetupError)
  assert.throws(() => chooseNode({ ...mac, versions: { node: '22.17.0', napi: '10' } }, folder), /22\.18 is the oldest/)
  assert.equal(chooseNode({ ...mac, versions: { node: '22.18.0', napi: '10' } }, folder), '/node')
})

test('a changed, added or renamed source is built again; a test or a touched file is not', () => {
  const app = path.join(folder, 'app')
  mkdirSync(app)
  writeFileSync(path.join(app, 'page.tsx'), 'one')
  const first = hashSources(['app'], folder)
  writeFileSync(path.join(app, 'page.tsx'), 'one')
  writeFileSync(path.join(app, 'page.test.ts'), 'a test')
  assert.equal(hashSources(['app', 'absent.ts'], folder), first)
  writeFileSync(path.join(app, 'page.tsx'), 'two')
  const second = hashSources(['app'], folder)
  assert.notEqual(second, first)
  rmSync(path.join(app, 'page.tsx'))
  writeFileSync(path.join(app, 'other.tsx'), 'two')
  assert.notEqual(hashSources(['app'], folder), second)
})

/** Starts a script that uses setup/run.mjs, waits until the program under it prints its process id, and stops it. */
async function stopped(script: string, signal: NodeJS.Signals, command = 'exec "$0" "$1"') {
  const file = path.join(folder, `${script.length}-${signal}.mjs`)
  writeFileSync(file, `import { handOver, run } from ${JSON.stringify(path.resolve('setup/run.mjs'))}\n${script}`)
  const child: ChildProcess = spawn('sh', ['-c', command, process.execPath, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [first] = await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data')
  child.kill(signal)
  const [code] = await ended
  const pid = Number(String(first).trim())
  for (let waited = 0; isAlive(pid) && waited < 2_000; waited += 20) await setTimeout(20)
  return { code, isAlive: isAlive(pid) }
}

/** A process that has ended but that nobody has asked after is dead too. */
function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const server = `"process.on('SIGTERM', () => process.exit(7)); process.on('SIGINT', () => process.exit(8)); setInterval(() => {}, 1000); console.log(process.pid)"`

test('a server started by npm start ends with the signal, in either way of handing over', async () => {
  const child = `process.execve = undefined; handOver(process.execPath, ['-e', ${server}], {})`
  assert.deepEqual(await stopped(child, 'SIGTERM'), { code: 7, isAlive: false })
  assert.deepEqual(await stopped(child, 'SIGINT'), { code: 8, isAlive: false })
  assert.deepEqual(await stopped(`handOver(process.execPath, ['-e', ${server}], {})`, 'SIGTERM'), {
    code: 7,
    isAlive: false,
  })
})

test('a step is stopped with everything it started', async () => {
  const step = `await run('sh', ['-c', 'sleep 60 & echo $!; wait'])`
  assert.deepEqual(await stopped(step, 'SIGTERM'), { code: 143, isAlive: false })
})

test('every script that sets up replaces the shell that npm starts it in', () => {
  const lines = Object.values<string>(packageFile.scripts).filter((line) => line.includes('setup.mjs'))
  assert.notEqual(lines.length, 0)
  for (const line of lines) assert.match(line, /^exec node setup\.mjs \w+$/)
})
