/**
 * Stored records and project files back to projects and points. What does not read is handed on as it was found, with the reason in words:
 * a damaged record is shown and can be taken out as a file; a newer one is left to the newer version.
 */
import * as v from 'valibot'
import { MEASURE_IDS } from '../model/measures'
import { decodeScenarioValue } from '../scenario/decode'
import type { Issue } from '../scenario/issues'
import { migrate, type Migrations } from '../scenario/migrate'
import {
  KEEP_VERSION,
  LONGEST_NAME,
  MOST_CHECKS,
  MOST_FORECASTS,
  type Check,
  type Forecast,
  type Origin,
  type Paper,
  type Point,
  type Project,
} from './types'

export type Read<Value> = { ok: true; value: Value } | { ok: false; why: string }

/** By the version a step starts from; projects and points are migrated apart. */
export const PROJECT_MIGRATIONS: Migrations = {}
export const POINT_MIGRATIONS: Migrations = {}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const figure = v.pipe(v.number(), v.finite())
const ID = 64
const NAME = LONGEST_NAME
const NOTE = 4_000

const origin: v.GenericSchema<unknown, Origin> = v.variant('kind', [
  v.object({ kind: v.literal('authority'), code: text(ID), year: whole }),
  v.object({ kind: v.literal('example'), id: text(ID) }),
  v.object({ kind: v.literal('file'), name: text(NAME) }),
])

const check: v.GenericSchema<unknown, Check> = v.object({
  id: text(ID),
  who: text(NAME),
  what: text(NOTE),
  on: day,
  outcome: v.picklist(['agreed', 'queried', 'changed']),
  note: text(NOTE),
})

const forecast: v.GenericSchema<unknown, Forecast> = v.object({
  id: text(ID),
  name: text(NAME),
  frozenOn: day,
  engine: text(NAME),
  scenarioHash: text(ID),
  seed: text(NAME),
  futures: whole,
  stance: text(ID),
  authority: text(NAME),
  option: text(NAME),
  baseYear: v.pipe(v.string(), v.regex(/^\d{4}\/\d{2}$/)),
  measures: v.pipe(
    v.array(
      v.object({
        measure: v.picklist(MEASURE_IDS),
        last: v.nullable(figure),
        quarters: v.pipe(v.array(v.pipe(v.array(figure), v.minLength(2), v.maxLength(500))), v.maxLength(40)),
        changes: v.pipe(v.array(figure), v.maxLength(500)),
      }),
    ),
    v.maxLength(MEASURE_IDS.length),
  ),
  actuals: v.pipe(
    v.array(
      v.object({
        measure: v.picklist(MEASURE_IDS),
        quarter: v.pipe(whole, v.minValue(1), v.maxValue(40)),
        value: figure,
        source: text(NAME),
      }),
    ),
    v.maxLength(MEASURE_IDS.length * 40),
  ),
})

const paper: v.GenericSchema<unknown, Paper> = v.object({
  question: text(NOTE),
  preparedBy: text(NAME),
  decision: text(NOTE),
  owners: v.pipe(v.record(text(ID), text(NAME)), v.maxEntries(500)),
})

const work = { version: v.literal(KEEP_VERSION), id: text(ID), scenario: v.unknown(), origin }

const project = v.object({
  ...work,
  name: text(NAME),
  created: text(ID),
  changed: text(ID),
  revision: whole,
  forecasts: v.pipe(v.array(forecast), v.maxLength(MOST_FORECASTS)),
  checks: v.pipe(v.array(check), v.maxLength(MOST_CHECKS)),
  paper: v.exactOptional(paper),
})

const point = v.object({
  ...work,
  project: text(ID),
  revision: whole,
  at: text(ID),
  name: text(NAME),
  automatic: v.boolean(),
})

/** Only fields that are known are taken over, into fresh objects: nothing of a hostile record's own survives. */
export const readProject = (stored: unknown): Read<Project> => read(stored, project, PROJECT_MIGRATIONS)
export const readPoint = (stored: unknown): Read<Point> => read(stored, point, POINT_MIGRATIONS)

function read<Value extends { scenario: unknown }>(
  stored: unknown,
  schema: v.GenericSchema<unknown, Value>,
  migrations: Migrations,
): Read<Value & Pick<Project, 'scenario'>> {
  try {
    const migrated = migrate(stored, migrations, KEEP_VERSION)
    if (!migrated.ok) return refuse(migrated.issue)
    const parsed = v.safeParse(schema, migrated.value, { abortEarly: true })
    if (!parsed.success) return { ok: false, why: damaged(parsed.issues[0]) }
    const decoded = decodeScenarioValue(parsed.output.scenario)
    if (!decoded.ok) return refuse(decoded.issues[0])
    if (decoded.scenario.options.length < 2) return { ok: false, why: 'It has no second option to compare' }
    return { ok: true, value: { ...parsed.output, scenario: decoded.scenario } }
  } catch {
    return { ok: false, why: 'It cannot be read at all' }
  }
}

function damaged(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue)
  return where ? `Its part “${where.slice(0, 80)}” is missing or damaged` : 'It is not a project'
}

const refuse = (issue: Issue | undefined): { ok: false; why: string } => ({
  ok: false,
  why: issue ? issueInWords(issue) : 'It gives no scenario that can be played',
})

/** An issue as one clause of a sentence, where and what. */
export function issueInWords({ message, expected, path }: Issue): string {
  const where = path && !message.includes(path) ? ` (at ${path})` : ''
  return expected ? `${message} (${expected})${where}` : `${message}${where}`
}
