/** What happens to work: closed tabs, two tabs, files, links; and the pages of projects, report and forecast log. */
import { expect, test } from '@playwright/test'
import { openSmall, saved } from './keep'
import { expectAccessible, expectNoSidewaysScroll, finished, pick, watch } from './page'
import { takeFile } from './takeFile'

test.setTimeout(300_000)

test('work comes back after the tab was closed, and is gone once it is deleted', async ({
  page,
  context,
}) => {
  const calm = watch(page)
  await pick(page, 'leeds', 'Leeds')
  await saved(page)
  await page.close()
  const again = await context.newPage()
  await again.goto('./')
  await again.getByRole('link', { name: /Go on with Leeds/ }).click()
  await again.goto('./#/projects')
  await again.getByRole('button', { name: 'Delete Leeds' }).click()
  await again.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(again.getByText('There are none yet. Choose an authority')).toBeVisible()
  await again.reload()
  await expect(again.getByText('There are none yet. Choose an authority')).toBeVisible()
  calm()
})

test('a second tab is told, and what it changes is kept as a copy', async ({ page, context }) => {
  await pick(page, 'leeds', 'Leeds')
  await saved(page)
  const second = await context.newPage()
  await second.goto('./#/projects')
  await expect(second.getByText('This project is open in another tab')).toBeVisible()
  await second.getByLabel('Name of the project').fill('From the second tab')
  await second.getByRole('button', { name: 'Rename' }).click()
  await expect(second.getByText('Your changes are kept as a project of their own')).toBeVisible()
  await page.goto('./#/projects')
  await expect(page.getByRole('heading', { level: 3, name: 'Leeds open' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'From the second tab' })).toBeVisible()
})

test('a link carries a scenario to another browser, and a damaged one changes nothing', async ({
  page,
  browser,
}) => {
  await openSmall(page)
  await page.goto('./#/projects')
  await page.getByRole('button', { name: 'Copy the link' }).click()
  const link = await page.getByLabel('The link', { exact: true }).inputValue()
  const other = await (await browser.newContext()).newPage()
  const calm = watch(other)
  await other.goto(link)
  await expect(other.getByRole('heading', { level: 2, name: 'What differs from default' })).toBeVisible()
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Open it as a new project' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Hackney')
  await other.goto(`${link.slice(0, -30)}`)
  await other.reload()
  await expect(other.getByRole('heading', { level: 1, name: 'This could not be opened' })).toBeVisible()
  await other.goto('./#/results')
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Hackney')
  calm()
})

test('mark-up in names is text, on every page that shows them', async ({ page }) => {
  const calm = watch(page)
  await openSmall(page, (scenario) => {
    scenario.title = '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>'
    ;(scenario.authority as { name: string }).name = '<b onmouseover=alert(1)>Hull</b>'
  })
  for (const address of ['results', 'options', 'area', 'projects', 'report', 'forecast', 'how-sure'])
    await page.goto(`./#/${address}`)
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  calm()
})

test('results saved as a file show their old numbers, and a rerun gives the same', async ({ page }) => {
  await openSmall(page)
  await finished(page)
  await page.goto('./#/projects')
  const button = page.getByRole('button', { name: 'Scenario with results' })
  const { name, bytes: buffer } = await takeFile(page, () => button.click())
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/json', buffer })
  await expect(page.getByRole('heading', { name: 'Its results, as they were' })).toBeVisible()
  await page.getByRole('button', { name: 'Play it again and compare' }).click()
  await expect(page.getByText(/All \d+ figures are the same to the last digit/)).toBeVisible({
    timeout: 240_000,
  })
})

for (const width of [1280, 390]) {
  test(`projects, report and forecast log are accessible and fit at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await openSmall(page)
    await finished(page)
    for (const [address, heading] of [
      ['projects', 'Where is your work kept?'],
      ['report', 'A briefing to take to a meeting'],
      ['forecast', 'Is the plan on track?'],
    ]) {
      await page.goto(`./#/${address}`)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
}
