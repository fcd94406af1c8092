/**
 * The register of evidence as a table, one number or shape a row, and as JSON. Values, ranges and bounds are in the parameter's own unit and
 * under one stance. Text that a spreadsheet would take for a formula is made harmless.
 */
import { csvText } from './csvText'
import { STANCES, type Stance } from '../model/stances'
import { defaultUnder } from '../parameters'
import { quantileUnder, REGISTER, type RegisterEntry } from '../parameters/register'
import type { Distribution } from '../parameters/types'
import { rounded } from './round'

export interface RegisterRow {
  id: string
  label: string
  kind: string
  unit: string
  /** Middle of the draws. */
  value: number | string
  p10: number | string
  p90: number | string
  low: number | string
  high: number | string
  distribution: string
  sceptical: string
  balanced: string
  as_reported: string
  errs_with: string
  used_by: string
  source: string
  locator: string
  grade: string
  note: string
  to_know_better: string
}

export function registerRows(stance: Stance): RegisterRow[] {
  return REGISTER.map((entry) => ({
    id: entry.id,
    label: entry.label,
    kind: entry.kind,
    ...sizes(entry, stance),
    used_by: entry.usedBy.join('; '),
    source: entry.evidence.source,
    locator: entry.evidence.locator,
    grade: entry.evidence.grade,
    note: entry.evidence.note,
    to_know_better: entry.toKnowBetter,
  }))
}

export function registerCsv(stance: Stance): string {
  return csvText(registerRows(stance))
}

function sizes(entry: RegisterEntry, stance: Stance) {
  if (entry.kind === 'shape') {
    const none = { unit: '', value: '', p10: '', p90: '', low: '', high: '', errs_with: '' }
    const values = JSON.stringify(entry.shape)
    return { ...none, distribution: values, sceptical: values, balanced: values, as_reported: values }
  }
  const { parameter } = entry
  const [sceptical, balanced, asReported] = STANCES.map((each) => formula(defaultUnder(parameter, each)))
  const [p10, value, p90] = [0.1, 0.5, 0.9].map((u) => rounded(quantileUnder(parameter, stance, u)))
  return {
    unit: parameter.unit,
    value: value!,
    p10: p10!,
    p90: p90!,
    low: parameter.low,
    high: parameter.high,
    distribution: formula(defaultUnder(parameter, stance)),
    sceptical: sceptical!,
    balanced: balanced!,
    as_reported: asReported!,
    errs_with: parameter.group?.id ?? '',
  }
}

/** `triangular(low=0.1, mode=0.2, high=0.4)`. */
function formula(distribution: Distribution): string {
  const { kind, ...numbers } = distribution
  const named = Object.entries(numbers).map(([name, value]) => `${name}=${value}`)
  return `${kind}(${named.join(', ')})`
}
