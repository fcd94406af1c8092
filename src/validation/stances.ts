/** What each stance says of children looked after at the end of the horizon: small units at the same pay bill, and today's posts with all elements. */
import { findAuthority } from '../authorities/search'
import type { Directory } from '../authorities/types'
import { prepare } from '../engine'
import { ALL_ELEMENTS } from '../model/elements'
import { MEASURE_COUNT, MEASURE_INDEX } from '../model/measures'
import { STANCES, type Stance } from '../model/stances'
import { scenarioForAuthority } from '../scenario/fromAuthority'
import { resolveScenario } from '../scenario/resolve'
import { moments, quantiles } from '../statistics'
import { table } from './table'

/** A small authority and a middling one. */
export const STANCE_PLACES = ['Wokingham', 'Bury'] as const

export interface StanceDifference {
  median: number
  p10: number
  p90: number
  /** Futures in which fewer children are looked after than in the baseline. */
  fewer: number
}

export interface StanceRow {
  place: string
  stance: Stance
  futures: number
  /** Mean of the baseline, children. */
  baseline: number
  units: StanceDifference
  elements: StanceDifference
}

/** A row for each place and stance. Throws when a place is not in the directory. */
export function stanceTable(directory: Directory, futures: number): StanceRow[] {
  return STANCE_PLACES.flatMap((place) => STANCES.map((stance) => row(directory, place, stance, futures)))
}

function row(directory: Directory, place: string, stance: Stance, futures: number): StanceRow {
  const found = findAuthority(directory, place)
  if (!('found' in found)) throw new Error(found.message)
  const scenario = scenarioForAuthority(directory, found.found)
  const [baseline, units] = scenario.options
  const elements = { id: 'elements', extends: baseline!.id, elements: { ...ALL_ELEMENTS } }
  const resolved = resolveScenario({ ...scenario, stance, options: [baseline!, units!, elements] })
  const simulation = prepare(resolved)
  const played = Array.from({ length: futures }, (_, future) => simulation.replicate(future).yearly)
  const last = (option: number) =>
    Float64Array.from(
      played,
      (yearly) =>
        yearly[(option * MEASURE_COUNT + MEASURE_INDEX.lookedAfter + 1) * resolved.horizonYears - 1]!,
    )
  const before = last(0)
  const difference = (option: number): StanceDifference => {
    const values = last(option).map((value, future) => value - before[future]!)
    const [median, p10, p90] = quantiles(values, [0.5, 0.1, 0.9]) as [number, number, number]
    return { median, p10, p90, fewer: values.filter((value) => value < 0).length }
  }
  return {
    place,
    stance,
    futures,
    baseline: moments(before).mean,
    units: difference(1),
    elements: difference(2),
  }
}

const signed = (value: number): string => {
  const rounded = Math.round(value)
  return rounded > 0 ? `+${rounded}` : String(rounded)
}

const cell = ({ median, p10, p90, fewer }: StanceDifference): string =>
  `${signed(median)} (${signed(p10)} to ${signed(p90)}); fewer in ${fewer}`

/** The part of docs/validation.md about the stances. */
export function stancesText(rows: readonly StanceRow[]): string {
  const [{ futures } = { futures: 0 }] = rows
  const promises = rows
    .filter(({ stance }) => stance === 'balanced')
    .flatMap(({ place, units, elements }) => [
      { what: `small units in ${place}`, of: units },
      { what: `all elements in ${place}`, of: elements },
    ])
    .filter(({ of }) => of.p10 > 0 || of.p90 < 0)
  const verdict = promises.length
    ? `**No change is outside the 8-in-10 range under \`balanced\`** for ${promises.map(({ what }) => what).join(' and ')}.`
    : 'Under `balanced` no change is inside every 8-in-10 range.'
  return `## What the stances say

Children looked after at the end of five years, against traditional teams in the same ${futures} futures: the middle future, the 8-in-10 range, and in how many of ${futures} there are fewer. Latest published year, everything on.

${table(
  ['', 'Baseline, mean', 'Small units at the same pay bill', "Today's posts with all elements"],
  rows.map(({ place, stance, baseline, units, elements }) => [
    `${place}, ${stance}`,
    baseline.toFixed(0),
    cell(units),
    cell(elements),
  ]),
)}

${verdict} Why small units can lean either way is in [evidence.md](evidence.md).
`
}
