/** What drives the net saving, from futures already played: shares of its spread, what it is worth to find out, and which inputs to look at more closely. */
import type { MechanismId } from '../model/mechanisms'
import { PARAMETERS, type Parameter } from '../parameters'
import { GROUPS, type GroupId } from '../parameters/groups'
import {
  chanceShare,
  pairMeans,
  valueOfFindingOut,
  valueOfKnowingAll,
  varianceShares,
  type FindingOut,
  type KnowingAll,
  type VarianceShare,
} from '../statistics'
import { drawnAs, uncertainInputs, type InputKey, type UncertainInput } from './inputs'
import { leversIn } from './levers'
import type { Money } from '.'
import type { MoneyCase } from './net'
import { MONEY_KINDS, savedBy } from './spread'
import type { DrawnPrices } from './types'

export interface InputDriver extends UncertainInput {
  readonly spread: VarianceShare
  /** For the choice between options. */
  readonly findingOut: FindingOut
}

/** Inputs that one inquiry would tell of together. */
export interface InputTheme {
  /** A source that several rest on, a mechanism, or all prices. */
  readonly id: GroupId | MechanismId | 'prices'
  readonly inputs: readonly UncertainInput[]
  readonly spread: VarianceShare
  readonly findingOut: FindingOut
}

export interface Drivers {
  readonly futures: number
  /** Share of the spread between futures that is chance, which nobody can find out. */
  readonly chance: number
  /** Of all uncertain inputs, those with the largest shares, from the largest. */
  readonly inputs: readonly InputDriver[]
  /** How many there were. */
  readonly screened: number
  /** From the one worth most. */
  readonly themes: readonly InputTheme[]
  readonly everything: KnowingAll
}

export interface DriversOf {
  /** With all options. */
  readonly case: MoneyCase
  readonly draws: readonly DrawnPrices[]
  /** Net saving of each option by future, GBP; of the first, nothing. Larger is better. */
  readonly net: readonly Float64Array[]
  /** Place of the option whose spread is taken apart. */
  readonly option: number
}

/** Inputs looked at closely. */
export const MOST_INPUTS = 12
/** Draws for each input of a theme: with fewer a theme is cut to its largest. */
const DRAWS_PER_INPUT = 12

/** Deterministic. Needs at least sixteen futures, in pairs. */
export function driversOf({ case: money, draws, net, option }: DriversOf): Drivers {
  const values = net[option]!
  const pairs = Math.floor(values.length / 2)
  const known = draws.slice(0, pairs)
  const columns = new Map<UncertainInput, Float64Array>()
  const varying = uncertainInputs(money).filter((input) => {
    const column = drawnAs(input.key, known)
    columns.set(input, column)
    return column.some((value) => value !== column[0])
  })
  const columnOf = (input: UncertainInput) => columns.get(input)!
  const benefits = net.map((each) => pairMeans(each))
  const shares = varianceShares(
    values,
    varying.map((input) => [columnOf(input)]),
  )
  const ranked = varying
    .map((input, place) => ({ ...input, spread: shares[place]! }))
    .sort((a, b) => b.spread.share - a.spread.share)
  const rank = new Map(ranked.map(({ key }, place) => [keyOf(key), place]))
  const themes = themesOf(varying).map(({ id, inputs }): InputTheme => {
    const most = Math.max(1, Math.floor(pairs / DRAWS_PER_INPUT))
    const leading = inputs
      .toSorted((a, b) => rank.get(keyOf(a.key))! - rank.get(keyOf(b.key))!)
      .slice(0, most)
      .map(columnOf)
    const [spread] = varianceShares(values, [leading])
    return { id, inputs, spread: spread!, findingOut: valueOfFindingOut(benefits, leading) }
  })
  return {
    futures: values.length,
    chance: chanceShare(values),
    inputs: ranked.slice(0, MOST_INPUTS).map((input) => ({
      ...input,
      findingOut: valueOfFindingOut(benefits, [columnOf(varying.find(({ key }) => key === input.key)!)]),
    })),
    screened: varying.length,
    themes: themes.sort(
      (a, b) => b.findingOut.value - a.findingOut.value || b.findingOut.high - a.findingOut.high,
    ),
    everything: valueOfKnowingAll(net),
  }
}

/** Of money that is worked out: the sums of all years, real, cashable and avoided. */
export const driversOfMoney = ({ scenario, money, draws, options }: Money, option: number): Drivers =>
  driversOf({
    case: { scenario, money },
    draws,
    net: [
      new Float64Array(options[0]!.savings.done),
      ...options.map(({ savings }) => savedBy(savings, { kinds: MONEY_KINDS })),
    ],
    option,
  })

/**
 * Inputs to hold low and high: all that only prices depend on, since those cost no run; the effects that the option has a use for; and of the
 * others those with the largest shares of the spread, which with few draws is a rough screen.
 */
export function inputsToHold(money: MoneyCase, option: number, drivers: Drivers): UncertainInput[] {
  const levers = leversIn(money.scenario, option).map(({ parameter }) => `parameter ${parameter}`)
  const screened = drivers.inputs.map(({ key }) => keyOf(key))
  return uncertainInputs(money).filter(
    ({ key, moneyAlone }) => moneyAlone || levers.includes(keyOf(key)) || screened.includes(keyOf(key)),
  )
}

/** One name for each input. */
export const keyOf = (key: InputKey): string =>
  key.kind === 'cost' ? `cost ${key.place}` : `${key.kind} ${key.id}`

const parameterOf = new Map((PARAMETERS as readonly Parameter[]).map((each) => [each.id, each]))

/** Groups by source where there is one, else the mechanism that reads an input first; what only money reads is a theme of its own. */
function themesOf(inputs: readonly UncertainInput[]): Pick<InputTheme, 'id' | 'inputs'>[] {
  const themes = new Map<InputTheme['id'], UncertainInput[]>()
  for (const input of inputs) {
    const id = themeOf(input)
    if (id) themes.set(id, [...(themes.get(id) ?? []), input])
  }
  return [...themes].map(([id, members]) => ({ id, inputs: members }))
}

function themeOf({ key, moneyAlone }: UncertainInput): InputTheme['id'] | undefined {
  if (moneyAlone || key.kind !== 'parameter') return 'prices'
  const { group, usedBy } = parameterOf.get(key.id)!
  if (group && group.id in GROUPS) return group.id
  return usedBy.find((use): use is MechanismId => use !== 'money' && use !== 'startingPoint')
}
