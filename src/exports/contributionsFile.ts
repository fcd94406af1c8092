/** Contributions to one difference as JSON and as a tidy CSV: one row for each part and statistic. Equal results are equal bytes. */
import { csvText } from './csvText'
import type { MeasureId } from '../model/measures'
import { MEASURES, MEASURE_INDEX } from '../model/measures'
import { ALIKE_IN_ALL_OPTIONS } from '../model/contributors'
import type { Contribution, Contributions } from '../statistics/contributions'
import type { Provenance } from '../statistics/types'
import { jsonText } from './jsonText'
import { originOf } from './origin'
import { rounded } from './round'

export interface ContributionsFile {
  /** Id of the scenario, of the option and of the baseline it is compared with. */
  scenario: string
  option: string
  against: string
  measure: MeasureId
  contributions: Contributions
  provenance: Provenance
}

const STATISTICS = ['mean', 'monteCarloError', 'p10', 'p50', 'p90', 'probabilityLower'] as const
const unitOf = (measure: MeasureId) => MEASURES[MEASURE_INDEX[measure]]!.unit

export function contributionsJson({
  option,
  against,
  measure,
  contributions,
  provenance,
}: ContributionsFile): string {
  const { year, futures, total, structure, parts, interaction } = contributions
  return jsonText({
    provenance,
    option,
    against,
    measure,
    unit: unitOf(measure),
    year,
    futures,
    switchedOffTogether: parts.map((part) => part.mechanism),
    neverSwitchedOff: [...ALIKE_IN_ALL_OPTIONS],
    difference: written(total),
    structure: written(structure),
    contributions: Object.fromEntries(parts.map((part) => [part.mechanism, written(part)])),
    interaction: written(interaction),
  })
}

const written = (each: Contribution) => ({
  ...Object.fromEntries(STATISTICS.map((name) => [name, rounded(each[name])])),
  clear: each.clear,
})

export function contributionsCsv(file: ContributionsFile): string {
  const { contributions, measure } = file
  const { total, structure, parts, interaction, year } = contributions
  const all: [string, Contribution][] = [
    ['difference', total],
    ['structure', structure],
    ...parts.map((part): [string, Contribution] => [part.mechanism, part]),
    ['interaction', interaction],
  ]
  const origin = originOf(file.provenance)
  const data = all.flatMap(([part, each]) =>
    STATISTICS.map((name) => [
      file.scenario,
      file.option,
      file.against,
      measure,
      year,
      part,
      name,
      rounded(each[name]),
      name === 'probabilityLower' ? 'share' : unitOf(measure),
      ...origin.values,
    ]),
  )
  const columns = ['scenario', 'option', 'against', 'measure', 'year', 'part', 'statistic', 'value', 'unit']
  const fields = [...columns, ...origin.names]
  return csvText({ fields, data })
}
