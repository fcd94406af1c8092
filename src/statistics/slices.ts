/** Runs a long calculation, written as a generator that pauses where it may be interrupted, at once or in short slices between which other events are handled. */

export { atOnce } from '../engine/atOnce'

export interface SliceOptions {
  signal?: AbortSignal
  /** How long to work before other events get their turn. */
  sliceMs?: number
}

/** Half a frame at 60 Hz: one pause is never far off, so that no task lasts much longer. */
const SLICE_MS = 8

/** Rejects with an `AbortError` when the signal fires between slices. */
export async function inSlices<Result>(
  work: Generator<void, Result>,
  { signal, sliceMs = SLICE_MS }: SliceOptions = {},
): Promise<Result> {
  let began = performance.now()
  for (;;) {
    if (signal?.aborted) throw new DOMException('The summary was cancelled', 'AbortError')
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - began < sliceMs) continue
    await letOthersRun()
    began = performance.now()
  }
}

/** One turn of the event loop, without the 4 ms that browsers add to nested timers. */
export function letOthersRun(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield ? scheduler.yield() : nextTurn()
}

/** The same, but after everything that already waits, messages too: `scheduler.yield` comes back before those. */
export function nextTurn(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve))
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(undefined)
  })
}
