import { describe, expect, it } from 'vitest'
import { MEASURE_IDS } from '../../../src/model/measures'
import { answer, type Compared } from '../../../src/views/answer'

const base: Compared = {
  measure: 'lookedAfter',
  option: 'small units',
  baseline: 'traditional teams',
  difference: {
    year: '2029/30',
    mean: -22,
    p10: -64,
    p50: -21,
    p90: 13,
    probabilityLower: 0.72,
    monteCarloError: 0.9,
  },
  shares: { lower: 0.7, same: 0.04, higher: 0.26 },
  smallest: 5,
  equal: false,
}

describe('the answer in one sentence', () => {
  it('says a clear difference with its size and range', () => {
    const { verdict, sentence, title, short } = answer(base)
    expect(verdict).toBe('lower')
    expect(sentence).toBe(
      'At 31 March 2030, fewer children are looked after with small units in 7 of 10 futures: 20 fewer in the middle future (8-in-10 range: 60 fewer to 10 more).',
    )
    expect(title).toBe(
      'Fewer children are looked after with small units in 7 of 10 futures, but could be more',
    )
    expect(short).toBe('Fewer in 7 of 10 futures (in the middle one 20 fewer)')
  })

  it('leaves out the doubt when the range does not cross zero', () => {
    const shares = { lower: 0, same: 0, higher: 1 }
    const difference = {
      ...base.difference,
      p10: 0.011,
      p50: 0.021,
      p90: 0.034,
      mean: 0.02,
      monteCarloError: 0.0002,
    }
    expect(answer({ ...base, measure: 'agencyRate', difference, shares }).title).toBe(
      'The agency rate is higher with small units in 10 of 10 futures',
    )
    expect(answer({ ...base, measure: 'agencyRate', difference, shares }).sentence).toContain(
      '2.1 percentage points higher in the middle future (8-in-10 range: 1.1 to 3.4 percentage points higher)',
    )
  })

  it('says plainly when there is no clear difference', () => {
    const { sentence, title, short } = answer({ ...base, shares: { lower: 0.5, same: 0.1, higher: 0.4 } })
    expect(sentence).toBe(
      'At 31 March 2030, there is no clear difference in the number of children looked after: with small units it is lower in 5 of 10 futures, about the same in 1 and higher in 4 (8-in-10 range: 60 fewer to 10 more).',
    )
    expect(title).toBe('No clear difference in the number of children looked after')
    expect(short).toBe('No clear difference')
  })

  it('says which way it never goes when the futures lie on one side or on neither', () => {
    const difference = { ...base.difference, p10: 0, p50: 0, p90: 1210, mean: 300, monteCarloError: 20 }
    const measure = 'unallocated' as const
    const skewed = answer({ ...base, measure, difference, shares: { lower: 0, same: 0.5, higher: 0.5 } })
    expect(skewed.sentence).toBe(
      'At 31 March 2030, the number of children who wait for a practitioner with small units compared with traditional teams: more in 5 of 10 futures, in 1 of 10 more than 1,200 more; about the same in 5 of 10; never fewer by as much.',
    )
    expect(skewed.short).toBe('More in 5 of 10 futures; never fewer by as much')
    expect(`${skewed.title} ${skewed.sentence}`).not.toMatch(/no clear difference|either way/i)
    const down = { ...difference, p10: -1210, p90: 0 }
    expect(answer({ ...base, difference: down, shares: { lower: 0.4, same: 0.6, higher: 0 } }).short).toBe(
      'Fewer in 4 of 10 futures; never more by as much',
    )
  })

  it('does not say none where a few futures disagree', () => {
    expect(answer({ ...base, shares: { lower: 0.02, same: 0.6, higher: 0.38 } }).short).toBe(
      'More in 4 of 10 futures; almost never fewer by as much',
    )
  })

  it('says apart what is about the same from what is not clear, and from which size it counts', () => {
    const { sentence, counting, short } = answer({ ...base, shares: { lower: 0.1, same: 0.8, higher: 0.1 } })
    expect(sentence).toBe(
      'At 31 March 2030, the number of children looked after is about the same with small units as with traditional teams in 8 of 10 futures (8-in-10 range: 60 fewer to 10 more).',
    )
    expect(short).toBe('About the same in 8 of 10 futures')
    expect(counting).toBe('Counting differences of at least 5.')
  })

  it('says the three shares so that they add to ten', () => {
    const shares = { lower: 0.19, same: 0.36, higher: 0.45 }
    expect(answer({ ...base, shares }).sentence).toContain(
      'lower in 2 of 10 futures, about the same in 4 and higher in 4',
    )
  })

  it('says when two options are the same in every future', () => {
    const difference = { ...base.difference, p10: 0, p50: 0, p90: 0 }
    const equal = { ...base, difference, shares: { lower: 0, same: 1, higher: 0 }, equal: true }
    expect(answer(equal).counting).toBe('')
    expect(answer(equal).sentence).toBe(
      'At 31 March 2030, the number of children looked after is the same with small units as with traditional teams in every future.',
    )
  })

  it('never promises, for any measure', () => {
    for (const measure of MEASURE_IDS) {
      for (const shares of [
        base.shares,
        { lower: 0.1, same: 0, higher: 0.9 },
        { lower: 0.5, same: 0, higher: 0.5 },
      ]) {
        const { sentence, title } = answer({ ...base, measure, shares })
        expect(`${sentence} ${title}`).not.toMatch(/\bwill\b|confiden|NaN|undefined|n't/)
        expect(sentence).toMatch(/^(At|In the year to) 31 March 2030, .*\.$/)
      }
    }
  })
})
