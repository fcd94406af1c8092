/** What a design uses, in quantities and not in money: staff, placements and hours over all years, from the ledger of each future. */
import { LEDGER, ledgerCell, type LedgerId } from '../model/ledger'
import type { Futures } from '../runner/types'
import type { ResolvedScenario } from '../scenario/types'
import { quantileOfSorted } from '../statistics'
import { formatNumber } from '../views/format'
import { sharesOf, sideInTen } from '../views/frequency'
import { decimalsOf, roundingStep, roundTo } from '../views/rounding'
import type { TableView } from '../views/table'

interface Quantity {
  label: string
  lines: readonly LedgerId[]
}

const starting = (start: string): LedgerId[] =>
  LEDGER.filter(({ id }) => id.startsWith(start)).map(({ id }) => id)

const QUANTITIES: readonly Quantity[] = [
  { label: 'Permanent staff, full-time years', lines: starting('permanent.') },
  { label: 'Agency staff, full-time years', lines: starting('agency.') },
  { label: 'Posts with nobody in them, full-time years', lines: starting('vacant.') },
  { label: 'Years of children in residential placements', lines: ['placed.residential'] },
  { label: 'Years of children in agency foster homes', lines: ['placed.agencyFoster'] },
  { label: 'Years of children in the authority’s own foster homes', lines: ['placed.inHouseFoster'] },
  { label: 'Hours that families need and nobody has', lines: ['hours.overload'] },
]

/** Sum over all years, one for each future. */
export function quantityOf(
  { horizonYears }: ResolvedScenario,
  { done, ledger }: Futures,
  option: number,
  lines: readonly LedgerId[],
): Float64Array {
  return Float64Array.from({ length: done }, (_, future) => {
    let sum = 0
    for (const line of lines)
      for (let year = 0; year < horizonYears; year++)
        sum += ledger[future]![ledgerCell(option, line, year, horizonYears)]!
    return sum
  })
}

/** Each quantity of today's structure, and how the design differs from it in the same futures. */
export function quantitiesTable(resolved: ResolvedScenario, futures: Futures): TableView {
  return {
    caption: `What is used over ${resolved.horizonYears} years, ${formatNumber(futures.done)} futures`,
    columns: ['Quantity', 'A, in the middle future', 'B less A, 8-in-10 range', 'In how many futures'],
    rows: QUANTITIES.map(({ label, lines }) => {
      const [a, b] = [0, 1].map((option) => quantityOf(resolved, futures, option, lines))
      const differences = b!.map((value, future) => value - a![future]!)
      const [p10, p90] = [at(differences, 0.1), at(differences, 0.9)]
      const step = roundingStep('children', p90 - p10)
      const shares = sharesOf(differences)
      return {
        header: label,
        cells: [
          formatNumber(roundTo(at(a!, 0.5), step), decimalsOf(step)),
          shares.same === 1 ? 'no difference' : `${signed(p10, step)} to ${signed(p90, step)}`,
          shares.same === 1
            ? 'the same in every future'
            : `less in ${sideInTen(shares, 'lower')}, more in ${sideInTen(shares, 'higher')}`,
        ],
      }
    }),
  }
}

const at = (values: Float64Array, probability: number): number =>
  quantileOfSorted(values.slice().sort(), probability)

function signed(value: number, step: number): string {
  const rounded = roundTo(value, step)
  const size = formatNumber(Math.abs(rounded), decimalsOf(step))
  if (rounded === 0) return '0'
  return rounded > 0 ? `+${size}` : `−${size}`
}
