/** From resolved options to plans: their designs as arrays, what of the baseline they carry on, and whether they restructure it. */
import { ELEMENT_IDS, type Elements } from '../model/elements'
import { FTE_PER_HEAD } from '../scenario/posts'
import type { ResolvedOption, ResolvedScenario } from '../scenario/types'
import { compileDesign, elsewherePosts } from './design'
import type { Plan } from './future'

/** What of a design makes a difference to anybody; names do not. */
const shapeOf = (option: ResolvedOption): string =>
  JSON.stringify(
    option.services.map(({ service, handles, units }) => [
      service,
      handles,
      units.map(({ template, holding, posts }) => [template === 'firstResponse', holding, posts]),
    ]),
  )

/** The option has other services or posts than the first. */
export const restructures = (option: ResolvedOption, first: ResolvedOption): boolean =>
  shapeOf(option) !== shapeOf(first)

/** Share of an option's elements that the baseline has already. */
function carried(before: Elements, after: Elements): number {
  let kept = 0
  let all = 0
  for (const id of ELEMENT_IDS) {
    kept += Math.min(before[id], after[id])
    all += after[id]
  }
  return all > 0 ? kept / all : 1
}

/** Elements that an option has beyond the baseline's, as a share of all there are. */
const begun = (before: Elements, after: Elements): number =>
  ELEMENT_IDS.reduce((sum, id) => sum + Math.max(0, after[id] - before[id]), 0) / ELEMENT_IDS.length

/** Every option of a scenario as the engine plays it; the first is the baseline of all. */
export function makePlans(scenario: ResolvedScenario, totalPostsFte: number): Plan[] {
  const designs = scenario.options.map(compileDesign)
  const [first] = scenario.options
  const elsewhere = elsewherePosts(designs[0], totalPostsFte, FTE_PER_HEAD)
  const plans: Plan[] = []
  scenario.options.forEach((option, index) => {
    const plan = {
      option,
      design: designs[index],
      restructures: restructures(option, first),
      carriedElements: carried(first.elements, option.elements),
      begunElements: begun(first.elements, option.elements),
      firstResponseGain: designs[index].firstResponse && !designs[0].firstResponse ? 1 : 0,
      elsewhere,
    } as Plan
    plan.baseline = plans[0] ?? plan
    plans.push(plan)
  })
  return plans
}
