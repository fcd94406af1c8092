/** Changing a design: every control changes the scenario, results go stale and come again, cancel stops at once. */
import { expect, test, type Page } from '@playwright/test'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  finished,
  open,
  pick,
  toStep,
  typeInto,
  watch,
  withFewFutures,
} from './page'

test.setTimeout(300_000)

const kept = (page: Page) =>
  page.evaluate(
    () => JSON.parse(sessionStorage.getItem('unitcast.session') ?? '{}').scenario as Record<string, never>,
  )

test.beforeEach(async ({ page }) => {
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
})

test('a changed element makes results stale and plays them again', async ({ page }) => {
  const calm = watch(page)
  await finished(page)
  await toStep(page, 'What is kept')
  await typeInto(page.getByRole('textbox', { name: 'Systemic training, option B, per cent' }), '40')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Out of date.')).toBeVisible()
  await finished(page)
  expect(await kept(page)).toMatchObject({ options: [{}, { elements: { training: 0.4 } }] })
  calm()
})

test('a number of the model is given its own range with a reason, by keyboard, and results say so', async ({
  page,
}) => {
  const calm = watch(page)
  await finished(page)
  await toStep(page, 'Evidence')
  await page.getByLabel('Find a number to change').fill('recruitLagWeeks')
  await page.getByLabel('Find a number to change').press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your value or range')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'All there is on this number' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('5 to 10')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Our last 20 appointments')
  await expect(page.getByText('Read as 5 to 10 weeks')).toBeVisible()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await page.getByRole('textbox', { name: /^Reason/ }).press('Enter')
  await expect(page.getByText('Out of date.')).toBeVisible()
  await expect(page.getByText('1 assumption differs from default:')).toBeVisible()
  await expectAccessible(page)
  expect(await kept(page)).toMatchObject({
    parameters: { recruitLagWeeks: { low: 5, high: 10, reason: 'Our last 20 appointments' } },
  })
  await finished(page)
  for (const address of ['results', 'how-sure']) {
    await page.goto(`./#/${address}`)
    await expect(page.getByText('1 assumption differs from default:')).toBeVisible()
    await expect(page.getByText('Our last 20 appointments', { exact: false })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await page.goto('./#/evidence?entry=recruitLagWeeks')
  await expect(page.getByLabel('Your value or range')).toHaveValue('5 to 10')
  await expectAccessible(page)
  await page.getByRole('form').getByRole('button', { name: 'Back to the default' }).click()
  await expect.poll(async () => kept(page)).not.toHaveProperty('parameters')
  calm()
})

test('cancel stops at once and the run can be started again', async ({ page }) => {
  await finished(page)
  await page.getByLabel('Futures', { exact: true }).selectOption('2000')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/^Stopped/).first()).toBeVisible({ timeout: 1000 })
  await page.getByLabel('Futures', { exact: true }).selectOption('100')
  await finished(page)
})

test('units, posts, holding, stance, start and seed all change the scenario', async ({ page }) => {
  const before = JSON.stringify(await kept(page))
  const option = page.getByRole('region', { name: 'Units of option B' })
  const changes: (() => Promise<unknown>)[] = [
    async () => {
      await toStep(page, 'Units and posts')
      await option.getByRole('button', { name: 'More: How many' }).nth(2).click()
    },
    () => option.getByRole('button', { name: 'More: How many' }).nth(1).click(),
    () => option.getByLabel(/^Kind of unit, Assessment/).selectOption('team'),
    () => option.getByRole('button', { name: 'More: Social worker' }).nth(1).click(),
    async () => {
      await option
        .getByText(/^More for/)
        .nth(1)
        .click()
      await option.getByLabel('Shared: everyone').nth(1).check()
    },
    () => option.getByRole('button', { name: 'Add edge of care units' }).click(),
    () => page.getByLabel('number of posts').check(),
    async () => {
      await toStep(page, 'Timeline')
      await page.getByLabel('Until then B is the same as A').selectOption('52')
    },
    () => page.getByLabel('Train agency staff too').check(),
    async () => {
      await toStep(page, 'Run')
      await typeInto(page.getByLabel('Seed'), 'another')
      await page.getByLabel('Seed').blur()
    },
    async () => {
      await toStep(page, 'Evidence')
      await page.getByLabel('Sceptical').check()
    },
    async () => {
      await page.getByText('Parts of the model').click()
      await page.getByLabel('Environment').uncheck()
    },
  ]
  let last = before
  for (const change of changes) {
    await change()
    await expect.poll(async () => JSON.stringify(await kept(page))).not.toBe(last)
    last = JSON.stringify(await kept(page))
  }
  await toStep(page, 'Run')
  await page.getByRole('button', { name: 'Reset to the start' }).click()
  await expect(page.getByText('Reset to the start.', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => JSON.stringify(await kept(page))).toBe(last)
})

test('a post is dragged from one unit to another, and put back with the keys for undo', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'What a test drags in Firefox is not dragged for the page')
  const before = JSON.stringify(await kept(page))
  await toStep(page, 'Units and posts')
  await page.setViewportSize({ width: 1280, height: 1600 })
  const card = (service: string) =>
    page.getByRole('group', { name: `Small multi-skilled unit, ${service}, option B` })
  await card('Assessment')
    .getByText('Clinician', { exact: true })
    .first()
    .dragTo(card('Child in need and child protection').getByText(/^Posts of/))
  await expect(
    page.getByText('A post moved: clinician, to child in need and child protection.').first(),
  ).toBeVisible()
  await expect.poll(async () => JSON.stringify(await kept(page))).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => JSON.stringify(await kept(page))).toBe(before)
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(async () => JSON.stringify(await kept(page))).not.toBe(before)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect.poll(async () => JSON.stringify(await kept(page))).not.toBe(before)
  await card('Assessment').first().getByRole('textbox', { name: 'How many' }).focus()
  await page.keyboard.press('Control+z')
  expect(JSON.stringify(await kept(page))).not.toBe(before)
})

test('says what is wrong with a number and leaves the scenario as it was', async ({ page }) => {
  const before = JSON.stringify(await kept(page))
  await toStep(page, 'What is kept')
  const field = page.getByRole('textbox', { name: 'Systemic training, option B, per cent' })
  await typeInto(field, '140')
  await field.blur()
  await expect(page.getByText(/enter a whole number from 0 to 100/)).toBeVisible()
  expect(JSON.stringify(await kept(page))).toBe(before)
})

test('another published year starts again, and can be undone', async ({ page }) => {
  await open(page, 'area')
  const year = page.getByLabel('Start from the figures published for')
  await expect(year).toBeVisible()
  const years = await year.evaluate((list) =>
    [...(list as HTMLSelectElement).options].map(({ text }) => text),
  )
  await year.selectOption(years[1]!)
  await expect(page.getByText(`Started from the figures for ${years[1]}.`).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(year).toHaveValue(years[0]!)
})

test('refuses what is no longer a scenario, and says why', async ({ page }) => {
  const before = JSON.stringify(await kept(page))
  await toStep(page, 'Units and posts')
  const counts = page
    .getByRole('region', { name: 'Units of option B' })
    .getByRole('textbox', { name: 'How many' })
  for (const service of [1, 2]) {
    await typeInto(counts.nth(service), '200')
    await counts.nth(service).blur()
  }
  await expect(page.getByText('This change was not made.')).toBeVisible()
  const after = JSON.stringify(await kept(page))
  expect(after).not.toBe(before)
  expect(after.match(/"count":200/g)).toHaveLength(1)
})
