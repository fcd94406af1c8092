/**
 * How a change comes and takes hold, week by week: the engine's own phases for one option, at the middle value of every assumption and
 * over as many draws as make a range. Nothing is played.
 */
import { WARM_UP_WEEKS } from '../model/time'
import { centralValues, drawValues, type Values } from '../parameters'
import { keyFromSeed } from '../random/seed'
import type { ResolvedScenario } from '../scenario/types'
import type { Plan } from './future'
import { begin, dipHours, dipLeaving, embedStep, eventsWeek, startOf } from './phase'
import { makePlans } from './plans'
import { createStreams, keyStreams } from './streams'
import { DESIGN } from './world'

export interface PhaseWeek {
  /** How far what is kept has taken hold, and not worn away: 1 is in full. */
  hold: number
  /** Share of everybody's time that the change takes. */
  hoursLost: number
  /** Leaving, as a multiple of what it would be. */
  leaving: number
}

export interface PhaseCurve {
  central: PhaseWeek[]
  /** Values of the draws by week, each sorted: `hold[week][draw]`. */
  drawn: Record<keyof PhaseWeek, Float64Array[]>
}

/** `count`: draws of every assumption, those of the first futures. */
export function phaseCurve(scenario: ResolvedScenario, option: number, count: number): PhaseCurve {
  const plan = makePlans(scenario, 0)[option]
  const master = keyFromSeed(scenario.seed)
  const streams = createStreams(master)
  const draws = Array.from({ length: count }, (_, knowledge) => {
    keyStreams(streams, master, 2 * knowledge)
    const values = drawValues(scenario.stance, streams.knowledge, knowledge, scenario.parameters)
    return weeksOf(scenario, plan, values)
  })
  const drawn = (of: keyof PhaseWeek): Float64Array[] =>
    Array.from({ length: scenario.horizonWeeks }, (_, week) =>
      Float64Array.from(draws, (weeks) => weeks[week][of]).sort(),
    )
  return {
    central: weeksOf(scenario, plan, centralValues(scenario.stance, scenario.parameters)),
    drawn: { hold: drawn('hold'), hoursLost: drawn('hoursLost'), leaving: drawn('leaving') },
  }
}

function weeksOf(scenario: ResolvedScenario, plan: Plan, values: Values): PhaseWeek[] {
  const future = { on: scenario.mechanisms, values }
  const world = { week: 0, design: new Float64Array(Object.keys(DESIGN).length) }
  world.design[DESIGN.sustained] = 1
  // Until it starts, as much of it is there as the baseline has.
  let embedded = plan.carriedElements
  const weeks: PhaseWeek[] = []
  for (let week = 0; week < scenario.horizonWeeks; week++) {
    world.week = WARM_UP_WEEKS + week
    eventsWeek(future, plan, world)
    for (const stage of plan === plan.baseline ? [] : plan.stages)
      if (world.week === startOf(stage)) {
        begin(stage, world)
        if (stage !== plan) embedded *= stage.carriedElements
      }
    if (world.week >= startOf(plan)) embedded = embedStep(future, embedded)
    weeks.push({
      hold: embedded * world.design[DESIGN.sustained],
      hoursLost: dipHours(future, plan, world),
      leaving: dipLeaving(future, plan, world),
    })
  }
  return weeks
}
