/** Exits from care: scales of return home and of other exits at which the stock and the mix of exits are the authority's own, children leaving at 18. */
import { AGE_GROUP_STARTS, SHAPES, type Bands } from '../../parameters/shapes'
import { ADULT_AGE_WEEKS, ADULT_AGE_YEARS, WEEKS_PER_YEAR } from '../../model/time'
import { exp } from '../../random/maths'
import { hazardByWeek } from '../bands'

/** Steps of the table: four weeks in the first year in care, a quarter after it. */
const STEP_WEEKS: readonly number[] = [...Array<number>(13).fill(4), ...Array<number>(68).fill(13)]
const STEP_STARTS: readonly number[] = STEP_WEEKS.reduce<number[]>((starts, _weeks, step) => {
  starts.push(step === 0 ? 0 : starts[step - 1] + STEP_WEEKS[step - 1])
  return starts
}, [])

export function ageGroupOfYear(year: number): number {
  let group = 0
  while (group + 1 < AGE_GROUP_STARTS.length && year >= AGE_GROUP_STARTS[group + 1]) group++
  return group
}

/** Mean weight over the weeks of each step. */
function weightBySteps(bands: Bands): number[] {
  const hazards = hazardByWeek(bands, 1)
  return STEP_STARTS.map((start, step) => {
    let sum = 0
    for (let week = start; week < start + STEP_WEEKS[step]; week++)
      sum += hazards[Math.min(hazards.length - 1, week)]
    return sum / STEP_WEEKS[step]
  })
}

const HOME_WEIGHT = weightBySteps(SHAPES.home.value)
const PERMANENCE_WEIGHT = weightBySteps(SHAPES.permanence.value)
const PERMANENCE_BY_AGE = SHAPES.permanenceByAge.value

/** Entry mix by single year of age, spreading each age group evenly; sums to 1. */
export function entryByYear(byGroup: readonly number[]): Float64Array {
  const result = new Float64Array(ADULT_AGE_YEARS)
  const total = byGroup.reduce((sum, share) => sum + share, 0)
  for (let year = 0; year < ADULT_AGE_YEARS; year++) {
    const group = ageGroupOfYear(year)
    const end = group + 1 < AGE_GROUP_STARTS.length ? AGE_GROUP_STARTS[group + 1] : ADULT_AGE_YEARS
    result[year] = byGroup[group] / total / (end - AGE_GROUP_STARTS[group])
  }
  return result
}

export interface CareStock {
  /** Mean weeks in care for each child who enters. */
  weeks: number
  home: number
  permanence: number
  /** Weight of the stock by [year of age at entry * steps + step]. */
  cells: Float64Array
}

/** The stock a steady flow of one child a week would hold, at scales of return home and of other exits. */
export function careStock(entry: Float64Array, homeScale: number, permanenceScale: number): CareStock {
  const steps = STEP_WEEKS.length
  const cells = new Float64Array(ADULT_AGE_YEARS * steps)
  const result: CareStock = { weeks: 0, home: 0, permanence: 0, cells }
  for (let year = 0; year < ADULT_AGE_YEARS; year++) {
    if (!(entry[year] > 0)) continue
    const entryAge = (year + 1 / 2) * WEEKS_PER_YEAR
    let survival = entry[year]
    for (let step = 0; step < steps; step++) {
      const age = entryAge + STEP_STARTS[step]
      const room = ADULT_AGE_WEEKS - age
      if (room <= 0) break
      const weeks = Math.min(room, STEP_WEEKS[step])
      const home = homeScale * HOME_WEIGHT[step]
      const group = ageGroupOfYear(Math.floor((age + weeks / 2) / WEEKS_PER_YEAR))
      const permanence = permanenceScale * PERMANENCE_WEIGHT[step] * PERMANENCE_BY_AGE[group]
      const hazard = home + permanence
      const left = survival * exp(-hazard * weeks)
      const held = hazard > 0 ? (survival - left) / hazard : survival * weeks
      cells[year * steps + step] = held
      result.weeks += held
      result.home += home * held
      result.permanence += permanence * held
      survival = left
    }
  }
  return result
}

export interface CareScales {
  home: number
  permanence: number
  /** False when the stay asked for is longer than is believed; then it is the longest. */
  reached: boolean
}

/**
 * Scales at which mean weeks in care is `stay`, at most the share `longest` of what it would be without exits, and return home to other
 * exits is in the ratio given.
 */
export function solveCare(
  entry: Float64Array,
  stay: number,
  homeToOther: number,
  longest: number,
): CareScales {
  const most = longest * careStock(entry, 0, 0).weeks
  const weeks = Math.max(1, Math.min(most, stay))
  let ratio = homeToOther
  let scale = 0.001
  for (let turn = 0; turn < 5; turn++) {
    scale = solveWeeks(entry, weeks, ratio, scale)
    const stock = careStock(entry, scale * ratio, scale)
    ratio *= homeToOther / (stock.home / stock.permanence)
  }
  scale = solveWeeks(entry, weeks, ratio, scale)
  return { home: scale * ratio, permanence: scale, reached: stay <= most }
}

/** Secant steps on the logarithm of the stock; a handful is enough from any start. */
function solveWeeks(entry: Float64Array, weeks: number, ratio: number, start: number): number {
  let low = 0
  let high = 1
  let scale = start
  for (let step = 0; step < 40; step++) {
    const held = careStock(entry, scale * ratio, scale).weeks
    if (Math.abs(held / weeks - 1) < 1e-5) break
    if (held > weeks) low = scale
    else high = scale
    // A step by proportion, kept inside the bracket.
    const next = scale * (1 + 1.6 * (held / weeks - 1))
    scale = next > low && next < high ? next : (low + high) / 2
  }
  return scale
}

/** Age at entry (weeks) and weeks in care of one opening child, from three uniforms. */
export function drawCareChild(
  running: Float64Array,
  u: number,
  uAge: number,
  uWeeks: number,
): { entryAge: number; weeks: number } {
  const sought = u * running[running.length - 1]
  let low = 0
  let high = running.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (running[middle] < sought) low = middle + 1
    else high = middle
  }
  const steps = STEP_WEEKS.length
  const year = Math.floor(low / steps)
  const step = low % steps
  const entryAge = Math.floor((year + uAge) * WEEKS_PER_YEAR)
  const weeks = Math.floor(STEP_STARTS[step] + uWeeks * STEP_WEEKS[step])
  return { entryAge, weeks: Math.max(0, Math.min(weeks, ADULT_AGE_WEEKS - 1 - entryAge)) }
}

export function runningTotal(cells: Float64Array): Float64Array {
  const result = new Float64Array(cells.length)
  let sum = 0
  for (let i = 0; i < cells.length; i++) result[i] = sum += cells[i]
  return result
}

/** Age group now of the children of a cell of the stock. */
export function ageGroupOfCell(cell: number): number {
  const steps = STEP_WEEKS.length
  const age =
    (Math.floor(cell / steps) + 1 / 2) * WEEKS_PER_YEAR +
    STEP_STARTS[cell % steps] +
    STEP_WEEKS[cell % steps] / 2
  return ageGroupOfYear(Math.min(ADULT_AGE_YEARS - 1, Math.floor(age / WEEKS_PER_YEAR)))
}
