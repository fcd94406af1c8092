/** Failures of a run. Errors cross from workers as plain data, since a structured clone would keep only part of them. */

export interface PlainError {
  name: string
  message: string
  stack?: string
  /** The replication that was being played, where it is known. */
  replication?: number
}

export function plainError(error: unknown, replication?: number): PlainError {
  const plain: PlainError =
    error instanceof Error
      ? { name: error.name, message: error.message, stack: error.stack }
      : { name: 'Error', message: String(error) }
  return replication === undefined ? plain : { ...plain, replication }
}

/** A future failed, or the workers that played it did. `from` to `to` - 1 are the replications concerned. */
export class RunnerError extends Error {
  override readonly name = 'RunnerError'

  constructor(
    message: string,
    readonly details: { from?: number; to?: number; cause?: PlainError } = {},
  ) {
    super(message, { cause: details.cause })
  }
}

export const abortError = () => new DOMException('The run was cancelled', 'AbortError')

/** Refuses what a runner cannot play. */
export function checkReplications(replications: number): void {
  if (!Number.isInteger(replications) || replications < 2 || replications % 2 !== 0) {
    throw new RunnerError(`Futures are played in pairs: ${replications} is not an even number of at least 2`)
  }
}

/** The error for a failed answer, naming the future or the range it was in. */
export function replicationError(error: PlainError, from: number, to: number): RunnerError {
  const where = error.replication === undefined ? rangeName(from, to) : `replication ${error.replication}`
  return new RunnerError(`In ${where}: ${error.message}`, { from, to, cause: error })
}

export const rangeName = (from: number, to: number) => `replications ${from} to ${to - 1}`
