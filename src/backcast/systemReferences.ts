/**
 * What a prediction for a system has to beat. No change: the opening figure, with the spread of changes over as many years among published
 * authorities, centred on none. National trend: the same, moved by England's change, which nobody knew at the start.
 */
import { comparable, isCount, readingOf } from '../authorities/figures'
import type { Directory } from '../authorities/types'
import { MEASURES, MEASURE_INDEX, type MeasureId } from '../model/measures'
import { PROFILE_FIELD_IDS, type ProfileFieldId } from '../model/profileFields'
import { startOfFinancialYear } from '../model/time'
import type { Authority } from '../scenario/types'
import { FITTED_THROUGH } from './national'
import { FEWEST_PAIRS, pairsUpTo } from './references'
import { meanOf } from './summary'

/** Rates of counts are published for every so many children. */
const RATE_OF = 10_000

export interface Prospect {
  measure: MeasureId
  /** Financial year of the figure predicted. */
  year: string
}

export interface NaiveSamples {
  /** Equally likely values, in the unit of the measure. */
  noChange: Float64Array
  /** Undefined where England's figure of either year is not published. */
  trend?: Float64Array
  /** Changes of other authorities behind the spread, and the published year of the latest. */
  pairs: number
  through: number
}

/** The published figure a measure is, or is the rate of; undefined where no figure is published every year. */
export function fieldOf(measure: MeasureId): ProfileFieldId | undefined {
  return PROFILE_FIELD_IDS.find((id) => id === measure || `${id}Per10k` === measure)
}

const unitOf = (measure: MeasureId) => MEASURES[MEASURE_INDEX[measure]]!.unit

/** How many of the measure's unit are one of the comparable figure: counts are compared per 10,000 children. */
function scaleOf(measure: MeasureId, field: ProfileFieldId, { population0to17 }: Authority): number {
  return isCount(field) && unitOf(measure) !== 'per10k' ? population0to17 / RATE_OF : 1
}

/** The measure at the start, in its unit; undefined where the authority has no figure of its own. */
export function openingOf(measure: MeasureId, authority: Authority): number | undefined {
  const field = fieldOf(measure)
  const value = field && authority.profile[field]
  if (value === undefined || authority.sources?.[field!] === undefined) return undefined
  return unitOf(measure) === 'per10k' ? (value / authority.population0to17) * RATE_OF : value
}

/** Undefined where the authority has no opening figure, or too few changes over as many years are published. */
export function naiveSamples(
  directory: Directory,
  authority: Authority,
  { measure, year }: Prospect,
): NaiveSamples | undefined {
  const field = fieldOf(measure)
  const opening = openingOf(measure, authority)
  if (field === undefined || opening === undefined) return undefined
  const years = startOfFinancialYear(year)! - startOfFinancialYear(authority.baseYear)!
  const changes = changesOver(directory, field, years, authority.code)
  if (!changes) return undefined
  const scale = scaleOf(measure, field, authority)
  const moved = (by: number) =>
    Float64Array.from(changes.centred, (each) => Math.max(0, opening + scale * (each + by)))
  const national = englandsChange(directory, field, authority.baseYear, year)
  return {
    noChange: moved(0),
    ...(national !== undefined && { trend: moved(national) }),
    pairs: changes.centred.length,
    through: changes.through,
  }
}

/** Changes up to the year of the fit; over more years than that allows, of all years published. */
function changesOver(directory: Directory, field: ProfileFieldId, years: number, code: string | undefined) {
  for (const through of [FITTED_THROUGH, directory.years.at(-1)!]) {
    const pairs = pairsUpTo(directory, field, years, through).filter((each) => each.code !== code)
    if (pairs.length < FEWEST_PAIRS) continue
    const changes = pairs.map(({ before, after }) => after - before)
    const middle = meanOf(changes)
    return { centred: changes.map((each) => each - middle), through }
  }
  return undefined
}

/** Counts per 10,000 children. A financial year's figures are published in the year in which it ends. */
function englandsChange(directory: Directory, field: ProfileFieldId, from: string, to: string) {
  const [before, after] = [from, to].map((year) =>
    comparable(directory.england, field, startOfFinancialYear(year)! + 1, readingOf),
  )
  return before === undefined || after === undefined ? undefined : after - before
}
