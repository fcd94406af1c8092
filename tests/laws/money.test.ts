/** Laws of money: it adds up in every future, and finds nothing where nothing differs. */
import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { MECHANISM_IDS } from '../../src/model/mechanisms'
import { ALL_ELEMENTS } from '../../src/model/elements'
import { MONEY_LINES, SAVING_KINDS, SPEND_LINES, type MoneyLineId } from '../../src/model/moneyLines'
import { moneyOf, savedBy, spendCell, spentBy, type Money } from '../../src/money'
import type { Futures } from '../../src/runner/types'
import { resolveScenario } from '../../src/scenario/resolve'
import type { OptionFile, Scenario } from '../../src/scenario/types'
import { authorityScenario } from '../support/engineScenario'
import { playFutures } from '../support/fakeFutures'
import { FLAT } from '../support/flatMoney'

const FUTURES = 4
const YEARS = 2
const EDGE: OptionFile = {
  id: 'edge',
  extends: 'baseline',
  services: [{ service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 1 }] }],
}
const base = authorityScenario('Rutland', { horizonYears: YEARS, replications: FUTURES })
const scenario: Scenario = { ...base, options: [...base.options, EDGE] }
const play = (of: Scenario): Futures => playFutures(prepare(resolveScenario(of)), FUTURES)

let futures: Futures
let flat: Money
beforeAll(() => {
  futures = play(scenario)
  flat = moneyOf({ ...scenario, money: FLAT }, futures)
})

describe('spend', () => {
  it('by line sums to the total in every replication, and time is in none', () => {
    for (let option = 0; option < scenario.options.length; option++) {
      const total = spentBy(flat.spend, option)
      const lines = SPEND_LINES.map(({ id }) => spentBy(flat.spend, option, { lines: [id] }))
      total.forEach((gbp, future) =>
        expect(lines.reduce((sum, line) => sum + line[future]!, 0)).toBeCloseTo(gbp, 2),
      )
    }
    expect(SPEND_LINES.map(({ id }) => id).filter((id) => id.endsWith('Time'))).toEqual([])
  })

  it('of an edge-of-care unit stands on a line of its own where an option has one', () => {
    const of = (option: number) => spentBy(flat.spend, option, { lines: ['payEdgeOfCare'] })
    expect(Math.max(...of(0))).toBe(0)
    expect(Math.min(...of(2))).toBeGreaterThan(0)
  })
})

describe('savings', () => {
  it('of every line, year and future are the sum of their parts and what the plan has already', () => {
    const inPlan = [{ id: 'other', label: 'Other', line: 'residential' as const, gbp: { '2025/26': 50_000 } }]
    const money = moneyOf({ ...scenario, money: { ...FLAT, inPlan } }, futures)
    for (const { option, savings } of money.options)
      for (let future = 0; future < FUTURES; future++)
        for (const { id } of MONEY_LINES)
          for (let year = 0; year < YEARS; year++) {
            const cell = spendCell(0, id, year, YEARS)
            const real = money.spend.real[future]!
            const difference = real[cell]! - real[spendCell(option, id, year, YEARS)]!
            const parts = SAVING_KINDS.reduce((sum, kind) => sum + savings.parts[kind][future]![cell]!, 0)
            expect(savings.gross[future]![cell]).toBe(difference)
            expect(parts + savings.inPlan[future]![cell]!).toBeCloseTo(difference, 4)
          }
  })

  it('shared between the authority and partners are all there is', () => {
    const { savings } = flat.options[0]!
    const [all, authority, partners] = (['all', 'authority', 'partners'] as const).map((who) =>
      savedBy(savings, { who }),
    )
    all!.forEach((gbp, future) => expect(authority![future]! + partners![future]!).toBeCloseTo(gbp, 3))
  })

  it('of an option that differs in nothing are nothing, to the last digit', () => {
    const same: Scenario = { ...base, options: [base.options[0]!, { id: 'same', extends: 'baseline' }] }
    const { savings, appraisal } = moneyOf(same, play(same)).options[0]!
    for (const kind of SAVING_KINDS)
      expect(savedBy(savings, { kinds: [kind] }).every((each) => each === 0)).toBe(true)
    expect(appraisal.npv.mean).toBe(0)
    expect(appraisal.payback.every(({ chance }) => chance === 0)).toBe(true)
  })

  it('with every effect switched off are nothing but pay of the structure and what comes with hiring for it, and courses where elements are kept', () => {
    const mechanisms = Object.fromEntries(MECHANISM_IDS.map((id) => [id, false]))
    const elements: OptionFile = { id: 'elements', extends: 'baseline', elements: { ...ALL_ELEMENTS } }
    const off: Scenario = { ...base, mechanisms, options: [base.options[0]!, elements, EDGE] }
    const money = moneyOf({ ...off, money: FLAT }, play(off))
    const [kept, edge] = money.options.map(({ savings }) => savings)
    const spend = SPEND_LINES.map(({ id }) => id)
    const untrained = spend.filter((id) => id !== 'training')
    expect(savedBy(kept!, { lines: untrained }).every((each) => each === 0)).toBe(true)
    expect(savedBy(kept!, { lines: ['training'] }).every((each) => each <= 0)).toBe(true)
    const structure: MoneyLineId[] = [
      'payEdgeOfCare',
      'payPractitioners',
      'paySocialWorkers',
      'payClinicians',
    ]
    const staff = SPEND_LINES.filter(({ group }) => group === 'staff' || group === 'people').map(
      ({ id }) => id,
    )
    const others = spend.filter((id) => !staff.includes(id))
    expect(savedBy(edge!, { lines: others }).every((each) => each === 0)).toBe(true)
    expect(savedBy(edge!, { lines: structure }).every((each) => each < 0)).toBe(true)
  })
})
