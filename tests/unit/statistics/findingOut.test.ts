import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../../src/random/normal'
import { basisOf, expectedBy, fitOn, normalScores } from '../../../src/statistics/expected'
import { valueOfFindingOut } from '../../../src/statistics/findingOut'
import { valueOfKnowingAll } from '../../../src/statistics/knowingAll'
import { varianceShares } from '../../../src/statistics/varianceShares'
import { normalQuantile } from '../../../src/random/maths'
import { hashUnit } from '../../support/fakeSimulation'

const normals = (name: number, length: number) =>
  Float64Array.from({ length }, (_, draw) => normalQuantile(hashUnit(name, draw)))

const sum = (...parts: [number, Float64Array][]) =>
  parts[0]![1].map((_, draw) => parts.reduce((total, [weight, each]) => total + weight * each[draw]!, 0))

/** Of one option against none, whose benefit is normal in what is found out: the unit normal loss (Raiffa and Schlaifer 1961). */
function closedForm(middle: number, spread: number): number {
  const far = Math.abs(middle) / spread
  const density = Math.exp((-far * far) / 2) / Math.sqrt(2 * Math.PI)
  return spread * (density - far * normalCdf(-far))
}

describe('what it is worth to find out', () => {
  const draws = 1000
  const [found, other, noise] = [normals(1, draws), normals(2, draws), normals(3, draws)]
  const nothing = new Float64Array(draws)

  it.each([
    [0, 3],
    [1, 3],
    [-2, 3],
    [4, 2],
  ])('is the unit normal loss where the benefit is normal around %d', (middle, weight) => {
    const benefit = sum([weight, found], [2, other], [1, noise]).map((value) => value + middle)
    const { value, low, high, clear } = valueOfFindingOut([nothing, benefit], [found])
    const exact = closedForm(middle, weight)
    expect(Math.abs(value - exact)).toBeLessThan(0.12)
    expect(exact).toBeGreaterThan(low - 0.5 * (high - low))
    expect(exact).toBeLessThan(high + 0.5 * (high - low))
    expect(clear).toBe(true)
  })

  it('is that of both where two things are found out together', () => {
    const benefit = sum([3, found], [2, other], [1, noise])
    const together = valueOfFindingOut([nothing, benefit], [found, other]).value
    expect(Math.abs(together - closedForm(0, Math.sqrt(13)))).toBeLessThan(0.12)
    expect(together).toBeGreaterThan(valueOfFindingOut([nothing, benefit], [found]).value)
  })

  it('is nothing, and not clear, for what has no bearing on the benefit', () => {
    const benefit = sum([3, found], [1, noise])
    const { value, low, clear } = valueOfFindingOut([nothing, benefit], [normals(9, draws)])
    expect(value).toBeLessThan(0.15)
    expect(low).toBeLessThan(0.05)
    expect(clear).toBe(false)
  })

  it('is nothing where one option is best whatever is found', () => {
    const benefit = sum([1, found]).map((value) => value + 20)
    expect(valueOfFindingOut([nothing, benefit], [found]).value).toBeCloseTo(0, 9)
  })

  it('is nothing for what does not vary', () => {
    const same = new Float64Array(draws).fill(4)
    const expected = { value: 0, low: 0, high: 0, clear: false }
    expect(valueOfFindingOut([nothing, sum([1, found])], [same])).toEqual(expected)
  })

  it('does not depend on which option is named first, nor on the scale the input is written on', () => {
    const one = sum([3, found], [1, noise])
    const two = sum([-1, found], [2, other])
    const value = (order: Float64Array[], input: Float64Array) => valueOfFindingOut(order, [input]).value
    const first = value([nothing, one, two], found)
    expect(value([two, nothing, one], found)).toBeCloseTo(first, 1)
    const written = found.map((each) => Math.exp(each))
    expect(value([nothing, one, two], written)).toBeCloseTo(first, 9)
  })

  it.each([
    ['a strong relation', 1, 2],
    ['a weak one', 0, 1],
  ])('holds the closed form of %s in most sets of few draws', (_, middle, weight) => {
    const sets = 40
    let inside = 0
    for (let set = 0; set < sets; set++) {
      const input = normals(100 + set, 100)
      const benefit = sum([weight, input], [3, normals(300 + set, 100)]).map((value) => value + middle)
      const { low, high } = valueOfFindingOut([new Float64Array(100), benefit], [input])
      const exact = closedForm(middle, weight)
      if (low <= exact && exact <= high) inside++
    }
    expect(inside / sets).toBeGreaterThan(0.72)
  })

  it('calls at most about 1 in 20 clear that has no bearing', () => {
    let clear = 0
    for (let set = 0; set < 60; set++) {
      const benefit = normals(700 + set, 80)
      if (valueOfFindingOut([new Float64Array(80), benefit], [normals(900 + set, 80)]).clear) clear++
    }
    expect(clear).toBeLessThanOrEqual(8)
  })

  it('lies in its own range, also where many things with no bearing are found out together', () => {
    const many = Array.from({ length: 20 }, (_, input) => normals(40 + input, 240))
    const { value, low, high } = valueOfFindingOut([new Float64Array(240), normals(7, 240)], many)
    expect(value).toBeGreaterThanOrEqual(low)
    expect(value).toBeLessThanOrEqual(high)
  })

  it('calls nothing clear whose range begins at nothing', () => {
    const lows = Array.from({ length: 60 }, (_, set) => {
      const found = normals(300 + set, 40)
      const benefit = sum([0.7, found], [1, normals(500 + set, 40)]).map((value) => value + 0.5)
      return valueOfFindingOut([new Float64Array(40), benefit], [found])
    }).flatMap(({ clear, low }) => (clear ? [low] : []))
    expect(lows.length).toBeGreaterThan(5)
    expect(Math.min(...lows)).toBeGreaterThan(0)
  })
})

describe('the expected outcome given what was drawn', () => {
  it('is found where it bends, and is the mean where nothing predicts', () => {
    const input = normals(4, 500)
    const basis = basisOf([input])
    const bent = input.map((value) => value * value)
    const fit = fitOn(basis, sum([1, bent], [0.1, normals(5, 500)]))
    const expected = expectedBy(basis, fit.centre, fit.weights)
    const missed = expected.map((value, draw) => Math.abs(value - bent[draw]!))
    expect(missed.reduce((total, each) => total + each, 0) / missed.length).toBeLessThan(0.15)
    expect(fitOn(basis, new Float64Array(500).fill(7)).weights).toEqual([])
  })

  it('has columns of length 1 at right angles, as many as the draws bear', () => {
    const { columns, upTo } = basisOf([normals(6, 60), normals(7, 60), normals(8, 60)])
    columns.forEach((one, place) =>
      columns.forEach((two, other) => {
        const product = one.reduce((total, value, draw) => total + value * two[draw]!, 0)
        expect(product).toBeCloseTo(place === other ? 1 : 0, 9)
      }),
    )
    expect(upTo).toEqual([0, 3, 6, 9])
    expect(basisOf(Array.from({ length: 30 }, (_, name) => normals(name, 60))).columns).toEqual([])
  })

  it('takes ranks as scores, and ties alike', () => {
    const scores = normalScores([5, 1, 5, 900])
    expect(scores[0]).toBe(scores[2])
    expect(scores[3]).toBeGreaterThan(scores[0]!)
    expect(scores[1]).toBeCloseTo(normalQuantile(0.125), 12)
  })
})

describe('shares of the spread', () => {
  /** Futures in pairs: two inputs of known weights, something else that is not known, and chance. */
  const pairs = 2000
  const [one, two, rest] = [normals(11, pairs), normals(12, pairs), normals(13, pairs)]
  const chance = normals(14, 2 * pairs)
  const values = chance.map((luck, future) => {
    const pair = future >> 1
    return 3 * one[pair]! + 2 * two[pair]! + rest[pair]! + Math.sqrt(2) * luck
  })

  it('are the squares of the weights over the whole variance', () => {
    const shares = varianceShares(values, [[one], [two], [normals(15, pairs)]])
    expect(shares[0]!.share).toBeCloseTo(9 / 16, 1)
    expect(shares[1]!.share).toBeCloseTo(4 / 16, 1)
    expect(shares[2]!.share).toBeLessThan(0.01)
    expect(shares.map(({ clear }) => clear)).toEqual([true, true, false])
  })

  it('add up for inputs taken together where they were drawn apart', () => {
    const [alone, other, both] = varianceShares(values, [[one], [two], [one, two]]).map((each) => each.share)
    expect(both).toBeCloseTo(alone! + other!, 1)
  })

  it('say that they err by about what they do', () => {
    const missed = Array.from({ length: 40 }, (_, set) => {
      const input = normals(2000 + set, 100)
      const luck = normals(3000 + set, 200)
      const outcome = luck.map((each, future) => input[future >> 1]! + each)
      const { share, error } = varianceShares(outcome, [[input]])[0]!
      return Math.abs(share - 0.5) / error
    })
    expect(missed.filter((each) => each < 2).length).toBeGreaterThan(32)
  })

  it('are nothing where nothing varies', () => {
    const same = new Float64Array(20).fill(3)
    expect(varianceShares(same, [[normals(1, 10)]])).toEqual([{ share: 0, error: 0, clear: false }])
  })
})

describe('what it is worth to know everything', () => {
  const pairs = 2000
  const known = normals(21, pairs)
  const benefit = normals(22, 2 * pairs).map((luck, future) => 1 + 2 * known[future >> 1]! + 3 * luck)
  const nothing = new Float64Array(2 * pairs)

  it('is the unit normal loss of what can be known, without the chance', () => {
    const { value, low, high } = valueOfKnowingAll([nothing, benefit])
    expect(Math.abs(value - closedForm(1, 2))).toBeLessThan(0.06)
    expect(low).toBeLessThan(value)
    expect(high).toBeGreaterThan(value)
  })

  it('is no less than the worth of any part of it, and nothing where all is chance', () => {
    const means = Float64Array.from(
      { length: pairs },
      (_, pair) => (benefit[2 * pair]! + benefit[2 * pair + 1]!) / 2,
    )
    const part = valueOfFindingOut([new Float64Array(pairs), means], [known.map((each) => Math.abs(each))])
    expect(valueOfKnowingAll([nothing, benefit]).value).toBeGreaterThan(part.value)
    const chanceAlone = valueOfKnowingAll([nothing, normals(23, 2 * pairs)]).value
    expect(chanceAlone).toBeLessThan(0.15)
  })
})
