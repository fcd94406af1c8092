/** Everything uncertain that money depends on: parameters that are drawn, and the user's own prices and costs given as ranges. */
import { distributionUnder, PARAMETERS, type Parameter, type ParameterId } from '../parameters'
import { interval } from '../parameters/override'
import { priceParameter } from '../scenario/moneyPrices'
import type { MoneyFile, MoneyPriceId, MoneyRange } from '../scenario/moneyTypes'
import { WEEK_PRICE_IDS } from '../model/moneyLines'
import { PLACEMENTS } from '../model/stages'
import { LEDGER_INDEX } from '../model/ledger'
import type { MoneyCase } from './net'
import type { DrawnPrices } from './types'

/** `parameter`: of the register. `price`: the user's own in its place. `cost`: of an option, by its place in the file. */
export type InputKey =
  | { readonly kind: 'parameter'; readonly id: ParameterId }
  | { readonly kind: 'price'; readonly id: MoneyPriceId }
  | { readonly kind: 'cost'; readonly place: number }

export interface UncertainInput {
  readonly key: InputKey
  readonly label: string
  readonly unit: string
  /** 8-in-10 range. */
  readonly low: number
  readonly high: number
  /** Only prices depend on it: the same futures can be priced anew. */
  readonly moneyAlone: boolean
}

/** Parameters of money on which quantities depend. */
const PLAYED: readonly string[] = ['proceedingsShare', 'fosterPriceSpread', 'residentialPriceSpread']
const HELD = 'Held at one value to see what depends on it'

const all = PARAMETERS as readonly Parameter[]

export const isMoneyAlone = ({ id, usedBy }: Pick<Parameter, 'id' | 'usedBy'>): boolean =>
  usedBy.every((use) => use === 'money') && !PLAYED.includes(id)

/** Those whose range is wider than nothing: in the order of the register, then own prices, then costs. */
export function uncertainInputs({ scenario, money }: MoneyCase): UncertainInput[] {
  const own = money.file.prices ?? {}
  const drawn = all
    .filter(({ id }) => !(id in own))
    .map((parameter): UncertainInput => {
      const { low, high } = interval(
        parameter,
        distributionUnder(parameter, scenario.stance, scenario.parameters),
      )
      const { id, label, unit } = parameter
      const key: InputKey = { kind: 'parameter', id: id as ParameterId }
      return { key, label, unit, low, high, moneyAlone: isMoneyAlone(parameter) }
    })
  const priced = (Object.keys(own) as MoneyPriceId[]).map((id): UncertainInput => {
    const { label, unit } = priceParameter(id)
    const isWeek = (WEEK_PRICE_IDS as readonly string[]).includes(id)
    const said = isWeek ? `${label}, ${id.slice('week.'.length)}` : label
    return { key: { kind: 'price', id }, label: said, unit, ...endsOf(own[id]!), moneyAlone: true }
  })
  const costs = (money.file.costs ?? []).map((cost, place): UncertainInput => ({
    key: { kind: 'cost', place },
    label: cost.label,
    unit: 'GBP',
    ...endsOf(cost),
    moneyAlone: true,
  }))
  return [...drawn, ...priced, ...costs].filter(({ low, high }) => high > low)
}

const endsOf = ({ value, low, high }: MoneyRange) => ({ low: low ?? value ?? 0, high: high ?? value ?? 0 })

/** What an input was drawn as, by draw: futures 2k and 2k+1 share draw k. */
export function drawnAs(key: InputKey, draws: readonly DrawnPrices[]): Float64Array {
  if (key.kind === 'cost') return Float64Array.from(draws, ({ costs }) => costs[key.place]!)
  const week = (WEEK_PRICE_IDS as readonly string[]).indexOf(key.id)
  if (week < 0) return Float64Array.from(draws, ({ values }) => values[key.id as ParameterId])
  const line = LEDGER_INDEX[`paid.${PLACEMENTS[week]!}`]
  return Float64Array.from(draws, ({ unit }) => unit.get(line)!.gbp)
}

/** The case with one input held at a value in its own unit; all else, and every draw, as it was. */
export function holding({ scenario, money }: MoneyCase, key: InputKey, value: number): MoneyCase {
  if (key.kind === 'parameter') {
    const parameters = { ...scenario.parameters, [key.id]: { value, reason: HELD } }
    return { scenario: { ...scenario, parameters }, money }
  }
  return { scenario, money: { ...money, file: fileHolding(money.file, key, value) } }
}

function fileHolding(
  file: MoneyFile,
  key: Exclude<InputKey, { kind: 'parameter' }>,
  value: number,
): MoneyFile {
  const at = <Range extends MoneyRange>({ low: _, high: __, ...rest }: Range) => ({ ...rest, value })
  if (key.kind === 'cost')
    return { ...file, costs: file.costs!.map((cost, place) => (place === key.place ? at(cost) : cost)) }
  const { mode: _, ...price } = file.prices![key.id]!
  return { ...file, prices: { ...file.prices, [key.id]: at(price) } }
}
