import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { moneyOf } from '../../../src/money'
import { OUTTURN_LINE_IDS } from '../../../src/model/moneyLines'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { MoneyFile } from '../../../src/scenario/moneyTypes'
import { summarise } from '../../../src/statistics'
import Appraisal from '../../../src/ui/pages/money/Appraisal.svelte'
import Note from '../../../src/ui/pages/money/Note.svelte'
import Prices from '../../../src/ui/pages/money/Prices.svelte'
import Reconcile from '../../../src/ui/pages/money/Reconcile.svelte'
import Savings from '../../../src/ui/pages/money/Savings.svelte'
import ReportSections from '../../../src/ui/parts/ReportSections.svelte'
import { runs, session } from '../../../src/ui/state/app'
import { moneyWork } from '../../../src/ui/state/money'
import type { RunResult } from '../../../src/ui/state/runs.svelte'
import { neededPrices } from '../../../src/views/moneyGate'
import { noteSections } from '../../../src/views/moneyNote'
import { PRICE_GROUPS, priceRow } from '../../../src/views/moneyPrices'
import { TIME_CAPTION, VACANT_PAY } from '../../../src/views/moneySavings'
import { moneySure } from '../../../src/views/moneySure'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare } from '../../support/fakeSimulation'
import { PROVENANCE } from '../../support/views'
import { scenario as plain } from './scenario'

const futures = playFutures(fakePrepare(resolveScenario(plain)), 40)

function shown(money?: MoneyFile) {
  const scenario = money ? { ...plain, money } : plain
  const resolved = resolveScenario(scenario)
  const run: RunResult = {
    ...summarise(resolved, futures),
    scenario,
    resolved,
    futures,
    total: 40,
    provenance: PROVENANCE,
  }
  return { run, scenario, worked: moneyOf(scenario, futures), option: 1 }
}

beforeEach(() => {
  session.open(plain, { kind: 'example', id: 'test' })
  runs.cancel()
})
afterEach(() => runs.cancel())

test('before the base year is reconciled no amount of a difference is on the page, only what to do', async () => {
  const screen = await render(Savings, shown())
  await expect.element(screen.getByRole('heading', { name: 'No saving is shown yet' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Reconcile' }).all()).toHaveLength(1)
  expect(screen.container.textContent).not.toContain('£')
  expect(screen.getByRole('table').all()).toHaveLength(0)
})

test('with every gap accepted and prices unsourced there are sums, called not yet a saving, and no headline', async () => {
  const adjustments = shown().worked.outturn.map(({ line, modelled, outturnGbp }) => ({
    line,
    how: 'outside' as const,
    modelledGbp: modelled.mean,
    outturnGbp,
    reason: 'Overheads',
    by: 'A. Partner',
  }))
  const props = shown({ adjustments })
  expect(props.worked.outturn.every(({ state }) => state === 'accepted' || state === 'agrees')).toBe(true)
  const screen = await render(Savings, props)
  await expect.element(screen.getByRole('heading', { name: 'Not yet a saving', exact: true })).toBeVisible()
  await screen.getByText('See the sums all the same, not yet a saving').click()
  await expect.element(screen.getByRole('heading', { name: /^Not yet a saving: / })).toBeVisible()
  await expect.element(screen.getByRole('table', { name: /by kind of saving/ })).toBeVisible()
})

/** The gate open: gaps accepted, every price that is lacking given as it is, costs of the change named. */
function opened() {
  let money: MoneyFile = {
    target: { gbp: 1000, year: plain.authority.baseYear, over: 'total', counts: 'cashable' },
    costs: ['programme', 'dualRunning'].flatMap((line) =>
      plain.options.slice(1).map(({ id }) => ({
        id: `${line}-${id}`,
        label: line,
        option: id,
        line: line as 'programme',
        recurring: false,
        from: plain.authority.baseYear,
        value: 1000,
        source: 'Board',
      })),
    ),
  }
  money = {
    ...money,
    adjustments: shown(money).worked.outturn.map(({ line, modelled, outturnGbp }) => ({
      line,
      how: 'outside' as const,
      modelledGbp: modelled.mean,
      outturnGbp,
      reason: 'Overheads',
      by: 'A. Partner',
    })),
  }
  for (;;) {
    const props = shown(money)
    const ids = neededPrices(props.worked.options[0]!.headline)
    if (ids.length === 0) return props
    const given = ids.map((id) => {
      const { byDefault } = priceRow(props.scenario, props.worked.draws, id)
      const value = 'value' in byDefault ? byDefault.value : byDefault.middle
      return [id, { value, source: 'Payroll', year: plain.authority.baseYear }]
    })
    money = { ...money, prices: { ...money.prices, ...Object.fromEntries(given) } }
  }
}

test('with the gate open a saving is headlined with its range and kinds, and what pay of empty posts counts as', async () => {
  const props = opened()
  expect(props.worked.options[0]!.headline.blockers).toEqual([])
  const screen = await render(Savings, props)
  await expect.element(screen.getByRole('heading', { name: /^Over the / })).toBeVisible()
  await expect.element(screen.getByText(VACANT_PAY)).toBeVisible()
  expect(screen.container.textContent).not.toContain('ot yet a saving')
  await expect.element(screen.getByRole('table', { name: TIME_CAPTION })).toBeVisible()
})

test('with the gate open the appraisal has its value, ratio, payback, switching values, and the rate with its source', async () => {
  const screen = await render(Appraisal, opened())
  await expect
    .element(screen.getByRole('row', { name: /^Net present value after optimism bias/ }))
    .toBeVisible()
  for (const words of [
    'Benefit-cost ratio',
    'Return on the change',
    'Net saving so far at the end of each year',
    'Prices of placements, of those used',
    'The Green Book, Discounting',
  ])
    expect(screen.container.textContent).toContain(words)
})

test('how sure a saving is says what it rests on and what was never tested, and without the gate nothing of its size', () => {
  const { worked } = opened()
  const open = moneySure('small units', worked, 1).sentences.join(' ')
  expect(open).toContain('Over the ')
  expect(open).toContain('have no source but judgement')
  expect(open).toContain('Whether it predicts spend, or a saving, has not been tested.')
  const shut = moneySure('small units', shown().worked, 1)
  expect(shut.spread).toBeUndefined()
  expect(shut.sentences.join(' ')).not.toContain('£')
})

test('the note has what an officer asks first, and prices in an annex that is folded on a screen', async () => {
  const props = opened()
  const sections = noteSections(props)
  expect(sections.map(({ heading }) => heading)).toEqual([
    'In short',
    'Savings by kind, line and year',
    'Appraisal',
    'Costs of the change and savings already in the plan',
    'Base year beside what was spent',
    'What is spent',
    'Annex: prices and where they are from',
    'Annex: how it was made',
  ])
  const screen = await render(ReportSections, { title: 'Note', made: 'today', sections })
  const prices = screen.getByRole('table', { name: 'Pay and agency' })
  expect(prices.all()).toHaveLength(0)
  await screen.getByRole('button', { name: 'Show: Annex: prices and where they are from' }).click()
  await expect.element(prices).toBeVisible()
})

test('the note and its workbook wait for what would have to be true, and say when it cannot be known', async () => {
  let fail = (_: Error) => {}
  const asked = vi.spyOn(moneyWork, 'agency').mockReturnValue(new Promise((_, reject) => (fail = reject)))
  const screen = await render(Note, opened())
  const workbook = screen.getByRole('button', { name: 'Excel workbook' })
  await expect
    .element(screen.getByText(/^What would have to be true and what drives it are being/))
    .toBeVisible()
  await expect.element(workbook).toBeDisabled()
  fail(new Error('No memory'))
  await expect.element(screen.getByRole('alert')).toHaveTextContent('No memory')
  await expect.element(workbook).toBeEnabled()
  asked.mockRestore()
})

test('a gap is accepted with a choice, a reason and a name, and an undo takes it back', async () => {
  const screen = await render(Reconcile, shown())
  const form = screen.getByRole('form', { name: /^Accept the gap/ }).first()
  await form.getByRole('button').click()
  expect(form.getByRole('alert').all()).toHaveLength(3)
  expect(session.scenario!.money).toBeUndefined()
  await form.getByRole('radio', { name: /^Spend that no option changes/ }).click()
  await form.getByRole('textbox', { name: 'Why' }).fill('Overheads are not in the model')
  await form.getByRole('textbox', { name: 'Who accepts it' }).fill('A. Partner')
  await form.getByRole('button').click()
  const accepted = session.scenario!.money!.adjustments!
  expect(accepted).toMatchObject([
    { how: 'outside', reason: 'Overheads are not in the model', by: 'A. Partner' },
  ])
  expect(OUTTURN_LINE_IDS).toContain(accepted[0]!.line)
  session.undo()
  expect(session.scenario!.money).toBeUndefined()
})

test('a price is given with its source, and not without one', async () => {
  const { scenario, worked } = shown()
  const group = PRICE_GROUPS.find(({ id }) => id === 'activity')!
  const screen = await render(Prices, { group, scenario, draws: worked.draws, open: true })
  await screen.getByRole('button', { name: /^Give your own: legal cost/ }).click()
  const form = screen.getByRole('form')
  await form.getByRole('textbox', { name: 'Your value or range' }).fill('9,000 to 16,000')
  await form.getByRole('button', { name: /^Use this/ }).click()
  await expect.element(form.getByRole('alert')).toHaveTextContent('Give its source')
  expect(session.scenario!.money).toBeUndefined()
  await form.getByRole('textbox', { name: 'Source' }).fill('Legal ledger')
  await form.getByRole('button', { name: /^Use this/ }).click()
  expect(session.scenario!.money!.prices).toEqual({
    legalCost: { low: 9000, high: 16000, source: 'Legal ledger', year: plain.authority.baseYear },
  })
})
