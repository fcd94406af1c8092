/** Which replications make the next batch: small ones first so that first futures come soon, then larger ones, small again at the end so that workers finish together. */

/** Many enough that a message costs nothing against the work, few enough that progress is seen. */
const LARGEST = 16

export interface Range {
  from: number
  to: number
}

/** Ranges of an even number of replications that follow each other from 0 to `replications`. */
export function* batches(replications: number, workers: number): Generator<Range, undefined> {
  let from = 0
  for (let index = 0; from < replications; index++) {
    const growing = 2 * 2 ** Math.min(3, Math.floor(index / workers))
    const fair = 2 * Math.ceil((replications - from) / (4 * workers))
    const to = Math.min(replications, from + Math.min(growing, fair, LARGEST))
    yield { from, to }
    from = to
  }
}
