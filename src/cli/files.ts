/** Files for the command line: reads whole texts, and writes so that a half-written file is never seen under its name. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'

export class FileError extends Error {
  override readonly name = 'FileError'

  constructor(
    message: string,
    /** Whether the file was to be read, or written. */
    readonly reading: boolean,
  ) {
    super(message)
  }
}

const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a folder on the way to it is a file',
  ENOSPC: 'the disk is full',
}

const reasonFor = (error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && REASONS[code]) ?? message
}

/** `-` is standard input. */
export async function readText(path: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')
  } catch (error) {
    throw new FileError(`Cannot read ${path}: ${reasonFor(error)}`, true)
  }
}

/** A file that is there under its name only once it is complete. */
export interface NewFile {
  complete(content: string | Uint8Array): Promise<void>
  /** Leaves no trace; nothing happens when it is complete already. */
  discard(): Promise<void>
}

/** Opens a file beside the one that is wanted, at once, so that a place that cannot be written to is known before the work. */
export async function createFile(path: string): Promise<NewFile> {
  const aside = `${path}.${randomBytes(4).toString('hex')}.tmp`
  const discard = () => rm(aside, { force: true }).catch(() => undefined)
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      await discard()
      throw new FileError(`Cannot write ${path}: ${reasonFor(error)}`, false)
    }
  }
  await attempt(async () => {
    await writeFile(aside, '', { flag: 'wx' })
    if ((await stat(path).catch(() => undefined))?.isDirectory()) throw new Error('it is a folder')
  })
  return {
    complete: (content) =>
      attempt(async () => {
        await writeFile(aside, content)
        await rename(aside, path)
      }),
    discard,
  }
}
