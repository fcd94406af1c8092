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
    const names = await page.evaluate(() => {
      const found = document.activeElement
      const labels = [...((found as HTMLInputElement | null)?.labels ?? [])]
      const spaced = [...(found?.childNodes ?? [])].map((each) => each.textContent).join(' ')
      return [found?.getAttribute('aria-label'), ...labels.map((each) => each.textContent), spaced]
    })
    if (names.some((each) => name.test((each ?? '').replace(/\s+/g, ' ').trim()))) return
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
  await page.getByRole('button', { name: 'Add the event chosen' }).click()
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

/** Tabs to what is called so and presses the key. */
async function on(page: Page, name: RegExp, ...keys: string[]): Promise<void> {
  await tabTo(page, name, 250)
  for (const key of keys) await page.keyboard.press(key)
}

/** The focus is on something, so that the keyboard goes on from where it was. */
async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
    )
    .toBe(true)
}

test('two alternatives are designed and compared by keyboard alone', async ({ page }) => {
  const calm = watch(page)
  await page.goto('./')
  await tabTo(page, /Find your local authority/)
  await page.keyboard.type('rutland')
  await expect(page.getByRole('option', { name: 'Rutland' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rutland')
  await page.goto('./#/options?step=run')
  await on(page, /^\s*Futures/)
  await page.keyboard.type('100')
  // Options: duplicate, rename, reorder, delete with undo.
  await page.goto('./#/options')
  await on(page, /^Duplicate B/, 'Enter')
  await expect(page.getByRole('heading', { name: 'C Small units, copy' })).toBeFocused()
  await on(page, /^Rename C/, 'Enter')
  await page.keyboard.type('Mine')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'C Mine' })).toBeFocused()
  await on(page, /^Move earlier C/, 'Enter')
  await expect(page.getByRole('heading', { name: 'B Mine' })).toBeFocused()
  await on(page, /^Duplicate B/, 'Enter')
  await on(page, /^Delete C/, 'Enter')
  await expectFocus(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'C Mine, copy' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('heading', { name: 'C Small units' })).toBeVisible()
  // Units: posts up and down, add, copy, set apart, split, merge, a post moved, how cases are held, remove.
  await on(page, /^Change units and posts of B Mine/, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const assessment = page.getByRole('group', { name: /Assessment, option B/ })
  const posts = assessment.first().getByRole('textbox', { name: 'Social worker', exact: true })
  await posts.focus()
  const before = Number(await posts.inputValue())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(posts).toHaveValue(String(before + 0.5))
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(posts).toHaveValue(String(before))
  await on(page, /^Add another kind of unit to Assessment/, 'Enter')
  await expect(assessment).toHaveCount(2)
  await assessment.first().locator('summary').focus()
  await page.keyboard.press('Enter')
  await on(page, /By one practitioner each|Shared: everyone/, 'ArrowUp')
  await expect(assessment.first().getByRole('radio', { name: 'By one practitioner each' })).toBeChecked()
  await assessment.first().getByRole('textbox', { name: 'How many' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await on(page, /^Copy /, 'Enter')
  await expect(assessment).toHaveCount(3)
  await expectFocus(page)
  await on(page, /^Set one apart/, 'Enter')
  await expect(assessment).toHaveCount(4)
  await expectFocus(page)
  await on(page, /^Split (each )?in two/, 'Enter')
  await expect(page.getByText('Each unit split in two').first()).toBeVisible()
  await expectFocus(page)
  const kinds = await assessment.count()
  await on(page, /^Merge into another kind/, 'ArrowDown')
  await expect(assessment).toHaveCount(kinds)
  await on(page, /^Merge .*into the kind chosen/, 'Enter')
  await expect(assessment).toHaveCount(kinds - 1)
  await expectFocus(page)
  await assessment.last().locator('summary').focus()
  await page.keyboard.press('Enter')
  await on(page, /^Move$/, 'Enter')
  await expect(page.getByText('A post moved:').first()).toBeVisible()
  await expectFocus(page)
  const left = await assessment.count()
  await on(page, /^Remove .*Assessment/, 'Enter')
  await expect(assessment).toHaveCount(left - 1)
  await expectFocus(page)
  // What is kept, and when: shares, start, events.
  await page.goto('./#/options?step=practice&design=units')
  await on(page, /^More: /, 'Enter')
  await expectFocus(page)
  await page.goto('./#/options?step=timeline&design=units')
  await on(page, /^Until then . is the same as A/, 'ArrowDown')
  await expect(page.getByText(/after 3 months/).first()).toBeAttached()
  await on(page, /^Add an event/, 'm')
  await expect(page.getByText('None so far.')).toBeVisible()
  await on(page, /^Add the event chosen/, 'Enter')
  await expect(page.getByText('Referrals 20% up for 26 weeks').first()).toBeVisible()
  await page.getByRole('slider', { name: /^Week of: Referrals/ }).focus()
  await page.keyboard.press('ArrowRight')
  await on(page, /^Every start and event, as a table/, 'Enter')
  const size = page.getByRole('textbox', { name: /^Referrals, of what they would be: referrals/ })
  await size.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('130')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Referrals 30% up for 26 weeks').first()).toBeVisible()
  await on(page, /^Take away ?: referrals/, 'Enter')
  await expect(page.getByText('None so far.')).toBeVisible()
  await expectFocus(page)
  // Results: the year, weights, targets, a story.
  await page.goto('./#/results')
  await finished(page)
  await on(page, /^Compare at the end of/, 'ArrowUp')
  await expect.poll(() => page.url()).toContain('year=')
  await page.goto('./#/results?view=best')
  await on(page, /^More: Points: /, 'Enter')
  await expectFocus(page)
  await page.goto('./#/results?view=targets')
  await on(page, /^Add a target/, 'Enter')
  await expect(page.getByRole('group', { name: 'Target 3' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove target 3' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Target 3' })).toBeHidden()
  await expectFocus(page)
  await page.goto('./#/results?view=story')
  await on(page, /^Near the/, 'ArrowDown')
  await expect(page.getByRole('heading', { name: /^April to June/ }).first()).toBeVisible()
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
