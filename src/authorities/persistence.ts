/**
 * How persistent an authority's difference from its statistical neighbours is, by field: the pooled correlation of the difference with
 * itself k years on is fitted by level + drift * rate^k (k >= 1); what is left at k = 0 is the noise of one year's reading.
 * Areas under 5,000 children are left out: their figures are a handful of families.
 */
import type { ProfileFieldId } from '../model/profileFields'
import { neighboursOf } from './compare'
import { comparable, populationOf, readingOf } from './figures'
import type { AuthorityRecord, Directory, Persistence } from './types'

/** Figures that go back towards the level of their neighbours, at whatever pace. */
export const REVERTING: readonly ProfileFieldId[] = [
  'turnoverRate',
  'agencyRate',
  'vacancyRate',
  'sicknessRate',
  'caseloadPerFte',
  'reReferralRate',
  'repeatPlanRate',
  'lookedAfter',
  'childProtectionPlans',
  'childrenInNeed',
]
export const SMALLEST_POPULATION = 5_000
const LONGEST_LAG = 6
const FEWEST_PEERS = 3
/** Steps of the grid: fine enough for two decimals. */
const HUNDRED = 100
const HIGHEST_RATE = 95

type Difference = number | undefined

/**
 * Fits every reverting field on published years up to `through` (all of them by default). A field with too few years for a lag
 * is fitted on the lags it has.
 */
export function fitPersistence(
  directory: Directory,
  through: number = Infinity,
): Partial<Record<ProfileFieldId, Persistence>> {
  const years = directory.years.filter((year) => year <= through)
  return Object.fromEntries(
    REVERTING.map((field) => {
      const differences = differencesFromPeers(directory, field, years)
      const variance = mean(differences.flat().flatMap((each) => (each === undefined ? [] : [each * each])))
      const lags = Array.from({ length: LONGEST_LAG }, (_, at) =>
        correlationAt(differences, at + 1, variance),
      ).filter(({ pairs }) => pairs > 0)
      const { level, drift, rate } = fit(lags)
      return [
        field,
        {
          lag1: Number(lags[0]!.r.toFixed(4)),
          level,
          drift,
          rate,
          sd: Number(Math.sqrt(variance).toFixed(6)),
        },
      ]
    }),
  )
}

/** A reading of a year that is fit to compare, or undefined. Counts per 10,000 children. */
export function comparableReading(record: AuthorityRecord, field: ProfileFieldId, year: number) {
  const children = populationOf(record, year)
  if (typeof children !== 'number' || children < SMALLEST_POPULATION) return undefined
  return comparable(record, field, year, readingOf)
}

function differencesFromPeers(
  directory: Directory,
  field: ProfileFieldId,
  years: readonly number[],
): Difference[][] {
  const current = directory.authorities.filter((each) => each.neighbours.length > 0)
  return current.map((record) => {
    const neighbours = neighboursOf(directory, record)
    return years.map((year) => {
      const own = comparableReading(record, field, year)
      const peers = neighbours.flatMap((each) => comparableReading(each, field, year) ?? [])
      return own === undefined || peers.length < FEWEST_PEERS ? undefined : own - mean(peers)
    })
  })
}

interface Lag {
  lag: number
  pairs: number
  r: number
}

function correlationAt(differences: readonly Difference[][], lag: number, variance: number): Lag {
  const products = differences.flatMap((series) =>
    series.flatMap((value, at) => {
      const later = series[at + lag]
      return value === undefined || later === undefined ? [] : [value * later]
    }),
  )
  return { lag, pairs: products.length, r: mean(products) / variance }
}

/** Least squares weighted by pairs, over a grid. */
function fit(lags: readonly Lag[]): Pick<Persistence, 'level' | 'drift' | 'rate'> {
  let least = Infinity
  let best = { level: 0, drift: 0, rate: 0 }
  for (let rate = 0; rate <= HIGHEST_RATE; rate++) {
    const powers = lags.map(({ lag }) => (rate / HUNDRED) ** lag)
    for (let level = 0; level <= HUNDRED; level++)
      for (let drift = 0; level + drift <= HUNDRED; drift++) {
        let error = 0
        for (let at = 0; at < lags.length; at++) {
          const miss = level / HUNDRED + (drift / HUNDRED) * powers[at]! - lags[at]!.r
          error += lags[at]!.pairs * miss * miss
        }
        if (error < least) {
          least = error
          best = { level: level / HUNDRED, drift: drift / HUNDRED, rate: rate / HUNDRED }
        }
      }
  }
  return best
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length
