/** The world of the command line, kept in memory: files by name, what was written, and a runner of the fake simulation. */
import { readFileSync } from 'node:fs'
import { loadDirectory } from '../../src/authorities/load'
import { FileError } from '../../src/cli/files'
import type { World } from '../../src/cli/world'
import { createInProcessRunner } from '../../src/runner/inProcess'
import { fakePrepare } from './fakeSimulation'

export const HACKNEY = readFileSync(new URL('../../scenarios/hackney.json', import.meta.url), 'utf8')

export interface FakeWorld extends World {
  files: Record<string, string>
  out: string
  errors: string[]
  shown: string[]
}

export function fakeWorld(files: Record<string, string> = {}): FakeWorld {
  const world: FakeWorld = {
    files: { 'hackney.json': HACKNEY, ...files },
    out: '',
    errors: [],
    shown: [],
    write: async (text) => void (world.out += text),
    complain: (line) => void world.errors.push(line),
    progress: (line) => void world.shown.push(line),
    async readText(path) {
      const text = world.files[path]
      if (text === undefined)
        throw new FileError(`Cannot read ${path}: there is no such file or folder`, true)
      return text
    },
    createFile: async (path) => ({
      complete: async (content) =>
        void (world.files[path] = typeof content === 'string' ? content : `${content.length} bytes`),
      discard: async () => undefined,
    }),
    loadDirectory,
    loadSchema: async () => ({ title: 'Scenario' }),
    createRunner: () => createInProcessRunner(fakePrepare),
    now: () => new Date('2026-01-02T03:04:05Z'),
  }
  return world
}
