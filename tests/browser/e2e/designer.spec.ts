/** From the first visit to a comparison of two alternatives with today's structure: by mouse, and by keyboard alone. */
import { expect, test, type Page } from '@playwright/test'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  finished,
  pick,
  toStep,
  watch,
  withFewFutures,
} from './page'

test.setTimeout(300_000)

/** Moves on with Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const found = document.activeElement
      const labels = (found as HTMLInputElement | null)?.labels
      return [
        found?.getAttribute('aria-label') ?? '',
        found?.textContent ?? '',
        ...[...(labels ?? [])].map((each) => each.textContent ?? ''),
      ].join(' ')
    })
    if (name.test(label.replace(/\s+/g, ' '))) return
  }
  throw new Error(`Nothing that is called ${String(name)} takes the focus within ${most} steps`)
}

test('two alternatives are designed and compared by mouse', async ({ page }) => {
  const calm = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await toStep(page, 'Options')
  await page.getByRole('button', { name: 'Duplicate B Small units' }).click()
  await expect(page.getByRole('heading', { name: 'C Small units, copy' })).toBeFocused()
  await page.getByRole('button', { name: 'Rename C Small units, copy' }).click()
  await page.getByLabel('Name of option C').fill('Units without clinicians')
  await page.getByRole('button', { name: 'Save name' }).click()
  await page.getByRole('link', { name: 'Change units and posts of C Units without clinicians' }).click()
  const card = page.getByRole('group', { name: 'Small multi-skilled unit, Assessment, option C' })
  await card.getByRole('button', { name: 'Less: Clinician' }).click()
  await expect(page.getByText(/^Weak point No clinician in/).first()).toBeVisible()
  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await toStep(page, 'Timeline')
  await page.getByLabel('Until then C is the same as A').selectOption('26')
  await page.getByLabel('Add an event').selectOption('demandShock')
  await expect(page.getByText('Referrals 20% up for 26 weeks').first()).toBeVisible()
  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await toStep(page, 'Options')
  await expect(page.getByRole('cell', { name: /after 6 months/ })).toBeVisible()
  await page.getByRole('link', { name: 'See the results' }).click()
  await finished(page)
  await expect(page.getByText('Units without clinicians').filter({ visible: true }).first()).toBeVisible()
  calm()
})

test('ten questions lead to a first answer by keyboard alone', async ({ page }) => {
  const calm = watch(page)
  await page.goto('./')
  await tabTo(page, /answer ten questions/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten questions to a first answer')
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await tabTo(page, /Which local authority/)
  await page.keyboard.type('rutland')
  await expect(page.getByRole('option', { name: 'Rutland' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1. Your local authority: Rutland.')).toBeVisible()
  await tabTo(page, /When does it start/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /What matters most/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, /See the first answer/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rutland')
  expect(page.url()).toContain('measure=caseloadPerFte')
  await expect(page.getByText(/(Showing the first|Results from)/)).toBeVisible({ timeout: 120_000 })
  calm()
})

test('a figure is changed with a reason, and stays until another year drops it by name', async ({ page }) => {
  const calm = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await page.goto('./#/area')
  await page.getByRole('button', { name: 'Change Children looked after at 31 March' }).click()
  const form = page.getByRole('form', { name: 'Children looked after at 31 March' })
  await form.getByLabel('Your figure').fill('55')
  await form.getByRole('button', { name: 'Use this figure' }).click()
  await expect(form.getByRole('alert')).toContainText('Give a reason')
  await form.getByLabel('Reason').fill('Counted last week')
  await form.getByRole('button', { name: 'Use this figure' }).click()
  await expect(page.getByText('Reason: Counted last week')).toBeVisible()
  await page.getByRole('button', { name: 'All authorities Referrals in the year' }).click()
  await expect(page.getByRole('rowheader', { name: 'Rutland' })).toBeVisible()
  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  const years = page.getByLabel('Start from the figures published for')
  await years.selectOption({ index: 1 })
  await expect(
    page.getByText(/Dropped, since they stood in .*Children looked after at 31 March/).first(),
  ).toBeVisible()
  calm()
})
