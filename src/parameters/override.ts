/**
 * A user's own value or range in place of a parameter's. A range is an 80% interval: in 8 of 10 futures the value lies inside, in 1 of 10
 * below and in 1 of 10 above. It becomes the distribution whose 10th and 90th percentiles are its ends. Closed form: normal quantile.
 */
import { exp, ln, normalQuantile } from '../random/maths'
import { centre, scoreOf, valueAt } from './distribution'
import type { Distribution, Parameter } from './types'

/** Ends of an 80% interval in the parameter's unit; `mode`, when given, is what half of the futures lie below. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly mode?: number
}

/** As in a scenario file: either `value` or `low` and `high`. */
export interface Override extends Partial<Range> {
  readonly value?: number
  readonly reason: string
}

/** Standard normal score of the 90th percentile. */
const Z90 = normalQuantile(0.9)

/** A share or a correlation, or a ratio that cannot pass one: near one end of it a log-normal would run over the other. */
const isProportion = ({ unit, high }: Parameter): boolean =>
  /^(share|correlation)/.test(unit) || (unit === 'ratio' && high <= 1)

/** Whether a parameter is thought of in proportions ("half as much or twice as much"), so that its ranges are log-normal. */
export const isRatioLike = (parameter: Parameter): boolean =>
  parameter.low >= 0 && !isProportion(parameter) && !parameter.unit.startsWith('log hazard')

/**
 * The distribution with the ends of the range as its 10th and 90th percentiles: split at the mode where there is one, log-normal for
 * positive ranges of ratio-like parameters, otherwise normal. Needs `low` < `mode` < `high`.
 */
export function fitRange(parameter: Parameter, { low, high, mode }: Range): Distribution {
  if (mode !== undefined)
    return { kind: 'split', mode, sdBelow: (mode - low) / Z90, sdAbove: (high - mode) / Z90 }
  if (low > 0 && isRatioLike(parameter)) {
    const [from, to] = [ln(low), ln(high)]
    return { kind: 'lognormal', median: exp((from + to) / 2), sigma: (to - from) / 2 / Z90 }
  }
  return { kind: 'normal', mean: (low + high) / 2, sd: (high - low) / 2 / Z90 }
}

/** What is drawn from in place of the parameter's own distribution, whatever the stance. */
export function overriding(parameter: Parameter, { value, low, high, mode }: Override): Distribution {
  if (value !== undefined) return { kind: 'fixed', value }
  if (low === undefined || high === undefined) throw new RangeError(`No value or range for ${parameter.id}`)
  return fitRange(parameter, { low, high, ...(mode !== undefined && { mode }) })
}

/** The 80% interval of a distribution inside the parameter's bounds, with its middle. */
export function interval(
  parameter: Parameter,
  distribution: Distribution,
): { low: number; middle: number; high: number } {
  const within = (value: number) => Math.min(parameter.high, Math.max(parameter.low, value))
  const at = (u: number) => within(valueAt(distribution, u, scoreOf(u)))
  return { low: at(0.1), middle: within(centre(distribution)), high: at(0.9) }
}
