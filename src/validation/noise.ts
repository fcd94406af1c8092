/** Year-on-year change of simulated figures over authorities, with everything on and nothing changed: to be held against the published panel. */
import { SMALLEST_POPULATION } from '../authorities/differences'
import { latestYear } from '../authorities/profile'
import type { Directory } from '../authorities/types'
import { prepare } from '../engine'
import { MEASURE_INDEX } from '../model/measures'
import { scenarioForAuthority } from '../scenario/fromAuthority'
import { resolveScenario } from '../scenario/resolve'
import {
  PANEL,
  pairsOf,
  persistenceOf,
  publishedSeries,
  type PanelMeasure,
  type Persistence,
  type Series,
} from './panel'

export interface NoiseRow {
  measure: PanelMeasure
  published: Persistence
  simulated: Persistence
}

export interface NoiseOptions {
  /** One authority in so many. */
  every?: number
  years?: number
  onAuthority?: (name: string) => void
}

/** One future of each authority, so that authorities differ as they do in the panel and no draw counts twice. For each measure, the series of all authorities. */
export function simulatedSeries(
  directory: Directory,
  { every = 1, years = 5, onAuthority }: NoiseOptions = {},
): Series[][] {
  const found = PANEL.map((): Series[] => [])
  directory.authorities.forEach((record, index) => {
    const year = latestYear(directory, record)
    if (index % every !== 0 || year === undefined || record.successors) return
    const scenario = scenarioForAuthority(directory, record, year)
    if (scenario.authority.population0to17 < SMALLEST_POPULATION) return
    onAuthority?.(record.name)
    const resolved = resolveScenario({
      ...scenario,
      options: scenario.options.slice(0, 1),
      horizonYears: years,
    })
    const { yearly } = prepare(resolved).replicate(0)
    PANEL.forEach(({ measure, scale }, at) => {
      const from = MEASURE_INDEX[measure] * years
      found[at]!.push(Array.from(yearly.subarray(from, from + years), (value) => value * scale))
    })
  })
  return found
}

export const noiseTable = (directory: Directory, simulated: readonly Series[][]): NoiseRow[] =>
  PANEL.map((measure, at) => ({
    measure,
    published: persistenceOf(pairsOf(publishedSeries(directory, measure))),
    simulated: persistenceOf(pairsOf(simulated[at]!)),
  }))
