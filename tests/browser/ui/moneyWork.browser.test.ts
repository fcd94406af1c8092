import { expect, test } from 'vitest'
import { moneyOf } from '../../../src/money'
import { driversOfMoney } from '../../../src/money/drivers'
import { moneyWorker } from '../../../src/runner/moneyWorker'
import { resolveScenario } from '../../../src/scenario/resolve'
import { summarise } from '../../../src/statistics'
import { MoneyWork } from '../../../src/ui/state/moneyWork.svelte'
import type { RunResult } from '../../../src/ui/state/runs.svelte'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare } from '../../support/fakeSimulation'
import { PROVENANCE } from '../../support/views'
import { scenario } from './scenario'

const resolved = resolveScenario(scenario)
const futures = playFutures(fakePrepare(resolved), 20)
const run: RunResult = {
  ...summarise(resolved, futures),
  scenario,
  resolved,
  futures,
  total: 20,
  provenance: PROVENANCE,
}
const dearer: RunResult = {
  ...run,
  scenario: {
    ...scenario,
    money: { prices: { legalCost: { value: 20_000, source: 'test', year: '2024/25' } } },
  },
}

test('a worker gives the money of the newest request, keeps the run beside it, and answers later questions', async () => {
  const work = new MoneyWork(moneyWorker)
  expect(work.of(run)).toBeUndefined()
  work.ask(run)
  work.ask(dearer)
  await expect.poll(() => work.of(dearer), { timeout: 20_000 }).toBeDefined()
  const money = moneyOf(dearer.scenario, futures)
  expect(work.shown!.run).toBe(dearer)
  expect(work.shown!.worked.outturn).toEqual(money.outturn)
  expect(work.of(run)).toBeUndefined()
  expect(await work.drivers(1)).toEqual(driversOfMoney(money, 1))
  expect(work.drivers(1)).toBe(work.drivers(1))
  const { fte } = await work.agency({ option: 1, years: 2, as: 'added' })
  expect(fte).toBeGreaterThan(0)
})

test('a worker that cannot be started is told, and the next request starts another', async () => {
  let started = 0
  const work = new MoneyWork(() =>
    started++ === 0
      ? new Worker(URL.createObjectURL(new Blob(['throw new Error("No memory")'])))
      : moneyWorker(),
  )
  work.ask(run)
  await expect.poll(() => work.problem, { timeout: 20_000 }).toContain('No memory')
  work.ask(run)
  await expect.poll(() => work.of(run), { timeout: 20_000 }).toBeDefined()
  expect(work.problem).toBe('')
})
