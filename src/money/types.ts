/** What money is worked out from and what it comes to. All GBP are at prices of the price base unless they say nominal; savings are positive. */
import type { MoneyLineId, OutturnLineId, SavingKind } from '../model/moneyLines'
import type { Values } from '../parameters'
import type { MoneyFile, TargetFile } from '../scenario/moneyTypes'

/** What money needs of a run: ledgers in replication order, laid out as in `model/ledger.ts`. */
export interface LedgerFutures {
  readonly done: number
  readonly ledger: readonly Float64Array[]
}

/** The money part with nothing left to guess. */
export interface ResolvedMoney {
  readonly file: MoneyFile
  /** Financial years simulated, in order. */
  readonly years: readonly string[]
  /** Year at whose prices real figures are, and years from it to the first simulated one. */
  readonly priceBase: string
  readonly yearsToFirst: number
  /** Years of general inflation between the year of default prices (the base year) and the price base. */
  readonly restateYears: number
  readonly paybackYears: number
  readonly target: TargetFile | undefined
  /** SHA-256 of the money part. */
  readonly hash: string
}

/** Prices of one draw of what is not known; futures 2k and 2k+1 share it. */
export interface DrawnPrices {
  readonly values: Values
  /** GBP for one of a line of the ledger, keyed by ledger line; what is not priced is left out. */
  readonly unit: ReadonlyMap<number, { readonly line: MoneyLineId; readonly gbp: number }>
  /** Yearly pay with on-costs by role, in the order of roles. */
  readonly pay: Float64Array
  /** GBP by cost of the file, in its order. */
  readonly costs: Float64Array
}

/**
 * Spend of every future, option, line and year. `real[future][(option * MONEY_LINE_COUNT + line) * years + year]`; nominal is real times
 * `deflator[future >> 1][year]`.
 */
export interface Spend {
  readonly done: number
  readonly options: number
  readonly years: readonly string[]
  readonly real: readonly Float64Array[]
  /** How prices of each line have risen beyond general inflation since the price base, by draw: [line * years + year]; part of `real`. */
  readonly relative: readonly Float64Array[]
  /** General inflation since the price base, by draw and year. */
  readonly deflator: readonly Float64Array[]
  /** What of a pay line's spend is posts that the design has, filled or not: `funded[future]` laid out as `real`. */
  readonly funded: readonly Float64Array[]
}

export type Basis = 'real' | 'nominal'

/** A distribution over futures: an 8-in-10 range, its middle, and in how many it is above and below nothing. */
export interface Spread {
  readonly mean: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** Share of futures above 0, and below 0. */
  readonly above: number
  readonly below: number
  readonly monteCarloError: number
  /** Whether the 8-in-10 range leaves out nothing. */
  readonly clear: boolean
}

/** Savings of one option against the first. Arrays are `[kind][future][line * years + year]`, real; a cost is a negative saving. */
export interface Savings {
  readonly option: number
  readonly done: number
  readonly years: readonly string[]
  /** Difference of spend before anything is taken off; time lines hold the value of time. */
  readonly gross: readonly Float64Array[]
  /** Net of what is in the plan already. The sum over kinds and `inPlan` is `gross`. */
  readonly parts: Readonly<Record<SavingKind, readonly Float64Array[]>>
  /** Taken off because the plan has it already. */
  readonly inPlan: readonly Float64Array[]
  /** Share of each line that goes to partners, by draw: `[draw][line]`. */
  readonly partnerShare: readonly Float64Array[]
}

export interface OutturnRow {
  readonly line: OutturnLineId
  readonly year: string
  /** Mean over futures of the first year of the first option, and its 8-in-10 range. */
  readonly modelled: Spread
  readonly outturnGbp: number
  readonly source: string
  /** `typed` by the user, worked out from `published` unit costs, or `filled`: another's unit costs, since this authority's are not there. */
  readonly from: 'typed' | 'published' | 'filled'
  readonly gapGbp: number
  readonly gapShare: number
  /** Parts of the gap that can be told: volumes, prices, and what is left. */
  readonly explained: readonly { readonly what: GapPart; readonly gbp: number }[]
  readonly state: 'agrees' | 'accepted' | 'lapsed' | 'open'
}
export type GapPart = 'volume' | 'price' | 'rest'

/** Why no saving may be headlined. */
export type Blocker =
  | { readonly kind: 'notReconciled'; readonly line: OutturnLineId; readonly state: 'open' | 'lapsed' }
  | {
      readonly kind: 'unsourcedPrice'
      readonly line: MoneyLineId
      readonly ids: readonly string[]
      readonly share: number
    }
  | { readonly kind: 'costNotGiven'; readonly option: string; readonly line: MoneyLineId }

export interface Headline {
  readonly blocked: boolean
  readonly blockers: readonly Blocker[]
  /** Money saved in all years (cashable and avoided, net of what the plan has); not to be headlined while blocked. */
  readonly total: Spread
  readonly cashable: Spread
}

export interface YearChance {
  readonly year: string
  /** Share of futures that have paid back by the end of the year. */
  readonly chance: number
}

export interface Appraisal {
  readonly basis: 'cashable' | 'cashableAndAvoidance'
  readonly discountRate: number
  /** Real and discounted to the first year. */
  readonly npv: Spread
  /** Money of the years added up as it will be paid. */
  readonly nominal: Spread
  readonly real: Spread
  /** Present value of savings for each pound of present cost; undefined where too few futures have any cost. */
  readonly benefitCost: Spread | undefined
  readonly benefitCostShare: number
  /** Present value of everything else for each pound that the change itself costs; undefined where too few futures have any such cost. */
  readonly changeReturn: Spread | undefined
  readonly payback: readonly YearChance[]
  /** Share of futures that have paid back within the years asked for. */
  readonly paidBackInTime: number
  readonly paybackYears: number
  /** Cumulative real net saving at the end of each year. */
  readonly cumulative: readonly Spread[]
  /** The same after optimism bias: costs raised, savings marked down. Apart from the range of futures. */
  readonly afterOptimism: {
    /** Shares by which costs of the change are raised and savings marked down. */
    readonly costs: number
    readonly savings: number
    /** What that takes off the present value of every future, GBP. */
    readonly costsGbp: number
    readonly savingsGbp: number
    readonly npv: Spread
  }
  readonly switching: readonly SwitchingValue[]
}

export type Switch = 'savingsFound' | 'costsOfChange' | 'placementPrices' | 'discountRate'
/** The value at which the mean present value is nothing; undefined where there is none in the range looked at. */
export interface SwitchingValue {
  readonly what: Switch
  /** As it is in the appraisal: 1 for factors, a share a year for the discount rate. */
  readonly now: number
  readonly value: number | undefined
}

export interface TargetChance {
  readonly target: TargetFile
  /** Savings that count, ascending, one a future: the S-curve. */
  readonly sorted: Float64Array
  readonly saved: Spread
  readonly chance: number
  readonly chanceFrom: number
  readonly chanceTo: number
  /** Mean shortfall in the futures that miss it; 0 where none does. */
  readonly shortfallIfMissed: number
  /** To be held so that savings and it come to the target in 8 of 10 futures. */
  readonly contingency: number
}
