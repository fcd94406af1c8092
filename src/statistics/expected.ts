/**
 * What an outcome is expected to be, given what inputs were drawn as: least squares on powers of the inputs' normal scores, made orthonormal
 * one after another, with the power chosen that predicts draws left out best. Source: Strong, Oakley and Brennan, Medical Decision Making 34
 * (2014), with polynomials for their smoothers; leaving one out by the leverages (Allen 1974).
 */
import { normalQuantile } from '../random/maths'
import { mean } from './moments'

/** Columns of length 1, at right angles to each other and to a constant; `upTo[power]` of them make the fit of that power. */
export interface Basis {
  readonly columns: readonly Float64Array[]
  readonly upTo: readonly number[]
}

export interface Fit {
  readonly centre: number
  /** One for each column used; none where nothing predicts better than the mean. */
  readonly weights: readonly number[]
  /** Of what is left, with the degrees of freedom taken off. */
  readonly residualVariance: number
  readonly residuals: Float64Array
}

const MOST_POWER = 3
/** A column of which less than this is new says nothing new. */
const LEAST_NEW = 1e-8
/** A fit has at least this many draws for each of its columns. */
const DRAWS_PER_COLUMN = 5

/** Ranks as standard normal scores, ties sharing theirs: what is monotone in the input stays simple, and no tail leads the fit. */
export function normalScores(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index).sort((a, b) => values[a]! - values[b]!)
  const scores = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    const score = normalQuantile((from + to) / 2 / order.length)
    for (let place = from; place < to; place++) scores[order[place]!] = score
    from = to
  }
  return scores
}

/** Powers 1 to 3 of all inputs, as far as the draws bear them: an input that does not vary adds nothing. `inputs[input][draw]`. */
export function basisOf(inputs: readonly ArrayLike<number>[]): Basis {
  const draws = inputs[0]?.length ?? 0
  const scores = inputs.map(normalScores)
  const columns: Float64Array[] = []
  const upTo = [0]
  for (let power = 1; power <= MOST_POWER; power++) {
    for (const each of scores) {
      const column = newPart(
        each.map((score) => (power === 1 ? score : power === 2 ? score * score : score * score * score)),
        columns,
      )
      if (column) columns.push(column)
    }
    if (columns.length * DRAWS_PER_COLUMN > draws) {
      columns.length = upTo[power - 1]!
      break
    }
    upTo.push(columns.length)
  }
  return { columns, upTo }
}

/** What of a column is new beside a constant and the columns there are, with length 1. Taken off twice, since once leaves rounding behind. */
function newPart(column: Float64Array, columns: readonly Float64Array[]): Float64Array | undefined {
  const before = lengthOf(column)
  let rest = column
  for (let turn = 0; turn < 2; turn++) {
    const centre = mean(rest)
    rest = rest.map((value) => value - centre)
    for (const each of columns) {
      const along = dot(rest, each)
      rest = rest.map((value, draw) => value - along * each[draw]!)
    }
  }
  const length = lengthOf(rest)
  return length > LEAST_NEW * before ? rest.map((value) => value / length) : undefined
}

/** The fit whose power predicts draws left out best. `least`: a power below which it does not go. */
export function fitOn({ columns, upTo }: Basis, outcome: Float64Array, least = 0): Fit {
  const centre = mean(outcome)
  const leverage = new Float64Array(outcome.length).fill(1 / outcome.length)
  let residuals = outcome.map((value) => value - centre)
  const weights: number[] = []
  let best = Infinity
  let chosen: Fit | undefined
  for (let power = 0; power < upTo.length; power++) {
    for (const column of columns.slice(weights.length, upTo[power])) {
      const weight = dot(residuals, column)
      weights.push(weight)
      residuals = residuals.map((value, draw) => value - weight * column[draw]!)
      for (let draw = 0; draw < leverage.length; draw++) leverage[draw]! += column[draw]! * column[draw]!
    }
    if (power < Math.min(least, upTo.length - 1)) continue
    const missed = residuals.reduce((sum, value, draw) => sum + square(value / (1 - leverage[draw]!)), 0)
    if (!(missed < best)) continue
    best = missed
    const freedom = Math.max(1, outcome.length - 1 - weights.length)
    chosen = {
      centre,
      weights: weights.slice(),
      residuals,
      residualVariance: dot(residuals, residuals) / freedom,
    }
  }
  return chosen!
}

/** The expected outcome in each draw. */
export function expectedBy({ columns }: Basis, centre: number, weights: readonly number[]): Float64Array {
  const expected = new Float64Array(columns[0]?.length ?? 0).fill(centre)
  weights.forEach((weight, place) => {
    const column = columns[place]!
    for (let draw = 0; draw < expected.length; draw++) expected[draw]! += weight * column[draw]!
  })
  return expected
}

const square = (value: number): number => value * value

export const dot = (values: Float64Array, others: Float64Array): number =>
  values.reduce((sum, value, place) => sum + value * others[place]!, 0)
const lengthOf = (values: Float64Array): number => Math.sqrt(dot(values, values))
