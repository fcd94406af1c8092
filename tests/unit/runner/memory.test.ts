/** The number of futures fits the memory of the device. */
import { describe, expect, it } from 'vitest'
import { affordableFutures, bytesOfFutures, isMemoryError, memoryBudget } from '../../../src/runner/memory'
import { resolveScenario } from '../../../src/scenario/resolve'
import { exampleScenario } from '../scenario/example'

const asking = (replications: number) => resolveScenario({ ...exampleScenario(), replications })

describe('the number of futures', () => {
  it('is what was asked for on a usual device', () => {
    expect(affordableFutures(asking(1_000), memoryBudget(4))).toBe(1_000)
    expect(affordableFutures(asking(1_000), memoryBudget(undefined))).toBe(1_000)
  })

  it('is an even number that fits where memory is short, and less for more options', () => {
    const fits = affordableFutures(asking(10_000), memoryBudget(1))
    expect(fits % 2).toBe(0)
    expect(fits).toBeLessThan(10_000)
    const scenario = exampleScenario()
    const more = {
      ...scenario,
      replications: 10_000,
      options: [...scenario.options, { id: 'c', extends: 'baseline' }],
    }
    expect(affordableFutures(resolveScenario(more), memoryBudget(1))).toBeLessThan(fits)
  })

  it('is that of a budget in bytes: what half of them took is more of a smaller scenario', () => {
    const half = bytesOfFutures(asking(400), 200)
    expect(affordableFutures(asking(400), half)).toBe(200)
    const shorter = resolveScenario({ ...exampleScenario(), replications: 10_000, horizonYears: 1 })
    const fits = affordableFutures(shorter, half)
    expect(fits).toBeGreaterThan(400)
    expect(bytesOfFutures(shorter, fits)).toBeLessThanOrEqual(half)
    expect(bytesOfFutures(shorter, fits + 2)).toBeGreaterThan(half)
  })

  it('is never below 100, nor above what was asked for', () => {
    expect(affordableFutures(asking(10_000), 1)).toBe(100)
    expect(affordableFutures(asking(20), 1)).toBe(20)
  })
})

it.each([
  [new RangeError('Array buffer allocation failed'), true],
  [new RangeError('Invalid typed array length: 99999999999'), true],
  [new DOMException('Data cannot be cloned, out of memory.', 'DataCloneError'), true],
  [new Error('In replication 3: no posts'), false],
  [undefined, false],
])('%s is a shortage of memory: %s', (error, short) => {
  expect(isMemoryError(error)).toBe(short)
})
