/** Contributions of mechanisms, in whole futures of a real authority: they add up, and a part that can do nothing contributes exactly nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { CONTRIBUTOR_IDS } from '../../src/model/contributors'
import { MEASURES, MEASURE_COUNT } from '../../src/model/measures'
import { createInProcessRunner } from '../../src/runner/inProcess'
import { playSwitchOffs } from '../../src/runner/switchOffs'
import { withoutMechanisms } from '../../src/scenario/switchOff'
import type { ResolvedScenario } from '../../src/scenario/types'
import { contributionsTo, type Contributions, type SwitchOffRuns } from '../../src/statistics'
import { fakeScenario } from '../support/fakeSimulation'
import { authorityScenario, hex, resolved } from '../support/engineScenario'

const sum = ({ structure, parts, interaction }: Contributions) =>
  parts.reduce((all, part) => all + part.mean, structure.mean + interaction.mean)

const play = (scenario: ResolvedScenario, replications: number) =>
  playSwitchOffs(() => createInProcessRunner(prepare), { scenario, replications })

describe('contributions of a real authority', () => {
  const scenario = resolved(authorityScenario('Rutland', { horizonYears: 2 }))
  const played = play(scenario, 4)

  it('add up to the difference, with structure and interaction, for every measure and year', async () => {
    const runs = await played
    expect(runs.without.map((each) => each.mechanism)).toEqual(CONTRIBUTOR_IDS)
    for (const { id } of MEASURES)
      for (const year of [0, 1]) {
        const found = contributionsTo(scenario, runs, { option: 1, measure: id, year })
        expect(Math.abs(sum(found) - found.total.mean)).toBeLessThanOrEqual(
          1e-9 * (1 + Math.abs(found.total.mean)),
        )
      }
  })

  it('of edge-of-care work are exactly nothing where no option has a unit for it', async () => {
    const { asAsked, without } = await played
    const edge = without.find((each) => each.mechanism === 'edgeOfCare')!
    expect(edge.yearly.map(hex)).toEqual(asAsked.map(hex))
  })

  it('are not all nothing: overload changes what a future gives', async () => {
    const { asAsked, without } = await played
    const overload = without.find((each) => each.mechanism === 'overload')!
    expect(overload.yearly.map(hex)).not.toEqual(asAsked.map(hex))
  })

  it('of practice are exactly nothing where no option has any element', async () => {
    const plain = authorityScenario('Rutland', { horizonYears: 1 })
    const none = { training: 0, smallUnits: 0, groupSupervision: 0, clinician: 0, adminSupport: 0 }
    const bare = resolved({ ...plain, options: plain.options.map((each) => ({ ...each, elements: none })) })
    const [on, off] = [bare, withoutMechanisms(bare, ['practiceEffects', 'elements'])].map((each) =>
      hex(prepare(each).replicate(1).yearly),
    )
    expect(off).toBe(on)
  })
})

describe('any runs', () => {
  it('give contributions that add up', () => {
    const scenario = fakeScenario({ horizonYears: 1 })
    const cells = 2 * MEASURE_COUNT
    const future = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 2 })
    const run = fc.array(future, { minLength: 6, maxLength: 6 }).map((futures) =>
      futures.map(([first, second]) => {
        const values = new Float64Array(cells)
        values.fill(first!, 0, MEASURE_COUNT).fill(second!, MEASURE_COUNT)
        return values
      }),
    )
    const runs = fc
      .tuple(run, run, fc.array(run, { maxLength: CONTRIBUTOR_IDS.length }))
      .map(([asAsked, withoutAll, each]): SwitchOffRuns => ({
        done: 6,
        asAsked,
        withoutAll,
        without: each.map((yearly, index) => ({ mechanism: CONTRIBUTOR_IDS[index]!, yearly })),
      }))
    fc.assert(
      fc.property(runs, (each) => {
        const found = contributionsTo(scenario, each, { option: 1, measure: 'totalCost', year: 0 })
        // Values go up to a thousand million, and an interaction is nothing below a thousand-millionth of the difference.
        expect(Math.abs(sum(found) - found.total.mean)).toBeLessThan(10)
      }),
    )
  })
})
