/** The arithmetic from a study to a prior: ratios, spreads, discounts, pooling. */
import { describe, expect, it } from 'vitest'
import { estimate, meanScore } from '../../../tools/stances/estimate'
import { BEST_OF, TO_P90, UNREPORTED } from '../../../tools/stances/method'
import { faceValue, pool } from '../../../tools/stances/pool'
import { balancedOf, derivePriors, upTo } from '../../../tools/stances/priors'
import { readTables, spreadOf, type Study } from '../../../tools/stances/tables'
import { root } from '../architecture/sources'

const tables = readTables(root)
const study: Study = {
  parameter: 'effectCare',
  evidence: 'a table: a row',
  study: 'somewhere',
  kind: 'ratio',
  before: 400,
  after: 300,
  range: [400],
  sizeBefore: 400,
  sizeAfter: 300,
  years: 4,
  stay: NaN,
  sign: 1,
  measure: 'LAC',
  treated: 1,
  compared: Infinity,
  grade: 'C',
  relation: 'same',
  share: 1,
  pickedOf: 1,
  use: 'both',
  note: '',
}
const of = (changes: Partial<Study>) => estimate({ ...study, ...changes }, tables)
const result = (effect: number, error: number, name: string) => ({ effect, error, study: name })

describe('a result of a study', () => {
  it('is a log ratio with the sampling error of its counts', () => {
    expect(of({}).reported).toBeCloseTo(Math.log(0.75))
    expect(of({}).sampling).toBeCloseTo(Math.sqrt(1 / 400 + 1 / 300))
  })

  it('of a stock is larger in its inflow, by as much as the stock cannot have answered yet', () => {
    expect(of({ stay: 4 }).reported).toBeCloseTo(Math.log(0.75) / (1 - Math.exp(-1)))
  })

  it('of one authority is no surer than what untreated authorities did by themselves', () => {
    expect(of({}).error).toBeGreaterThan(spreadOf(tables, 'LAC', 4))
    expect(of({ treated: 5 }).error).toBeLessThan(of({}).error)
    expect(of({ compared: 3 }).error).toBeGreaterThan(of({}).error)
  })

  it('gets surer with a better design, and wider when it is of something else', () => {
    expect(of({ grade: 'A' }).error).toBeLessThan(of({ grade: 'B' }).error)
    expect(of({ grade: 'B' }).error).toBeLessThan(of({ grade: 'D' }).error)
    expect(of({ relation: 'other' }).error).toBeGreaterThan(of({}).error)
    expect(of({ relation: 'other' }).effect).toBeCloseTo(of({}).effect / 2)
  })

  it('that was picked loses the luck of the best, and never turns into its opposite', () => {
    const quiet = {
      measure: '',
      grade: 'C',
      before: 4000,
      after: 2000,
      sizeBefore: 40,
      sizeAfter: 20,
    } as const
    const luck = Math.sqrt(1 / 40 + 1 / 20)
    expect(of({ ...quiet, pickedOf: 3 }).effect).toBeCloseTo(Math.log(0.5) + BEST_OF[3]! * luck)
    expect(of({ ...quiet, pickedOf: 13 }).effect).toBeCloseTo(Math.log(0.5) + BEST_OF[13]! * luck)
    expect(of({ pickedOf: 13 }).effect + 0).toBe(0)
    expect(of({ ...quiet, pickedOf: 13 }).reported).toBeCloseTo(Math.log(0.5))
  })

  it('that was not significant is none, less exact than one whose figure is known', () => {
    const controlled = { treated: 9, compared: 9, grade: 'B', before: NaN, after: NaN } as const
    const none = of({ ...controlled, kind: 'none', sizeBefore: NaN, sizeAfter: NaN })
    expect(none.effect + 0).toBe(0)
    const chance = spreadOf(tables, 'LAC', 4) ** 2 * (2 / 9)
    expect(none.error ** 2 - 0.1 ** 2).toBeCloseTo(UNREPORTED * chance)
  })

  it('that is a rank is where such ranks lie on average', () => {
    expect(meanScore(0.5, 5, 10)).toBeCloseTo(0)
    expect(meanScore(0.15, 1, 1)).toBeCloseTo(1.554, 2)
  })
})

describe('the spread of untreated authorities', () => {
  it('grows with the years, less for what reverts', () => {
    const growth = (measure: string) => spreadOf(tables, measure, 4) / spreadOf(tables, measure, 1)
    expect(growth('LAC')).toBeGreaterThan(1.8)
    expect(growth('LAC')).toBeLessThan(2)
    expect(growth('Work_Force_TO_Rate')).toBeLessThan(1.2)
  })

  it('is the log spread of the stated percentiles where they are stated', () => {
    expect(spreadOf(tables, 'spread:-24;37', 4)).toBeCloseTo(0.179, 3)
  })
})

describe('pooling', () => {
  it('weighs the exact more and expects less of the next authority than of the mean', () => {
    const pooled = pool([result(0, 0.05, 'a'), result(-0.6, 0.5, 'b')])
    expect(pooled.mean).toBeGreaterThan(-0.1)
    expect(pooled.sd).toBeGreaterThan(0.05)
  })

  it('is wider when studies disagree', () => {
    const agreeing = pool([result(0.01, 0.1, 'a'), result(-0.01, 0.1, 'b'), result(0, 0.1, 'c')])
    const disagreeing = pool([result(0.5, 0.1, 'a'), result(-0.5, 0.1, 'b'), result(0, 0.1, 'c')])
    expect(disagreeing.sd).toBeGreaterThan(1.5 * agreeing.sd)
    expect(disagreeing.mean).toBeCloseTo(0)
  })

  it('counts two results of one study as less than those of two', () => {
    const one = pool([result(0, 0.3, 'a'), result(0, 0.3, 'a')])
    const two = pool([result(0, 0.3, 'a'), result(0, 0.3, 'b')])
    expect(one.sd).toBeGreaterThan(two.sd)
    expect(one.studies).toBe(1)
  })

  it('takes a single claim at face value with its own error', () => {
    const { mean, sd } = faceValue([result(-0.5, 0.1, 'a')])
    expect([mean, sd]).toEqual([-0.5, expect.closeTo(0.1)])
  })
})

describe('a prior', () => {
  it('of the default has its middle at none and the pooled 10th and 90th percentiles', () => {
    const prior = balancedOf({ mean: -0.08, sd: 0.2, studies: 3, between: 0 })
    if (prior.kind !== 'split') throw new Error('not split')
    expect(prior.mode).toBe(0)
    expect(-TO_P90 * prior.sdBelow).toBeCloseTo(-0.08 - TO_P90 * 0.2, 1)
    expect(TO_P90 * prior.sdAbove).toBeCloseTo(-0.08 + TO_P90 * 0.2, 1)
  })

  it('of a figure that stands alone goes from none to it, symmetrical', () => {
    expect(upTo(1, 3)).toEqual({ kind: 'triangular', low: 1, mode: 2, high: 3 })
  })

  it('of a sceptic is centred on none and of one width, from studies with a comparison', () => {
    const { derived, sceptic } = derivePriors(tables)
    expect(sceptic.studies).toBeGreaterThan(3)
    for (const { pooled, sceptical } of derived)
      if (pooled) expect(sceptical).toMatchObject({ kind: 'normal', mean: 0 })
  })

  it('as reported is the claim: Hackney’s fall, seen in the inflow', () => {
    const care = derivePriors(tables).derived.find(({ parameter }) => parameter === 'effectCare')!
    const fall = Math.log(298 / 467) / (1 - Math.exp(-4 / 2.45))
    expect(care.asReported).toMatchObject({ mean: Math.round(fall * 100) / 100 })
  })
})

describe('the table of effects', () => {
  it('names parameters and evidence that are there', () => {
    const known = new Set(derivePriors(tables).derived.map(({ parameter }) => parameter))
    expect(tables.studies.filter(({ parameter }) => !known.has(parameter))).toEqual([])
    const facts = new Set(tables.facts.map((row) => row.id))
    const named = tables.studies.flatMap(({ evidence }) => evidence.match(/\bSF\d{3}\b/g) ?? [])
    expect(named.filter((id) => !facts.has(id))).toEqual([])
  })
})
