/**
 * How far an option's use of agency staff would have to fall for it to pay: its agency posts are taken to be held by permanent staff instead,
 * in the futures that are played, and priced anew. Agency use follows from the model and is no effect that could be held, so nothing is played.
 */
import { ledgerCell } from '../model/ledger'
import { ROLE_IDS } from '../model/roles'
import { crossing, mean, quantiles, type Crossing } from '../statistics'
import { netSavings, reconciled, type MoneyCase, type NetAsked } from './net'
import type { LedgerFutures } from './types'

export interface AgencyBreakEven extends Crossing {
  readonly asked: NetAsked
  readonly futures: number
  /** FTE of agency staff under the option as played, mean over futures and the years that count, and what is left at break-even. */
  readonly fte: number
  readonly fteLeft?: number
  /** Twenty equally likely values of it from the futures played, which hold what is believed of staff who leave and fall ill. */
  readonly fteDots: readonly number[]
  /** Share of futures in which the option has no more agency staff than that as it is. */
  readonly chance?: number
}

/** Values are the share of the option's agency posts that permanent staff hold instead; below nothing, more agency posts. */
const RANGE = { low: -1, high: 1 }
/** Each value is priced anew in all of them, so that more would be waited for. */
const MOST_FUTURES = 400
const DOTS = 20

/** `case`: with the first option and the one asked about. Of the first 400 futures. */
export async function agencyBreakEven(
  money: MoneyCase,
  all: LedgerFutures,
  asked: NetAsked,
): Promise<AgencyBreakEven> {
  const done = Math.min(all.done, MOST_FUTURES)
  const futures = { done, ledger: all.ledger.slice(0, done) }
  const rows = reconciled(money, futures)
  const result = await crossing((share) => {
    const moved = {
      ...futures,
      ledger: futures.ledger.map((each) => withoutAgency(each, money, asked, share)),
    }
    return Promise.resolve(netSavings(money, moved, asked, rows))
  }, RANGE)
  const used = Float64Array.from(futures.ledger, (each) => agencyFte(each, money, asked))
  const fteDots = quantiles(
    used,
    Array.from({ length: DOTS }, (_, dot) => (dot + 0.5) / DOTS),
  )
  const base = { ...result, asked, futures: done, fte: mean(used), fteDots: [...fteDots] }
  if (!result.found) return base
  const fteLeft = (1 - result.found.value) * base.fte
  return { ...base, fteLeft, chance: mean(used.map((each) => Number(each <= fteLeft))) }
}

function withoutAgency(
  ledger: Float64Array,
  { scenario: { horizonYears } }: MoneyCase,
  { option }: NetAsked,
  share: number,
): Float64Array {
  const moved = ledger.slice()
  for (const role of ROLE_IDS)
    for (let year = 0; year < horizonYears; year++) {
      const agency = ledgerCell(option, `agency.${role}`, year, horizonYears)
      moved[agency] = (1 - share) * ledger[agency]!
      moved[ledgerCell(option, `permanent.${role}`, year, horizonYears)]! += share * ledger[agency]!
    }
  return moved
}

function agencyFte(
  ledger: Float64Array,
  { scenario: { horizonYears } }: MoneyCase,
  { option, years }: NetAsked,
): number {
  let sum = 0
  for (const role of ROLE_IDS)
    for (let year = 0; year < years; year++)
      sum += ledger[ledgerCell(option, `agency.${role}`, year, horizonYears)]!
  return sum / years
}
