/** When to draw while futures come in: the first twenty, fewer when they are slow to come, then ever larger steps, since each drawing costs time. */

const FIRST_FUTURES = 20
/** A large authority on a slow machine: better eight than an empty page. */
const FEWEST_FUTURES = 8
const PATIENCE_MS = 600

/** The next number of futures worth drawing after `drawn`; never more than `total`. */
export function nextMilestone(drawn: number, total: number, waitedMs = 0): number {
  if (drawn === 0 && waitedMs > PATIENCE_MS) return Math.min(FEWEST_FUTURES, total)
  if (drawn < FIRST_FUTURES) return Math.min(FIRST_FUTURES, total)
  return Math.min(total, drawn < 100 ? 100 : drawn * 2)
}
