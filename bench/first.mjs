/**
 * `npm run bench:first`: milliseconds from choosing an authority to the first picture of its futures, in a browser on the built page.
 * At once: all of the name put in and chosen the moment the page is there, as no hand can. Typed: typed from the moment the page is there, at
 * the pace of a quick hand, and chosen as soon as the name is seen. Again: another chosen in that way while the first is still playing.
 */
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from '../tools/browser.mjs'
import { ensureBuild } from '../tools/builds.mjs'
import { root } from '../tools/root.mjs'
import { serve } from '../tools/serve.mjs'

const NAMES = ['Wokingham', 'Norfolk', 'Leeds', 'Birmingham']
const TURNS = 5
/** Between two keys, and from the last key to Enter. */
const KEY_MS = 100
const SEEN_MS = 400
const PLAYING_MS = 4_000

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** In the page: notes when Enter is pressed, and when a chart that was made since then has been painted; and how long the page was blocked. */
function watch() {
  const state = { chosen: 0, painted: 0, longest: 0 }
  globalThis.firstPicture = state
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') Object.assign(state, { chosen: performance.now(), painted: 0, longest: 0 })
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (state.chosen && startTime + duration > state.chosen)
        state.longest = Math.max(state.longest, duration)
  }).observe({ type: 'longtask' })
  const fresh = () =>
    [...document.querySelectorAll('.picture canvas[style*="width"]')].some(
      (canvas) => !canvas.closest('.stale'),
    )
  const look = () => {
    if (state.chosen && !state.painted && location.hash.startsWith('#/results') && fresh()) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (state.painted ||= performance.now())
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  }
  look()
}

async function choose(page, name, typed) {
  const field = page.getByRole('combobox', { name: 'Find your local authority' })
  await (typed ? field.pressSequentially(name, { delay: KEY_MS }) : field.fill(name))
  await page.getByRole('option', { name }).first().waitFor()
  if (typed) await wait(SEEN_MS)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => globalThis.firstPicture.painted > 0, undefined, { timeout: 60_000 })
  return page.evaluate(() => {
    const { chosen, painted, longest } = globalThis.firstPicture
    return { first: painted - chosen, longest }
  })
}

async function turn(browser, address, name) {
  const open = async () => {
    const page = await browser.newPage()
    await page.addInitScript(watch)
    await page.goto(address)
    return page
  }
  const hasty = await open()
  const atOnce = await choose(hasty, name, false)
  await hasty.close()
  const page = await open()
  const typed = await choose(page, name, true)
  await wait(PLAYING_MS)
  await page.evaluate(() => (location.hash = '#/start'))
  await page.getByRole('combobox').fill('')
  const again = await choose(page, name === 'Leeds' ? 'Bradford' : 'Leeds', true)
  await page.close()
  return { atOnce, typed, again }
}

await ensureBuild('dist')
const { server, address } = await serve(join(root, 'dist'))
const browser = await chromium.launch(launchOptions(await findBrowser()))
console.log(
  `Chromium ${browser.version()}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
)
console.log(`Load of the machine over the last minute before it began: ${loadavg()[0].toFixed(1)}`)
console.log(`Choice to first picture, ms, median of ${TURNS} (all); the longest time the page was blocked\n`)
try {
  for (const name of NAMES) {
    const turns = []
    for (let count = 0; count < TURNS; count++) turns.push(await turn(browser, address, name))
    const said = ['atOnce', 'typed', 'again'].map((what) => {
      const all = turns.map((each) => each[what].first)
      const blocked = median(turns.map((each) => each[what].longest))
      return `${what} ${median(all).toFixed(0)} (${all.map((each) => each.toFixed(0)).join(' ')}; ${blocked.toFixed(0)})`
    })
    console.log(`${name.padEnd(11)} ${said.join('  ')}`)
  }
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
