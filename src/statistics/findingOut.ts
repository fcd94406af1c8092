/**
 * What it is worth to find something out before choosing: expected value of partial perfect information, by regression on what was drawn,
 * with the error of the regression. Of the options that with the highest expected benefit is chosen; finding out is worth what the choice
 * gains on average by being made afterwards. Source: Strong, Oakley and Brennan (2014); error by draws of the fitted weights.
 */
import { normalQuantile } from '../random/maths'
import { keyFromSeed } from '../random/seed'
import { Stream } from '../random/stream'
import { basisOf, dot, expectedBy, fitOn, type Basis, type Fit } from './expected'
import { quantiles } from './quantiles'

/** In the unit of the benefits. */
export interface FindingOut {
  value: number
  /** About 8-in-10 range of what it is worth, from the error of the regression and of the draws. */
  low: number
  high: number
  /** It is told apart from what chance alone gives: inputs dealt anew to the draws hardly ever reach the value, and the range does not reach nothing. */
  clear: boolean
}

const DRAWS_OF_WEIGHTS = 200
/** The error of weights alone is too narrow in toys whose answer is known: with these ends 8 in 10 hold it, or a little fewer where the relation is weak. */
const ENDS = [0.025, 0.975]
/** Entities of the stream beyond those of options. */
const ROWS = 4096
/** How often inputs are dealt anew. */
const DEALS = 100
/** Of those, as many may reach the value: 1 in 20. */
const MAY_REACH = 5

/**
 * `benefits[option][draw]`: net benefit of each option, larger is better; `inputs[input][draw]`: what is found out, together.
 * At least eight draws; draws are independent of each other (means of pairs of futures are).
 */
export function valueOfFindingOut(
  benefits: readonly Float64Array[],
  inputs: readonly ArrayLike<number>[],
): FindingOut {
  const beyond = benefits.slice(1).map((each) => each.map((value, draw) => value - benefits[0]![draw]!))
  const basis = basisOf(inputs)
  const worth = (fits: readonly Fit[]) =>
    gained(fits.map((fit) => expectedBy(basis, fit.centre, fit.weights)))
  if (basis.columns.length === 0) return { value: 0, low: 0, high: 0, clear: false }
  const value = worth(beyond.map((each) => fitOn(basis, each)))
  const ends = rangeOf(basis, beyond)
  // Its fits have more powers than that of the value, which may have none.
  const [low, high] = [Math.min(value, ends[0]), Math.max(value, ends[1])]
  return { value, low, high, clear: value > 0 && low > 0 && isClear(basis, beyond, value) }
}

/** What choosing afterwards gains, of expected benefits beyond the first option's; `rows`: the draws that count, all once if not given. */
function gained(expected: readonly Float64Array[], rows?: Uint32Array): number {
  const draws = expected[0]?.length ?? 0
  const sums = new Float64Array(expected.length)
  let after = 0
  for (let place = 0; place < draws; place++) {
    let best = 0
    for (let option = 0; option < expected.length; option++) {
      const value = expected[option]![rows ? rows[place]! : place]!
      sums[option]! += value
      if (value > best) best = value
    }
    after += best
  }
  return draws > 0 ? Math.max(0, (after - Math.max(0, ...sums)) / draws) : 0
}

/**
 * Of fits with at least one power, since "no relation" is as uncertain as any other; errors of options go together as what is left does. The
 * draws are drawn anew too, since other draws would have others at the edge of the choice.
 */
function rangeOf(basis: Basis, beyond: readonly Float64Array[]): [number, number] {
  const fits = beyond.map((each) => fitOn(basis, each, 1))
  const draws = beyond[0]?.length ?? 0
  const root = choleskyOf(
    fits.map((one) =>
      fits.map(
        (other) =>
          dot(one.residuals, other.residuals) /
          Math.max(1, draws - 1 - Math.max(one.weights.length, other.weights.length)),
      ),
    ),
  )
  const stream = new Stream(keyFromSeed('weights of a regression'))
  const longest = Math.max(...fits.map((fit) => fit.weights.length))
  const values = Float64Array.from({ length: DRAWS_OF_WEIGHTS }, (_, turn) => {
    const shifts = Array.from({ length: longest + 1 }, (_, column) => {
      const z = fits.map((_, option) => normalQuantile(stream.uniform(option, turn * 4096 + column)))
      return root.map((row) => row.reduce((sum, weight, option) => sum + weight * z[option]!, 0))
    })
    const shifted = fits.map((fit, option) =>
      expectedBy(
        basis,
        fit.centre + shifts[longest]![option]! / Math.sqrt(draws),
        fit.weights.map((weight, column) => weight + shifts[column]![option]!),
      ),
    )
    const rows = Uint32Array.from({ length: draws }, (_, place) =>
      Math.floor(stream.uniform(ROWS + turn, place) * draws),
    )
    return gained(shifted, rows)
  })
  return quantiles(values, ENDS) as [number, number]
}

/** Dealing the rows of the basis to other draws leaves it a basis, and no relation but by chance. */
function isClear(basis: Basis, beyond: readonly Float64Array[], value: number): boolean {
  const stream = new Stream(keyFromSeed('inputs dealt anew'))
  let reached = 0
  for (let deal = 0; deal < DEALS && reached <= MAY_REACH; deal++) {
    const order = dealt(beyond[0]!.length, stream, deal)
    const other = {
      ...basis,
      columns: basis.columns.map((each) => each.map((_, draw) => each[order[draw]!]!)),
    }
    const fits = beyond.map((each) => fitOn(other, each))
    if (gained(fits.map((fit) => expectedBy(other, fit.centre, fit.weights))) >= value) reached++
  }
  return reached < MAY_REACH
}

/** A random order of `length` places (Fisher and Yates). */
function dealt(length: number, stream: Stream, deal: number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, place) => place)
  for (let last = length - 1; last > 0; last--) {
    const place = Math.floor(stream.uniform(deal, last) * (last + 1))
    const held = order[last]!
    order[last] = order[place]!
    order[place] = held
  }
  return order
}

/** Lower triangle whose product with its transpose is the matrix; a direction without variance is left at nothing. */
function choleskyOf(matrix: readonly number[][]): number[][] {
  const root = matrix.map((row) => row.map(() => 0))
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!
      for (let before = 0; before < column; before++) rest -= root[row]![before]! * root[column]![before]!
      if (row === column) root[row]![row] = Math.sqrt(Math.max(0, rest))
      else root[row]![column] = root[column]![column]! > 0 ? rest / root[column]![column]! : 0
    }
  }
  return root
}
