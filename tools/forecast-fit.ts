/**
 * How fast and how widely published figures go to the level that their own past up to then says, on figures to 2019: what the ways and
 * sizes of drift are held against. Text of `evidence/derived_forecast_fit.csv`.
 */
import { comparableReading } from '../src/authorities/differences'
import { figureOf } from '../src/authorities/figures'
import { loadDirectory } from '../src/authorities/load'
import { fitPersistence } from '../src/authorities/persistence'
import { solveSymmetric } from '../src/authorities/solve'
import type { AuthorityRecord } from '../src/authorities/types'
import { expectedLevel, HORIZON_YEARS } from '../src/authorities/underlying'
import { FITTED_THROUGH, HORIZONS } from '../src/backcast/national'
import { PANEL } from '../src/validation/panel'

const HEAD = [
  'measure_short',
  'authority_years',
  ...['level', 'drift', 'rate', 'sd_root'],
  ...['way_1', 'way_2'],
  ...['spread_1', 'spread_2', 'spread_3'],
  ...['spread_last_1', 'spread_last_2', 'spread_last_3'],
  ...['momentum_1', 'momentum_2'],
]
/** A level further away than this, on a logarithm, is of a figure near zero. */
const FAR = 1
/** Tenth to ninetieth of a normal distribution, in standard deviations. */
const TENTHS = 2.563

const directory = await loadDirectory()
const persistences = fitPersistence(directory, FITTED_THROUGH)
const years = directory.years.filter((year) => year <= FITTED_THROUGH)

interface Start {
  last: number
  expected: number[]
  later: (number | undefined)[]
  /** Starts less ceasing in the year before, as a share of children looked after. */
  flow: number | undefined
}

export const FIT_TEXT = [HEAD, ...PANEL.map(rowOf)].map((cells) => `${cells.join(',')}\n`).join('')

function rowOf({ field, short }: (typeof PANEL)[number]): (string | number)[] {
  const persistence = persistences[field]!
  const starts = directory.authorities.flatMap((record) =>
    years.flatMap((year): Start[] => {
      const last = comparableReading(record, field, year)
      if (last === undefined || last <= 0) return []
      const expected = HORIZONS.map((ahead) =>
        expectedLevel(directory, record, field, year, persistence, ahead),
      ).filter((each) => each !== undefined)
      if (expected.length < HORIZONS.length) return []
      const later = HORIZONS.map((ahead) =>
        year + ahead > FITTED_THROUGH ? undefined : comparableReading(record, field, year + ahead),
      )
      return [{ last, expected, later, flow: flowOf(record, year) }]
    }),
  )
  const spreadFrom = (middle: (start: Start, at: number) => number) =>
    HORIZONS.map((_, at) =>
      spreadOf(
        starts.flatMap((start) => {
          const later = start.later[at]
          return later === undefined || later <= 0 ? [] : [Math.log(later / middle(start, at))]
        }),
      ),
    )
  return [
    short,
    starts.length,
    ...[persistence.level, persistence.drift, persistence.rate, persistence.sd],
    ...[wayOf(starts, 0), wayOf(starts, 1)],
    ...spreadFrom(({ expected }, at) => expected[at]!),
    ...spreadFrom(({ last }) => last),
    ...(field === 'lookedAfter' ? [momentumOf(starts, 0), momentumOf(starts, 1)] : ['', '']),
  ].map((cell) => (typeof cell === 'number' && !Number.isInteger(cell) ? cell.toPrecision(3) : cell))
}

function flowOf(record: AuthorityRecord, year: number): number | undefined {
  const [stock, started, ceased] = (['lookedAfter', 'lookedAfterStarts', 'lookedAfterCeased'] as const).map(
    (each) => figureOf(record, each, year),
  )
  if (typeof stock !== 'number' || typeof started !== 'number' || typeof ceased !== 'number') return undefined
  return stock > 0 ? (started - ceased) / stock : undefined
}

/** What of starts less ceasing goes on: its slope in a regression of the log change on it, the expected log change and a constant. */
function momentumOf(starts: readonly Start[], at: number): number {
  const matrix = [0, 0, 0].map(() => [0, 0, 0])
  const right = [0, 0, 0]
  for (const { last, expected, later, flow } of starts) {
    const after = later[at]
    if (flow === undefined || after === undefined || after <= 0) continue
    const row = [1, Math.log(expected[at]! / last), flow]
    row.forEach((x, i) => {
      right[i]! += x * Math.log(after / last)
      row.forEach((y, j) => (matrix[i]![j]! += x * y))
    })
  }
  return solveSymmetric(matrix, right)[2]!
}

/** Part of the way to the level HORIZON years on that the prediction has gone: slope of one log distance on the other. */
function wayOf(starts: readonly Start[], at: number): number {
  let together = 0
  let alone = 0
  for (const { last, expected } of starts) {
    const whole = Math.log(expected[HORIZON_YEARS - 1]! / last)
    if (Math.abs(whole) >= FAR) continue
    together += Math.log(expected[at]! / last) * whole
    alone += whole * whole
  }
  return together / alone
}

function spreadOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!
  return (at(0.9) - at(0.1)) / TENTHS
}
