/** Two test projects: `node` for the model and everything without a page, `browser` for components in Chromium. */
import { availableParallelism } from 'node:os'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser, launchOptions } from './tools/browser.mjs'

const browserPath = await findBrowser()

/** Read for packages to prepare before the first test: one met half-way reloads the page under a running test. */
const entries = ['src/**/*.{ts,svelte}', '!src/cli/**', 'workers/**/*.ts']

const node = {
  plugins: [svelte({ configFile: false })],
  test: {
    name: 'node',
    environment: 'node',
    include: ['tests/{unit,laws,behaviour,golden,contract}/**/*.test.ts'],
    setupFiles: ['tests/support/timeouts.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}

const browser = {
  plugins: [svelte({ configFile: false })],
  worker: { format: 'es' as const },
  optimizeDeps: { entries },
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.browser.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: launchOptions(browserPath) }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
}

export default defineConfig({
  test: {
    // Vitest leaves one core free for a person who types; where there are two, that is half of them.
    maxWorkers: availableParallelism(),
    projects: browserPath ? [node, browser] : [node],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text', 'html'] },
  },
})
