/** Work in a worker of its own, for what is looked at: workers that play results stay free, and an end of patience ends it at once. */
import { wrap, type Remote } from 'comlink'
import { abortError, plainError, RunnerError, type PlainError } from './errors'

export type OwnAnswer<Value> = { ok: true; value: Value } | { ok: false; error: PlainError }

/** In the worker: what came of it, or what went wrong, as plain data. */
export function answer<Value>(work: () => Value): OwnAnswer<Value> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return { ok: false, error: plainError(error) }
  }
}

/** Waits for an answer; throws what went wrong, also when the worker could not be started or is no longer wanted. */
export type ValueOf = <Value>(call: Promise<OwnAnswer<Value>>) => Promise<Value>

/** Rejects with an `AbortError`, or with what went wrong. The worker is ended in any case. */
export async function inOwnWorker<Api, Value>(
  createWorker: () => Worker,
  signal: AbortSignal | undefined,
  work: (remote: Remote<Api>, valueOf: ValueOf) => Promise<Value>,
): Promise<Value> {
  if (signal?.aborted) throw abortError()
  const worker = createWorker()
  try {
    const ended = new Promise<never>((_, reject) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject(new RunnerError(event.message || 'The worker could not be started'))
      })
      signal?.addEventListener('abort', () => reject(abortError()), { once: true })
    })
    return await work(wrap<Api>(worker), async (call) => {
      const found = await Promise.race([call, ended])
      if (!found.ok) throw new RunnerError(found.error.message, { cause: found.error })
      return found.value
    })
  } finally {
    worker.terminate()
  }
}
