/** What a command may touch of the world: texts in and out, time, authorities and a runner. Tests bring their own. */
import type { Directory } from '../authorities/types'
import type { Runner } from '../runner/types'
import type { NewFile } from './files'

export interface World {
  /** To standard output: the result and nothing else. */
  write(text: string): Promise<void>
  /** One line to standard error. */
  complain(line: string): void
  /** A line that replaces the one before, on a terminal only; empty clears it. */
  progress?: (line: string) => void
  readText(path: string): Promise<string>
  /** All of the file or nothing: an existing file stays until the new one is complete. */
  createFile(path: string): Promise<NewFile>
  loadDirectory(): Promise<Directory>
  /** The JSON Schema of scenario files. */
  loadSchema(): Promise<unknown>
  createRunner(workers?: number): Runner
  now(): Date
  signal?: AbortSignal
}

export const EXIT = { done: 0, failed: 1, badInput: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
