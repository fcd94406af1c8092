// How persistent an authority's difference from its statistical neighbours is, by field: the pooled correlation of the
// difference with itself k years on is fitted by  level + drift * rate^k  (k >= 1); what is left at k = 0 is the noise of
// one year's reading. Counts are taken per 10,000 children. Areas under 5,000 children are left out: their figures are
// a handful of families. A published count of no leavers in a large workforce is not a reading (see docs/data.md).
import { isNumber, tidy } from './cells.mjs'
import { YEARS } from './collect.mjs'

export const REVERTING = {
  turnoverRate: 'rate',
  agencyRate: 'rate',
  vacancyRate: 'rate',
  sicknessRate: 'rate',
  caseloadPerFte: 'rate',
  reReferralRate: 'rate',
  repeatPlanRate: 'rate',
  lookedAfter: 'perTenThousand',
  childProtectionPlans: 'perTenThousand',
  childrenInNeed: 'perTenThousand',
}
const SMALLEST_POPULATION = 5_000
const SMALLEST_WORKFORCE_WITH_NO_LEAVERS = 50
const LONGEST_LAG = 6

export function persistenceOf(authorities) {
  const fitted = {}
  for (const [field, scale] of Object.entries(REVERTING)) {
    const differences = differencesFromPeers(authorities, field, scale)
    const variance = mean(
      differences
        .flat()
        .filter(isNumber)
        .map((each) => each * each),
    )
    const lags = Array.from({ length: LONGEST_LAG }, (_, at) => correlationAt(differences, at + 1, variance))
    const { level, drift, rate } = fit(lags)
    fitted[field] = { lag1: round4(lags[0].r), level, drift, rate, sd: tidy(Math.sqrt(variance)) }
  }
  return fitted
}

function differencesFromPeers(authorities, field, scale) {
  const readings = new Map(
    authorities.map((each) => [each.oldCode, YEARS.map((year, at) => reading(each, field, scale, year, at))]),
  )
  const current = authorities.filter((each) => each.neighbours.length)
  return current.map((each) =>
    YEARS.map((_, at) => {
      const own = readings.get(each.oldCode)[at]
      const peers = each.neighbours.map((code) => readings.get(code)?.[at]).filter(isNumber)
      return isNumber(own) && peers.length > 2 ? own - mean(peers) : null
    }),
  )
}

function reading(authority, field, scale, year, at) {
  const value = authority.figures[field][at]
  const children = authority.population[year]
  if (!isNumber(value) || !isNumber(children) || children < SMALLEST_POPULATION) return null
  if (
    field === 'turnoverRate' &&
    value === 0 &&
    authority.figures.socialWorkersFte[at] >= SMALLEST_WORKFORCE_WITH_NO_LEAVERS
  )
    return null
  return scale === 'rate' ? value : (value / children) * 10_000
}

function correlationAt(differences, lag, variance) {
  const products = differences.flatMap((series) =>
    series.flatMap((value, at) =>
      isNumber(value) && isNumber(series[at + lag]) ? [value * series[at + lag]] : [],
    ),
  )
  return { lag, pairs: products.length, r: mean(products) / variance }
}

/** Least squares weighted by pairs, over a grid fine enough for two decimals. */
function fit(lags) {
  let best = { error: Infinity }
  for (let rate = 0; rate <= 95; rate += 1) {
    for (let level = 0; level <= 100; level += 1) {
      for (let drift = 0; level + drift <= 100; drift += 1) {
        const error = lags.reduce((sum, { lag, pairs, r }) => {
          const miss = level / 100 + (drift / 100) * (rate / 100) ** lag - r
          return sum + pairs * miss * miss
        }, 0)
        if (error < best.error) best = { error, level: level / 100, drift: drift / 100, rate: rate / 100 }
      }
    }
  }
  return best
}

const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length
const round4 = (value) => Number(value.toFixed(4))
