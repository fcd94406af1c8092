/** How exactly a share of futures is known from the number played. Also where none or all do: that is where a standard error says nothing. */
import { mean } from './moments'
import { monteCarloError } from './pairs'

export interface ShareInterval {
  from: number
  to: number
}

const Z = 1.959964
const Z_SQUARED = Z * Z

/** Wilson's 95% score interval of a share (Wilson 1927). Everything may be so where nothing was seen. */
export function wilson(inside: number, of: number): ShareInterval {
  if (of === 0) return { from: 0, to: 1 }
  const share = inside / of
  const shrink = 1 + Z_SQUARED / of
  const centre = (share + Z_SQUARED / (2 * of)) / shrink
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / of + Z_SQUARED / (4 * of * of))
  return { from: Math.max(0, centre - half), to: Math.min(1, centre + half) }
}

/**
 * The same for futures, 0 to 1 each. Only pairs are independent, so they count as many as their standard error says, and where that says nothing
 * as one a pair: never fewer than pairs, never more than futures.
 */
export function shareInterval(values: ArrayLike<number>): ShareInterval {
  const futures = values.length
  if (futures === 0) return wilson(0, 0)
  const share = mean(values)
  const pairs = Math.max(1, Math.floor(futures / 2))
  const error = monteCarloError(values)
  const variance = error * error
  const some = share > 0 && share < 1 && variance > 0
  const counted = some ? Math.min(futures, Math.max(pairs, (share * (1 - share)) / variance)) : pairs
  return wilson(share * counted, counted)
}
