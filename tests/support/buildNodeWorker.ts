/** Builds a worker thread's entry to plain JavaScript, since threads do not read TypeScript. Returns the path of the built file. */
import { mkdtemp } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export async function buildNodeWorker(...entries: string[]): Promise<string[]> {
  // Inside the project, so that packages left out of the bundle are found.
  const outDir = await mkdtemp(join(root, 'node_modules', '.node-worker-'))
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(entries.map((entry, index) => [`entry${index}`, join(root, entry)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return entries.map((_, index) => join(outDir, `entry${index}.mjs`))
}
