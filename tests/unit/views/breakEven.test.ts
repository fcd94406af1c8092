/** What would have to be true and what drives it, as a reader is told: what is needed, its chance, and what is not known. */
import { describe, expect, it } from 'vitest'
import type { AgencyBreakEven } from '../../../src/money/agency'
import type { Drivers } from '../../../src/money/drivers'
import { CORE_LEVERS, LEVERS, leversIn } from '../../../src/money/levers'
import type { BreakEven } from '../../../src/runner/breakEven'
import { resolveScenario } from '../../../src/scenario/resolve'
import { spreadOf } from '../../../src/money'
import { crossing, triedAt } from '../../../src/statistics/crossing'
import { agencyInWords, agencyTable } from '../../../src/views/agencyBreakEven'
import { breakEvenView, chanceInWords } from '../../../src/views/breakEven'
import { absentEffects, effectsTable } from '../../../src/views/breakEvens'
import { driversView, fewInWords } from '../../../src/views/drivers'
import { authorityScenario } from '../../support/engineScenario'

const scenario = resolveScenario(authorityScenario('Rutland', { horizonYears: 3 }))
const by = 'March 2028'
const lever = LEVERS.find(({ id }) => id === 'careEntry')!

/** The net saving falls by 1 m for each unit of the effect, from `at` where there is none. */
async function searched(at: number, slope = -1e6): Promise<BreakEven> {
  const outcomes = (value: number) =>
    Float64Array.from([-2e4, 2e4, -1e4, 1e4], (by) => at + slope * value + by)
  const result = await crossing((value) => Promise.resolve(outcomes(value)), { low: -0.6, high: 0.3 })
  const base: BreakEven = {
    ...result,
    asked: { option: 1, years: 3, as: 'added', lever },
    futures: 4,
    asDrawn: triedAt(NaN, outcomes(0)),
  }
  if (!result.found) return base
  const spread = spreadOf(Float64Array.from([-12, -10, -8, -10]))
  return {
    ...base,
    pays: 'lower',
    again: triedAt(result.found.value, outcomes(result.found.value)),
    seen: { measure: 'lookedAfterStarts', before: spreadOf(Float64Array.from([40, 42])), change: spread },
    chances: [{ stance: scenario.stance, chance: 0.08, from: 0.05, to: 0.11 }],
  }
}

const asked = { scenario, levers: leversIn(scenario, 1), option: 'small units', by, agency: undefined }

describe('an effect that turns it', () => {
  it('is said with its size, what would be seen of it, and that it was played again in other futures', async () => {
    const { title, sentences, chances, played } = breakEvenView({ scenario, result: await searched(-3e5) })
    expect(title).toBe('Entry to care, through the elements: what would make small units pay by March 2028')
    expect(sentences[0]).toContain('has to be −26% or lower')
    expect(sentences[1]).toContain('in other futures')
    expect(sentences[2]).toBe(
      'In published figures that would be seen as −10 in children starting to be looked after in the year to March 2028 (8-in-10 range −11 to −9), beside 41 with traditional teams.',
    )
    expect(chances!.rows).toEqual([
      { header: expect.any(String), cells: ['about 1 in 13', 'about 1 in 20 to about 1 in 10'] },
    ])
    expect(played.rows.map(({ header }) => header)).toContain('As believed, not held')
  })

  it('stands beside the others with what is drawn of it and its chance; the rest are not worked out yet', async () => {
    const result = await searched(-3e5)
    const resultOf = ({ id }: { id: string }) => (id === 'careEntry' ? result : undefined)
    const { rows } = effectsTable({ ...asked, resultOf })
    const care = rows.find(({ header }) => header === 'Entry to care, through the elements')!
    expect(care.cells[0]).toBe('−26% or lower')
    expect(care.cells[1]).toMatch(/%.* to .*%/)
    expect(care.cells[2]).toBe('about 1 in 13 (about 1 in 20 to about 1 in 10)')
    expect(rows.filter(({ cells }) => cells[0] === 'not worked out yet')).toHaveLength(rows.length - 1)
    expect(rows.at(-1)!.header).toBe('Use of agency staff')
  })

  it.each([
    [-3e6, -1e5, 'more than the model allows', 'other costs or savings would have to differ'],
    [3e6, -1e5, 'nothing: it pays whatever the effect is', 'whatever the effect'],
    [3e6, 0, 'nothing depends on it', 'it has no use for it'],
  ])('that does not turn it, from %d and by %d, is said as such', async (at, slope, cell, words) => {
    const result = await searched(at, slope)
    const { rows } = effectsTable({
      ...asked,
      resultOf: ({ id }) => (id === 'careEntry' ? result : undefined),
    })
    expect(rows[0]!.cells[0]).toBe(cell)
    expect(breakEvenView({ scenario, result }).sentences[0]).toContain(words)
  })
})

describe('an effect that turns nothing in few futures', () => {
  it.each([
    [3e4, 'above', 'nothing: it pays whatever the effect is'],
    [-3e4, 'below', 'more than the model allows'],
  ] as const)('is not said to turn nothing for sure where the average is %d', (at, side, words) => {
    const outcomes = (value: number) =>
      Float64Array.from([-5e4, -4e4, 5e4, 4e4, 1e5, -1e5], (by) => at + value + by)
    const result: BreakEven = {
      tried: [-0.6, 0.3].map((value) => triedAt(value, outcomes(value))),
      side,
      asked: { option: 1, years: 3, as: 'added', lever },
      futures: 6,
      asDrawn: triedAt(NaN, outcomes(0)),
    }
    const { rows } = effectsTable({
      ...asked,
      resultOf: ({ id }) => (id === 'careEntry' ? result : undefined),
    })
    expect(rows[0]!.cells[0]).toBe(`${words}, but 6 futures are too few to be sure`)
    expect(rows[0]!.cells[2]).toBe('cannot be told')
    expect(breakEvenView({ scenario, result }).sentences[1]).toMatch(
      /^6 futures are too few to be sure: with the effect held at .*% the average is −?£30,000, give or take £/,
    )
  })
})

describe('the effects that every plan is asked for', () => {
  it('are all there for small units, and those that an option has nothing for are named', () => {
    expect(leversIn(scenario, 1).map(({ id }) => id)).toEqual(expect.arrayContaining([...CORE_LEVERS]))
    expect(absentEffects(leversIn(scenario, 1), 'small units')).toBe('')
    const without = leversIn(scenario, 1).filter(({ id }) => id !== 'adminTime')
    expect(absentEffects(without, 'small units')).toMatch(/^Not asked of small units, .*administration/)
  })
})

describe('agency use', () => {
  const fte = [4, 6, 8, 10]
  const tried = [-1, 0, 0.5, 1].map((share) =>
    triedAt(share, Float64Array.of(share * 1e5 - 5e4, share * 1e5 - 4e4)),
  )
  const result: AgencyBreakEven = {
    asked: { option: 1, years: 3, as: 'added' },
    futures: 40,
    tried,
    found: tried[2]!,
    between: [0.4, 0.6],
    fte: 7,
    fteLeft: 3.5,
    fteDots: fte,
    chance: 0.02,
  }

  it('is said without an effect of its own: no study gives one, and what is drawn follows from who leaves and is ill', () => {
    const words = agencyInWords(result, 'small units', by).join(' ')
    expect(words).toContain(
      'No study gives the size of an effect on agency use of its own, so none is drawn.',
    )
    expect(words).toContain('50% of those posts')
    expect(words).toContain('about 1 in 50')
    const { rows } = effectsTable({ ...asked, resultOf: () => undefined, agency: result })
    expect(rows.at(-1)!.cells.slice(0, 2)).toEqual([
      '3.5 FTE or fewer',
      'no study gives one; in the futures played 6 to 8 FTE',
    ])
    expect(agencyTable(result, 'small units', by).rows.map(({ header }) => header)).toEqual([
      '14 FTE',
      '7 FTE',
      '3.5 FTE (break-even)',
      '0 FTE',
    ])
  })

  it('that does not turn it even with none left is said as such', () => {
    const { found: _, fteLeft: __, chance: ___, ...rest } = result
    expect(agencyInWords({ ...rest, side: 'below' }, 'small units', by)[1]).toBe(
      'Even with permanent staff in all of those posts it would not pay by March 2028 on average.',
    )
  })
})

describe('chances in words', () => {
  it.each([
    [0.001, 'less than 1 in 100'],
    [0.02, 'about 1 in 50'],
    [0.3, 'about 3 in 10'],
    [0.999, 'more than 99 in 100'],
  ])('%d is %s: never none and never all', (chance, words) => expect(chanceInWords(chance)).toBe(words))
})

describe('what drives it', () => {
  const spread = { share: 0.3, error: 0.05, clear: true }
  const nothing = { value: 0, low: 0, high: 0, clear: false }
  const input = {
    key: { kind: 'parameter', id: 'effectCare' },
    label: 'Effect on entering care',
    unit: 'x',
    low: 0,
    high: 1,
    moneyAlone: false,
  } as const
  const drivers = {
    futures: 200,
    chance: 0.4,
    screened: 185,
    inputs: [{ ...input, spread, findingOut: nothing }],
    themes: [
      { id: 'prices', inputs: [input], spread, findingOut: { value: 5e4, low: 1e4, high: 9e4, clear: true } },
    ],
    everything: { value: 2e5, low: 1e5, high: 3e5 },
  } as unknown as Drivers
  const view = (changed: Partial<Drivers> = {}) =>
    driversView({ drivers: { ...drivers, ...changed }, option: 'small units', baseline: 'teams' })

  it('says how much is chance, what knowing all would be worth, and what to measure first with its worth', () => {
    const words = view().sentences.join(' ')
    expect(words).toContain('About 40% of the spread of the net saving of small units is chance')
    expect(words).toContain('would be worth about £200,000 on average')
    expect(words).toContain(
      'To be measured first: prices, notice and other inputs of money alone, worth about £50,000',
    )
    expect(view().findingOut.rows.map(({ header }) => header)).toHaveLength(2)
  })

  it.each([
    [0, 'no'],
    [400, 'no'],
    [1000, 'yes'],
  ])('tells what is worth £%d at least apart from nothing: %s', (low, told) => {
    const findingOut = { value: 5e4, low, high: 9e4, clear: true }
    const themes = [{ id: 'prices', inputs: [input], spread, findingOut }] as unknown as Drivers['themes']
    expect(view({ themes }).findingOut.rows.at(-1)!.cells.at(-1)).toBe(told)
  })

  it('says that nothing found out would change the choice where knowing all is worth nothing', () => {
    const none = { everything: { value: 0, low: 0, high: 0 } } as Partial<Drivers>
    expect(view(none).sentences.join(' ')).toContain('Knowing more would not change the choice on money')
  })

  it('warns of a rough screen from few futures, and not from many', () => {
    expect(fewInWords(drivers)).toMatch(/^200 futures hold 100 draws of 185 uncertain inputs: a rough screen/)
    expect(fewInWords({ ...drivers, futures: 1000 })).toBe('')
  })
})
