/** Entry of the command line in Node. Built with `vite build --ssr`; `node.js` beside it is the built workers/node.ts. */
import { loadDirectory } from '../authorities/load'
import { createNodePool } from '../runner/nodePool'
import { cli } from './cli'
import { createFile, readText } from './files'
import type { World } from './world'

const CLEAR_LINE = '\r\u001b[K'

const control = new AbortController()
process.once('SIGINT', () => control.abort())
// A reader such as `head` may stop listening: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const world: World = {
  write: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
  complain: (line) => void process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? (line) => void process.stderr.write(CLEAR_LINE + line) : undefined,
  readText,
  createFile,
  loadDirectory,
  loadSchema: async () => (await import('../../scenarios/scenario.schema.json')).default,
  createRunner: (workers) => createNodePool({ entry: new URL('./node.js', import.meta.url), workers }),
  now: () => new Date(),
  signal: control.signal,
}

process.exitCode = await cli(process.argv.slice(2), world)
