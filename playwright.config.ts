/**
 * End-to-end tests on the built app, served as `npm start` serves it. `npm test` builds it first. All of them in Chromium; those marked
 * `@everywhere` in Firefox too; with UNITCAST_FIREFOX=all every test is tried there, as `npm run reliability` does.
 */
import { defineConfig, type Project } from '@playwright/test'
import { findBrowser, launchOptions } from './tools/browser.mjs'
import { findFirefox, firefoxOptions } from './tools/firefox.mjs'

const port = Number(process.env.UNITCAST_TEST_PORT ?? 4319)
const address = `http://127.0.0.1:${port}/`

const chromium: Project = {
  name: 'chromium',
  use: { browserName: 'chromium', launchOptions: launchOptions(await findBrowser()) },
}
const firefox: Project = {
  name: 'firefox',
  grep: process.env.UNITCAST_FIREFOX === 'all' ? /.*/ : /@everywhere/,
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: firefoxOptions() },
}

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
    screenshot: 'only-on-failure',
  },
  projects: findFirefox() ? [chromium, firefox] : [chromium],
  webServer: {
    command: `node tools/serve.mjs dist --port ${port}`,
    url: address,
    reuseExistingServer: false,
  },
})
