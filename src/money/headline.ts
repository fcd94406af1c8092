/** Whether a saving may be headlined: not before the base year is reconciled, every price it hangs on has a source, and the change has its costs. */
import { PAY_LINE, SPEND_LINES, type MoneyLineId } from '../model/moneyLines'
import { ROLE_IDS, type RoleId } from '../model/roles'
import { PAY_PARAMETER } from '../scenario/design'
import { priceParameter } from '../scenario/moneyPrices'
import type { MoneyPriceId } from '../scenario/moneyTypes'
import type { ResolvedScenario } from '../scenario/types'
import { MONEY_KINDS, savedBy, spreadOf } from './spread'
import type { Blocker, Headline, OutturnRow, ResolvedMoney, Savings } from './types'

/** A line carries a saving when it is at least this share of all movements. */
const CARRIES = 0.1
/** Costs of a change that are nothing in the model unless somebody gives them. None is a figure too. */
export const NEEDED_COSTS: readonly MoneyLineId[] = ['programme', 'dualRunning']

const PRICES: Partial<Record<MoneyLineId, readonly MoneyPriceId[]>> = {
  agency: ['agencyPremium'],
  recruitment: ['recruitmentCost'],
  training: ['courseCost'],
  redundancy: ['exitCost'],
  kinship: ['kinshipCost'],
  agencyFoster: ['agencyFosterCost'],
  supportedAccommodation: ['supportedCost'],
  secureOrOther: ['secureCost'],
  legal: ['legalCost'],
  conferences: ['conferenceCost'],
}

/** Prices that a line hangs on: parameters that a user can give a value of their own. Published unit costs are not among them. */
export function pricesBehind(line: MoneyLineId, roles: readonly RoleId[] = ROLE_IDS): MoneyPriceId[] {
  const pay = roles
    .filter((role) => PAY_LINE[role] === line)
    .map((role) => PAY_PARAMETER[role] as MoneyPriceId)
  return pay.length > 0 ? [...new Set(pay), 'onCosts'] : [...(PRICES[line] ?? [])]
}

/** Of those, the ones that rest on judgement alone and that nobody has given. A price of a week stands in for how kinds compare. */
export function unsourcedPrices(
  line: MoneyLineId,
  { file }: ResolvedMoney,
  scenario: Pick<ResolvedScenario, 'parameters' | 'options'>,
): MoneyPriceId[] {
  const own = file.prices ?? {}
  if (`week.${line}` in own) return []
  const roles = ROLE_IDS.filter((role) =>
    scenario.options.some(({ services }) =>
      services.some(({ units }) => units.some(({ posts }) => posts.some((post) => post.role === role))),
    ),
  )
  return pricesBehind(line, roles).filter(
    (id) =>
      !(id in own) && !(id in scenario.parameters) && priceParameter(id).evidence.grade === 'assumption',
  )
}

export function headlineOf(
  scenario: ResolvedScenario,
  money: ResolvedMoney,
  savings: Savings,
  rows: readonly OutturnRow[],
): Headline {
  const option = scenario.options[savings.option]!
  const moved = SPEND_LINES.map(({ id }) => ({
    id,
    gbp: Math.abs(spreadOf(savedBy(savings, { lines: [id], kinds: MONEY_KINDS })).mean),
  }))
  const all = moved.reduce((sum, { gbp }) => sum + gbp, 0)
  const blockers: Blocker[] = [
    ...rows.flatMap(({ line, state }): Blocker[] =>
      state === 'open' || state === 'lapsed' ? [{ kind: 'notReconciled', line, state }] : [],
    ),
    ...moved.flatMap(({ id, gbp }): Blocker[] => {
      const share = all > 0 ? gbp / all : 0
      const ids = share >= CARRIES ? unsourcedPrices(id, money, scenario) : []
      return ids.length > 0 ? [{ kind: 'unsourcedPrice', line: id, ids, share }] : []
    }),
    ...NEEDED_COSTS.flatMap((line): Blocker[] =>
      money.file.costs?.some((cost) => cost.option === option.id && cost.line === line)
        ? []
        : [{ kind: 'costNotGiven', option: option.id, line }],
    ),
  ]
  return {
    blocked: blockers.length > 0,
    blockers,
    total: spreadOf(savedBy(savings, { kinds: MONEY_KINDS })),
    cashable: spreadOf(savedBy(savings, { kinds: ['cashable'] })),
  }
}
