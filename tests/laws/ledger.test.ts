/** The ledger holds the quantities behind money: its lines add up to the stocks, and times the drawn prices to the engine's costs. */
import { describe, expect, it } from 'vitest'
import { LEDGER, LEDGER_COUNT, ledgerCell, type LedgerId } from '../../src/model/ledger'
import { MEASURE_COUNT, MEASURE_INDEX, type MeasureId } from '../../src/model/measures'
import { PLACEMENTS } from '../../src/model/stages'
import { WEEKS_PER_YEAR } from '../../src/model/time'
import type { ReplicationResult } from '../../src/engine/types'
import { NO_PRACTICES } from '../../src/model/practices'
import { moneyOf, spentBy } from '../../src/money'
import { optionBytes, play, varied, weeks, yearly } from '../support/engineScenario'
import { ENGINE_COSTS, FLAT } from '../support/flatMoney'

const YEARS = 2
const base = varied('Hackney', { horizonYears: YEARS })
const scenario = {
  ...base,
  options: base.options.map((option) =>
    option.id === 'late'
      ? { ...option, practices: { ...NO_PRACTICES, familyGroupConferences: 1, restorativePractice: 1 } }
      : option,
  ),
}
const options = scenario.options.length
const results = play(scenario, 4)
const cells = Array.from({ length: options * YEARS }, (_, at) => ({
  option: Math.floor(at / YEARS),
  year: at % YEARS,
}))
const line = (result: ReplicationResult, option: number, id: LedgerId, year: number): number =>
  result.ledger[ledgerCell(option, id, year, YEARS)]!
const sumOf = (result: ReplicationResult, option: number, start: string, year: number): number =>
  LEDGER.filter(({ id }) => id.startsWith(start)).reduce(
    (sum, { id }) => sum + line(result, option, id, year),
    0,
  )
/** Mean of a measure over the weeks of a year. */
const weeklyMean = (result: ReplicationResult, option: number, measure: MeasureId, year: number): number =>
  weeks(result, YEARS * WEEKS_PER_YEAR, option, measure)
    .subarray(year * WEEKS_PER_YEAR, (year + 1) * WEEKS_PER_YEAR)
    .reduce((sum, value) => sum + value / WEEKS_PER_YEAR, 0)
/** Held as 32-bit numbers week by week. */
const near = (value: number, other: number) =>
  expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(other)))

describe('the ledger times the drawn prices', () => {
  const priced = moneyOf(
    { ...scenario, money: FLAT },
    { done: results.length, ledger: results.map(({ ledger }) => ledger) },
  )

  it.each(ENGINE_COSTS)('is the %s of every option, year and future, to rounding', (measure, lines) => {
    for (const { option, year } of cells) {
      const spent = spentBy(priced.spend, option, { lines, years: [year] })
      results.forEach((result, replication) => {
        const cost = result.yearly[(option * MEASURE_COUNT + MEASURE_INDEX[measure]) * YEARS + year]!
        expect(Math.abs(spent[replication]! - cost)).toBeLessThanOrEqual(1e-9 * Math.max(1, cost))
      })
    }
  })

  it('differs from draw to draw', () => {
    expect(priced.draws[0]!.pay).not.toEqual(priced.draws[1]!.pay)
  })
})

describe('the lines of the ledger', () => {
  it('of children in placements add up to children looked after, and stages to the stocks', () => {
    for (const result of results)
      for (const { option, year } of cells) {
        near(sumOf(result, option, 'placed.', year), line(result, option, 'stage.lookedAfter', year))
        near(line(result, option, 'stage.lookedAfter', year), weeklyMean(result, option, 'lookedAfter', year))
        near(
          line(result, option, 'stage.childProtection', year),
          weeklyMean(result, option, 'childProtectionPlans', year),
        )
        near(sumOf(result, option, 'stage.', year), weeklyMean(result, option, 'childrenInNeed', year))
      }
  })

  it('of events are the published flows of the year', () => {
    for (const result of play({ ...scenario, mechanisms: { measurement: false } }, 2))
      for (const { option, year } of cells) {
        const published = (measure: MeasureId) => yearly(result, YEARS, option, measure, year)
        near(sumOf(result, option, 'entries.', year), published('lookedAfterStarts'))
        near(sumOf(result, option, 'exits.', year), published('lookedAfterCeased'))
        near(line(result, option, 'planStarts', year), published('childProtectionPlanStarts'))
        near(line(result, option, 'referrals', year), published('referrals'))
        near(line(result, option, 'assessments', year), published('assessments'))
        near(
          line(result, option, 'hours.direct', year) / line(result, option, 'hours.contracted', year),
          published('directTimeShare'),
        )
      }
  })

  it('of posts add up to the same establishment in options with the same posts', () => {
    const same = scenario.options.findIndex(({ id }) => id === 'late')
    const posts = (result: ReplicationResult, option: number, year: number) =>
      ['permanent.', 'agency.', 'vacant.'].reduce((sum, start) => sum + sumOf(result, option, start, year), 0)
    for (const result of results)
      for (let year = 0; year < YEARS; year++) near(posts(result, same, year), posts(result, 0, year))
  })

  it('are what happened: events of every kind come about, and none that the option does not have', () => {
    const at = (id: string) => scenario.options.findIndex((option) => option.id === id)
    const total = (id: LedgerId, option: number) =>
      results.reduce((sum, result) => sum + line(result, option, id, 0) + line(result, option, id, 1), 0)
    expect(
      total('redundancies.others', at('units')) + total('redundancies.socialWorkers', at('units')),
    ).toBeGreaterThan(0)
    for (const id of [
      'redundancies.socialWorkers',
      'coursesBegun',
      'conferencesHeld',
      'edgeStarts',
      'edgeFte',
    ] as const)
      expect(total(id, 0), id).toBe(0)
    for (const id of ['coursesBegun', 'conferencesHeld', 'restorativeFte'] as const)
      expect(total(id, at('late')), id).toBeGreaterThan(0)
    for (const id of ['edgeStarts', 'edgeFte', 'edgeChildYears'] as const)
      expect(total(id, at('front')), id).toBeGreaterThan(0)
    for (const { id } of LEDGER.filter(({ kind }) => kind === 'activity' || kind === 'time'))
      expect(total(id, 0), id).toBeGreaterThan(0)
  })

  it('are the same to the last bit in an option that changes nothing', () => {
    const same = scenario.options.findIndex(({ id }) => id === 'same')
    for (const result of results) {
      expect(result.ledger.length).toBe(options * LEDGER_COUNT * YEARS)
      expect(optionBytes(result, same, options)).toBe(optionBytes(result, 0, options))
    }
  })

  it('of placements are finite, never below nothing, and of every kind that children are in', () => {
    for (const result of results) {
      expect(result.ledger.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
      for (const kind of PLACEMENTS)
        expect(line(result, 0, `priced.${kind}`, 0) > 0).toBe(line(result, 0, `placed.${kind}`, 0) > 0)
    }
  })
})
