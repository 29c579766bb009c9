// Completes package-lock.json: `node setup/lock.mjs`, after a change of dependencies. npm leaves out of the lock what its
// registry does not carry (mirrors often lack the builds for other systems), and then `npm ci` refuses the lock everywhere.
// The missing entries have a version but no checksum; npm fills that in on a system that uses them.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Lock entries, by place, for optional packages that are asked for and not there. */
export function missingEntries(packages) {
  const missing = {}
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((candidate) => packages[candidate])
      if (known || place === '') continue
      missing[`node_modules/${name}`] = {
        version,
        ...system(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      }
    }
  }
  return missing
}

/** What the names of such packages say: cli-darwin-arm64, oxide-linux-x64-musl, swc-win32-x64-msvc, oxide-wasm32-wasi. */
function system(name) {
  const words = name.split(/[-/]/)
  const os = ['android', 'darwin', 'freebsd', 'linux', 'win32'].find((word) => words.includes(word))
  const cpu = ['arm64', 'arm', 'ia32', 'x64', 'wasm32'].find((word) => words.includes(word))
  const libc = words.includes('musl') ? 'musl' : os === 'linux' ? 'glibc' : undefined
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = missingEntries(lock.packages)
  const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} entries added to package-lock.json`)
}
