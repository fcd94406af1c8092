// Logarithm, exponential and normal quantile that give the same bits in every engine. ECMAScript leaves
// Math.log, exp and pow to the implementation, and Chromium and Node do differ in the last digit.
// These are FreeBSD's msun (ln here, exp from stdlib) and Boost's erf_inv (stdlib's normal quantile): they use
// only + - * /, bit operations and sqrt, which IEEE 754 fixes. The packages are CommonJS, hence default imports.
import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile'

export { ln } from './ln'

/** e to the power x. */
export function exp(x: number): number {
  return stdlibExp(x)
}

/** Quantile of the standard normal distribution; full relative precision for p from about 1e-6 upwards. */
export function normalQuantile(p: number): number {
  return stdlibNormalQuantile(p, 0, 1)
}
