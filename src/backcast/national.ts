/**
 * The national backcast: every authority, started from the figures of a year, predicted one to three years on, held against what was
 * then published and against two references. Nothing published after the start year is used but what is predicted.
 */
import { comparableReading, SMALLEST_POPULATION } from '../authorities/differences'
import { fitPersistence } from '../authorities/persistence'
import { startableYears } from '../authorities/profile'
import type { AuthorityRecord, Directory } from '../authorities/types'
import type { ProfileFieldId } from '../model/profileFields'
import { MEASURE_INDEX } from '../model/measures'
import type { Runner } from '../runner/types'
import { scenarioForAuthority } from '../scenario/fromAuthority'
import { resolveScenario } from '../scenario/resolve'
import { PANEL, type PanelMeasure } from '../validation/panel'
import { naiveReference, pairsUpTo, revertingReference, type Reference } from './references'
import { score } from './score'

/** Sizes of drift and noise were fitted to figures published up to this year; later ones are the test. */
export const FITTED_THROUGH = 2019
export const TEST_STARTS: readonly number[] = [2019, 2020, 2021, 2022]
export const HORIZONS: readonly number[] = [1, 2, 3]

export interface NationalCase {
  code: string
  name: string
  field: ProfileFieldId
  start: number
  /** Years from the start to the figure predicted. */
  horizon: number
  /** Counts per 10,000 children, shares 0 to 1, caseload in cases. */
  last: number
  observed: number
  low: number
  middle: number
  high: number
  inside: boolean
  crps: number
  naive: number
  reverting: number
  naiveInside: boolean
}

export interface NationalOptions {
  runner: Runner
  /** Futures of each authority and start; an even number. */
  replications: number
  seed: string
  starts?: readonly number[]
  /** Only authorities for which this is true. */
  only?: (record: AuthorityRecord) => boolean
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
}

interface Start {
  record: AuthorityRecord
  year: number
}

const LONGEST = Math.max(...HORIZONS)

export async function nationalBackcast(
  published: Directory,
  { runner, replications, seed, starts = TEST_STARTS, only, signal, onProgress }: NationalOptions,
): Promise<NationalCase[]> {
  const known = directoriesBy(published, starts)
  const references = referencesFor(published, starts)
  const all = startsOf(published, starts, only)
  const cases: NationalCase[] = []
  for (const [index, start] of all.entries()) {
    onProgress?.(index, all.length)
    const yearly = await play(known.get(start.year)!, start, { runner, replications, seed, signal })
    PANEL.forEach((measure) => cases.push(...casesOf(start, measure, yearly, references)))
  }
  onProgress?.(all.length, all.length)
  return cases
}

/** By start year: how figures persist is fitted to what was published by then, and at least to the years that sizes were fitted to. */
function directoriesBy(published: Directory, starts: readonly number[]): Map<number, Directory> {
  return new Map(
    starts.map((start) => {
      const persistence = fitPersistence(published, Math.max(start, FITTED_THROUGH))
      return [start, { ...published, persistence }]
    }),
  )
}

function startsOf(
  directory: Directory,
  starts: readonly number[],
  only: NationalOptions['only'] = () => true,
): Start[] {
  return directory.authorities
    .filter((record) => !record.successors && only(record))
    .flatMap((record) => {
      const possible = startableYears(directory, record)
      return starts
        .filter((year) => possible.includes(year))
        .map((year) => ({ record, year }))
        .filter(({ year }) => {
          const children = record.population[year]
          return typeof children === 'number' && children >= SMALLEST_POPULATION
        })
    })
}

/** Published figures of every future, `yearly[future]` as the engine lays them out for one option. */
async function play(
  directory: Directory,
  { record, year }: Start,
  {
    runner,
    replications,
    seed,
    signal,
  }: Pick<NationalOptions, 'runner' | 'replications' | 'seed' | 'signal'>,
): Promise<Float64Array[]> {
  const scenario = scenarioForAuthority(directory, record, year)
  const resolved = resolveScenario({
    ...scenario,
    options: scenario.options.slice(0, 1),
    horizonYears: LONGEST,
    seed: `${seed} ${record.code} ${year}`,
  })
  return (await runner.run({ scenario: resolved, replications }, { signal })).yearly
}

interface References {
  naive: Reference
  reverting: Reference
}

const keyOf = (field: ProfileFieldId, horizon: number, start: number): string =>
  `${field} ${horizon} ${start}`

/** From pairs of figures published up to each start year. A measure and horizon with too few of them is not scored. */
function referencesFor(directory: Directory, starts: readonly number[]): Map<string, References> {
  const found = new Map<string, References>()
  for (const { field } of PANEL)
    for (const horizon of HORIZONS)
      for (const start of starts) {
        const pairs = pairsUpTo(directory, field, horizon, Math.max(start, FITTED_THROUGH))
        const [naive, reverting] = [naiveReference(pairs), revertingReference(pairs)]
        if (naive && reverting) found.set(keyOf(field, horizon, start), { naive, reverting })
      }
  return found
}

function casesOf(
  { record, year }: Start,
  { field, measure }: PanelMeasure,
  yearly: readonly Float64Array[],
  references: ReadonlyMap<string, References>,
): NationalCase[] {
  const last = comparableReading(record, field, year)
  if (last === undefined) return []
  return HORIZONS.flatMap((horizon) => {
    const observed = comparableReading(record, field, year + horizon)
    const reference = references.get(keyOf(field, horizon, year))
    if (observed === undefined || reference === undefined) return []
    const at = MEASURE_INDEX[measure] * LONGEST + horizon - 1
    const model = score(
      yearly.map((future) => future[at]!),
      observed,
    )
    const naive = score(reference.naive.sample(last, record), observed)
    const reverting = score(reference.reverting.sample(last, record), observed)
    return [
      {
        code: record.code,
        name: record.name,
        field,
        start: year,
        horizon,
        last,
        observed,
        ...model,
        naive: naive.crps,
        reverting: reverting.crps,
        naiveInside: naive.inside,
      },
    ]
  })
}
