/** What a placement costs for a child: on average what the kind costs, for a few many times as much, and the same in every option. */
import { describe, expect, it } from 'vitest'
import { priceOf } from '../../src/engine/placing'
import type { Future } from '../../src/engine/future'
import { KIND, KINDS } from '../../src/engine/opening/placements'
import { STAGE } from '../../src/model/stages'
import { keyFromSeed } from '../../src/random/seed'
import { streamFor } from '../../src/random/stream'
import { play, varied } from '../support/engineScenario'

const CHILDREN = 40_000
const drawn = (kind: number): Float64Array => {
  const price = streamFor(keyFromSeed('prices'), 0, 'price')
  const values = { fosterPriceSpread: 0.35, residentialPriceSpread: 0.5 }
  const future = { values, streams: { price } } as Future
  return Float64Array.from({ length: CHILDREN }, (_, key) => priceOf(future, key, kind))
}

describe('the price of a child’s placement against the average of its kind', () => {
  it.each([
    ['residential', KIND.residential, 0.5, 2.5],
    ['agency fostering', KIND.agencyFoster, 0.35, 1.9],
  ])('is 1 on average and has a long tail: %s', (_what, kind, spread, hundredth) => {
    const prices = drawn(kind).toSorted()
    const mean = prices.reduce((sum, each) => sum + each / CHILDREN, 0)
    const error = Math.sqrt(Math.exp(spread * spread) - 1) / Math.sqrt(CHILDREN)
    expect(Math.abs(mean - 1)).toBeLessThan(4 * error)
    expect(prices[CHILDREN / 2]!).toBeLessThan(1)
    expect(prices[Math.floor(CHILDREN * 0.99)]!).toBeGreaterThan(hundredth)
    expect(prices[0]!).toBeGreaterThan(0)
  })

  it('is none where nothing is paid', () => {
    expect(new Set(drawn(KIND.parents))).toEqual(new Set([1]))
  })

  it('is the same for the same child in the same kind in every option and week, and adds up exactly', () => {
    const known = new Map<string, number>()
    let met = 0
    let differs = 0
    play(varied('Wokingham', { horizonYears: 2 }), 1, {
      onWorld({ children, placementPrice }) {
        const sums = new Float64Array(KINDS)
        for (let child = 0; child < children.count; child++) {
          if (children.stage[child] !== STAGE.lookedAfter) continue
          const kind = children.placement[child]!
          sums[kind]! += children.price[child]!
          const key = `${children.key[child]}/${kind}`
          if (known.has(key)) met++
          if ((known.get(key) ?? children.price[child]) !== children.price[child]) differs++
          known.set(key, children.price[child]!)
        }
        expect([...placementPrice]).toEqual([...sums])
      },
    })
    expect(met).toBeGreaterThan(1000)
    expect(differs).toBe(0)
  })
})
