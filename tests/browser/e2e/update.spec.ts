/** A newer version put on the host while somebody works: it waits, and it is taken only when asked for. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../../tools/root.mjs'
import { serve } from '../../../tools/serve.mjs'
import { record } from '../../support/facts'

test.setTimeout(300_000)

let host: string
test.beforeEach(() => {
  host = join(mkdtempSync(join(tmpdir(), 'unitcast-host-')), 'a', 'subfolder')
  cpSync(join(root, 'dist'), host, { recursive: true })
})
test.afterEach(() => rmSync(join(host, '..', '..'), { recursive: true }))

/** As a build of changed sources would: another page, and a service worker that knows it. */
function putNewVersion(): void {
  const change = (name: string, from: RegExp, to: string) => {
    const text = readFileSync(join(host, name), 'utf8')
    expect(text).toMatch(from)
    writeFileSync(join(host, name), text.replace(from, to))
  }
  change('index.html', /lang="en-GB"/, 'lang="en-GB" data-version="newer"')
  change('sw.js', /(index\.html[`'"],revision:[`'"])\w+/, '$1newer')
}

test('from a subfolder: a newer version waits for the run and for the reader, and keeps the work', async ({
  page,
}) => {
  const { server, address } = await serve(join(host, '..', '..'), 0)
  const home = `${address}a/subfolder/`
  const newer = page.locator('html[data-version="newer"]')
  const notice = page.getByText('A newer version of Unitcast is ready')
  try {
    await page.goto(home)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.getByRole('combobox').fill('rutland')
    await page.getByRole('option', { name: 'Rutland' }).click()
    putNewVersion()
    await page.reload()
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting,
      undefined,
      {
        timeout: 60_000,
      },
    )
    await expect(page.getByText(/Playing|Waiting/).first()).toBeVisible()
    await expect(notice).toHaveCount(0)
    await expect(newer).toHaveCount(0)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(notice).toBeVisible()
    await expect(newer).toHaveCount(0)
    await page.getByRole('button', { name: 'Use it now' }).click()
    await expect(newer).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Rutland')
    await expect(notice).toHaveCount(0)
    record('faults', {
      fault: 'a newer version is put on the host in the middle of a run',
      outcome: 'it waits for the run and for the reader; the work is there after it is taken',
    })
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
