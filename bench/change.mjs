/**
 * `npm run bench:change`: milliseconds from a change of an option to the first picture of what it comes to, and to its first whole pair of
 * futures, in a browser on the built page; what has been played of the other options is there already, and the rest of it is being played.
 */
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from '../tools/browser.mjs'
import { ensureBuild } from '../tools/builds.mjs'
import { root } from '../tools/root.mjs'
import { serve } from '../tools/serve.mjs'

/** The reference authority first. */
const NAMES = ['Norfolk', 'Wokingham', 'Bradford', 'Birmingham']
const CHANGES = 7

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** Each kind of change: where it is made, what to open before, and how it is made for the nth time. */
const KINDS = {
  'a unit more': {
    step: 'units',
    make: (page) =>
      page
        .getByRole('button', { name: /^More:/ })
        .first()
        .click(),
  },
  'how cases are held': {
    step: 'units',
    async open(page) {
      for (const summary of await page.locator('summary', { hasText: 'More for' }).all())
        await summary.click()
    },
    // By a Gray code over the kinds of unit: no design comes twice.
    make: (page, turn) =>
      page
        .getByRole('group', { name: 'How cases are held' })
        .nth(Math.log2((turn + 1) & -(turn + 1)))
        .getByRole('radio', { checked: false })
        .click(),
  },
  'an element': {
    step: 'practice',
    make: (page) => page.getByRole('slider').first().press('ArrowLeft'),
  },
  'the start': {
    step: 'timeline',
    make: (page, turn) => page.getByLabel(/^Until then . is the same as A/).selectOption({ index: turn + 1 }),
  },
}

/** In the page: notes when something is changed, and when the live answer has been painted with what was played since. */
function watch() {
  const state = { changed: 0, coming: 0, whole: 0, longest: 0 }
  globalThis.change = state
  const changed = () => Object.assign(state, { changed: performance.now(), coming: 0, whole: 0, longest: 0 })
  for (const event of ['click', 'input', 'change']) addEventListener(event, changed, true)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (state.changed && startTime + duration > state.changed)
        state.longest = Math.max(state.longest, duration)
  }).observe({ type: 'longtask' })
  const painted = (what) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => (state[what] ||= performance.now())
    port2.postMessage(undefined)
  }
  const look = () => {
    const live = document.querySelector('[data-live]')?.getAttribute('data-live')
    if (state.changed && !state.coming && (live === 'coming' || live === 'new')) painted('coming')
    if (state.changed && !state.whole && live === 'new') painted('whole')
    requestAnimationFrame(look)
  }
  look()
}

async function measure(page, { step, open, make }) {
  await page.evaluate((at) => (location.hash = `#/options?step=${at}`), step)
  await page.locator('[data-live]').waitFor()
  await open?.(page)
  const seen = []
  for (let turn = 0; turn < CHANGES; turn++) {
    await make(page, turn)
    await page.waitForFunction(() => globalThis.change.whole > 0, undefined, { timeout: 60_000 })
    seen.push(await page.evaluate(() => ({ ...globalThis.change })))
    await page.waitForTimeout(1000)
  }
  return seen
}

await ensureBuild('dist')
const { server, address } = await serve(join(root, 'dist'))
const browser = await chromium.launch(launchOptions(await findBrowser()))
console.log(
  `Chromium ${browser.version()}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
)
console.log(`Load of the machine over the last minute before it began: ${loadavg()[0].toFixed(1)}`)
console.log(
  `Milliseconds from a change, median of ${CHANGES} (all): the first picture; the first whole pair; the longest time the page was blocked\n`,
)
try {
  for (const name of NAMES) {
    const page = await browser.newPage()
    await page.addInitScript(watch)
    await page.goto(address)
    await page.getByRole('combobox', { name: 'Find your local authority' }).fill(name)
    await page.getByRole('option', { name }).first().click()
    await page.getByText(new RegExp(`([4-9]\\d|\\d{3}) of `)).first().waitFor({ timeout: 120_000 })
    for (const [kind, how] of Object.entries(KINDS)) {
      const seen = await measure(page, how)
      const shown = (what) => {
        const all = seen.map((each) => each[what] - each.changed)
        return `${median(all).toFixed(0)} (${all.map((each) => each.toFixed(0)).join(' ')})`
      }
      const longest = median(seen.map((each) => each.longest)).toFixed(0)
      console.log(`${name.padEnd(11)} ${kind.padEnd(19)} ${shown('coming')}; ${shown('whole')}; ${longest}`)
    }
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
