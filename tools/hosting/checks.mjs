/** What is asked of a server that has `dist/` in a sub-folder: every header of every file, and the page itself in a browser, with and without a connection. */
import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from '../browser.mjs'

const TYPES = {
  '.html': /^text\/html/,
  '.js': /^(text|application)\/javascript/,
  '.css': /^text\/css/,
  '.json': /^application\/json/,
  '.webmanifest': /^application\/manifest\+json/,
  '.svg': /^image\/svg\+xml/,
  '.png': /^image\/png/,
  '.txt': /^text\/plain/,
}
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}
const FOR_GOOD = 'public, max-age=31536000, immutable'
const PACKED = new Set(['.html', '.js', '.css', '.svg', '.webmanifest'])
/** Small files are sent as they are. */
const WORTH_PACKING = 2_000

function filesUnder(folder, path = '') {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const name = path ? `${path}/${entry.name}` : entry.name
    if (entry.name.startsWith('.')) return []
    return entry.isDirectory() ? filesUnder(folder, name) : [name]
  })
}

/** `policies`: of the page and of the service worker. Gives the number of files and, in words, what is not as it should be. */
export async function checkHeaders(address, folder, policies) {
  const faults = []
  const files = ['', ...filesUnder(folder)]
  for (const file of files) {
    const response = await fetch(`${address}${file}`, { headers: { 'accept-encoding': 'gzip' } })
    await response.arrayBuffer()
    const expected = {
      ...ALWAYS,
      'content-security-policy': file === 'sw.js' ? policies.worker : policies.page,
      'cache-control': file.startsWith('assets/') ? FOR_GOOD : 'no-cache',
    }
    const name = file || 'the folder itself'
    if (response.status !== 200) faults.push(`${name}: ${response.status}`)
    for (const [header, value] of Object.entries(expected)) {
      const found = response.headers.get(header)
      if (found !== value) faults.push(`${name}: ${header} is ${found}`)
    }
    const ending = file ? extname(file) : '.html'
    const type = response.headers.get('content-type') ?? ''
    if (!TYPES[ending]) faults.push(`${name}: no type is known for ${ending}`)
    else if (!TYPES[ending].test(type)) faults.push(`${name}: content-type is ${type}`)
    const size = file ? statSync(join(folder, file)).size : 0
    if (PACKED.has(ending) && size > WORTH_PACKING && response.headers.get('content-encoding') !== 'gzip')
      faults.push(`${name}: is not packed`)
  }
  const missing = await fetch(`${address}assets/none.js`)
  if (missing.status !== 404) faults.push(`a file that is not there: ${missing.status}`)
  return { files: files.length, faults }
}

/** An authority is chosen and its futures are played; then the network is switched off and the page loaded again. */
export async function checkPage(address) {
  const browser = await chromium.launch(launchOptions(await findBrowser()))
  try {
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    const page = await context.newPage()
    const breaches = []
    const faults = []
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) breaches.push(message.text())
      else if (message.type() === 'error') faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    page.setDefaultTimeout(120_000)
    await page.goto(address)
    await page.getByRole('combobox', { name: 'Find your local authority' }).fill('Leeds')
    await page.getByRole('option', { name: 'Leeds' }).click()
    await page.goto(`${address}#/options?step=run`)
    await page.getByLabel('Futures', { exact: true }).selectOption('100')
    await page.goto(`${address}#/results`)
    await page.getByText('Results from 100 futures').waitFor({ timeout: 300_000 })
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    return { breaches, faults, version: browser.version() }
  } finally {
    await browser.close()
  }
}
