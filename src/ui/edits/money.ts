/** Edits of the money part of a scenario. Each takes a scenario and gives another; one that says nothing of money has no money part. */
import type { OutturnLineId } from '../../model/moneyLines'
import type {
  AdjustmentFile,
  CostFile,
  InPlanFile,
  MoneyFile,
  MoneyPriceId,
  OutturnFile,
  OwnPrice,
  PartnerFile,
  TargetFile,
} from '../../scenario/moneyTypes'
import type { Scenario } from '../../scenario/types'

/** Without what is empty, so that taking away the last entry leaves no trace. */
function withMoney(scenario: Scenario, change: Partial<MoneyFile>): Scenario {
  const { money: before, ...rest } = scenario
  const entries = Object.entries({ ...before, ...change }).filter(
    ([, value]) =>
      value !== undefined && (typeof value !== 'object' || Object.keys(value as object).length > 0),
  )
  return entries.length > 0 ? { ...rest, money: Object.fromEntries(entries) as MoneyFile } : rest
}

/** In the place of the one that is the same, or at the end. */
function put<Item>(list: readonly Item[] = [], item: Item, same: (each: Item) => boolean): Item[] {
  const at = list.findIndex(same)
  return at < 0 ? [...list, item] : list.with(at, item)
}

export function setPrice(scenario: Scenario, id: MoneyPriceId, price: OwnPrice): Scenario {
  return withMoney(scenario, { prices: { ...scenario.money?.prices, [id]: price } })
}

export function resetPrice(scenario: Scenario, id: MoneyPriceId): Scenario {
  const { [id]: _, ...prices } = scenario.money?.prices ?? {}
  return withMoney(scenario, { prices })
}

export function setOutturn(scenario: Scenario, outturn: OutturnFile): Scenario {
  const { line, year } = outturn
  const same = (each: OutturnFile) => each.line === line && each.year === year
  return withMoney(scenario, { outturn: put(scenario.money?.outturn, outturn, same) })
}

/** The published figure stands again, where there is one. What was accepted against the own figure goes with it. */
export function resetOutturn(scenario: Scenario, line: OutturnLineId): Scenario {
  const outturn = scenario.money?.outturn?.filter((each) => each.line !== line)
  return withdrawAdjustment(withMoney(scenario, { outturn }), line)
}

export function acceptAdjustment(scenario: Scenario, adjustment: AdjustmentFile): Scenario {
  const same = ({ line }: AdjustmentFile) => line === adjustment.line
  return withMoney(scenario, { adjustments: put(scenario.money?.adjustments, adjustment, same) })
}

export function withdrawAdjustment(scenario: Scenario, line: OutturnLineId): Scenario {
  return withMoney(scenario, {
    adjustments: scenario.money?.adjustments?.filter((each) => each.line !== line),
  })
}

export function setCost(scenario: Scenario, cost: CostFile): Scenario {
  return withMoney(scenario, { costs: put(scenario.money?.costs, cost, ({ id }) => id === cost.id) })
}

export function removeCost(scenario: Scenario, id: string): Scenario {
  return withMoney(scenario, { costs: scenario.money?.costs?.filter((each) => each.id !== id) })
}

/** Costs of an option go with it. */
export function withoutCostsOf(scenario: Scenario, option: string): Scenario {
  if (!scenario.money?.costs?.some((each) => each.option === option)) return scenario
  return withMoney(scenario, { costs: scenario.money.costs.filter((each) => each.option !== option) })
}

export function setInPlan(scenario: Scenario, saving: InPlanFile): Scenario {
  return withMoney(scenario, { inPlan: put(scenario.money?.inPlan, saving, ({ id }) => id === saving.id) })
}

export function removeInPlan(scenario: Scenario, id: string): Scenario {
  return withMoney(scenario, { inPlan: scenario.money?.inPlan?.filter((each) => each.id !== id) })
}

const samePartner = (a: PartnerFile) => (b: PartnerFile) => a.line === b.line && a.partner === b.partner

export function setPartner(scenario: Scenario, partner: PartnerFile): Scenario {
  return withMoney(scenario, { partners: put(scenario.money?.partners, partner, samePartner(partner)) })
}

export function removePartner(scenario: Scenario, partner: PartnerFile): Scenario {
  const same = samePartner(partner)
  return withMoney(scenario, { partners: scenario.money?.partners?.filter((each) => !same(each)) })
}

/** Without one, the target goes. */
export function setTarget(scenario: Scenario, target: TargetFile | undefined): Scenario {
  return withMoney(scenario, { target })
}

export function setPaybackYears(scenario: Scenario, paybackYears: number): Scenario {
  return withMoney(scenario, { paybackYears })
}

export function setPriceBase(scenario: Scenario, priceBase: string | undefined): Scenario {
  return withMoney(scenario, { priceBase })
}

/** An id that no entry of the list has yet: `cost-3`. */
export function freeId(list: readonly { id: string }[] = [], word: string): string {
  for (let count = list.length + 1; ; count++)
    if (!list.some(({ id }) => id === `${word}-${count}`)) return `${word}-${count}`
}
