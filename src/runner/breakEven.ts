/**
 * How large an effect must be for an option to pay: its parameter is held at one value after another in the same futures until the average
 * net saving crosses nothing, and the value found is played once more in other futures, which had no part in finding it.
 */
import type { MeasureId } from '../model/measures'
import { holding } from '../money/inputs'
import { chancesOf, type EffectChance, type Lever } from '../money/levers'
import { netSavings, reconciled, type MoneyCase, type NetAsked } from '../money/net'
import { PARAMETERS, type Parameter } from '../parameters'
import { crossing, triedAt, type Crossing, type Tried } from '../statistics/crossing'
import { gatherYear } from '../statistics/series'
import { spreadOf } from '../money/spread'
import type { Spread } from '../money/types'
import { abortError } from './errors'
import type { Futures, Runner, RunProgress } from './types'

/** Fifty pairs: a standard error of a seventh of the spread between futures. There are up to eleven runs. */
export const BREAK_EVEN_FUTURES = 100

export interface BreakEvenAsked extends NetAsked {
  readonly lever: Lever
}

export interface BreakEven extends Crossing {
  readonly asked: BreakEvenAsked
  readonly futures: number
  /** With the effect as it is believed, not held. */
  readonly asDrawn: Tried
  /** Whether higher values of the parameter pay or lower ones; neither where nothing depends on it. */
  readonly pays?: 'higher' | 'lower'
  /** The value found, in other futures; left out where none was, as are the next two. */
  readonly again?: Tried
  /** What it comes to in the lever's measure: option less the first, in the last year that counts. */
  readonly seen?: { readonly measure: MeasureId; readonly before: Spread; readonly change: Spread }
  /** Chance of an effect at least so large by each stance, and by the ends of what the error allows. */
  readonly chances?: readonly (EffectChance & { readonly from: number; readonly to: number })[]
}

export interface BreakEvenProgress extends RunProgress {
  /** The run under way, from 1; how many there will be is known only as a most. */
  readonly run: number
}

export interface BreakEvenOptions {
  signal?: AbortSignal
  /** `done` and `total` count the futures of the run under way. */
  onProgress?: (progress: BreakEvenProgress) => void
}

const OTHER_FUTURES = ', other futures'

/** `case`: with the first option and the one asked about. `runner` is asked for before each run; rejects as it does. */
export async function playBreakEven(
  runner: () => Runner,
  money: MoneyCase,
  replications: number,
  asked: BreakEvenAsked,
  { signal, onProgress }: BreakEvenOptions = {},
): Promise<BreakEven> {
  let run = 0
  const play = async (of: MoneyCase): Promise<Futures> => {
    if (signal?.aborted) throw abortError()
    run++
    const told = (progress: RunProgress) => onProgress?.({ ...progress, run })
    return runner().run({ scenario: of.scenario, replications }, { signal, onProgress: told })
  }
  const drawn = await play(money)
  const rows = reconciled(money, drawn)
  const { lever } = asked
  const key = { kind: 'parameter', id: lever.parameter } as const
  let atFound: { value: number; futures: Futures } | undefined
  const at = async (of: MoneyCase, value: number): Promise<Float64Array> => {
    const held = holding(of, key, value)
    const futures = await play(held)
    atFound = { value, futures }
    return netSavings(held, futures, asked, rows)
  }
  const result = await crossing((value) => at(money, value), boundsOf(lever))
  const base = {
    asked,
    futures: replications,
    asDrawn: triedAt(NaN, netSavings(money, drawn, asked, rows)),
    ...result,
  }
  if (result.side === 'flat') return base
  const pays = result.tried[0]!.mean > result.tried.at(-1)!.mean ? 'lower' : 'higher'
  if (!result.found) return { ...base, pays }
  const { value } = result.found
  // The value nearest to nothing is nearly always the last one played.
  if (atFound?.value !== value) await at(money, value)
  const seen = seenIn(money, atFound!.futures, asked)
  const other = { ...money, scenario: { ...money.scenario, seed: money.scenario.seed + OTHER_FUTURES } }
  const again = triedAt(value, await at(other, value))
  return { ...base, pays, again, seen, chances: chancesAt(money, lever, value, result.between!, pays) }
}

const boundsOf = ({ parameter }: Lever): Pick<Parameter, 'low' | 'high'> =>
  (PARAMETERS as readonly Parameter[]).find((each) => each.id === parameter)!

function seenIn(
  { scenario }: MoneyCase,
  futures: Futures,
  { lever: { measure }, option, years }: BreakEvenAsked,
): NonNullable<BreakEven['seen']> {
  const before = gatherYear(scenario, futures, { option: 0, measure }, years - 1)
  const after = gatherYear(scenario, futures, { option, measure }, years - 1)
  return {
    measure,
    before: spreadOf(before),
    change: spreadOf(after.map((value, future) => value - before[future]!)),
  }
}

function chancesAt(
  { scenario }: MoneyCase,
  { parameter }: Lever,
  value: number,
  between: readonly [number, number],
  pays: 'higher' | 'lower',
): NonNullable<BreakEven['chances']> {
  const ends = between.map((end) => chancesOf(parameter, end, pays, scenario))
  return chancesOf(parameter, value, pays, scenario).map((each, place) => {
    const [one, other] = ends.map((chances) => chances[place]!.chance) as [number, number]
    return { ...each, from: Math.min(one, other), to: Math.max(one, other) }
  })
}
