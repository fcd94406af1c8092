/**
 * The sector's forecast itself: a count of children in each state is moved on day by day by the mean daily rates of a reference period.
 * After the description of the open cs-demand-model, written anew; states and where the rates come from are in the files beside this.
 */

export interface DailyRates {
  /** Children in each state on the day the forecast starts. */
  stock: Float64Array
  /** `move[from * states + to]`: share of a state that is in another a day later; the diagonal is not read. */
  move: Float64Array
  /** Share of each state that leaves care in a day. */
  leave: Float64Array
  /** Children who enter each state from outside care in a day. */
  enter: Float64Array
}

export interface DailyForecast {
  /** Children expected in each state. */
  mean: Float64Array
  /** Its variance as the method gives it: chance alone, each day's added to the last; rates are taken as known. */
  variance: Float64Array
}

/** Mean and variance `days` later. Each day's variance is that of every single move and stay, and of as many entries as a Poisson number. */
export function forecastDaily({ stock, move, leave, enter }: DailyRates, days: number): DailyForecast {
  const states = stock.length
  const daily = withStays(move, leave, states)
  let mean = stock
  const variance = new Float64Array(states)
  for (let day = 0; day < days; day++) {
    const next = Float64Array.from(enter)
    for (let from = 0; from < states; from++)
      for (let to = 0; to < states; to++) {
        const share = daily[from * states + to]!
        next[to]! += share * mean[from]!
        variance[to]! += share * (1 - share) * mean[from]!
      }
    for (let to = 0; to < states; to++) variance[to]! += enter[to]!
    mean = next
  }
  return { mean, variance }
}

/** Those who neither move nor leave stay. */
function withStays(move: Float64Array, leave: Float64Array, states: number): Float64Array {
  const daily = Float64Array.from(move)
  for (let from = 0; from < states; from++) {
    let out = leave[from]!
    for (let to = 0; to < states; to++) if (to !== from) out += move[from * states + to]!
    daily[from * states + from] = Math.max(0, 1 - out)
  }
  return daily
}

const sumOf = (values: Float64Array): number => values.reduce((sum, each) => sum + each, 0)

/** All children looked after: the sum over states, of the variances too, as the method's charts do. */
export function totalOf({ mean, variance }: DailyForecast): { mean: number; sd: number } {
  return { mean: sumOf(mean), sd: Math.sqrt(sumOf(variance)) }
}
