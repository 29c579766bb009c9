// The desk is a part that can be left out: the same sources without it build a working reader site.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { startServer } from '../server.ts'
import { expect, test } from '../test.ts'
import { print } from './paper.ts'

const desk = ['app/(admin)', 'components/admin', 'auth']

test('without app/(admin), components/admin and auth the reader site builds and runs', async () => {
  test.setTimeout(240_000)
  // Among the sources: a hard link cannot go to another disk.
  const copy = test.info().outputPath('site')
  mkdirSync(copy, { recursive: true })
  try {
    copySources(copy)
    for (const part of desk) rmSync(path.join(copy, part), { recursive: true })
    await build(copy)
    const server = await startServer({ program: copy })
    try {
      const [article] = await print(server, 1)
      expect((await server.get('/')).html).toContain(article?.path)
      expect((await server.get(String(article?.path))).status).toBe(200)
      expect((await server.get('/admin')).status).toBe(404)
      expect((await server.get('/admin/sign-in')).status).toBe(404)
      expect((await server.get('/healthz')).status).toBe(200)
      expect(server.said()).not.toContain('set-up')
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})

/** What a build and a start need; packages as hard links, because Turbopack does not follow links out of its folder. */
function copySources(to: string): void {
  for (const name of readdirSync('.')) {
    if (/^(\..*|data|node_modules|test-results|playwright-report|e2e|bench|docs)$/.test(name)) continue
    cpSync(name, path.join(to, name), { recursive: true })
  }
  linkAll('node_modules', path.join(to, 'node_modules'))
}

function linkAll(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkSync(source, target)
  }
}

async function build(folder: string): Promise<void> {
  const next = path.join(folder, 'node_modules/next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const [code] = await once(child, 'exit')
  expect(code, said).toBe(0)
  expect(existsSync(path.join(folder, '.next/BUILD_ID'))).toBe(true)
}
