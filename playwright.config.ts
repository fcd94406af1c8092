/** End-to-end tests on the built app, served as `npm start` serves it. `npm test` builds it first. */
import { defineConfig } from '@playwright/test'
import { findBrowser, launchOptions } from './tools/browser.mjs'

const port = Number(process.env.UNITCAST_TEST_PORT ?? 4319)
const address = `http://127.0.0.1:${port}/`

export default defineConfig({
  testDir: 'tests/browser/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  // One at a time: each test runs a simulation that already uses every core.
  workers: 1,
  use: {
    actionTimeout: 60_000,
    baseURL: address,
    launchOptions: launchOptions(await findBrowser()),
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node tools/serve.mjs dist --port ${port}`,
    url: address,
    reuseExistingServer: false,
  },
})
