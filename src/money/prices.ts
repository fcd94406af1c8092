/** What one of everything costs in one draw of what is not known: the engine's own draw of each parameter, with the user's prices in their place. */
import { LEDGER_INDEX, type LedgerId } from '../model/ledger'
import { PAY_LINE, WEEK_PRICE_IDS, type MoneyLineId } from '../model/moneyLines'
import { ROLE_IDS } from '../model/roles'
import { PLACEMENTS, type Placement } from '../model/stages'
import { startOfFinancialYear, WEEKS_PER_YEAR } from '../model/time'
import { drawValues, type Overrides, type ParameterId, type Values } from '../parameters'
import { scoreOf, valueAt } from '../parameters/distribution'
import { entityNamed } from '../parameters/groups'
import { overriding } from '../parameters/override'
import { keyFromSeed } from '../random/seed'
import { streamFor, type Stream } from '../random/stream'
import { payGbp } from '../scenario/design'
import { priceParameter } from '../scenario/moneyPrices'
import type { MoneyPriceId, MoneyRange, OwnPrice } from '../scenario/moneyTypes'
import { placementWeekGbp } from '../scenario/placementPrices'
import { stageHours, stageWork } from '../scenario/stageWork'
import type { ResolvedScenario } from '../scenario/types'
import { inflationOf, inflationOfPrice } from './inflation'
import type { DrawnPrices, ResolvedMoney } from './types'

/** One draw for each pair of futures. Deterministic; prices that nobody changed are those that the futures were played with. */
export function drawPrices(scenario: ResolvedScenario, money: ResolvedMoney, done: number): DrawnPrices[] {
  const stream = streamFor(keyFromSeed(scenario.seed), 0, 'knowledge')
  return Array.from({ length: Math.ceil(done / 2) }, (_, draw) => pricesOf(scenario, money, stream, draw))
}

function pricesOf(
  scenario: ResolvedScenario,
  money: ResolvedMoney,
  stream: Stream,
  draw: number,
): DrawnPrices {
  const own = money.file.prices ?? {}
  const drawn = drawValues(scenario.stance, stream, draw, withOwn(scenario.parameters, own))
  const values = restated(drawn, money, own)
  const { profile } = scenario.authority
  const restate = (1 + drawn.inflationGeneral) ** money.restateYears
  const weekly = placementWeekGbp(profile, drawn)
  const unit = new Map<number, { line: MoneyLineId; gbp: number }>()
  const price = (id: LedgerId, line: MoneyLineId, gbp: number) => unit.set(LEDGER_INDEX[id], { line, gbp })
  const pay = Float64Array.from(ROLE_IDS, (role) => payGbp(role, values))
  ROLE_IDS.forEach((role, index) => {
    price(`permanent.${role}`, PAY_LINE[role], pay[index]!)
    price(`agency.${role}`, 'agency', pay[index]! + values.agencyPremium)
  })
  for (const kind of PLACEMENTS) {
    const week = ownWeek(kind, money, drawn, stream, draw) ?? weekly[kind] * restate
    price(`paid.${kind}`, kind, week * WEEKS_PER_YEAR)
  }
  price('coursesBegun', 'training', values.courseCost)
  price('recruits.socialWorkers', 'recruitment', values.recruitmentCost)
  price('recruits.others', 'recruitment', values.recruitmentCost)
  price('redundancies.socialWorkers', 'redundancy', values.exitCost)
  price('redundancies.others', 'redundancy', values.exitCost)
  price('conferencesHeld', 'conferences', values.conferenceCost)
  price('restorativeFte', 'programme', values.restorativeCost)
  price('proceedings.families', 'legal', values.legalCost)
  // The published cost of social work for each child in need, shared out by the hours that a child of each stage takes.
  const work = stageWork(profile, drawn)
  const weighted = work.assessment + work.childInNeed + work.childProtection + work.lookedAfter
  const year = profile.socialWorkWeeklyGbp * WEEKS_PER_YEAR * restate
  const each = weighted > 0 ? (year * profile.childrenInNeed) / weighted : 0
  const hours = stageHours(drawn)
  price('stage.assessment', 'assessmentTime', each * hours.assessment)
  price('stage.childInNeed', 'childInNeedTime', each * hours.childInNeed)
  price('stage.childProtection', 'childProtectionTime', each * hours.childProtection)
  price('stage.lookedAfter', 'lookedAfterTime', each * hours.lookedAfter)
  const costs = Float64Array.from(money.file.costs ?? [], ({ id, ...range }) =>
    drawRange(`cost ${id}`, range, stream, draw),
  )
  return { values, unit, pay, costs }
}

function withOwn(parameters: Overrides, own: Partial<Record<MoneyPriceId, OwnPrice>>): Overrides {
  const given = Object.entries(own).filter(([id]) => !(WEEK_PRICE_IDS as readonly string[]).includes(id))
  if (given.length === 0) return parameters
  const mine = given.map(([id, price]) => [id, { ...rangeOf(price), reason: price.source }] as const)
  return { ...parameters, ...Object.fromEntries(mine) }
}

const rangeOf = ({ value, low, high, mode }: MoneyRange & { mode?: number }) => ({
  ...(value !== undefined && { value }),
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
  ...(mode !== undefined && { mode }),
})

/** Prices in GBP at the price base: default ones from the base year by general inflation, own ones from their year by that of their kind. */
function restated(
  values: Values,
  money: ResolvedMoney,
  own: Partial<Record<MoneyPriceId, OwnPrice>>,
): Values {
  const base = startOfFinancialYear(money.priceBase)!
  const changed: Partial<Values> = {}
  for (const id of GBP_PRICES) {
    const price = own[id as MoneyPriceId]
    const years = price ? base - startOfFinancialYear(price.year)! : money.restateYears
    if (years === 0) continue
    const rate = price ? inflationOfPrice(id, values) : values.inflationGeneral
    changed[id] = values[id] * (1 + rate) ** years
  }
  return Object.keys(changed).length > 0 ? { ...values, ...changed } : values
}

const GBP_PRICES: readonly ParameterId[] = [
  'payServiceManager',
  'payTeamManager',
  'payConsultantSocialWorker',
  'paySeniorSocialWorker',
  'paySocialWorker',
  'payNewlyQualifiedSocialWorker',
  'payChildPractitioner',
  'payClinician',
  'payUnitCoordinator',
  'payAdultSpecialist',
  'payPartner',
  'payStudent',
  'agencyPremium',
  'recruitmentCost',
  'courseCost',
  'exitCost',
  'conferenceCost',
  'restorativeCost',
  'legalCost',
]

function ownWeek(
  kind: Placement,
  { file, priceBase }: ResolvedMoney,
  values: Values,
  stream: Stream,
  draw: number,
): number | undefined {
  const price = file.prices?.[`week.${kind}`]
  if (!price) return undefined
  const years = startOfFinancialYear(priceBase)! - startOfFinancialYear(price.year)!
  const week = drawRange(`week.${kind}`, price, stream, draw)
  return week * (1 + inflationOf(kind, values)) ** years
}

/** A user's own amount: the value, or a draw from the range, keyed by its name so that no other draw depends on it. */
function drawRange(
  name: string,
  range: MoneyRange & { mode?: number },
  stream: Stream,
  draw: number,
): number {
  const own = overriding(priceParameter('week.residential'), { ...rangeOf(range), reason: name })
  const u = stream.uniform(entityNamed(name), draw)
  return Math.max(0, valueAt(own, u, scoreOf(u)))
}
