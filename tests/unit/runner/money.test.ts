/** The service that a worker exposes for money: the same figures as without a worker, and mistakes as answers. */
import { beforeAll, describe, expect, it } from 'vitest'
import { moneyOf } from '../../../src/money'
import { agencyBreakEven } from '../../../src/money/agency'
import { driversOfMoney } from '../../../src/money/drivers'
import { moneyCase } from '../../../src/money/net'
import { createMoneyService } from '../../../src/runner/money'
import type { OwnAnswer } from '../../../src/runner/ownWorker'
import type { Futures } from '../../../src/runner/types'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import { authorityScenario } from '../../support/engineScenario'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare } from '../../support/fakeSimulation'

const FUTURES = 16
const scenario = authorityScenario('Rutland', { horizonYears: 2, replications: FUTURES })
const asked = { option: 1, years: 2, as: 'added' } as const

function valueOf<Value>(answer: OwnAnswer<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('the money service', () => {
  let futures: Futures
  beforeAll(() => {
    futures = playFutures(fakePrepare(resolveScenario(scenario)), FUTURES)
  })

  it('gives what is worked out without it: money, drivers, break-even of agency use', async () => {
    const service = createMoneyService()
    service.take(futures)
    const money = moneyOf(scenario, futures)
    expect(valueOf(await service.money(scenario))).toEqual(money)
    expect(valueOf(await service.drivers(1))).toEqual(driversOfMoney(money, 1))
    expect(valueOf(await service.agency(asked))).toEqual(
      await agencyBreakEven(moneyCase(scenario), futures, asked),
    )
  })

  it('keeps the futures: with other prices alone it gives other money', async () => {
    const service = createMoneyService()
    service.take(futures)
    const dear: Scenario = {
      ...scenario,
      money: { prices: { 'week.residential': { value: 9000, source: 'test', year: '2024/25' } } },
    }
    const before = valueOf(await service.money(scenario))
    expect(valueOf(await service.money(dear))).toEqual(moneyOf(dear, futures))
    expect(valueOf(await service.money(scenario))).toEqual(before)
  })

  it('answers with what is wrong when it is asked before it was given anything', async () => {
    expect(await createMoneyService().money(scenario)).toMatchObject({
      ok: false,
      error: { message: 'No money has been worked out' },
    })
  })
})
