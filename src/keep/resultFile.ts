/** A file with a scenario and the results of a run, read back: the numbers as they were, by whichever engine, and whether the scenario in it is the one they are of. */
import * as v from 'valibot'
import { MEASURE_IDS, type MeasureId } from '../model/measures'
import { STANCES } from '../model/stances'
import { decodeScenarioValue } from '../scenario/decode'
import { scenarioHash } from '../scenario/hash'
import type { Issue } from '../scenario/issues'
import { LIMITS } from '../scenario/limits'
import type { Scenario } from '../scenario/types'
import type { Provenance, YearlyDifference, YearlySummary } from '../statistics/types'

export const RESULT_FORMAT = 'unitcast-result'
export const RESULT_VERSION = 1

/** Results as a file holds them, without their weeks; measures that the file does not have are not there. */
export interface OldResult {
  provenance: Provenance
  options: { id: string; name: string; measures: Partial<Record<MeasureId, YearlySummary[]>> }[]
  differences: {
    option: string
    against: string
    measures: Partial<Record<MeasureId, YearlyDifference[]>>
  }[]
}

export interface ResultFile {
  scenario: Scenario
  result: OldResult
  /** The scenario in the file is the one that was played. */
  belongs: boolean
}

export type ResultRead = { ok: true; value: ResultFile } | { ok: false; issues: Issue[] }

const figure = v.pipe(v.number(), v.finite())
const words = v.pipe(v.string(), v.maxLength(4_000))
const year = v.pipe(v.string(), v.regex(/^\d{4}\/\d{2}$/))
const yearly = v.object({
  year,
  mean: figure,
  p05: figure,
  p10: figure,
  p25: figure,
  p50: figure,
  p75: figure,
  p90: figure,
  p95: figure,
  monteCarloError: figure,
  chanceShare: figure,
})
const difference = v.object({
  year,
  mean: figure,
  p10: figure,
  p50: figure,
  p90: figure,
  probabilityLower: v.pipe(figure, v.minValue(0), v.maxValue(1)),
  monteCarloError: figure,
})
const years = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(10))
const byMeasure = <Item extends v.GenericSchema>(item: Item) =>
  v.object(
    Object.fromEntries(MEASURE_IDS.map((id) => [id, v.optional(item)])) as Record<
      MeasureId,
      v.OptionalSchema<Item, undefined>
    >,
  )

const provenance = v.object({
  engine: words,
  scenarioHash: words,
  seed: words,
  replications: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  stance: v.picklist(STANCES),
  dataVintage: words,
  verdict: v.optional(v.pipe(v.array(words), v.maxLength(20))),
  startedAt: v.optional(words),
})

const schema = v.object({
  provenance,
  options: v.pipe(
    v.array(v.object({ id: words, name: words, measures: byMeasure(v.object({ yearly: years(yearly) })) })),
    v.minLength(1),
    v.maxLength(LIMITS.options),
  ),
  differences: v.pipe(
    v.array(v.object({ option: words, against: words, measures: byMeasure(years(difference)) })),
    v.maxLength(LIMITS.options),
  ),
})

/** What the command line writes and what the page writes: the first has no format, and older ones no scenario. */
export const looksLikeResult = (value: object): boolean =>
  ('format' in value && value.format === RESULT_FORMAT) || ('provenance' in value && 'differences' in value)

export function readResult(value: Record<string, unknown>): ResultRead {
  const { version = RESULT_VERSION, scenario } = value
  if (typeof version === 'number' && version > RESULT_VERSION)
    return refuse('newer-version', 'This file was written by a newer Unitcast; open it with that one')
  if (scenario === undefined)
    return refuse(
      'no-scenario',
      'This file holds results without the scenario they are of, so that they cannot be played again here',
      'a result file saved from this page, or by `run` of this version',
    )
  const decoded = decodeScenarioValue(scenario)
  if (!decoded.ok)
    return { ok: false, issues: decoded.issues.map((each) => ({ ...each, path: inScenario(each.path) })) }
  const parsed = v.safeParse(schema, value, { abortEarly: true })
  if (!parsed.success) {
    const path = v.getDotPath(parsed.issues[0]) ?? ''
    return {
      ok: false,
      issues: [{ code: 'damaged-result', path, message: 'The results in this file are damaged' }],
    }
  }
  const { options, differences, provenance: from } = parsed.output
  const result = {
    provenance: from as Provenance,
    options: options.map(({ id, name, measures }) => ({
      id,
      name,
      measures: Object.fromEntries(
        Object.entries(measures).flatMap(([measure, found]) => (found ? [[measure, found.yearly]] : [])),
      ),
    })),
    differences: differences.map(({ option, against, measures }) => ({ option, against, measures })),
  } as OldResult
  const belongs = scenarioHash(decoded.scenario) === from.scenarioHash
  return { ok: true, value: { scenario: decoded.scenario, result, belongs } }
}

const inScenario = (path: string): string => (path ? `scenario.${path}` : 'scenario')

const refuse = (code: string, message: string, expected?: string): ResultRead => ({
  ok: false,
  issues: [{ code, path: '', message, ...(expected && { expected }) }],
})
