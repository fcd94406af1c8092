/** Short ways to ask which way something pushes: the same futures, with parameters at two values, or a mechanism on and off. */
import type { World } from '../../src/engine/world'
import type { MeasureId } from '../../src/model/measures'
import type { MechanismId } from '../../src/model/mechanisms'
import type { ParameterId } from '../../src/parameters'
import type { OptionFile, Scenario, ServiceFile } from '../../src/scenario/types'
import { authorityScenario, play, yearly } from './engineScenario'

export const YEARS = 2
export const place = authorityScenario('Wokingham', {
  horizonYears: YEARS,
  mechanisms: { environment: false, shocks: false, measurement: false, embedding: false },
})
export const alone: Scenario = { ...place, options: [place.options[0]!] }

export const own = (values: Partial<Record<ParameterId, number>>): Pick<Scenario, 'parameters'> => ({
  parameters: Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { value, reason: 'A test of direction' }]),
  ),
})
export const teams = (change: (unit: ServiceFile['units'][number]) => ServiceFile['units'][number]) =>
  place.options[0]!.services!.map((each) =>
    each.service === 'frontDoor' ? each : { ...each, units: each.units.map(change) },
  )
export const staffedAt = (share: number): OptionFile => ({
  ...place.options[0]!,
  services: teams((unit) => ({
    ...unit,
    posts: { ...unit.posts, socialWorker: (unit.posts?.socialWorker ?? 5.5) * share },
  })),
})

/** Mean over futures of a measure of a year, the last unless told. */
export function last(
  scenario: Scenario,
  measure: MeasureId,
  futures: number,
  option = 0,
  year = YEARS - 1,
): number {
  const results = play(scenario, futures)
  return results.reduce((sum, each) => sum + yearly(each, YEARS, option, measure, year) / futures, 0)
}

/** What a change of parameters does to a measure, in the mean of the same futures. */
export function effectOf(
  measure: MeasureId,
  from: Partial<Record<ParameterId, number>>,
  to: Partial<Record<ParameterId, number>>,
  scenario: Scenario = alone,
  futures = 12,
): number {
  return (
    last({ ...scenario, ...own(to) }, measure, futures) -
    last({ ...scenario, ...own(from) }, measure, futures)
  )
}

export const switched = (id: MechanismId, on: boolean, scenario: Scenario = alone): Scenario => ({
  ...scenario,
  mechanisms: { ...scenario.mechanisms, [id]: on },
})

/** Sums something over all weeks of the baseline. */
export function sumOver(scenario: Scenario, futures: number, of: (world: World) => number): number {
  let sum = 0
  play(scenario, futures, { onWorld: (world, option) => (sum += option === 0 ? of(world) : 0) })
  return sum
}

/** Sums something over units that take cases. */
export const overUnits = (of: (world: World, unit: number) => number) => (world: World) => {
  let sum = 0
  for (let unit = 0; unit < world.units.count; unit++)
    if (world.units.groups[unit] !== 0) sum += of(world, unit)
  return sum
}
