/** Break-even and what drives money, played by the engine on a small authority. */
import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { ALL_ELEMENTS } from '../../src/model/elements'
import { agencyBreakEven } from '../../src/money/agency'
import { driversOf } from '../../src/money/drivers'
import { drawPrices } from '../../src/money/prices'
import { holding, uncertainInputs } from '../../src/money/inputs'
import { LEVERS, leversIn } from '../../src/money/levers'
import { moneyCase, netSavings, reconciled } from '../../src/money/net'
import { playBreakEven, type BreakEven } from '../../src/runner/breakEven'
import { createInProcessRunner } from '../../src/runner/inProcess'
import { playSensitivity } from '../../src/runner/sensitivity'
import type { Futures } from '../../src/runner/types'
import type { Scenario } from '../../src/scenario/types'
import { authorityScenario } from '../support/engineScenario'

const FUTURES = 16
/** Of the search, which plays up to eleven runs. */
const FEW = 8
const SLOW = 60_000
const YEARS = 3
const price = (value: number) => ({ value, source: 'test', year: '2024/25' })
const base = authorityScenario('Rutland', { horizonYears: YEARS, replications: FUTURES })
/** A programme that costs a little every year, with all elements and nothing else: it pays if enough children stay out of care. */
const scenario: Scenario = {
  ...base,
  options: [base.options[0]!, { id: 'elements', extends: base.options[0]!.id, elements: ALL_ELEMENTS }],
  money: {
    costs: [
      {
        id: 'programme',
        label: 'Programme',
        option: 'elements',
        line: 'programme',
        recurring: true,
        from: '2025/26',
        low: 20_000,
        high: 60_000,
        source: 'test',
      },
    ],
    // Dear enough for an effect to matter.
    prices: {
      'week.inHouseFoster': price(3000),
      'week.agencyFoster': price(4000),
      'week.residential': { source: 'test', year: '2024/25', low: 12_000, high: 16_000 },
    },
  },
}
const lever = (id: string) => LEVERS.find((each) => each.id === id)!
const runner = createInProcessRunner(prepare)
const asked = { option: 1, years: YEARS, as: 'added' } as const

describe('break-even', () => {
  let found: BreakEven
  beforeAll(async () => {
    found = await playBreakEven(() => runner, moneyCase(scenario, 1), FEW, {
      ...asked,
      lever: lever('careEntry'),
    })
  }, SLOW)

  it('is confirmed by running at the value it names: the average net saving is nothing there', async () => {
    const { value, mean, error } = found.found!
    const held = holding(moneyCase(scenario, 1), { kind: 'parameter', id: 'effectCare' }, value)
    const futures = await runner.run({ scenario: held.scenario, replications: FEW })
    const net = netSavings(held, futures, asked, [])
    const average = net.reduce((sum, each) => sum + each, 0) / FEW
    expect(average).toBeCloseTo(mean, 3)
    expect(Math.abs(average)).toBeLessThan(error)
  })

  it('is near nothing in other futures too, as far as so few can say', () => {
    const { again, found: first } = found
    expect(again!.mean).not.toBe(first!.mean)
    expect(Math.abs(again!.mean)).toBeLessThan(4 * (again!.error + first!.error))
  })

  it('comes with fewer children entering care, and with the chance of an effect so large by each stance', () => {
    expect(found.pays).toBe('lower')
    expect(found.seen!.measure).toBe('lookedAfterStarts')
    const by = Object.fromEntries(found.chances!.map(({ stance, chance }) => [stance, chance]))
    expect(by['as-reported']).toBeGreaterThan(by.sceptical!)
    for (const { chance, from, to } of found.chances!) {
      expect(from).toBeLessThanOrEqual(chance)
      expect(to).toBeGreaterThanOrEqual(chance)
    }
  })

  it('says that nothing depends on an effect the option has no use for', async () => {
    const conferences = lever('careEntryConferences')
    expect(leversIn(moneyCase(scenario, 1).scenario, 1)).not.toContain(conferences)
    const {
      side,
      pays,
      found: none,
    } = await playBreakEven(() => runner, moneyCase(scenario, 1), 2, {
      ...asked,
      lever: conferences,
    })
    expect([side, pays, none]).toEqual(['flat', undefined, undefined])
  })
})

describe('what drives the net saving', () => {
  const money = moneyCase(scenario, 1)
  let futures: Futures
  beforeAll(async () => {
    futures = await runner.run({ scenario: money.scenario, replications: FUTURES })
  })

  it('is priced anew for what is money alone: no such input changes what is played', () => {
    const alone = uncertainInputs(money).filter(({ moneyAlone }) => moneyAlone)
    expect(alone.length).toBeGreaterThan(20)
    const played = prepare(money.scenario).replicate(1)
    for (const { key, low, high } of alone)
      for (const value of [low, high])
        if (key.kind === 'parameter') {
          const { ledger } = prepare(holding(money, key, value).scenario).replicate(1)
          expect([key.id, ledger]).toEqual([key.id, played.ledger])
        }
  })

  it('swings with an input held low and held high, widest first, and a dearer programme pays less', async () => {
    const chosen = uncertainInputs(money).filter(
      ({ key, label }) => label === 'Programme' || (key.kind === 'parameter' && key.id === 'effectCare'),
    )
    const { bars, asDrawn } = await playSensitivity(() => runner, money, futures, chosen, asked)
    expect(bars.map(({ swing }) => Math.abs(swing))).toEqual(
      bars.map(({ swing }) => Math.abs(swing)).sort((a, b) => b - a),
    )
    const programme = bars.find(({ input }) => input.label === 'Programme')!
    // Three years of the 40,000 between the ends.
    expect(programme.swing).toBeCloseTo(-3 * 40_000, -2)
    expect(asDrawn.mean).toBeLessThan(programme.low.mean)
    expect(asDrawn.mean).toBeGreaterThan(programme.high.mean)
    const care = bars.find(({ input }) => input.label !== 'Programme')!
    expect(care.swing).toBeLessThan(0)
  })

  it('pays or not with agency use: at the share found, posts moved to permanent staff make the average nothing', async () => {
    const { found, side, fte, fteLeft, tried } = await agencyBreakEven(money, futures, asked)
    expect(fte).toBeGreaterThan(0)
    // Permanent staff in place of agency staff cost less, so that the net saving rises with their share.
    expect(tried.map((each) => each.mean)).toEqual(tried.map((each) => each.mean).sort((a, b) => a - b))
    if (found) {
      expect(Math.abs(found.mean)).toBeLessThan(found.error)
      expect(fteLeft).toBeCloseTo((1 - found.value) * fte, 9)
    } else expect(['above', 'below']).toContain(side)
  })

  it('is taken apart by input and theme, in shares of the spread, with the worth of finding out', () => {
    const rows = reconciled(money, futures)
    const net = [new Float64Array(FUTURES), netSavings(money, futures, { ...asked, as: 'present' }, rows)]
    const draws = drawPrices(money.scenario, money.money, FUTURES)
    const drivers = driversOf({ case: money, draws, net, option: 1 })
    expect(drivers.screened).toBeGreaterThan(100)
    expect(drivers.inputs).toHaveLength(12)
    expect(drivers.themes.map(({ id }) => id)).toContain('practice')
    for (const { spread, findingOut } of drivers.inputs) {
      expect(spread.share).toBeGreaterThanOrEqual(0)
      expect(spread.share).toBeLessThanOrEqual(1)
      expect(findingOut.value).toBeGreaterThanOrEqual(0)
    }
    const shares = drivers.inputs.map(({ spread }) => spread.share)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})
