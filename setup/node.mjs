// Which Node runs the site. Node 24 comes with the lock file on Linux (decision 012); elsewhere yours has to be new enough.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from './run.mjs'

/** Node 22.18 runs TypeScript too, but warns of it at every start. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning']

const loaders = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' }

/** @param {{ platform: string, arch: string, execPath: string, versions: { node: string, napi?: string } }} running */
export function chooseNode(running = process, modules = 'node_modules') {
  const pinned = path.resolve(modules, `node-linux-${running.arch}/bin/node`)
  if (running.platform === 'linux' && existsSync(pinned)) {
    if (existsSync(loaders[running.arch])) return pinned
    // Built for glibc; on musl npm's link to it would hide the Node that works.
    rmSync(path.resolve(modules, '.bin/node'), { force: true })
  }
  const [major, minor] = running.versions.node.split('.').map(Number)
  const isNewEnough = major > 22 || (major === 22 && minor >= 18)
  if (isNewEnough && Number(running.versions.napi) >= 10) return running.execPath
  throw new SetupError(
    `Broadsheet runs on Node 24, which comes with it on Linux (x64 and arm64, glibc). Here (${running.platform} ${running.arch}) ` +
      `install Node 24 yourself: this is ${running.versions.node}, and 22.18 is the oldest that works. See https://nodejs.org.`,
  )
}
