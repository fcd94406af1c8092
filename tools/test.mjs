/**
 * `npm test`: every test, the last line being `N passed, N failed`. With arguments (`npm test -- tests/unit/random`) only
 * Vitest with those; arguments naming tests/browser/e2e go to Playwright instead.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { ensureBuild } from './builds.mjs'
import { findFirefox } from './firefox.mjs'
import { root } from './root.mjs'
import {
  add,
  closingLine,
  none,
  playwrightByBrowser,
  playwrightCounts,
  vitestCounts,
} from './test-results.mjs'

const reports = mkdtempSync(join(tmpdir(), 'unitcast-tests-'))
const e2eFolder = 'tests/browser/e2e'

function runNode(script, args, env = {}) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }
  return new Promise((resolve) => {
    spawn(process.execPath, [join(root, 'node_modules', script), ...args], options).on('close', resolve)
  })
}

async function vitest(args) {
  const file = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runNode('vitest/vitest.mjs', ['run', '--passWithNoTests', ...reporters, ...args])
  return vitestCounts(file, code ?? 1)
}

/** Any free port, so that two checkouts can be tested at the same time. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function playwright(args) {
  try {
    await ensureBuild('dist')
  } catch (error) {
    console.error('\nThe app could not be built, so its end-to-end tests were not run.\n', error)
    return { ...none, failed: 1 }
  }
  const file = join(reports, 'playwright.json')
  const port = String(await freePort())
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, UNITCAST_TEST_PORT: port }
  const code = await runNode('@playwright/test/cli.js', ['test', '--reporter=list,json', ...args], env)
  recordBrowsers(file)
  return playwrightCounts(file, code ?? 1)
}

/** For docs/reliability.md, where every end-to-end test was tried in both browsers. */
function recordBrowsers(file) {
  const facts = process.env.UNITCAST_FACTS
  if (!facts || process.env.UNITCAST_FIREFOX !== 'all') return
  for (const fact of playwrightByBrowser(file))
    appendFileSync(join(facts, 'browsers.jsonl'), `${JSON.stringify(fact)}\n`)
}

function hasSpecs() {
  const folder = join(root, e2eFolder)
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.spec.ts'))
}

async function runAll() {
  let counts = await vitest([])
  if (hasSpecs() && (await findBrowser())) counts = add(counts, await playwright([]))
  return counts
}

const args = process.argv.slice(2)
const endToEnd = args.some((arg) => arg.includes(e2eFolder))
let counts = await (args.length === 0 ? runAll() : endToEnd ? playwright(args) : vitest(args))
rmSync(reports, { recursive: true, force: true })

if (!(await findBrowser())) {
  console.log('\nNo browser was found: the tests in tests/browser were skipped.')
  if (process.env.CI) counts = add(counts, { ...none, failed: 1 })
}
if (!findFirefox()) {
  console.log('\nNo Firefox was found: the end-to-end tests were not run in it.')
  if (process.env.CI) counts = add(counts, { ...none, failed: 1 })
}
if (counts.passed + counts.failed === 0) console.error('\nNo test was run, which counts as a failure.')
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0
console.log(`\n${closingLine(counts)}`)
