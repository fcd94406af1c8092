/** What is broken on purpose while the page works, and what becomes of the work. */
import { expect, test, type Page } from '@playwright/test'
import { record } from '../../support/facts'
import { openSmall, saved } from './keep'
import { finished } from './page'
import { takeFile } from './takeFile'

test.setTimeout(300_000)
const ONLY_CHROMIUM = 'Done to the page through the protocol of Chromium, which Firefox has not'

/** Of every figure of the result; of runs that were not disturbed it is always the same. */
async function fingerprint(page: Page): Promise<string> {
  await page.goto('./#/how-sure')
  await finished(page)
  return (await page.getByText('Fingerprint of the results:').locator('code').textContent()) ?? ''
}

async function undisturbed(page: Page): Promise<string> {
  const other = await (await page.context().browser()!.newContext()).newPage()
  await openSmall(other)
  const found = await fingerprint(other)
  await other.context().close()
  return found
}

test('a worker that dies in the middle of a run is replaced, and the results are the same', async ({
  page,
}) => {
  const expected = await undisturbed(page)
  await page.addInitScript(() => {
    const Whole = window.Worker
    let killed = 0
    window.Worker = class extends Whole {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        if (killed++ > 0) return
        setTimeout(() => {
          this.terminate()
          this.dispatchEvent(new ErrorEvent('error', { message: 'Killed on purpose' }))
          Object.assign(window, { killed: true })
        }, 1_500)
      }
    }
  })
  await openSmall(page)
  const found = await fingerprint(page)
  expect(await page.evaluate(() => 'killed' in window)).toBe(true)
  expect(found).toBe(expected)
  record('faults', {
    fault: 'a worker is killed in the middle of a run',
    outcome: 'the run completes with the same fingerprint',
  })
})

test('a page that is suspended in the middle of a run finishes it with the same results', async ({
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', ONLY_CHROMIUM)
  const expected = await undisturbed(page)
  const session = await context.newCDPSession(page)
  await openSmall(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  expect(await fingerprint(page)).toBe(expected)
  record('faults', {
    fault: 'the tab is suspended in the middle of a run',
    outcome: 'the run completes with the same fingerprint',
  })
})

test('cleared storage is filled again from the tab, and it says so', async ({
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', ONLY_CHROMIUM)
  const session = await context.newCDPSession(page)
  await openSmall(page)
  await saved(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await page.goto('./#/projects')
  await page.getByLabel('Name of the project').fill('After clearing')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByText('The storage of this browser had been cleared.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: /After clearing/ })).toBeVisible()
  record('faults', {
    fault: 'the browser’s storage is cleared while a project is open',
    outcome: 'the project is kept again from the tab; the page says that its history is gone',
  })
})

test('full storage is told in words, a file is offered, and the work is kept once there is room', async ({
  page,
}) => {
  await openSmall(page)
  await saved(page)
  await page.goto('./#/projects')
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function () {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    }
    Object.assign(window, { emptyDisk: () => (IDBObjectStore.prototype.put = put) })
  })
  await page.getByLabel('Name of the project').fill('When it is full')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByText('Your work is not saved.')).toBeVisible()
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible()
  const file = await takeFile(page, () => page.getByRole('button', { name: 'Save it as a file' }).click())
  expect(file.bytes.toString('utf8')).toContain('When it is full')
  await page.evaluate(() => (window as unknown as { emptyDisk: () => void }).emptyDisk())
  await page.getByRole('button', { name: 'Try again' }).click()
  await saved(page)
  record('faults', {
    fault: 'the browser’s storage is full',
    outcome: 'the page says so and offers a file; kept once there is room',
  })
})

test('memory that runs out makes it fewer futures, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'deviceMemory', { value: 0.1 })
  })
  await openSmall(page, (scenario) => (scenario.replications = 1000))
  await page.goto('./#/results')
  await expect(page.getByText(/This device has memory for \d+ of the 1,000 futures asked for/)).toBeVisible()
  record('faults', {
    fault: 'a device with memory for fewer futures than were asked for',
    outcome: 'as many as fit are played, and the page says so',
  })
})

test('a clock that is put back loses nothing and changes no result', async ({ page }) => {
  const expected = await undisturbed(page)
  await openSmall(page)
  await page.evaluate(() => {
    const RealDate = Date
    // @ts-expect-error only what the page uses of it
    window.Date = class extends RealDate {
      constructor(...given: []) {
        super(...(given.length ? given : ([0] as unknown as [])))
      }
    }
  })
  await page.evaluate(() => (location.hash = '#/how-sure'))
  await finished(page)
  expect(await page.getByText('Fingerprint of the results:').locator('code').textContent()).toBe(expected)
  await page.evaluate(() => (location.hash = '#/projects'))
  await page.getByLabel('Keep how it is now').fill('After the clock')
  await page.getByRole('button', { name: 'Keep this version' }).click()
  await expect(page.getByText('“After the clock” is kept.')).toBeVisible()
  record('faults', {
    fault: 'the clock is put back by decades',
    outcome: 'versions are kept in order; the same fingerprint',
  })
})
