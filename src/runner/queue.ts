/** One run at a time: a run that is asked for while another is on waits for it. Cancelling works while waiting as well. */
import { abortError, RunnerError } from './errors'

export interface Queue {
  /** The work gets a signal that also fires when the queue closes. */
  add<Result>(work: (signal: AbortSignal) => Promise<Result>, signal?: AbortSignal): Promise<Result>
  /** Cancels what is on or waits; later work is refused. */
  close(): void
}

export function createQueue(): Queue {
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  return {
    add(work, signal) {
      if (closing.signal.aborted) return Promise.reject(new RunnerError('This runner has been disposed of'))
      const both = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      const turn = last.then(() => {
        if (both.aborted) throw abortError()
        return work(both)
      })
      // Not the abortable promise: a run that is cancelled while it waits must not let the next one start early.
      last = turn.catch(() => undefined)
      return abortable(turn, both)
    },
    close: () => closing.abort(),
  }
}

/** Rejects as soon as the signal fires, also where the work has not noticed yet. */
function abortable<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(abortError())
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    const settled = () => signal.removeEventListener('abort', stop)
    work.finally(settled).then(resolve, reject)
  })
}
