import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatItBuys } from '../../../src/scenario/buys'
import { designSummaries, SAME_KINDS, unitsForSame } from '../../../src/scenario/design'
import { designScenario } from '../../support/designs'

const withUnits = (count: number, socialWorker: number) =>
  designScenario({
    id: 'units',
    extends: 'baseline',
    services: [{ service: 'assessment', units: [{ template: 'blank', count, posts: { socialWorker } }] }],
  })

describe('what the same money or posts buy', () => {
  it('three teams of 7.5 social work posts and half a coordinator buy eight units of three social workers', () => {
    expect(whatItBuys(withUnits(1, 3), 'socialWorkers', 1)).toEqual([
      { service: 'assessment', held: 22.5, others: 0, each: 3, count: 8, left: -1.5, now: 1 },
    ])
    expect(whatItBuys(withUnits(1, 3), 'posts', 1)).toEqual([
      { service: 'assessment', held: 24, others: 0, each: 3, count: 8, left: 0, now: 1 },
    ])
  })

  it('leaves less than half a unit over or short, and is what resizing does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), fc.constantFrom(...SAME_KINDS), (halves, kind) => {
        const scenario = withUnits(1, halves / 2)
        const [bought] = whatItBuys(scenario, kind, 1)
        expect(Math.abs(bought!.left)).toBeLessThanOrEqual(bought!.each / 2 + 1e-6)
        const resized = unitsForSame(scenario, kind, 1)
        expect(whatItBuys(resized, kind, 1)[0]!.now).toBe(bought!.count)
      }),
    )
  })

  it('held fixed, a pay bill differs by what is left and by nothing else', () => {
    const scenario = unitsForSame(withUnits(1, 3), 'payBill', 1)
    const [today, own] = designSummaries(scenario)
    const [bought] = whatItBuys(scenario, 'payBill', 1)
    expect(today!.payBillGbp - own!.payBillGbp).toBeCloseTo(bought!.left, 4)
  })

  it('says nothing of services as they are today', () => {
    expect(whatItBuys(designScenario({ id: 'copy', extends: 'baseline' }), 'payBill', 1)).toEqual([])
  })
})
