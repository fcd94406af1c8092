/** Where a result comes from: code, scenario, seed, number of futures, stance and figures; and how well the model has predicted. Travels with every export. */
import type { Directory } from '../authorities/types'
import { startOfFinancialYear } from '../model/time'
import { moneyHash, scenarioHash } from '../scenario/hash'
import { overriddenIn, type Belief, type Overridden } from '../scenario/overridden'
import type { Scenario } from '../scenario/types'
import type { Provenance, ProvenanceParameter } from '../statistics/types'
import { verdictLines } from '../views/verdict'
import { rounded } from './round'
import { ENGINE_NAME } from './version'

export interface ProvenanceParts {
  /** As it was run: with the seed, horizon and stance that were used. */
  scenario: Scenario
  /** Futures behind the numbers. */
  replications: number
  /** To say which edition of the published figures an authority's are from; left out where it is not loaded. */
  directory?: Pick<Directory, 'vintage' | 'years' | 'authorities'>
  startedAt?: Date
}

export function provenanceOf({ scenario, replications, directory, startedAt }: ProvenanceParts): Provenance {
  const parameters = overriddenIn(scenario).map(overriddenParameter)
  return {
    engine: ENGINE_NAME,
    scenarioHash: scenarioHash(scenario),
    ...(scenario.money && { moneyHash: moneyHash(scenario) }),
    seed: scenario.seed,
    replications,
    stance: scenario.stance,
    dataVintage: dataVintage(scenario, directory),
    ...(parameters.length > 0 && { parameters }),
    verdict: verdictLines(),
    ...(startedAt && { startedAt: startedAt.toISOString() }),
  }
}

const overriddenParameter = ({ parameter, override, byDefault }: Overridden): ProvenanceParameter => {
  const { id, label, unit } = parameter
  const { value, low, mode, high, reason } = override
  return {
    id,
    label,
    unit,
    ...(value !== undefined && { value }),
    ...(low !== undefined && { low }),
    ...(mode !== undefined && { mode }),
    ...(high !== undefined && { high }),
    reason,
    default: roundedBelief(byDefault),
  }
}

const roundedBelief = (belief: Belief): Belief =>
  'value' in belief
    ? { value: rounded(belief.value) }
    : { low: rounded(belief.low), middle: rounded(belief.middle), high: rounded(belief.high) }

/** More than this many sources are counted, not listed. */
const MOST_LISTED = 3

/** The source for all figures if the scenario names one; else the directory's edition for a published authority and year; else the sources of its figures. */
export function dataVintage(scenario: Scenario, directory?: ProvenanceParts['directory']): string {
  const { code, baseYear, sources = {} } = scenario.authority
  if (sources['*']) return sources['*']
  const publishedYear = (startOfFinancialYear(baseYear) ?? 0) + 1
  const isPublished = directory?.authorities.some((each) => each.code === code)
  if (isPublished && directory?.years.includes(publishedYear)) return directory.vintage
  const named = [...new Set(Object.values(sources))]
  if (named.length === 0) return 'not stated'
  return named.length <= MOST_LISTED ? named.join('; ') : `${named.length} sources named in the scenario`
}
