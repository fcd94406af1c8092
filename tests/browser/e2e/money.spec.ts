/** Money as a finance partner walks through it: nothing before reconciliation, then a saving that can be defended, and the same numbers taken away. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import type { Spread } from '../../../src/money'
import { spendCell } from '../../../src/views/money'
import { expectAccessible, expectNoSidewaysScroll, finished, open, pick, watch, withFewFutures } from './page'
import { takeFile } from './takeFile'

test.setTimeout(600_000)

async function acceptGaps(page: Page): Promise<void> {
  await open(page, 'money?view=reconcile', 'money')
  const forms = page.getByRole('form', { name: /^Accept the gap/ })
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(4)
  for (let left = await forms.count(); left > 0; left--) {
    const form = forms.first()
    await form.getByRole('radio', { name: /^Spend that no option changes/ }).check()
    await form.getByRole('textbox', { name: 'Why' }).fill('Overheads that the model has not')
    await form.getByRole('textbox', { name: 'Who accepts it' }).fill('F. Partner')
    await form.getByRole('button', { name: /^Accept the gap/ }).click()
    await expect(forms).toHaveCount(left - 1)
  }
}

async function addCost(page: Page, line: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a cost of the change' }).click()
  const form = page.getByRole('form', { name: 'A cost of the change' })
  await form.getByRole('textbox', { name: 'What it is for' }).fill(line)
  await form.getByRole('textbox', { name: 'Amount, pounds' }).fill(amount)
  await form.getByRole('combobox', { name: 'Kind' }).selectOption(line)
  await form.getByRole('textbox', { name: 'Source' }).fill('Board paper 4')
  await form.getByRole('button', { name: 'Count this cost' }).click()
  await expect(form).toHaveCount(0)
}

/** The register's own range, as if payroll had said so. */
async function givePrices(page: Page): Promise<void> {
  const needed = page.locator('.price', { has: page.getByText('Needed for a headline', { exact: true }) })
  while ((await needed.count()) > 0) {
    const label = (await needed.first().locator('dt').innerText()).split('\n')[0]!
    const row: Locator = page.locator('.price').filter({ has: page.locator('dt', { hasText: label }) })
    const now = (await row.locator('.now strong').innerText()).replace(/£| a year.*| in every.*/g, '')
    await row.getByRole('button', { name: /^Give your own/ }).click()
    await row.getByRole('textbox', { name: 'Your value or range' }).fill(now)
    await row.getByRole('textbox', { name: 'Source' }).fill('Payroll, October')
    await row.getByRole('button', { name: /^Use this/ }).click()
    await expect(row.getByText('Needed for a headline', { exact: true })).toHaveCount(0)
  }
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const file = await takeFile(page, () => page.getByRole('button', { name: button, exact: true }).click())
  return file.bytes
}

test('a saving is shown once the base year is reconciled, its prices sourced and the change costed, and is taken away as it stands', async ({
  page,
}) => {
  const calm = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await open(page, 'money?view=savings', 'money')
  await finished(page)
  await expect(page.getByRole('heading', { name: 'No saving is shown yet' })).toBeVisible()
  await expect(page.locator('main')).not.toContainText('£')

  await acceptGaps(page)
  await open(page, 'money', 'money')
  await addCost(page, 'Programme and project management', '100k to 200k')
  await addCost(page, 'Dual running and backfill', '0')
  await givePrices(page)

  await open(page, 'money?view=savings', 'money')
  await expect(page.getByRole('heading', { level: 2, name: /^Over the \d+ years / })).toBeVisible()
  const cells = page
    .getByRole('region', { name: /^Change of spend by line/ })
    .getByRole('row', { name: /^All lines/ })
  const shown = await cells.getByRole('cell').last().innerText()

  for (const [view, heading] of [
    ['savings', /^Over the \d+ years /],
    ['appraisal', /present value/],
    ['breakeven', /^What would have to be true/],
    ['drivers', /^What drives it/],
    ['note', /^A finance note to print/],
  ] as const) {
    await open(page, `money?view=${view}`, 'money')
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }

  const csv = (await downloaded(page, 'All results as CSV')).toString('utf8')
  const { data } = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true })
  const total = data.filter(({ line, kind, year }) => line === 'all' && kind === 'money' && year === 'all')
  expect(total.every(({ state }) => state === 'reconciled')).toBe(true)
  const spread = Object.fromEntries(total.map(({ statistic, value }) => [statistic, Number(value)]))
  expect(spendCell(spread as unknown as Spread)).toBe(shown)

  const sheets = await readExcelFile(await downloaded(page, 'Excel workbook'))
  const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data
  const row = rowsOf('Savings').find(
    ([line, , kind, year]) => line === 'All lines' && kind === 'Cashable and avoided' && year === 'All years',
  )!
  ;['mean', 'p10', 'p50', 'p90'].forEach((name, place) =>
    expect(row[4 + place]).toBeCloseTo(spread[name]!, -1),
  )
  const agency = rowsOf('Break-even').filter(([what]) => what === 'Use of agency staff')
  expect(agency.map(([, , part]) => part)).not.toContain('not worked out')
  expect(agency.length).toBeGreaterThan(1)
  expect(rowsOf('What drives it').map(([what]) => what)).toContain('Chance, which nobody can find out')
  calm()
})
