/** The money part of a scenario file: prices, costs and savings that are the user's own. No future depends on it. GBP; financial years as `2025/26`. */
import type { MoneyLineId, OutturnLineId, WeekPriceId } from '../model/moneyLines'
import type { FINANCE_PARAMETERS } from '../parameters/finance'
import type { MONEY_PARAMETERS } from '../parameters/money'

/** What changes quantities and not prices is a parameter of the scenario. */
type PlayedId = 'proceedingsShare'
export type MoneyPriceId =
  | Exclude<(typeof MONEY_PARAMETERS)[number]['id'], PlayedId>
  | (typeof FINANCE_PARAMETERS)[number]['id']
  | 'agencyPremium'
  | 'conferenceCost'
  | 'restorativeCost'
  | WeekPriceId

/** Either `value`, or `low` and `high`: an 8-in-10 range. */
export interface MoneyRange {
  value?: number
  low?: number
  high?: number
}

export interface OwnPrice extends MoneyRange {
  mode?: number
  /** Where it is from, for example `Ledger, cost centre 4711`. */
  source: string
  /** Financial year whose prices it is at. */
  year: string
  reason?: string
}

/** What was spent on a line in a year. */
export interface OutturnFile {
  line: OutturnLineId
  year: string
  gbp: number
  source: string
}

/** `scale`: prices of the line are taken to be wrong by the gap. `outside`: the gap is spend that no option changes. */
export type AdjustmentHow = 'scale' | 'outside'

/** A gap between modelled and real spend that somebody has accepted; it lapses when either figure moves. */
export interface AdjustmentFile {
  line: OutturnLineId
  how: AdjustmentHow
  modelledGbp: number
  outturnGbp: number
  reason: string
  by: string
  on?: string
}

/** A cost of an option that is not modelled, GBP at prices of the price base. */
export interface CostFile extends MoneyRange {
  id: string
  label: string
  option: string
  line: MoneyLineId
  /** One-off: in `from`. Recurring: every year from `from` to `to`, or to the end. */
  recurring: boolean
  from: string
  to?: string
  source: string
}

/** A saving that is in the plan already, and so is not counted again. */
export interface InPlanFile {
  id: string
  label: string
  line: MoneyLineId
  /** GBP by financial year. */
  gbp: Record<string, number>
  source?: string
}

/** Share of what a line saves that goes to somebody else. */
export interface PartnerFile {
  line: MoneyLineId
  partner: string
  share: number
  source: string
}

export interface TargetFile {
  gbp: number
  /** Last year that counts. */
  year: string
  /** That year alone, or all years up to it. */
  over: 'year' | 'total'
  /** What may be counted towards it. */
  counts: 'cashable' | 'cashableAndAvoidance'
  source?: string
}

export interface MoneyFile {
  /** Financial year at whose prices real figures are; the base year when left out. */
  priceBase?: string
  prices?: Partial<Record<MoneyPriceId, OwnPrice>>
  outturn?: OutturnFile[]
  adjustments?: AdjustmentFile[]
  costs?: CostFile[]
  inPlan?: InPlanFile[]
  partners?: PartnerFile[]
  target?: TargetFile
  /** Years within which a plan is to have paid for itself. */
  paybackYears?: number
}
