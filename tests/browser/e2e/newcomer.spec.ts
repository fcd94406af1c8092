/** The main job: from the first visit to results, by mouse and by keyboard. */
import { expect, test } from '@playwright/test'
import { finished, pick, watch, withFewFutures } from './page'

test.setTimeout(300_000)

test('a newcomer picks Leeds and sees what small units change', async ({ page }) => {
  const calm = watch(page)
  await pick(page, 'leeds', 'Leeds')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leeds: what do small units change?')
  await expect(page.getByText(/(Showing the first|Results from)/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/At 31 March \d{4}, /).first()).toBeVisible({ timeout: 120_000 })
  await withFewFutures(page)
  await page.goto('./#/results')
  await finished(page)
  await expect(page.getByRole('img', { name: /^Chart: Children looked after/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Dot plot: / })).toBeVisible()
  calm()
})

test('finds Kingston upon Hull by "hull" and opens it by keyboard alone', async ({ page }) => {
  const calm = watch(page)
  await page.goto('./')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.getByRole('combobox').focus()
  await page.keyboard.type('hull')
  await expect(page.getByRole('option').first()).toContainText('Kingston upon Hull')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kingston upon Hull')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  calm()
})

test('opens the Hackney example with what was observed later', async ({ page }) => {
  const calm = watch(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'open the Hackney example' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hackney: what do small units change?')
  await expect(page.getByText('observed later')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('heading', { name: 'What to keep in mind' })).toBeVisible()
  calm()
})

test('opens another example from the list of the evidence', async ({ page }) => {
  const calm = watch(page)
  await page.goto('./')
  await page.getByRole('link', { name: 'another example from the evidence' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Examples from the evidence')
  await page.getByRole('button', { name: 'Shropshire, 2016 to 2019' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Shropshire: what do teams with Dorset’s training change?',
  )
  await expect(page.getByRole('heading', { name: 'What was done' })).toBeVisible()
  await expect(page.getByText('observed later')).toBeVisible({ timeout: 120_000 })
  calm()
})

test('keeps pages, measure and scenario through back, forward and reload', async ({ page }) => {
  const heading = (name: RegExp) => page.getByRole('heading', { name }).first()
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await page.goto('./#/results')
  await finished(page)
  await page
    .getByRole('link', { name: /^Agency rate/ })
    .first()
    .click()
  await expect(heading(/^Agency rate: /)).toBeVisible()
  await page.getByRole('link', { name: 'How sure' }).click()
  await page.goBack()
  await expect(heading(/^Agency rate: /)).toBeVisible()
  await page.goBack()
  await expect(heading(/^Children looked after: /)).toBeVisible()
  await page.goForward()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rutland: what do small units change?')
  await finished(page)
  await expect(heading(/^Agency rate: /)).toBeVisible()
})
