/**
 * A future told quarter by quarter, as a director gets it, up to a week and no further: for games in which the rest is not known.
 * The world is only read, so that the numbers are those of any other play of the same future.
 */
import { MEASURE_INDEX as M, type MeasureId } from '../model/measures'
import { STAGE } from '../model/stages'
import { QUARTERS_PER_YEAR, QUARTER_WEEKS, WARM_UP_WEEKS, WEEKS_PER_YEAR } from '../model/time'
import type { ResolvedScenario } from '../scenario/types'
import { isQualified } from './design'
import { prepare } from './index'
import { flowOfWeek, POST, type FLOW, type World } from './world'

/**
 * At the end of a quarter: children by stage, caseload, social workers (FTE), shares of the last 52 weeks. Over it: children waiting for a
 * practitioner (mean), changes of practitioner a child a year, overloaded share of unit weeks, people (FTE) and children who came and went, GBP.
 */
export const QUARTER_FIGURES = [
  'childrenInNeed',
  'childProtectionPlans',
  'lookedAfter',
  'caseload',
  'permanentFte',
  'agencyFte',
  'emptyFte',
  'reReferralRate',
  'threePlusPlacements',
  'waiting',
  'practitionerChanges',
  'overloaded',
  'leavers',
  'hires',
  'referrals',
  'careStarts',
  'staffCost',
  'agencyCost',
  'placementCost',
  'programmeCost',
] as const
export type QuarterFigure = (typeof QUARTER_FIGURES)[number]

/** The quarters that were played, after one that stands for the year before: its end, and a quarter of its flows. */
export type Quarters = Record<QuarterFigure, number>[]

export interface QuarterPlay {
  replication: number
  /** By place of the option; empty for those that were not played. */
  options: Quarters[]
}

export interface QuarterPlayer {
  /** Plays options, by place, up to a week of the horizon that ends a quarter. */
  play(replication: number, weeks: number, options: readonly number[]): QuarterPlay
}

interface Sums {
  weeks: number
  waiting: number
  flows: Map<keyof typeof FLOW, number>
}

const FLOWS = [
  'changes',
  'openChildren',
  'overloaded',
  'unitWeeks',
  'leavers',
  'hires',
  'referrals',
  'careStarts',
  'staffCost',
  'agencyCost',
  'placementCost',
  'programmeCost',
] as const satisfies readonly (keyof typeof FLOW)[]

export function prepareQuarters(scenario: ResolvedScenario): QuarterPlayer {
  let found: Quarters[] = []
  let sums = noSums()

  function onWorld(world: World, option: number): void {
    addWeek(sums, world, world.week)
    if ((world.week - WARM_UP_WEEKS + 1) % QUARTER_WEEKS !== 0) return
    found[option].push(figuresOf(world, sums, 1))
    sums = noSums()
  }

  function onOpening(world: World, option: number): void {
    sums = noSums()
    for (let week = WARM_UP_WEEKS - WEEKS_PER_YEAR; week < WARM_UP_WEEKS; week++) addWeek(sums, world, week)
    found[option].push(figuresOf(world, sums, 1 / QUARTERS_PER_YEAR))
    sums = noSums()
  }

  const simulation = prepare(scenario, { onWorld, onOpening })
  return {
    play(replication, weeks, options) {
      found = scenario.options.map(() => [])
      // To the end all are played from one opening; a play that stops early holds one option alone.
      for (const now of weeks < scenario.horizonWeeks ? options.map((each) => [each]) : [options]) {
        const others = scenario.options.flatMap((_, each) => (now.includes(each) ? [] : [each]))
        const playing = simulation.play(replication, others)
        for (let step = playing.next(); !step.done; step = playing.next())
          if (weeks < scenario.horizonWeeks && (step.value?.weeks ?? 0) >= weeks) break
      }
      return { replication, options: found }
    },
  }
}

const noSums = (): Sums => ({ weeks: 0, waiting: 0, flows: new Map() })

function addWeek(sums: Sums, world: World, week: number): void {
  sums.weeks++
  sums.waiting += valueOf(world, 'unallocated')
  for (const flow of FLOWS) sums.flows.set(flow, (sums.flows.get(flow) ?? 0) + flowOfWeek(world, flow, week))
}

const valueOf = ({ values }: World, measure: MeasureId): number => values[M[measure]]
const ratio = (top: number, bottom: number): number => (bottom > 0 ? top / bottom : 0)

/** `part`: what of the flows belongs to one quarter. */
function figuresOf(world: World, sums: Sums, part: number): Record<QuarterFigure, number> {
  const { stageCount, posts } = world
  const fte = [0, 0, 0]
  for (let post = 0; post < posts.count; post++)
    if (isQualified(posts.role[post])) fte[posts.state[post]] += posts.fte[post]
  const flow = (id: (typeof FLOWS)[number]): number => sums.flows.get(id) ?? 0
  const plans = stageCount[STAGE.childProtection]
  const care = stageCount[STAGE.lookedAfter]
  return {
    childrenInNeed: stageCount[STAGE.assessment] + stageCount[STAGE.childInNeed] + plans + care,
    childProtectionPlans: plans,
    lookedAfter: care,
    caseload: valueOf(world, 'caseloadPerFte'),
    permanentFte: fte[POST.permanent],
    agencyFte: fte[POST.agency],
    emptyFte: fte[POST.vacant],
    reReferralRate: valueOf(world, 'reReferralRate'),
    threePlusPlacements: valueOf(world, 'threePlusPlacements'),
    waiting: sums.waiting / sums.weeks,
    practitionerChanges: ratio(flow('changes') * WEEKS_PER_YEAR, flow('openChildren')),
    overloaded: ratio(flow('overloaded'), flow('unitWeeks')),
    leavers: flow('leavers') * part,
    hires: flow('hires') * part,
    referrals: flow('referrals') * part,
    careStarts: flow('careStarts') * part,
    staffCost: flow('staffCost') * part,
    agencyCost: flow('agencyCost') * part,
    placementCost: flow('placementCost') * part,
    programmeCost: flow('programmeCost') * part,
  }
}
