/**
 * How lasting an authority's difference from its statistical neighbours is, by field: what is left of a difference k years on (the slope
 * of the later on the earlier, over all authorities and years) is fitted by level + drift * rate^k (k >= 1); what is missing from 1 at
 * k = 0 is the noise of one year's reading. Areas under 5,000 children are left out.
 */
import type { ProfileFieldId } from '../model/profileFields'
import { baselineOf, mean, rootOf, tells } from './differences'
import type { Directory, Persistence } from './types'

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
const LONGEST_LAG = 6
/** Steps of the grid: fine enough for two decimals. */
const HUNDRED = 100
const HIGHEST_RATE = 98
/** No figure is without noise, and two readings that are the same reading would tell of the future without end. */
const MOST = 99

type Difference = number | undefined

/**
 * Fits every reverting field on published years up to `through` (all of them by default). A field with too few years for a lag
 * is fitted on the lags it has.
 */
export function fitPersistence(
  directory: Directory,
  through: number = Infinity,
): Partial<Record<ProfileFieldId, Persistence>> {
  return Object.fromEntries(
    REVERTING.map((field) => {
      const differences = differencesOf(directory, field, through)
      const variance = mean(differences.flat().flatMap((each) => (each === undefined ? [] : [each * each])))
      const lags = Array.from({ length: LONGEST_LAG }, (_, at) => leftAfter(differences, at + 1)).filter(
        ({ pairs }) => pairs > 0,
      )
      const { level, drift, rate } = fit(lags)
      return [
        field,
        {
          lag1: Number(lags[0]!.left.toFixed(4)),
          level,
          drift,
          rate,
          sd: Number(Math.sqrt(variance).toPrecision(5)),
        },
      ]
    }),
  )
}

/** By authority and year, in the order of the directory's years. */
function differencesOf(directory: Directory, field: ProfileFieldId, through: number): Difference[][] {
  const years = directory.years.filter((year) => year <= through && tells(field, year))
  const current = directory.authorities.filter((each) => each.neighbours.length > 0)
  return current.map((record) => {
    const baseline = baselineOf(directory, record, field, through)
    return years.map((year) => {
      const [own, peers] = [rootOf(record, field, year), baseline(year)]
      return own === undefined || peers === undefined ? undefined : own - peers
    })
  })
}

interface Lag {
  lag: number
  pairs: number
  left: number
}

function leftAfter(differences: readonly Difference[][], lag: number): Lag {
  const pairs = differences.flatMap((series) =>
    series.flatMap((before, at) => {
      const after = series[at + lag]
      return before === undefined || after === undefined ? [] : [{ before, after }]
    }),
  )
  const middle = {
    before: mean(pairs.map((each) => each.before)),
    after: mean(pairs.map((each) => each.after)),
  }
  let together = 0
  let alone = 0
  for (const { before, after } of pairs) {
    together += (before - middle.before) * (after - middle.after)
    alone += (before - middle.before) ** 2
  }
  return { lag, pairs: pairs.length, left: together / alone }
}

/** Least squares weighted by pairs, over a grid. */
function fit(lags: readonly Lag[]): Pick<Persistence, 'level' | 'drift' | 'rate'> {
  let least = Infinity
  let best = { level: 0, drift: 0, rate: 0 }
  for (let rate = 0; rate <= HIGHEST_RATE; rate++) {
    const powers = lags.map(({ lag }) => (rate / HUNDRED) ** lag)
    for (let level = 0; level <= MOST; level++)
      for (let drift = 0; level + drift <= MOST; drift++) {
        let error = 0
        for (let at = 0; at < lags.length; at++) {
          const miss = level / HUNDRED + (drift / HUNDRED) * powers[at]! - lags[at]!.left
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
