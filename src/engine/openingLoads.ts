/**
 * Work and hours with which the units of each option would begin: today's children and staffing, the middle value of every assumption, nothing
 * played. The same solution of the starting point as in a future, so that today's teams carry `startingLoad`.
 */
import { STAGE } from '../model/stages'
import { WEEKS_PER_YEAR } from '../model/time'
import { centralValues } from '../parameters'
import type { ResolvedScenario } from '../scenario/types'
import { compileDesign, type Design } from './design'
import { solvePathway } from './opening/pathway'
import { steadyHours } from './opening/steady'
import { solveWork } from './opening/work'
import { solveWorkforce } from './opening/workforce'

export interface UnitStart {
  /** Children the unit would have, given to units by their hours; 0 where a unit holds no cases. */
  children: number
  /** Work for the hours there are: the worse of all work and of statutory work. At most `mostLoad`. */
  load: number
  /** The same of statutory work alone. */
  statutoryLoad: number
}

export interface OptionStart {
  /** In the order of the option's services and their units. */
  units: UnitStart[]
  /** Referrals for what the front door can screen; nothing without a desk, or when the baseline has none to measure by. */
  deskLoad: number | undefined
}

export function openingLoads(scenario: ResolvedScenario): OptionStart[] {
  const { profile } = scenario.authority
  const { mechanisms: on, options } = scenario
  const values = centralValues(scenario.stance, scenario.parameters)
  const pathway = solvePathway(profile, values, [])
  const workforce = solveWorkforce(profile, values, [])
  const designs = options.map(compileDesign)
  const rates = solveWork(profile, pathway, workforce, designs[0], options[0].elements, values, on)
  const stocks = [
    [STAGE.assessment, pathway.stocks.assessment],
    [STAGE.childInNeed, pathway.stocks.inNeed],
    [STAGE.childProtection, pathway.stocks.plan],
    [STAGE.lookedAfter, pathway.stocks.care],
  ] as const
  const enquiries =
    (pathway.stocks.assessment / values.assessmentWeeks) * pathway.enquiryShare * values.enquiryWeeks
  const filled = workforce.permanentShare + workforce.agencyShare

  const startOf = (design: Design, option: number): OptionStart => {
    const inputs = { profile, workforce, elements: options[option].elements, values, on }
    const hours = design.units.map((unit, index) =>
      steadyHours(
        inputs,
        design.posts.filter((post) => post.unit === index),
        unit.practitioners,
      ),
    )
    const units = design.units.map((unit, index): UnitStart => {
      if (unit.groups === 0) return { children: 0, load: 0, statutoryLoad: 0 }
      const mates = design.units.flatMap((each, at) => (each.groups === unit.groups ? [hours[at].all] : []))
      const together = mates.reduce((sum, each) => sum + each, 0)
      const share = together > 0 ? hours[index].all / together : 1 / mates.length
      const held = stocks.filter(([stage]) => 1 << design.groupOfStage[stage] === unit.groups)
      const extra = held.some(([stage]) => stage === STAGE.assessment) ? enquiries * rates.enquiryHours : 0
      const usual = held.reduce((sum, [stage, children]) => sum + children * rates.hours[stage], 0)
      const loadOf = (needed: number, there: number): number =>
        needed <= 0 ? 0 : there > 0 ? Math.min(values.mostLoad, needed / there) : values.mostLoad
      const all = loadOf((usual + extra) * share, hours[index].all)
      const statutoryLoad = loadOf((usual * values.statutoryShare + extra) * share, hours[index].statutory)
      return {
        children: held.reduce((sum, [, children]) => sum + children, 0) * share,
        load: on.capacities ? Math.max(all, statutoryLoad) : all,
        statutoryLoad,
      }
    })
    const screened = design.deskFte * filled * rates.referralsPerDeskFte
    return { units, deskLoad: screened > 0 ? profile.referrals / WEEKS_PER_YEAR / screened : undefined }
  }
  return designs.map(startOf)
}
