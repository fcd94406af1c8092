/**
 * The sector's forecaster on published figures, beside the stored national backcast of the same authorities, start years and years ahead.
 * Published tables have no ages and no moves, so there is one state: everyone looked after, with the entries and exits of the last year.
 */
import { comparableReading } from '../../authorities/differences'
import { figureOf, populationOf } from '../../authorities/figures'
import type { AuthorityRecord, Directory } from '../../authorities/types'
import { SCORED_FIELD, type NationalFile } from '../file'
import { normalScore, withInterval, type SidedCase, type SidedScore } from './compare'
import { forecastDaily, totalOf, type DailyRates } from './daily'

export const SECTOR_HORIZONS: readonly number[] = [1, 2]
const DAYS_A_YEAR = 365
const RATE_OF = 10_000

/** Rates of the year that ends on 31 March of `year`; undefined where a count is not published. Mean stock is of its first and last day. */
export function publishedRates(record: AuthorityRecord, year: number): DailyRates | undefined {
  const [stock, entered, left] = (['lookedAfter', 'lookedAfterStarts', 'lookedAfterCeased'] as const).map(
    (field) => figureOf(record, field, year),
  )
  if (typeof stock !== 'number' || typeof entered !== 'number' || typeof left !== 'number') return undefined
  const before = figureOf(record, 'lookedAfter', year - 1)
  const meanStock = typeof before === 'number' ? (before + stock) / 2 : stock
  if (meanStock <= 0) return undefined
  return {
    stock: Float64Array.of(stock),
    move: Float64Array.of(0),
    leave: Float64Array.of(left / DAYS_A_YEAR / meanStock),
    enter: Float64Array.of(entered / DAYS_A_YEAR),
  }
}

/** Scores per 10,000 children of the start year, as the model's own: neither knows how many children there will be. */
export function sectorScore(
  record: AuthorityRecord,
  year: number,
  horizon: number,
): { observed: number; score: SidedScore } | undefined {
  const rates = publishedRates(record, year)
  const children = populationOf(record, year)
  const observed = comparableReading(record, 'lookedAfter', year + horizon)
  if (!rates || observed === undefined || comparableReading(record, 'lookedAfter', year) === undefined)
    return undefined
  const { mean, sd } = totalOf(forecastDaily(rates, horizon * DAYS_A_YEAR))
  const scale = RATE_OF / Number(children)
  return { observed, score: normalScore(mean * scale, sd * scale, observed) }
}

/** Every case of the national backcast that the method can forecast too. Throws where its rows have no score. */
export function publishedCases(directory: Directory, national: NationalFile): SidedCase[] {
  const field = national.fields.indexOf(SCORED_FIELD)
  return directory.authorities.flatMap((record) =>
    (national.cards[record.code]?.rows ?? [])
      .filter(([of, , horizon]) => of === field && SECTOR_HORIZONS.includes(horizon))
      .flatMap(([, start, horizon, , low, middle, high, observed, crps]) => {
        const sector = sectorScore(record, start, horizon)
        if (!sector) return []
        if (crps === undefined)
          throw new Error('The stored national backcast has no scores to compare with: make it anew first.')
        const inside = low <= observed && observed <= high
        const model = withInterval({ low, middle, high, inside, crps }, observed)
        return [{ code: record.code, start, horizon, observed: sector.observed, sector: sector.score, model }]
      }),
  )
}

export interface SectorCase {
  code: string
  start: number
  horizon: number
  observed: number
  score: SidedScore
}

/** The method alone, from every year that has figures. */
export function sectorCases(directory: Directory): SectorCase[] {
  return directory.authorities
    .filter(({ successors }) => !successors)
    .flatMap((record) =>
      directory.years.flatMap((start) =>
        SECTOR_HORIZONS.flatMap((horizon) => {
          const found = sectorScore(record, start, horizon)
          return found ? [{ code: record.code, start, horizon, ...found }] : []
        }),
      ),
    )
}
