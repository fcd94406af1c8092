/** The horizon opens at the published figures, exactly, in every future. */
import { describe, expect, it } from 'vitest'
import { FLOW, POST, type World } from '../../../src/engine/world'
import { isQualified } from '../../../src/engine/design'
import { STAGE } from '../../../src/model/stages'
import { WARM_UP_WEEKS } from '../../../src/model/time'
import { authorityScenario, play, resolved, still } from '../../support/engineScenario'

/** Calls back with the world after the first week of the horizon and that week's flows. */
function firstWeeks(
  name: string,
  mechanisms: object,
  look: (world: World, flow: (id: keyof typeof FLOW) => number) => void,
) {
  const whole = authorityScenario(name, { horizonYears: 1 })
  const scenario = { ...whole, options: whole.options.slice(0, 1), mechanisms }
  play(scenario, 4, {
    onWorld(world) {
      if (world.week !== WARM_UP_WEEKS) return
      const weeks = world.history.length / Object.keys(FLOW).length
      look(world, (id) => world.history[FLOW[id] * weeks + world.week]!)
    },
  })
  return resolved(scenario).authority.profile
}

describe.each(['Rutland', 'Wokingham', 'Leeds'])('the opening of %s', (name) => {
  it.each([
    ['nothing moving', still],
    ['everything on', {}],
  ])('has the published children looked after, with %s', (_what, mechanisms) => {
    const opened: number[] = []
    const { lookedAfter } = firstWeeks(name, mechanisms, (world, flow) =>
      opened.push(world.stageCount[STAGE.lookedAfter]! - flow('careStarts') + flow('careEnds')),
    )
    expect(opened).toEqual([0, 0, 0, 0].map(() => Math.round(lookedAfter)))
  })

  it('has the published plans, but for those that began or ended in the first week', () => {
    const kept: number[] = []
    const { childProtectionPlans, childProtectionPlanStarts } = firstWeeks(name, still, (world, flow) =>
      kept.push(world.stageCount[STAGE.childProtection]! - flow('planStarts')),
    )
    const aWeek = childProtectionPlanStarts / 52
    for (const each of kept) {
      expect(each).toBeLessThanOrEqual(Math.round(childProtectionPlans))
      expect(each).toBeGreaterThan(childProtectionPlans - 8 - aWeek * 4)
    }
  })

  it('has permanent and agency staff in the published proportion, but for those who came or went', () => {
    const profile = firstWeeks(name, still, ({ posts }, flow) => {
      let [permanent, agency] = [0, 0]
      for (let post = 0; post < posts.count; post++) {
        if (!isQualified(posts.role[post]!)) continue
        if (posts.state[post] === POST.permanent) permanent += posts.fte[post]!
        if (posts.state[post] === POST.agency) agency += posts.fte[post]!
      }
      const moved = flow('leavers') + flow('hires') + 2
      expect(Math.abs(permanent - profile0.socialWorkersFte)).toBeLessThan(moved + 0.05 * permanent)
      expect(Math.abs(agency / (agency + permanent) - profile0.agencyRate) * permanent).toBeLessThan(
        moved + 3,
      )
    })
    expect(profile.socialWorkersFte).toBeGreaterThan(0)
  })
  const profile0 = resolved(authorityScenario(name)).authority.profile
})
