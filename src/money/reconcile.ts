/** The first year of today's structure beside what was spent, line by line, with the gap told in parts; and the adjustments that somebody has accepted. */
import { ledgerCell } from '../model/ledger'
import { OUTTURN_LINE_IDS, OUTTURN_LINES, type MoneyLineId, type OutturnLineId } from '../model/moneyLines'
import type { CompleteProfile, ProfileFieldId } from '../model/profileFields'
import { WEEKS_PER_YEAR } from '../model/time'
import type { AdjustmentFile } from '../scenario/moneyTypes'
import type { ResolvedScenario } from '../scenario/types'
import { spendCell } from './spend'
import { spreadOf } from './spread'
import type { LedgerFutures, OutturnRow, ResolvedMoney, Spend, Spread } from './types'

/** A gap of at most this share of what was spent needs no explanation. */
export const AGREES_WITHIN = 0.05
/** An accepted gap lapses when modelled or real spend has moved by more, and modelled spend by more than another number of futures explains. */
const LAPSES_BEYOND = 0.02
const ERRORS = 3

export const PUBLISHED_UNIT_COST = 'Section 251 outturn: published weekly unit cost'
export const PUBLISHED_SOURCE = `${PUBLISHED_UNIT_COST}, times published children, times 52 weeks`

/** Published figures that each line is worked out from. */
const UNIT_COSTS: Record<OutturnLineId, readonly ProfileFieldId[]> = {
  fostering: ['fosteringWeeklyGbp'],
  residential: ['residentialWeeklyGbp'],
  otherPlacements: ['lookedAfterWeeklyGbp', 'fosteringWeeklyGbp', 'residentialWeeklyGbp'],
  socialWork: ['socialWorkWeeklyGbp'],
}

/** What published unit costs come to in the base year, GBP, and the children they are of. */
export function publishedOutturn(
  profile: CompleteProfile,
): Record<OutturnLineId, { gbp: number; children: number }> {
  const { lookedAfter, fosterShare, residentialShare } = profile
  const year = (weekly: number, children: number) => ({ gbp: weekly * children * WEEKS_PER_YEAR, children })
  const fostering = year(profile.fosteringWeeklyGbp, lookedAfter * fosterShare)
  const residential = year(profile.residentialWeeklyGbp, lookedAfter * residentialShare)
  const all = year(profile.lookedAfterWeeklyGbp, lookedAfter)
  const others = all.children - fostering.children - residential.children
  return {
    fostering,
    residential,
    otherPlacements: { gbp: Math.max(0, all.gbp - fostering.gbp - residential.gbp), children: others },
    socialWork: year(profile.socialWorkWeeklyGbp, profile.childrenInNeed),
  }
}

/** `spend` as it is before any adjustment. */
export function reconcile(
  scenario: ResolvedScenario,
  money: ResolvedMoney,
  futures: LedgerFutures,
  spend: Spend,
): OutturnRow[] {
  const published = publishedOutturn(scenario.authority.profile)
  return OUTTURN_LINE_IDS.map((line) => {
    const modelled = spreadOf(firstYear(spend, OUTTURN_LINES[line]))
    const typed = (money.file.outturn ?? []).filter((each) => each.line === line)
    const given =
      typed.find(({ year }) => year === scenario.authority.baseYear) ??
      typed.toSorted((a, b) => a.year.localeCompare(b.year)).at(-1)
    const outturnGbp = given?.gbp ?? published[line].gbp
    const gapGbp = modelled.mean - outturnGbp
    const gapShare = outturnGbp > 0 ? gapGbp / outturnGbp : Number(gapGbp !== 0)
    const accepted = money.file.adjustments?.find((each) => each.line === line)
    const fill = scenario.authority.fills.find(({ field }) => UNIT_COSTS[line].includes(field))
    return {
      line,
      year: given?.year ?? scenario.authority.baseYear,
      modelled,
      outturnGbp,
      source: given?.source ?? (fill ? `${PUBLISHED_SOURCE}; ${fill.how}` : PUBLISHED_SOURCE),
      from: given ? 'typed' : fill ? 'filled' : 'published',
      gapGbp,
      gapShare,
      explained: explain(line, scenario, futures, published[line], modelled.mean, outturnGbp),
      state: stateOf({
        gapShare,
        accepted,
        modelled,
        outturn: outturnGbp,
        own: !fill || !!given,
      }),
    }
  })
}

/** Spend of the first option's first year at prices of the price base, future by future: rises of prices since are left out. */
function firstYear(spend: Spend, lines: readonly MoneyLineId[]): Float64Array {
  const years = spend.years.length
  return Float64Array.from(spend.real, (values, future) =>
    lines.reduce((sum, line) => {
      const cell = spendCell(0, line, 0, years)
      return sum + values[cell]! / spend.relative[future >> 1]![cell]!
    }, 0),
  )
}

interface Gap {
  gapShare: number
  accepted: AdjustmentFile | undefined
  modelled: Spread
  outturn: number
  /** What was spent is of this authority. */
  own: boolean
}

function stateOf({ gapShare, accepted, modelled, outturn, own }: Gap): OutturnRow['state'] {
  const near = (now: number, then: number, chance: number) =>
    Math.abs(now - then) <= Math.max(LAPSES_BEYOND * Math.abs(then), chance)
  if (
    accepted &&
    near(modelled.mean, accepted.modelledGbp, ERRORS * modelled.monteCarloError) &&
    near(outturn, accepted.outturnGbp, 0)
  )
    return 'accepted'
  if (own && Math.abs(gapShare) <= AGREES_WITHIN) return 'agrees'
  return accepted ? 'lapsed' : 'open'
}

/** More or fewer children than published, at the price that was paid; another price for each of them; and what neither tells. */
function explain(
  line: OutturnLineId,
  { horizonYears }: ResolvedScenario,
  futures: LedgerFutures,
  published: { gbp: number; children: number },
  modelled: number,
  outturn: number,
): OutturnRow['explained'] {
  if (line === 'socialWork' || !(published.children > 0)) return [{ what: 'rest', gbp: modelled - outturn }]
  let children = 0
  for (const ledger of futures.ledger.slice(0, futures.done))
    for (const kind of OUTTURN_LINES[line])
      children += ledger[ledgerCell(0, `placed.${kind}`, 0, horizonYears)]!
  const each = outturn / published.children
  const volume = (children / futures.done - published.children) * each
  return [
    { what: 'volume', gbp: volume },
    { what: 'price', gbp: modelled - outturn - volume },
  ]
}

/** Spend with the accepted scalings on every option: the price of a line was wrong by so much. Gaps outside the model change nothing. */
export function adjusted(spend: Spend, money: ResolvedMoney, rows: readonly OutturnRow[]): Spend {
  const factors = new Map<MoneyLineId, number>()
  for (const { line, state, outturnGbp, modelled } of rows) {
    const accepted = money.file.adjustments?.find((each) => each.line === line)
    if (state !== 'accepted' || accepted?.how !== 'scale' || modelled.mean === 0) continue
    for (const each of OUTTURN_LINES[line]) factors.set(each, outturnGbp / modelled.mean)
  }
  if (factors.size === 0) return spend
  const years = spend.years.length
  const scaled = (all: readonly Float64Array[]) =>
    all.map((values) => {
      const copy = values.slice()
      for (const [line, factor] of factors)
        for (let option = 0; option < spend.options; option++) {
          const from = spendCell(option, line, 0, years)
          for (let cell = from; cell < from + years; cell++) copy[cell]! *= factor
        }
      return copy
    })
  return { ...spend, real: scaled(spend.real), funded: scaled(spend.funded) }
}
