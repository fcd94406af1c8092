/** Reads what Vitest and Playwright report as JSON into counts: { passed, failed, skipped }. */
import { existsSync, readFileSync } from 'node:fs'

export const none = { passed: 0, failed: 0, skipped: 0 }

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** A runner that stopped without saying why, or with an error outside any test, counts as one failure. */
function honest(counts, exitCode, runner) {
  if (exitCode === 0 || counts.failed > 0) return counts
  console.error(
    `\n${runner} stopped with exit code ${exitCode} although no test failed; the reason is above.`,
  )
  return { ...counts, failed: 1 }
}

function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

export function vitestCounts(file, exitCode) {
  const found = report(file)
  if (!found) return honest(none, exitCode || 1, 'Vitest')
  // A file that cannot be loaded fails without naming a test.
  const broken = found.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((one) => one.status === 'failed'),
  )
  const counts = {
    passed: found.numPassedTests,
    failed: found.numFailedTests + broken.length,
    skipped: found.numPendingTests + found.numTodoTests,
  }
  return honest(counts, exitCode, 'Vitest')
}

export function playwrightCounts(file, exitCode) {
  const found = report(file)
  if (!found) return honest(none, exitCode || 1, 'Playwright')
  const { expected, unexpected, flaky, skipped } = found.stats
  return honest({ passed: expected + flaky, failed: unexpected, skipped }, exitCode, 'Playwright')
}

/** Tests of each browser that passed, failed, or say in their source that this browser cannot run them. */
export function playwrightByBrowser(file) {
  const counts = new Map()
  const visit = ({ suites = [], specs = [] }) => {
    suites.forEach(visit)
    for (const { projectName, status } of specs.flatMap((spec) => spec.tests)) {
      const { passed, failed, skipped } = counts.get(projectName) ?? none
      counts.set(projectName, {
        passed: passed + Number(status === 'expected' || status === 'flaky'),
        failed: failed + Number(status === 'unexpected'),
        skipped: skipped + Number(status === 'skipped'),
      })
    }
  }
  visit(report(file) ?? {})
  return [...counts].map(([browser, found]) => ({ browser, ...found }))
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}
