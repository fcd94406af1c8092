/** What drives a difference: worked out when asked, stopped at once, out of date after a change, readable on any screen. */
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, finished, open, pick, watch, withFewFutures } from './page'
import { takeFile } from './takeFile'

test.setTimeout(600_000)

const PLAYS = /^Run \d+ of 14, .* of 1,400 futures in all/

test('what drives a difference is worked out when asked, and is out of date after a change', async ({
  page,
  browserName,
}) => {
  test.skip(
    browserName !== 'chromium',
    'Firefox itself stops when axe reads the page during this run; without axe it goes on',
  )
  const calm = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await open(page, 'results')
  await finished(page)
  const section = page.getByRole('region', { name: 'What drives this difference' })
  await expect(section.getByText(/^14 runs of the same 100 futures: .* It takes .* here\.$/)).toBeVisible()

  const begin = section.getByRole('button', { name: 'Work out what drives it' })
  await begin.focus()
  await page.keyboard.press('Enter')
  await expect(section.getByText(PLAYS)).toBeVisible()
  await expect(section.getByRole('button', { name: 'Stop' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(section.getByText('Nothing is shown from part of the runs.')).toBeVisible()
  await expect(section.getByRole('heading', { name: 'What drives this difference' })).toBeFocused()

  await begin.click()
  const picture = section.getByRole('img', { name: /^Bars: / })
  await expect(picture).toBeVisible({ timeout: 400_000 })
  await expect(section.getByRole('status')).toHaveText('What drives the difference is ready.')
  await section.getByRole('button', { name: 'As a table' }).click()
  await expect(section.getByRole('row', { name: /^Overload/ })).toBeVisible()
  await section.getByRole('button', { name: 'What is this?' }).click()
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    // Charts follow the width of the page a moment later.
    await expect(() => expectNoSidewaysScroll(page)).toPass({ timeout: 10_000 })
    await expectAccessible(page)
  }
  const { name } = await takeFile(page, () => section.getByRole('button', { name: 'Download CSV' }).click())
  expect(name).toBe('rutland-children-looked-after-what-drives-it.csv')

  await open(page, 'results?measure=agencyRate')
  await expect(section.getByText(/^Agency rate, .* average of 100 futures/)).toBeVisible()
  await open(page, 'options?step=evidence')
  await page.getByLabel('Sceptical').check()
  await open(page, 'results')
  await expect(section.getByText('this was found out for earlier inputs', { exact: false })).toBeVisible()
  await finished(page)
  await section.getByRole('button', { name: 'Work it out again' }).click()
  await expect(section.getByText(PLAYS)).toBeVisible()
  await open(page, 'options?step=evidence')
  await page.getByLabel('As reported').check()
  await open(page, 'results')
  await expect(section.getByText('Stopped, because the inputs changed.')).toBeVisible()
  await finished(page)
  calm()
})
