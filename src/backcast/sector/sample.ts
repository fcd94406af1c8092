/**
 * Both forecasts on the synthetic SSDA903 returns in `scenarios/ssda903-sample.csv`: from 31 March of each year, one and two years on, with
 * nothing dated later, against what the returns then show. The model gets the figures of the sample that a scenario can hold.
 */
import Papa from 'papaparse'
import { ENGLAND_2025, ENGLAND_POPULATION_0_TO_17 } from '../../parameters/england'
import { financialYear } from '../../model/time'
import type { Profile } from '../../model/profileFields'
import type { Runner } from '../../runner/types'
import { completeProfile } from '../../scenario/complete'
import { traditionalServices } from '../../scenario/fromAuthority'
import { resolveScenario } from '../../scenario/resolve'
import { SCENARIO_VERSION, type Scenario } from '../../scenario/types'
import { gatherYear } from '../../statistics/series'
import { score } from '../score'
import { normalScore, withInterval, type SidedCase } from './compare'
import { forecastDaily, totalOf } from './daily'
import { dayOf, spellsOf, stockOn, type EpisodeRecord, type Spell } from './episodes'
import { SECTOR_HORIZONS } from './published'
import { ratesOf } from './rates'
import { PLACEMENT_GROUPS, STATES, type PlacementGroup } from './states'

/** Years in whose March a forecast starts, and the last one the returns reach. */
export const SAMPLE_STARTS: readonly number[] = [2018, 2019, 2020, 2021]
const LAST_YEAR = 2022
const CODE = 'sample'

export interface SampleCase extends SidedCase {
  /** Of the year up to the start. */
  opening: number
  entered: number
  left: number
}

interface Row {
  child: string
  born: string
  start: string
  reason: string
  place: string
  end: string
}

export async function loadSample(): Promise<Spell[]> {
  const text = (await import('../../../scenarios/ssda903-sample.csv?raw')).default
  return spellsOf(recordsFrom(text))
}

export const recordsFrom = (text: string): EpisodeRecord[] =>
  Papa.parse<Row>(text.trim(), { header: true }).data.map(({ child, born, start, reason, place, end }) => ({
    child,
    born: dayOf(born),
    start: dayOf(start),
    reason,
    place,
    ...(end && { end: dayOf(end) }),
  }))

const march = (year: number): number => dayOf(`${year}-03-31`)
const total = (stock: Float64Array): number => stock.reduce((sum, each) => sum + each, 0)

export interface Opening {
  year: number
  lookedAfter: number
  /** In the year up to then. */
  entered: number
  left: number
  /** Shares of those looked after. */
  placements: Record<PlacementGroup, number>
}

/** What a scenario can be told of the sample on 31 March. */
export function openingOf(spells: readonly Spell[], year: number): Opening {
  const [from, until] = [march(year - 1), march(year)]
  const stock = stockOn(spells, until, STATES)
  const within = (day: number | undefined): boolean => day !== undefined && from < day && day <= until
  const share = (at: number): number =>
    stock.filter((_, state) => state % PLACEMENT_GROUPS.length === at).reduce((sum, each) => sum + each, 0) /
    total(stock)
  return {
    year,
    lookedAfter: total(stock),
    entered: spells.filter((each) => each.enters && within(each.from)).length,
    left: spells.filter((each) => each.next === undefined && within(each.to)).length,
    placements: Object.fromEntries(PLACEMENT_GROUPS.map((name, at) => [name, share(at)])) as never,
  }
}

/** As many children as would have England's rate looked after at the first start; a real return would name its own. */
export function populationFor({ lookedAfter }: Opening): number {
  return Math.round((lookedAfter * ENGLAND_POPULATION_0_TO_17) / ENGLAND_2025.lookedAfter.value)
}

/** A baseline alone: nothing changes. Figures the sample does not have are filled as for any authority. */
export function scenarioFor(opening: Opening, population0to17: number, seed: string): Scenario {
  const { fostering, residential, supported, other } = opening.placements
  const profile: Profile = {
    lookedAfter: opening.lookedAfter,
    lookedAfterStarts: opening.entered,
    lookedAfterCeased: opening.left,
    fosterShare: fostering,
    residentialShare: residential,
    supportedShare: supported,
    parentsOrOtherShare: other,
  }
  const completed = completeProfile(profile, population0to17).profile
  return {
    version: SCENARIO_VERSION,
    id: CODE,
    title: 'Synthetic SSDA903 returns',
    authority: {
      name: 'Synthetic SSDA903 returns',
      population0to17,
      baseYear: financialYear(opening.year - 1),
      profile,
    },
    horizonYears: Math.max(...SECTOR_HORIZONS),
    replications: 2,
    seed,
    stance: 'balanced',
    options: [{ id: 'baseline', services: traditionalServices(completed) }],
  }
}

export interface SampleOptions {
  runner: Runner
  replications: number
  seed: string
  signal?: AbortSignal
  onProgress?: (line: string) => void
}

/** The sector's forecast of 31 March `horizon` years after `year`: mean and standard deviation. */
export function sectorOnSample(spells: readonly Spell[], year: number, horizon: number) {
  const rates = ratesOf(spells, march(year - 1), march(year), STATES)
  return totalOf(forecastDaily(rates, march(year + horizon) - march(year)))
}

export async function sampleCases(
  spells: readonly Spell[],
  { runner, replications, seed, signal, onProgress }: SampleOptions,
): Promise<SampleCase[]> {
  const openings = SAMPLE_STARTS.map((year) => openingOf(spells, year))
  const population = populationFor(openings[0]!)
  const cases: SampleCase[] = []
  for (const opening of openings) {
    const { year, lookedAfter, entered, left } = opening
    onProgress?.(`synthetic returns, start ${year}`)
    const resolved = resolveScenario(scenarioFor(opening, population, `${seed} ${CODE} ${year}`))
    const futures = await runner.run({ scenario: resolved, replications }, { signal })
    for (const horizon of SECTOR_HORIZONS.filter((each) => year + each <= LAST_YEAR)) {
      const observed = total(stockOn(spells, march(year + horizon), STATES))
      const played = gatherYear(resolved, futures, { option: 0, measure: 'lookedAfter' }, horizon - 1)
      const { mean, sd } = sectorOnSample(spells, year, horizon)
      cases.push({
        code: CODE,
        start: year,
        horizon,
        opening: lookedAfter,
        entered,
        left,
        observed,
        sector: normalScore(mean, sd, observed),
        model: withInterval(score(played, observed), observed),
      })
    }
  }
  return cases
}
