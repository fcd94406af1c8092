/** One run at a time: one that is asked for while another is on waits for it, and starts at once when none is. Cancelling works while waiting as well. */
import { abortError, RunnerError } from './errors'

export interface Queue {
  /** The work gets a signal that also fires when the queue closes. */
  add<Result>(work: (signal: AbortSignal) => Promise<Result>, signal?: AbortSignal): Promise<Result>
  /** Cancels what is on or waits; later work is refused. */
  close(): void
}

export function createQueue(): Queue {
  const closing = new AbortController()
  const waiting: (() => void)[] = []
  let busy = false

  function next(): void {
    const first = waiting.shift()
    busy = first !== undefined
    first?.()
  }

  function start<Result>(
    work: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> {
    busy = true
    let over = false
    const leave = () => {
      if (over) return
      over = true
      signal.removeEventListener('abort', leave)
      next()
    }
    const worked = work(signal)
    // After the work's own listener: what is cancelled has given up what it holds, and makes way within the same task.
    signal.addEventListener('abort', leave, { once: true })
    return worked.finally(leave)
  }

  return {
    add(work, signal) {
      if (closing.signal.aborted) return Promise.reject(new RunnerError('This runner has been disposed of'))
      const both = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
      if (both.aborted) return Promise.reject(abortError())
      if (!busy) return abortable(start(work, both), both)
      const turn = new Promise<void>((resolve) => waiting.push(resolve))
      return abortable(
        turn.then(() => {
          if (!both.aborted) return start(work, both)
          next()
          throw abortError()
        }),
        both,
      )
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
