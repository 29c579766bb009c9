// A Chromium for the browser tests: the one you name, the system's, Playwright's, or one installed now.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { lastLines, run, runWithProgress, SetupError } from './run.mjs'

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium that starts. */
export async function chromium(node) {
  const named = process.env.CHROMIUM
  if (named) {
    if (await starts(named)) return named
    throw new SetupError(`CHROMIUM=${named} does not start.`)
  }
  const found = await firstThatStarts()
  if (found) return found
  const attempts = [await installWithPlaywright(node)]
  let installed = await firstThatStarts()
  if (!installed && isDebianRoot()) {
    attempts.push(await installWithApt())
    installed = await firstThatStarts()
  }
  if (installed) return installed
  throw new SetupError(
    `The browser tests need Chromium and it could not be installed: \`sudo apt-get install chromium\`, or set CHROMIUM to the path of one.\n${attempts.filter(Boolean).join('\n')}`,
  )
}

const why = (output) => lastLines((output.match(/^(E:|Error:).*$/gm) ?? [output]).join('\n'), 3)

async function firstThatStarts() {
  for (const file of [...system, playwrightsOwn()]) if (file && (await starts(file))) return file
}

async function starts(file) {
  if (!existsSync(file)) return false
  return (await run(file, ['--version'], { quiet: true, timeout: 10_000 })).code === 0
}

function playwrightsOwn() {
  try {
    return createRequire(path.resolve('package.json'))('playwright-core').chromium.executablePath()
  } catch {
    return undefined
  }
}

async function installWithPlaywright(node) {
  const result = await runWithProgress(
    'Installing Chromium (Playwright’s)',
    'Installed Chromium',
    node,
    ['node_modules/playwright/cli.js', 'install', 'chromium'],
    { env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }, timeout: 300_000 },
  )
  return result.code === 0 ? '' : why(result.output)
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function installWithApt() {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 }
  const doing = 'Installing Chromium (Debian’s)'
  const update = await runWithProgress(`${doing}: package lists`, 'Package lists read', 'apt-get', ['update'], options)
  const args = ['install', '--yes', '--no-install-recommends', 'chromium']
  const result = await runWithProgress(doing, 'Installed Chromium', 'apt-get', args, options)
  return result.code === 0 ? '' : why(`${update.output}\n${result.output}`)
}
