/** When to draw while futures come in: the first pair at once, later in ever larger steps, since each drawing costs time. */
import { FEWEST_FOR_RANGE } from '../../views/firstFutures'

const STEPS = [2, 8, FEWEST_FOR_RANGE, 100]

/** The next number of futures worth drawing after `drawn`; never more than `total`. */
export function nextMilestone(drawn: number, total: number): number {
  return Math.min(total, STEPS.find((step) => step > drawn) ?? drawn * 2)
}
