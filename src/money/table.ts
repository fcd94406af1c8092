/** Savings of an option as rows: each line and all of them, each kind and all of them, each year and all of them, with their range. */
import { SAVING_KINDS, SPEND_LINES, TIME_LINES, type MoneyLineId, type SavingKind } from '../model/moneyLines'
import { MONEY_KINDS, savedBy, spreadOf } from './spread'
import type { Basis, Savings, Spend, Spread } from './types'

/** `money`: cashable and avoided, what accounts show. `difference`: capacity too. */
export type RowKind = SavingKind | 'money' | 'difference'
const KINDS: Record<RowKind, readonly SavingKind[]> = {
  cashable: ['cashable'],
  avoidance: ['avoidance'],
  capacity: ['capacity'],
  money: MONEY_KINDS,
  difference: SAVING_KINDS,
}

export interface SavingRow {
  readonly line: MoneyLineId | 'all'
  readonly kind: RowKind
  /** A financial year, or all that are simulated. */
  readonly year: string
  readonly saved: Spread
}

/** Which rows: all lines and kinds where left out. */
export interface RowsAsked {
  readonly lines?: readonly (MoneyLineId | 'all')[]
  readonly kinds?: readonly RowKind[]
  readonly basis?: Basis
}

const LINES: readonly (MoneyLineId | 'all')[] = [...SPEND_LINES, ...TIME_LINES].map(({ id }) => id)

/** Lines, then kinds, then years with `all` last. Time lines have capacity alone and are in no total. */
export function savingRows(
  savings: Savings,
  spend: Spend,
  { lines = [...LINES, 'all'], kinds = Object.keys(KINDS) as RowKind[], basis = 'real' }: RowsAsked = {},
): SavingRow[] {
  const isTime = (line: MoneyLineId | 'all') => TIME_LINES.some(({ id }) => id === line)
  return lines.flatMap((line) =>
    kinds
      .filter((kind) => !isTime(line) || kind === 'capacity')
      .flatMap((kind) =>
        [...savings.years, 'all'].map((label, year): SavingRow => {
          const which = {
            kinds: KINDS[kind],
            basis,
            ...(line !== 'all' && { lines: [line] }),
            ...(label !== 'all' && { years: [year] }),
          }
          return { line, kind, year: label, saved: spreadOf(savedBy(savings, which, spend)) }
        }),
      ),
  )
}
