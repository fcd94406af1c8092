import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { moneyOf } from '../../../src/money'
import { OUTTURN_LINE_IDS } from '../../../src/model/moneyLines'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { MoneyFile } from '../../../src/scenario/moneyTypes'
import { summarise } from '../../../src/statistics'
import Prices from '../../../src/ui/pages/money/Prices.svelte'
import Reconcile from '../../../src/ui/pages/money/Reconcile.svelte'
import Savings from '../../../src/ui/pages/money/Savings.svelte'
import { runs, session } from '../../../src/ui/state/app'
import type { RunResult } from '../../../src/ui/state/runs.svelte'
import { PRICE_GROUPS } from '../../../src/views/moneyPrices'
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
