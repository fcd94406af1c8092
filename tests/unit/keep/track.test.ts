/** The forecast log: what is frozen, how figures are scored against it, and when a plan is said to be on track. */
import { describe, expect, it } from 'vitest'
import { isToCome, readActuals, readFigure } from '../../../src/keep/actualsCsv'
import { freeze, KEPT_QUANTILES, LOGGED } from '../../../src/keep/freeze'
import { quarterEnd } from '../../../src/keep/quarters'
import { scoreActual, trackOf } from '../../../src/keep/track'
import type { Actual, Forecast } from '../../../src/keep/types'
import type { MeasureId } from '../../../src/model/measures'
import { crps, quantiles } from '../../../src/statistics'
import { logTable, skillInWords, trackInWords } from '../../../src/views/forecast'
import { smallActuals } from '../../../src/views/smallActuals'
import { PROVENANCE, runWith } from '../../support/views'

/** Values of the second option: 400 and a little more or less. */
const changes = Array.from({ length: 400 }, (_, index) => index - 200)
const frozen: Forecast = freeze({
  ...runWith(changes),
  name: 'Plan',
  frozenOn: '2025-04-01',
  provenance: PROVENANCE,
  option: 1,
})
const actual = (measure: MeasureId, quarter: number, value: number): Actual => ({
  measure,
  quarter,
  value,
  source: 'own count',
})
const withActuals = (...actuals: Actual[]): Forecast => ({ ...frozen, actuals })

describe('a frozen forecast', () => {
  it('keeps the spread of the plan at the end of every quarter, and what made it', () => {
    expect(frozen).toMatchObject({ engine: PROVENANCE.engine, option: 'Small units', baseYear: '2024/25' })
    expect(frozen.measures.map(({ measure }) => measure)).toEqual(LOGGED)
    const { quarters, last } = frozen.measures.find(({ measure }) => measure === 'lookedAfter')!
    expect(last).toBe(400)
    expect(quarters).toHaveLength(8)
    const probabilities = Array.from(
      { length: KEPT_QUANTILES },
      (_, index) => (index + 1) / (KEPT_QUANTILES + 1),
    )
    const values = changes.map((change) => 400 + change)
    expect(quarters[0]).toEqual(quantiles(values, probabilities).map((each) => Number(each.toPrecision(5))))
  })

  it('counts quarters from the end of the base year', () => {
    expect([1, 2, 3, 4, 5].map((each) => quarterEnd('2024/25', each))).toEqual([
      '2025-06-30',
      '2025-09-30',
      '2025-12-31',
      '2026-03-31',
      '2026-06-30',
    ])
  })

  it('has the figures as they would be published, and between year ends with as much noise', () => {
    const run = runWith(changes)
    for (const [future, yearly] of run.futures.yearly.entries())
      for (const [at, value] of yearly.entries()) yearly[at] = value * (future % 2 ? 1.2 : 0.8)
    const { measures } = freeze({
      ...run,
      name: '',
      frozenOn: '2025-04-01',
      provenance: PROVENANCE,
      option: 1,
    })
    const of = (id: MeasureId) => measures.find(({ measure }) => measure === id)!.quarters
    const published = changes.map((change, future) => (400 + change) * (future % 2 ? 1.2 : 0.8))
    const [low, high] = quantiles(published, [0.02, 0.98])
    for (const quarter of of('lookedAfter')) {
      expect(quarter[0]).toBeCloseTo(low!, 1)
      expect(quarter.at(-1)).toBeCloseTo(high!, 1)
    }
  })
})

describe('a score', () => {
  it('has the 8-in-10 range and the CRPS of what was kept, and of no change', () => {
    const sample = frozen.measures.find(({ measure }) => measure === 'lookedAfter')!.quarters[0]!
    const scored = scoreActual(frozen, actual('lookedAfter', 1, 420))!
    const [low, high] = quantiles(
      changes.map((change) => 400 + change),
      [0.1, 0.9],
    )
    expect(scored.low).toBeCloseTo(low!, 1)
    expect(scored.high).toBeCloseTo(high!, 1)
    expect(scored).toMatchObject({
      where: 'inside',
      crps: crps(sample, 420),
      noChange: 20,
      noChangeIsPoint: true,
    })
    expect(scoreActual(frozen, actual('lookedAfter', 1, 700))).toMatchObject({ where: 'above' })
    expect(scoreActual(frozen, actual('lookedAfter', 1, 7))).toMatchObject({ where: 'below' })
    expect(scoreActual(frozen, actual('lookedAfter', 99, 7))).toBeUndefined()
    expect(scoreActual(frozen, actual('agencyRate', 1, 420))!.noChange).toBeUndefined()
  })

  it('of no change has the spread of changes elsewhere, growing with the root of time', () => {
    const measures = frozen.measures.map((each) => ({ ...each, changes: [-40, 0, 40] }))
    const at = (quarter: number) => scoreActual({ ...frozen, measures }, actual('lookedAfter', quarter, 420))!
    expect(at(4)).toMatchObject({ noChange: crps([360, 400, 440], 420), noChangeIsPoint: false })
    expect(at(1).noChange).toBeCloseTo(crps([380, 400, 420], 420), 10)
  })
})

describe('a plan', () => {
  const three = ['lookedAfter', 'agencyRate', 'turnoverRate'] as const
  const all = (value: number, quarter = 1) => three.map((measure) => actual(measure, quarter, value))

  it('is not judged by fewer than three figures', () => {
    expect(trackOf(withActuals()).verdict).toBe('none')
    expect(trackOf(withActuals(actual('lookedAfter', 1, 9_999))).verdict).toBe('early')
  })

  it('is on track while its latest figures lie inside, and says that this proves no cause', () => {
    const forecast = withActuals(...all(400), ...all(410, 2))
    expect(trackOf(forecast)).toMatchObject({ verdict: 'on', outside: 0 })
    expect(trackInWords(forecast).join(' ')).toMatch(/on track.*does not show that the plan caused it/)
  })

  it('is not on track when more lie outside than chance would explain', () => {
    const forecast = withActuals(...all(900))
    const track = trackOf(forecast)
    expect(track).toMatchObject({ verdict: 'off', outside: 3 })
    expect(track.chance).toBeCloseTo(0.008, 10)
    expect(trackInWords(forecast)[0]).toMatch(/not on track/)
  })

  it('is watched when one figure lies outside on the same side two quarters running', () => {
    const forecast = withActuals(
      ...all(400),
      ...all(400, 2),
      actual('caseloadPerFte', 1, 900),
      actual('caseloadPerFte', 2, 900),
    )
    expect(trackOf(forecast)).toMatchObject({ verdict: 'watch', outside: 1 })
    const swung = withActuals(
      ...all(400),
      ...all(400, 2),
      actual('caseloadPerFte', 1, 1),
      actual('caseloadPerFte', 2, 900),
    )
    expect(trackOf(swung).verdict).toBe('on')
  })

  it('says in how many figures it was closer than no change, and that a single number is easier to beat', () => {
    const forecast = withActuals(
      actual('lookedAfter', 1, 500),
      actual('lookedAfter', 2, 500),
      actual('lookedAfter', 3, 401),
    )
    expect(skillInWords(trackOf(forecast))).toMatch(
      /^In 2 of 3 figures the forecast was closer.*easier to beat/,
    )
  })
})

describe('actual figures from a CSV', () => {
  it('are read by name or id, by quarter or its last day, and each bad row is named', () => {
    const text =
      'Figure;Quarter;Value;Source\nChildren looked after;2025-06-30;"1,480";own\nagencyRate;2;12.5%;own\nagencyRate;99;1;x\nweather;1;1;x\nagencyRate;1;NaN;x\nagencyRate;1;250;x'
    const { actuals, issues } = readActuals(text, frozen)
    expect(actuals).toEqual([
      { measure: 'lookedAfter', quarter: 1, value: 1480, source: 'own' },
      { measure: 'agencyRate', quarter: 2, value: 0.125, source: 'own' },
    ])
    expect(issues.map(({ path }) => path)).toEqual(['row 4', 'row 5', 'row 6', 'row 7'])
    expect(readActuals('a,b\n1,2', frozen).issues[0]!.message).toMatch(/no column/)
  })

  it('are refused of a quarter that has not ended', () => {
    expect(isToCome(frozen, 4, new Date(2026, 2, 30))).toBe(true)
    expect(isToCome(frozen, 4, new Date(2026, 3, 1))).toBe(false)
    const later = { ...frozen, baseYear: '2998/99' }
    const { actuals, issues } = readActuals('figure,quarter,value\nlookedAfter,1,400', later)
    expect(actuals).toEqual([])
    expect(issues[0]!.message).toMatch(/^“1” is still to come/)
  })

  it('say that rows beyond the first thousand are not read', () => {
    const rows = (count: number) =>
      readActuals(`figure,quarter,value\n${'lookedAfter,1,400\n'.repeat(count)}`, frozen)
    expect(rows(1_000)).toMatchObject({ issues: [] })
    const { actuals, issues } = rows(1_001)
    expect(actuals).toHaveLength(1_000)
    expect(issues).toMatchObject([{ path: 'row 1002', message: 'Only the first 1,000 rows were read' }])
  })

  it.each([
    ['1,234', false, 1234],
    ['12.5', true, 0.125],
    ['£1,000', false, 1000],
    ['12%', false, undefined],
    ['-3', false, undefined],
    ['1e9', false, undefined],
    ['', false, undefined],
    ['101', true, undefined],
  ])('%s (share: %s) is %s', (text, isShare, value) => {
    expect(readFigure(text, isShare)).toBe(value)
  })
})

describe('small numbers', () => {
  it('of children are hidden with their scores, also where a share of few is one', () => {
    const few = [
      actual('lookedAfterStarts', 1, 4),
      actual('lookedAfter', 1, 100),
      actual('residentialShare', 1, 0.03),
    ]
    const hidden = smallActuals(few)
    expect([...hidden].map(({ measure }) => measure)).toEqual(['lookedAfterStarts', 'residentialShare'])
    const forecast = withActuals(...few)
    const track = trackOf(forecast)
    const table = logTable(forecast, track, (each) => (each.measure === 'lookedAfter' ? '100' : 'c'))
    expect(table.rows.map(({ cells }) => [cells[0], cells[4]])).toEqual([
      ['c', 'c'],
      ['100', expect.not.stringMatching(/^c$/)],
      ['c', 'c'],
    ])
  })

  it('take a second figure with them where the sum of the others would tell', () => {
    const four = [
      actual('lookedAfter', 1, 100),
      actual('lookedAfter', 5, 97),
      actual('lookedAfterStarts', 5, 3),
      actual('lookedAfterCeased', 5, 6),
    ]
    expect(smallActuals(four)).toEqual(new Set([four[2], four[3]]))
    expect(smallActuals(four.slice(1))).toEqual(new Set([four[2]]))
  })

  it('leave counts of five and more, rates and money alone', () => {
    expect(
      smallActuals([actual('lookedAfter', 1, 5), actual('caseloadPerFte', 1, 3), actual('totalCost', 1, 1)])
        .size,
    ).toBe(0)
  })
})
