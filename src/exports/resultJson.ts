/** The result file: provenance, options and differences in a fixed order of keys, so that equal results are equal bytes; with the scenario they are of, it can be opened and played again. */
import { RESULT_FORMAT, RESULT_VERSION } from '../keep/resultFile'
import { MEASURE_IDS, type MeasureId } from '../model/measures'
import type { Scenario } from '../scenario/types'
import {
  QUANTILES,
  type DifferenceSummary,
  type MeasureSummary,
  type OptionSummary,
  type ProvenanceParameter,
  type QuantileName,
  type RunSummary,
  type YearlyDifference,
  type YearlySummary,
} from '../statistics/types'
import { jsonText } from './jsonText'
import { rounded } from './round'

const QUANTILE_NAMES = Object.keys(QUANTILES) as QuantileName[]

export function resultJson({ provenance, options, differences }: RunSummary, scenario?: Scenario): string {
  const { engine, scenarioHash, seed, replications, stance, dataVintage, verdict, startedAt } = provenance
  const parameters = provenance.parameters?.map(parameter)
  return jsonText({
    ...(scenario && { format: RESULT_FORMAT, version: RESULT_VERSION }),
    provenance: {
      engine,
      scenarioHash,
      seed,
      replications,
      stance,
      dataVintage,
      parameters,
      verdict,
      startedAt,
    },
    options: options.map(option),
    differences: differences.map(difference),
    scenario,
  })
}

const parameter = ({ id, label, unit, value, low, mode, high, reason, ...own }: ProvenanceParameter) => ({
  id,
  label,
  unit,
  value,
  low,
  mode,
  high,
  reason,
  default: own.default,
})

const option = ({ id, name, measures }: OptionSummary) => ({ id, name, measures: inOrder(measures, measure) })

const difference = ({ option, against, measures }: DifferenceSummary) => ({
  option,
  against,
  measures: inOrder(measures, (years) => years.map(yearlyDifference)),
})

const measure = ({ unit, kind, weekly, yearly }: MeasureSummary) => ({
  unit,
  kind,
  weekly: Object.fromEntries(
    [...QUANTILE_NAMES, 'mean' as const].map((name) => [name, weekly[name].map(rounded)]),
  ),
  yearly: yearly.map(yearlySummary),
})

const yearlySummary = (summary: YearlySummary) => ({
  year: summary.year,
  mean: rounded(summary.mean),
  ...Object.fromEntries(QUANTILE_NAMES.map((name) => [name, rounded(summary[name])])),
  monteCarloError: rounded(summary.monteCarloError),
  chanceShare: rounded(summary.chanceShare),
})

const yearlyDifference = ({
  year,
  mean,
  p10,
  p50,
  p90,
  probabilityLower,
  monteCarloError,
}: YearlyDifference) => ({
  year,
  mean: rounded(mean),
  p10: rounded(p10),
  p50: rounded(p50),
  p90: rounded(p90),
  probabilityLower: rounded(probabilityLower),
  monteCarloError: rounded(monteCarloError),
})

/** Measures that are there, in the model's order whatever the order they came in. */
function inOrder<From, To>(
  measures: Record<MeasureId, From>,
  write: (value: From) => To,
): Record<string, To> {
  const present = MEASURE_IDS.filter((id) => measures[id] !== undefined)
  return Object.fromEntries(present.map((id) => [id, write(measures[id])]))
}
