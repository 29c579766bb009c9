// Running other programs: with progress and their output kept back until it is needed, or as our successor.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Something the reader of the terminal can act on: shown as written, without a stack. */
export class SetupError extends Error {}

export const say = (text) => process.stderr.write(`broadsheet: ${text}\n`)

const since = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`
const stops = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a step to its end: { code, output }. It has a process group of its own, so that stopping us stops all of it;
 * `stop` is the signal it understands best. `quiet` keeps its output back instead of showing it.
 */
export function run(command, args, { env = {}, quiet = false, stop = 'SIGTERM', timeout = 0 } = {}) {
  return new Promise((resolve, reject) => {
    let child
    let stopped
    const onStop = (signal) => {
      stopped = signal
      stopGroup(child, stop)
      setTimeout(() => stopGroup(child, 'SIGKILL'), 10_000).unref()
    }
    for (const signal of stops) process.on(signal, onStop)
    child = spawn(command, args, {
      detached: process.platform !== 'win32',
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout,
    })
    let output = ''
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of stops) process.off(name, onStop)
      if (stopped) {
        stopGroup(child, 'SIGKILL')
        process.exit(128 + constants.signals[stopped])
      }
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), output })
    })
  })
}

function stopGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // It has already ended.
  }
}

/** Says what happens, then that it still does, then how long it took: { code, output } of the step. */
export async function runWithProgress(doing, done, command, args, options) {
  const start = Date.now()
  say(`${doing} …`)
  const ticker = setInterval(() => say(`  still ${doing[0].toLowerCase()}${doing.slice(1)} (${since(start)})`), 10_000)
  try {
    const result = await run(command, args, { ...options, quiet: true })
    if (result.code === 0) say(`${done} in ${since(start)}`)
    return result
  } finally {
    clearInterval(ticker)
  }
}

export const lastLines = (text, count = 30) => text.trimEnd().split('\n').slice(-count).join('\n')

/**
 * Becomes another program. Node 22.15 and later can replace this very process; before that the program is a child that
 * gets every signal we get and whose exit code is ours.
 */
export function handOver(command, args, env) {
  const full = { ...process.env, ...env }
  if (process.execve && process.platform !== 'win32') process.execve(command, [command, ...args], full)
  let child
  for (const signal of stops) process.on(signal, () => child.kill(signal))
  child = spawn(command, args, { stdio: 'inherit', env: full })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
