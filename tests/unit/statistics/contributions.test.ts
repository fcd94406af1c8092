import { describe, expect, it } from 'vitest'
import { MEASURE_COUNT, MEASURE_INDEX } from '../../../src/model/measures'
import { contributionsTo, type SwitchOffRuns } from '../../../src/statistics'
import { fakeScenario } from '../../support/fakeSimulation'

const YEARS = 2
const scenario = fakeScenario({ horizonYears: YEARS })
const ASKED = { option: 1, measure: 'lookedAfter', year: 1 } as const

/** Runs whose differences at the year asked for are these, on a level of its own in each future. */
function yearly(differences: readonly number[]): Float64Array[] {
  return differences.map((difference, future) => {
    const values = new Float64Array(2 * MEASURE_COUNT * YEARS)
    const at = (option: number) => (option * MEASURE_COUNT + MEASURE_INDEX.lookedAfter) * YEARS + ASKED.year
    values[at(0)] = 400 + 10 * future
    values[at(1)] = 400 + 10 * future + difference
    return values
  })
}

const runs = (
  asAsked: readonly number[],
  withoutTime: readonly number[],
  withoutCover: readonly number[],
  withoutAll: readonly number[],
): SwitchOffRuns => ({
  done: asAsked.length,
  asAsked: yearly(asAsked),
  without: [
    { mechanism: 'time', yearly: yearly(withoutTime) },
    { mechanism: 'cover', yearly: yearly(withoutCover) },
  ],
  withoutAll: yearly(withoutAll),
})

/** As many copies of each value as make 40 futures, in pairs. */
const forty = (...values: number[]) =>
  Array.from({ length: 40 }, (_, future) => values[(future >> 1) % values.length]!)

describe('contributions to a difference', () => {
  it('are what is missing without each part, and what is left without all, with the rest as interaction', () => {
    const { total, structure, parts, interaction, year, futures } = contributionsTo(
      scenario,
      runs([10, 10, 20, 20], [7, 7, 15, 15], [10, 10, 20, 20], [1, 1, 3, 3]),
      ASKED,
    )
    expect({ year, futures }).toEqual({ year: '2026/27', futures: 4 })
    expect(total.mean).toBe(15)
    expect(structure.mean).toBe(2)
    expect(parts.map(({ mechanism, mean }) => [mechanism, mean])).toEqual([
      ['time', 4],
      ['cover', 0],
    ])
    expect(interaction.mean).toBe(9)
    // Pairs differ by 2 in the contribution of time: 3 and 5, a standard error of 1.
    expect(parts[0]).toMatchObject({ monteCarloError: 1, p10: 3, p90: 5, probabilityLower: 0 })
  })

  it('have a negative interaction where one effect needs two parts and is counted with each', () => {
    const { interaction, parts } = contributionsTo(
      scenario,
      runs(forty(8), forty(0), forty(0), forty(0)),
      ASKED,
    )
    expect(parts.map((part) => part.mean)).toEqual([8, 8])
    expect(interaction.mean).toBe(-8)
  })

  it('are clear when the mean is more than three standard errors from nothing, given enough futures', () => {
    const near = contributionsTo(scenario, runs(forty(3, -1), forty(0), forty(3, -1), forty(0)), ASKED)
    // Mean 1 with a standard deviation of 2.05 over 20 pairs: 2.2 standard errors.
    expect(near.parts.map((part) => [part.clear, part.none])).toEqual([
      [false, false],
      [false, true],
    ])
    const far = contributionsTo(scenario, runs(forty(4, 1), forty(0), forty(0), forty(0)), ASKED)
    expect(far.parts[0]).toMatchObject({ clear: true, none: false })
    const few = contributionsTo(scenario, runs([4, 4, 4, 4], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]), ASKED)
    expect(few.parts[0]!.clear).toBe(false)
  })

  it('call an interaction nothing when only the last digits of the sums are left of it', () => {
    const { interaction } = contributionsTo(
      scenario,
      runs(forty(0.3), forty(0.2), forty(0.1), forty(0)),
      ASKED,
    )
    expect(interaction).toMatchObject({ none: true, mean: 0, clear: false })
  })

  it('with nothing that can be switched off are the structure alone', () => {
    const { total, structure, parts, interaction } = contributionsTo(
      scenario,
      { done: 40, asAsked: yearly(forty(5)), without: [], withoutAll: yearly(forty(5)) },
      ASKED,
    )
    expect(parts).toEqual([])
    expect(structure).toEqual(total)
    expect(interaction.none).toBe(true)
  })
})
