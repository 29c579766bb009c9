// Every npm script begins here. It runs on any Node >= 18 without a dependency: it installs from the lock file, finds
// Node 24, builds when the sources changed, and then hands over to the program the command names.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './setup/build.mjs'
import { check, test } from './setup/check.mjs'
import { install } from './setup/install.mjs'
import { chooseNode, nodeFlags } from './setup/node.mjs'
import { handOver, SetupError, say } from './setup/run.mjs'

const programs = {
  start: { program: 'server/main.ts', mode: 'production', builds: true },
  dev: { program: 'server/main.ts', args: ['--dev'], mode: 'development' },
  import: { program: 'jobs/import.ts', mode: 'production' },
  backup: { program: 'jobs/backup.ts', mode: 'production' },
  restore: { program: 'jobs/restore.ts', mode: 'production' },
  demo: { program: 'jobs/demo.ts', mode: 'production' },
  owner: { program: 'jobs/owner.ts', mode: 'production' },
  verify: { program: 'jobs/verify.ts', mode: 'production' },
  bench: { program: 'bench/run.ts', mode: 'production', builds: true },
}

async function main(command, args) {
  process.chdir(path.dirname(fileURLToPath(import.meta.url)))
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const chosen = programs[command]
  if (!chosen && command !== 'check' && command !== 'test') {
    throw new SetupError(`Usage: node setup.mjs ${[...Object.keys(programs), 'check', 'test'].join(' | ')}`)
  }
  await install()
  const node = chooseNode()
  // What starts `node` by name gets the same one: Turbopack does, for the style sheets.
  process.env.PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH}`
  if (command === 'check') return check(node)
  if (command === 'test') return test(node, args)
  if (chosen.builds) await build(node)
  handOver(node, [...nodeFlags, chosen.program, ...(chosen.args ?? []), ...args], { NODE_ENV: chosen.mode })
}

try {
  await main(process.argv[2], process.argv.slice(3))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}
