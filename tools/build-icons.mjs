/** `npm run icons`: draws public/icon.svg in the sizes that an installed app needs; the maskable one fills its square and keeps its middle clear of the edge. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, launchOptions } from './browser.mjs'
import { root } from './root.mjs'

const svg = readFileSync(join(root, 'public', 'icon.svg'), 'utf8')
const full = svg
  .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
  .replace('<rect width="32" height="32" rx="4"', '<rect x="-4" y="-4" width="40" height="40"')
const icons = [
  ['icon-192.png', 192, svg],
  ['icon-512.png', 512, svg],
  ['icon-maskable-512.png', 512, full],
]

const browser = await chromium.launch(launchOptions(await findBrowser()))
try {
  const page = await browser.newPage()
  for (const [name, size, drawing] of icons) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`)
    await page.screenshot({ path: join(root, 'public', name), omitBackground: true })
  }
} finally {
  await browser.close()
}
