/**
 * The backcast of the systems in the library: each example is played from its opening figures with the design it had, and every outcome
 * published later is held against the 8-in-10 range, no change and the national trend.
 */
import { fitPersistence } from '../authorities/persistence'
import type { Directory } from '../authorities/types'
import { underlyingAt } from '../authorities/underlying'
import type { MeasureId } from '../model/measures'
import type { Stance } from '../model/stances'
import { startOfFinancialYear, yearsAfter } from '../model/time'
import type { Runner } from '../runner/types'
import { resolveScenario } from '../scenario/resolve'
import type { Observed, ResolvedOption, ResolvedScenario, Scenario } from '../scenario/types'
import { gatherYear } from '../statistics/series'
import { FITTED_THROUGH } from './national'
import { score, type Scored } from './score'
import { naiveSamples, openingOf } from './systemReferences'

/** `refitted`: nothing later than the fit is in it. `file`: as in the file, fitted on all years. `none`: figures return to nothing else. */
export type Underlying = 'none' | 'refitted' | 'file'

export interface SystemOutcome {
  measure: MeasureId
  year: string
  option: string
  /** All in the unit of the measure. */
  observed: number
  opening?: number
  /** Under each stance played. */
  predicted: { balanced: Scored } & Partial<Record<Stance, Scored>>
  noChange?: Scored
  trend?: Scored
  /** Published year of the latest change behind the spread of the two references. */
  spreadThrough?: number
}

export interface SystemResult {
  id: string
  title: string
  place: string
  /** Outcomes of one authority go together: its code, or the id where it has none. */
  code: string
  baseYear: string
  underlying: Underlying
  /** Names of the options outcomes belong to. */
  options: Record<string, string>
  outcomes: SystemOutcome[]
}

export interface SystemsOptions {
  runner: Runner
  /** Futures under each stance, the same ones; an even number. */
  replications: number
  seed: string
  signal?: AbortSignal
  onProgress?: (line: string) => void
}

const OTHERS = ['as-reported', 'sceptical'] as const satisfies readonly Stance[]

export async function systemsBackcast(
  published: Directory,
  scenarios: readonly Scenario[],
  options: SystemsOptions,
): Promise<SystemResult[]> {
  const directory = { ...published, persistence: fitPersistence(published, FITTED_THROUGH) }
  const results: SystemResult[] = []
  for (const [index, scenario] of scenarios.entries()) {
    const onProgress = (line: string): void =>
      options.onProgress?.(`${index + 1} of ${scenarios.length}, ${scenario.id}: ${line}`)
    results.push(await systemBackcast(directory, scenario, { ...options, onProgress }))
  }
  return results
}

async function systemBackcast(
  directory: Directory,
  file: Scenario,
  { runner, replications, seed, signal, onProgress }: SystemsOptions,
): Promise<SystemResult> {
  const { scenario, underlying } = knownAtStart(directory, file)
  const { authority, observed = [] } = scenario
  const resolved = onlyObserved(resolveScenario(scenario), observed)
  const result: SystemResult = {
    id: file.id,
    title: file.title,
    place: authority.name,
    code: authority.code ?? file.id,
    baseYear: authority.baseYear,
    underlying,
    options: Object.fromEntries(
      resolved.options
        .filter(({ id }) => observed.some((each) => optionOf(each, resolved) === id))
        .map(({ id, name }) => [id, name]),
    ),
    outcomes: [],
  }
  if (observed.length === 0) return result
  const samples = new Map<Stance, (outcome: Observed) => Float64Array>()
  for (const stance of stancesFor(resolved, observed)) {
    const futures = await runner.run(
      { scenario: { ...resolved, stance, seed: `${seed} ${file.id}` }, replications },
      { signal, onProgress: ({ done }) => onProgress?.(`${done} of ${replications} futures, ${stance}`) },
    )
    const years = yearsAfter(authority.baseYear, resolved.horizonYears)
    samples.set(stance, (outcome) => {
      const option = resolved.options.findIndex(({ id }) => id === optionOf(outcome, resolved))
      return gatherYear(resolved, futures, { option, measure: outcome.measure }, years.indexOf(outcome.year))
    })
  }
  result.outcomes = observed.map((each) => outcomeOf(directory, scenario, each, samples, resolved))
  return result
}

/** An outcome that names no option belongs to the baseline. */
const optionOf = ({ option }: Observed, { options }: ResolvedScenario): string => option ?? options[0]!.id

/** The baseline, from which every option starts, and the options that have an outcome. */
function onlyObserved(resolved: ResolvedScenario, observed: readonly Observed[]): ResolvedScenario {
  const wanted = new Set(observed.map((each) => optionOf(each, resolved)))
  return { ...resolved, options: resolved.options.filter(({ id }, at) => at === 0 || wanted.has(id)) }
}

/** A stance is a belief about elements and practices: where an outcome's option is the baseline without any, all say the same. */
function stancesFor(resolved: ResolvedScenario, observed: readonly Observed[]): Stance[] {
  const believed = ({ elements, practices }: ResolvedOption, at: number): boolean =>
    at > 0 || [...Object.values(elements), ...Object.values(practices)].some((share) => share > 0)
  const matters = resolved.options.some(
    (option, at) => believed(option, at) && observed.some((each) => optionOf(each, resolved) === option.id),
  )
  return matters ? ['balanced', ...OTHERS] : ['balanced']
}

/** The level figures return to, estimated anew for a published authority, so that how figures persist is not learnt from later years than the fit's. */
export function knownAtStart(
  directory: Directory,
  scenario: Scenario,
): { scenario: Scenario; underlying: Underlying } {
  const { authority } = scenario
  if (!authority.underlying) return { scenario, underlying: 'none' }
  const record = directory.authorities.find(({ code }) => code === authority.code)
  const publishedYear = startOfFinancialYear(authority.baseYear)! + 1
  if (!record || !directory.years.includes(publishedYear)) return { scenario, underlying: 'file' }
  const underlying = underlyingAt(directory, record, publishedYear)
  return { scenario: { ...scenario, authority: { ...authority, underlying } }, underlying: 'refitted' }
}

function outcomeOf(
  directory: Directory,
  { authority }: Scenario,
  outcome: Observed,
  samples: ReadonlyMap<Stance, (outcome: Observed) => Float64Array>,
  resolved: ResolvedScenario,
): SystemOutcome {
  const { measure, year, value } = outcome
  const naive = naiveSamples(directory, authority, outcome)
  const opening = openingOf(measure, authority)
  return {
    measure,
    year,
    option: optionOf(outcome, resolved),
    observed: value,
    ...(opening !== undefined && { opening }),
    predicted: Object.fromEntries(
      [...samples].map(([stance, sample]) => [stance, score(sample(outcome), value)]),
    ) as SystemOutcome['predicted'],
    ...(naive && { noChange: score(naive.noChange, value), spreadThrough: naive.through }),
    ...(naive?.trend && { trend: score(naive.trend, value) }),
  }
}
