// Tests over HTTP and in a browser, against the built site with the demo newsroom on a port and a folder of its own.
// `npm test` starts them (it finds Chromium and makes the folder); `npm test -- e2e/reader/feeds.spec.ts` runs one file.
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

// The workers load this file too: what the first load chose is in the environment they inherit, for #env.ts to read.
if (!process.env.E2E_PORT) {
  process.env.E2E_PORT = String(await freePort())
  process.env.E2E_DATA_DIR ??= mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'))
  process.env.PORT = process.env.E2E_PORT
  process.env.DATA_DIR = process.env.E2E_DATA_DIR
  process.env.SITE_URL = `http://localhost:${process.env.E2E_PORT}`
  for (const name of ['DATABASE_URL', 'MEDIA_URL', 'HOST', 'DEMO']) delete process.env[name]
}

const origin = `http://localhost:${process.env.E2E_PORT}`
const inBrowser = ['e2e/admin/**/*.spec.ts', 'e2e/**/*.browser.spec.ts']

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: origin,
    launchOptions: { executablePath: process.env.CHROMIUM },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'http', testMatch: 'e2e/**/*.spec.ts', testIgnore: inBrowser },
    { name: 'browser', testMatch: inBrowser },
  ],
  webServer: {
    command: `exec "${process.execPath}" --disable-warning=ExperimentalWarning --import=./server/quick-start.ts server/main.ts`,
    port: Number(process.env.E2E_PORT),
    env: { NODE_ENV: 'production' },
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
