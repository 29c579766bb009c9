// Which Node runs the site. Node 24 comes with the lock file on Linux (decision 012); elsewhere yours has to be new enough.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from './run.mjs'

/** Node 22.18 runs TypeScript too, but warns of it at every start. */
/** What every program of ours is started with. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning', '--import=./server/quick-start.ts']

const loaders = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' }

/** The package that holds Node for this system, if there is one: it needs Linux with glibc. */
export function pinnedPackage({ platform, arch } = process) {
  return platform === 'linux' && loaders[arch] && existsSync(loaders[arch]) ? `node-linux-${arch}` : undefined
}

/** @param {{ node: string, napi?: string }} versions */
export function isNewEnough(versions = process.versions) {
  const [major, minor] = versions.node.split('.').map(Number)
  return (major > 22 || (major === 22 && minor >= 18)) && Number(versions.napi) >= 10
}

/** @param {{ platform: string, arch: string, execPath: string, versions: { node: string, napi?: string } }} running */
export function chooseNode(running = process, modules = 'node_modules') {
  const name = pinnedPackage(running)
  const pinned = path.resolve(modules, `${name}/bin/node`)
  if (name && existsSync(pinned)) return pinned
  // npm may have linked a Node that cannot run here, and it would hide the one that can.
  if (!name) rmSync(path.resolve(modules, '.bin/node'), { force: true })
  if (isNewEnough(running.versions)) return running.execPath
  throw tooOld(running)
}

export function tooOld({ platform, arch, versions } = process) {
  return new SetupError(
    `Broadsheet runs on Node 24, which comes with it on Linux (x64 and arm64, glibc). Here (${platform} ${arch}) install ` +
      `Node 24 yourself: this is ${versions.node}, and 22.18 is the oldest that works. See https://nodejs.org.`,
  )
}
