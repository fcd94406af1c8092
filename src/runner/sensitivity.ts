/**
 * What the net saving depends on: each input is held low and held high in the same futures, all else drawn as before. What only prices
 * depend on is not played again.
 */
import { holding, type UncertainInput } from '../money/inputs'
import { netSavings, reconciled, type MoneyCase, type NetAsked } from '../money/net'
import { triedAt, type Tried } from '../statistics/crossing'
import { mean } from '../statistics/moments'
import { monteCarloError } from '../statistics/pairs'
import { abortError } from './errors'
import type { Futures, Runner, RunProgress } from './types'

/** One draw in ten lies below the low value and one in ten above the high one. */
export interface Bar {
  readonly input: UncertainInput
  readonly low: Tried
  readonly high: Tried
  /** Average of high less low, future by future, with its standard error. */
  readonly swing: number
  readonly error: number
  /** The swing is further from nothing than three standard errors: many bars are looked at side by side. */
  readonly clear: boolean
}

export interface Sensitivity {
  readonly asked: NetAsked
  readonly futures: number
  /** Everything drawn; its `value` has no meaning. */
  readonly asDrawn: Tried
  /** From the widest to the narrowest, the fifteen widest. */
  readonly bars: readonly Bar[]
}

export interface SensitivityProgress extends RunProgress {
  readonly input: UncertainInput
}

export interface SensitivityOptions {
  signal?: AbortSignal
  /** `done` and `total` count the futures of all runs. */
  onProgress?: (progress: SensitivityProgress) => void
}

/** Twenty pairs: in the same futures a swing is told far more exactly than the net saving itself. */
export const SENSITIVITY_FUTURES = 40
/** Bars that are kept. */
const MOST_BARS = 15
const CLEAR_ERRORS = 3

/** Runs that have to be played for these inputs. */
export const sensitivityRuns = (inputs: readonly UncertainInput[]): number =>
  2 * inputs.filter(({ moneyAlone }) => !moneyAlone).length

/** `known`: futures of the case as it is; as many are played again. `runner` is asked for before each run; rejects as it does. */
export async function playSensitivity(
  runner: () => Runner,
  money: MoneyCase,
  known: Futures,
  inputs: readonly UncertainInput[],
  asked: NetAsked,
  { signal, onProgress }: SensitivityOptions = {},
): Promise<Sensitivity> {
  const rows = reconciled(money, known)
  const replications = known.done
  const total = sensitivityRuns(inputs) * replications
  let before = 0
  const at = async (input: UncertainInput, value: number): Promise<Float64Array> => {
    if (signal?.aborted) throw abortError()
    const held = holding(money, input.key, value)
    if (input.moneyAlone) return netSavings(held, known, asked, rows)
    const start = before
    before += replications
    const told = ({ done }: RunProgress) => onProgress?.({ done: start + done, total, input })
    const job = { scenario: held.scenario, replications }
    return netSavings(held, await runner().run(job, { signal, onProgress: told }), asked, rows)
  }
  const bars: Bar[] = []
  for (const input of inputs) {
    const [low, high] = [await at(input, input.low), await at(input, input.high)]
    const swings = high.map((value, future) => value - low[future]!)
    const [swing, error] = [mean(swings), monteCarloError(swings)]
    const clear = swing !== 0 && Math.abs(swing) > CLEAR_ERRORS * error
    bars.push({ input, low: triedAt(input.low, low), high: triedAt(input.high, high), swing, error, clear })
  }
  bars.sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing))
  return {
    asked,
    futures: replications,
    asDrawn: triedAt(NaN, netSavings(money, known, asked, rows)),
    bars: bars.slice(0, MOST_BARS),
  }
}
