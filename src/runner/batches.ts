/**
 * Which replications make the next batch: small ones first so that first futures come soon, then larger ones, small again at the end so
 * that workers finish together. The first pair is played by two workers, all others stay whole.
 */
import type { Range } from './batch'

/** Many enough that a message costs nothing against the work, few enough that progress is seen. */
const LARGEST = 16

/** Ranges of replications that follow each other from 0 to `replications`, an even number. */
export function* batches(replications: number, workers: number): Generator<Range, undefined> {
  let from = 0
  let index = 0
  if (workers > 1) for (; index < 2; index++) yield { from: from++, to: from }
  for (; from < replications; index++) {
    const growing = 2 * 2 ** Math.min(3, Math.floor(index / workers))
    const fair = 2 * Math.ceil((replications - from) / (4 * workers))
    const to = Math.min(replications, from + Math.min(growing, fair, LARGEST))
    yield { from, to }
    from = to
  }
}
