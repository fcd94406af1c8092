/**
 * How much of the spread of an outcome goes with each input alone: the variance of what is expected given the input, over the variance between
 * futures (first-order Sobol index), with a standard error. What inputs share, since they were drawn to err together, counts with each of
 * them. Source: Saltelli and others, Global Sensitivity Analysis (2008), chapter 1; error of explained variance in closed form.
 */
import { basisOf, fitOn } from './expected'
import { moments } from './moments'
import { chanceShare, pairMeans } from './pairs'

export interface VarianceShare {
  /** 0 to 1. */
  share: number
  error: number
  /** Further from nothing than two standard errors. */
  clear: boolean
}

const CLEAR_ERRORS = 2

/** `values` by future, in replication order; `inputs[input][pair]`: what each was drawn as. In the order of `inputs`. */
export function varianceShares(
  values: Float64Array,
  inputs: readonly (readonly ArrayLike<number>[])[],
): VarianceShare[] {
  const means = pairMeans(values)
  const total = varianceBetween(values, means)
  return inputs.map((together) => {
    const { weights, residualVariance } = fitOn(basisOf(together), means)
    const squares = weights.reduce((sum, weight) => sum + weight * weight, 0)
    const draws = Math.max(1, means.length - 1)
    const explained = Math.max(0, squares - weights.length * residualVariance) / draws
    const spread = 4 * squares * residualVariance + 2 * weights.length * residualVariance * residualVariance
    const share = total > 0 ? Math.min(1, explained / total) : 0
    const error = total > 0 ? Math.sqrt(spread) / draws / total : 0
    return { share, error, clear: share > CLEAR_ERRORS * error && share > 0 }
  })
}

/** Chance and knowledge together, each from what the pairs say of it. */
function varianceBetween(values: Float64Array, means: Float64Array): number {
  const share = chanceShare(values)
  const { variance } = moments(means)
  // Means of pairs keep half of the variance that is chance.
  return variance > 0 ? variance / (1 - share / 2) : moments(values).variance
}
