/**
 * `npm run bench:change`: milliseconds from a change of an option to the first picture of its new futures, in a browser on the built page,
 * for the reference authority; what has been played of the other options is there already.
 */
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from '../tools/browser.mjs'
import { ensureBuild } from '../tools/builds.mjs'
import { root } from '../tools/root.mjs'
import { serve } from '../tools/serve.mjs'

const NAMES = ['Wokingham', 'Bradford']
const CHANGES = 9

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** In the page: notes when a button is pressed, and when the live answer has been painted with futures of what was changed since. */
function watch() {
  const state = { changed: 0, painted: 0, longest: 0 }
  globalThis.change = state
  addEventListener(
    'click',
    () => Object.assign(state, { changed: performance.now(), painted: 0, longest: 0 }),
    true,
  )
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (state.changed && startTime + duration > state.changed)
        state.longest = Math.max(state.longest, duration)
  }).observe({ type: 'longtask' })
  const look = () => {
    if (state.changed && !state.painted && document.querySelector('[data-live="new"]')) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (state.painted ||= performance.now())
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  }
  look()
}

await ensureBuild('dist')
const { server, address } = await serve(join(root, 'dist'))
const browser = await chromium.launch(launchOptions(await findBrowser()))
console.log(
  `Chromium ${browser.version()}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
)
console.log(`Load of the machine over the last minute before it began: ${loadavg()[0].toFixed(1)}`)
console.log(
  `A unit more to the first picture of it, ms, median of ${CHANGES} (all); the longest time the page was blocked\n`,
)
try {
  for (const name of NAMES) {
    const page = await browser.newPage()
    await page.addInitScript(watch)
    await page.goto(address)
    await page.getByRole('combobox', { name: 'Find your local authority' }).fill(name)
    await page.getByRole('option', { name }).first().click()
    await page.getByText(new RegExp(`([4-9]\\d|\\d{3}) of `)).first().waitFor({ timeout: 120_000 })
    await page.evaluate(() => (location.hash = '#/options?step=units'))
    const more = page.getByRole('button', { name: /^More:/ }).first()
    await more.waitFor()
    const seen = []
    for (let count = 0; count < CHANGES; count++) {
      await more.click()
      await page.waitForFunction(() => globalThis.change.painted > 0, undefined, { timeout: 60_000 })
      seen.push(await page.evaluate(() => ({ ...globalThis.change })))
      await page.waitForTimeout(1500)
    }
    const all = seen.map(({ changed, painted }) => painted - changed)
    console.log(
      `${name.padEnd(11)} ${median(all).toFixed(0)} (${all.map((each) => each.toFixed(0)).join(' ')}; ${median(seen.map((each) => each.longest)).toFixed(0)})`,
    )
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
