/** How many futures a device has memory for: weekly figures of every future are kept in the page while a result is shown. */
import { LEDGER_COUNT } from '../model/ledger'
import { MEASURE_COUNT } from '../model/measures'
import type { ResolvedScenario } from '../scenario/types'

/** Of a device that does not say how much memory it has, in GB. */
const USUAL_GB = 4
/** Of its memory, what one page may count on beside everything else that is open. */
const PAGE_SHARE = 0.25
/** Futures are held by the runner, for reuse, and while they are summarised. */
const COPIES = 2
/** Fewer say nothing, and fit anywhere. */
export const FEWEST_FUTURES = 100

export function memoryBudget(deviceGb: number | undefined = deviceMemory()): number {
  return (deviceGb && deviceGb > 0 ? deviceGb : USUAL_GB) * 1e9 * PAGE_SHARE
}

/** Browsers give it in rough steps, up to 8; some not at all. */
const deviceMemory = (): number | undefined =>
  (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory

/** Bytes that so many futures take while a result is shown. */
export function bytesOfFutures(
  { options, horizonWeeks, horizonYears }: ResolvedScenario,
  futures: number,
): number {
  const each =
    options.length *
    (MEASURE_COUNT * horizonWeeks * Float32Array.BYTES_PER_ELEMENT +
      (MEASURE_COUNT + LEDGER_COUNT) * horizonYears * Float64Array.BYTES_PER_ELEMENT)
  return each * COPIES * futures
}

/** As many as were asked for, or the even number that fits, but not fewer than 100 unless fewer were asked for. */
export function affordableFutures(scenario: ResolvedScenario, budget: number = memoryBudget()): number {
  const fit = Math.floor(budget / bytesOfFutures(scenario, 2)) * 2
  return Math.min(scenario.replications, Math.max(FEWEST_FUTURES, fit))
}

/** A browser that is out of memory says so in its own words. */
export function isMemoryError(error: unknown): boolean {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown }
  const words = `${String(name)} ${String(message)}`
  return /allocation failed|out of memory|cannot be allocated|Invalid (typed )?array length/i.test(words)
}
