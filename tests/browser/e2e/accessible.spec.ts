/** Every page and state by axe, on a wide and on a narrow screen; nothing leaves the page; nothing scrolls sideways. */
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, finished, open, pick, watch, withFewFutures } from './page'

test.setTimeout(300_000)

for (const [name, width] of [
  ['wide', 1280],
  ['narrow', 390],
  ['at 400% zoom', 320],
] as const) {
  test(`every page is accessible on a screen that is ${name}`, async ({ page }) => {
    const calm = watch(page)
    await page.setViewportSize({ width, height: 900 })
    const sound = async () => {
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    await page.goto('./')
    await page.getByRole('combobox').fill('hull')
    await expect(page.getByRole('option').first()).toBeVisible()
    await sound()
    await pick(page, 'rutland', 'Rutland')
    await withFewFutures(page)
    for (const step of ['compare', 'units', 'practice', 'timeline', 'evidence', 'run']) {
      await page.goto(`./#/options?step=${step}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (step === 'evidence') await page.getByText('Parts of the model').click()
      if (step === 'units')
        for (const summary of await page.getByText(/^More for/).all()) await summary.click()
      await sound()
    }
    await page.goto('./#/results')
    await finished(page)
    await page.getByRole('button', { name: 'As a table' }).first().click()
    await page.getByRole('button', { name: 'What is this?' }).nth(1).click()
    await sound()
    for (const address of [
      'area',
      'how-sure',
      'backcast',
      'backcast?authority=E08000035',
      'evidence',
      'evidence?entry=adminRelief',
      'examples',
      'about',
      'start',
      'results?measure=totalCost',
      'results?view=every',
      'results?view=best',
      'results?view=targets',
      'results?view=words',
      'results?view=units',
      'results?view=story',
      'glossary',
    ]) {
      await open(page, address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await sound()
    }
    calm()
  })
}

test('stale and stopped results are accessible too', async ({ page }) => {
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await finished(page)
  await page.getByLabel('Futures', { exact: true }).selectOption('2000')
  await page.goto('./#/options?step=evidence')
  await page.getByLabel('As reported').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.goto('./#/results')
  await expect(page.getByText(/^Stopped/).first()).toBeVisible()
  await expectAccessible(page)
})

test('downloads a table as CSV and a picture as PNG and as SVG', async ({ page }) => {
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await page.goto('./#/results')
  await finished(page)
  for (const [kind, ending] of [
    ['CSV', 'csv'],
    ['PNG', 'png'],
    ['SVG', 'svg'],
  ] as const) {
    for (const index of [0, 1, 2]) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator('.figure')
          .nth(index)
          .getByRole('button', { name: `Download ${kind}` })
          .click(),
      ])
      expect(file.suggestedFilename()).toMatch(
        new RegExp(`^rutland-${index === 0 ? 'scoreboard' : 'children-looked-after-.*'}\\.${ending}$`),
      )
    }
  }
})
