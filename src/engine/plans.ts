/** From resolved options to plans: their designs as arrays, what of the design before they carry on, and whether they restructure it. */
import { ELEMENT_IDS, type Elements } from '../model/elements'
import { FTE_PER_HEAD } from '../scenario/posts'
import type { ResolvedDesign, ResolvedScenario } from '../scenario/types'
import { compileDesign, elsewherePosts, keepKeys, type Design } from './design'
import type { Plan, Stage } from './future'

/** What of a unit makes a difference to anybody; its name does not. */
const unitShape = ({ template, holding, posts }: ResolvedDesign['services'][number]['units'][number]) => [
  template === 'firstResponse',
  holding,
  posts,
]

/** What of a design makes a difference to anybody. */
const shapeOf = ({ services }: ResolvedDesign): string =>
  JSON.stringify(services.map(({ service, handles, units }) => [service, handles, units.map(unitShape)]))

/** One design has other services or posts than the other. */
export const restructures = (after: ResolvedDesign, before: ResolvedDesign): boolean =>
  shapeOf(after) !== shapeOf(before)

/** Share of the elements that were there before. */
function carried(before: Elements, after: Elements): number {
  let kept = 0
  let all = 0
  for (const id of ELEMENT_IDS) {
    kept += Math.min(before[id], after[id])
    all += after[id]
  }
  return all > 0 ? kept / all : 1
}

/** Elements that are there beyond those before, as a share of all there are. */
const begun = (before: Elements, after: Elements): number =>
  ELEMENT_IDS.reduce((sum, id) => sum + Math.max(0, after[id] - before[id]), 0) / ELEMENT_IDS.length

/** Unit before that each unit simply goes on as: one of the same service, keeping the same services' children, with the same posts; else -1. */
function unitsGoingOn(before: ResolvedDesign, after: ResolvedDesign): Int32Array {
  const keysOf = ({ services }: ResolvedDesign): string[] =>
    services.flatMap(({ service, handles, units }) =>
      units.map((unit) => JSON.stringify([service, handles, unitShape(unit)])),
    )
  const free = new Map<string, number[]>()
  keysOf(before).forEach((key, unit) => free.set(key, [...(free.get(key) ?? []), unit]))
  return Int32Array.from(keysOf(after), (key) => free.get(key)?.shift() ?? -1)
}

/** Share of posts, before or after, whichever is more, in units that do not go on. */
function shareRestructured(before: Design, after: Design, goesOn: Int32Array): number {
  const shareOf = ({ posts }: Design, stays: (unit: number) => boolean): number => {
    const all = posts.reduce((sum, { fte }) => sum + fte, 0)
    return posts.reduce((sum, { fte, unit }) => sum + (stays(unit) ? 0 : fte), 0) / all
  }
  const kept = new Set(goesOn)
  return Math.max(
    shareOf(before, (unit) => kept.has(unit)),
    shareOf(after, (unit) => goesOn[unit] >= 0),
  )
}

/** What an option is after a dated change. */
function stageOf(option: ResolvedDesign, before: Stage, firstResponse: boolean): Stage {
  const relaid = restructures(option, before.option)
  const goesOn = unitsGoingOn(before.option, option)
  const design = relaid ? keepKeys(compileDesign(option), before.design, goesOn) : before.design
  const carriedElements = carried(before.option.elements, option.elements)
  return {
    option,
    design,
    before,
    goesOn,
    restructures: relaid,
    restructured: relaid ? shareRestructured(before.design, design, goesOn) : 0,
    carriedElements,
    begunElements: begun(before.option.elements, option.elements),
    renewed: 1 - carriedElements,
    firstResponseGain: design.firstResponse && !firstResponse ? 1 : 0,
    elsewhere: before.elsewhere,
  }
}

/** Every option of a scenario as the engine plays it; the first is the baseline of all. */
export function makePlans(scenario: ResolvedScenario, totalPostsFte: number): Plan[] {
  const designs = scenario.options.map(compileDesign)
  const [first] = scenario.options
  const elsewhere = elsewherePosts(designs[0], totalPostsFte, FTE_PER_HEAD)
  const plans: Plan[] = []
  scenario.options.forEach((option, index) => {
    const relaid = restructures(option, first)
    const carriedElements = carried(first.elements, option.elements)
    const plan = {
      option,
      design: designs[index],
      goesOn: new Int32Array(designs[index].units.length).fill(-1),
      restructures: relaid,
      restructured: relaid ? 1 : 0,
      carriedElements,
      begunElements: begun(first.elements, option.elements),
      renewed: carriedElements < 1 ? 1 : 0,
      firstResponseGain: designs[index].firstResponse && !designs[0].firstResponse ? 1 : 0,
      elsewhere,
    } as Plan
    plan.baseline = plans[0] ?? plan
    plan.before = plan.baseline
    plan.stages = [plan]
    for (const later of option.later)
      plan.stages.push(stageOf(later, plan.stages[plan.stages.length - 1], designs[0].firstResponse))
    plans.push(plan)
  })
  return plans
}
