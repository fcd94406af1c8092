/** What must hold in every browser: choose and run, equal figures to the last digit, without a connection, and as one file. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { root } from '../../../tools/root.mjs'
import { serve } from '../../../tools/serve.mjs'
import { jsonText } from '../../../src/exports/jsonText'
import { PAGES } from '../../../src/ui/state/address'
import { record } from '../../support/facts'
import { browserName, finished, open, typeInto, watch, withFewFutures } from './page'

test.setTimeout(300_000)
const everywhere = { tag: '@everywhere' }
const ONE_FILE = pathToFileURL(join(root, 'dist', 'unitcast.html')).href

/** Of what the command line writes for the example, in Node: its figures and where they come from, without the scenario itself. */
async function fingerprintInNode(): Promise<string> {
  const file = join(root, 'scenarios', 'hackney.json')
  const args = ['run', file, '--replications', '100', '--years', '2', '--seed', 'hackney']
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools', 'cli.mjs'), ...args], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const { provenance, options, differences } = JSON.parse(stdout)
  return createHash('sha256').update(jsonText({ provenance, options, differences })).digest('hex')
}

async function fingerprintIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'open the Hackney example' }).click()
  await expect(page.locator('main[data-page="results"]')).toBeVisible()
  await page.evaluate(() => (location.hash = '#/options?step=run'))
  // Futures last: results from 100 are then of two years, whatever was shown before.
  await typeInto(page.getByRole('textbox', { name: 'Years ahead' }), '2')
  await page.keyboard.press('Enter')
  await page.getByLabel('Futures', { exact: true }).selectOption('100')
  await page.getByRole('link', { name: 'How sure' }).first().click()
  await finished(page)
  return (await page.getByText('Fingerprint of the results:').locator('code').textContent()) ?? ''
}

test('the page and the one file give the fingerprint of Node', everywhere, async ({ page }) => {
  const expected = await fingerprintInNode()
  expect(expected).toMatch(/^[0-9a-f]{64}$/)
  const calm = watch(page)
  record('hashes', { where: `Node ${process.versions.node}, command line`, hash: expected })
  await page.goto('./')
  const served = await fingerprintIn(page)
  record('hashes', { where: `${browserName(page)}, served`, hash: served })
  expect(served).toBe(expected)
  await page.goto(ONE_FILE)
  const oneFile = await fingerprintIn(page)
  record('hashes', { where: `${browserName(page)}, one file from a folder`, hash: oneFile })
  expect(oneFile).toBe(expected)
  calm()
})

test('an authority is chosen by keyboard, played, and each page opens', everywhere, async ({ page }) => {
  const calm = watch(page)
  await page.goto('./')
  await page.getByRole('combobox', { name: 'Find your local authority' }).fill('rutland')
  await expect(page.getByRole('option', { name: 'Rutland' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rutland: what do small units change?')
  await withFewFutures(page)
  await open(page, 'results')
  await finished(page)
  for (const address of PAGES.filter((each) => each !== 'results')) {
    await open(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  calm()
})

test(
  'after one visit it opens, plays and shows every page without a connection',
  everywhere,
  async ({ page }) => {
    const { server, address } = await serve(join(root, 'dist'), 0)
    await page.goto(address)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    server.close()
    server.closeAllConnections()
    await page.reload()
    await page.getByRole('combobox').fill('rutland')
    await page.getByRole('option', { name: 'Rutland' }).click()
    await expect(page.getByText(/(The first|first \d+ of|Results from)/).first()).toBeVisible({
      timeout: 120_000,
    })
    for (const shown of ['area', 'evidence', 'backcast']) {
      await page.goto(`${address}#/${shown}`)
      await expect(page.locator('main')).toHaveAttribute('data-page', shown)
    }
  },
)
