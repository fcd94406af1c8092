/**
 * Builds stand-alone files for Node: `cli` (src/cli/main.ts, with the Node entries of workers/) into dist-cli/, `bench`
 * (bench/index.ts, likewise) into dist-bench/. `ensureNodeBuild` builds only when something has changed.
 */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuild } from './builds.mjs'
import { root } from './root.mjs'

const entries = { cli: 'src/cli/main.ts', bench: 'bench/index.ts' }

/** Worker threads need a file of their own: workers/simulation.node.ts becomes simulation.node.js beside the entry. */
function nodeWorkers() {
  const folder = join(root, 'workers')
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => /node.*\.ts$/i.test(name) && !name.endsWith('.d.ts'),
  )
  return Object.fromEntries(names.map((name) => [basename(name, '.ts'), join(folder, name)]))
}

export async function ensureNodeBuild(name, options) {
  const entry = join(root, entries[name])
  if (!existsSync(entry)) throw new Error(`There is no ${entries[name]} to build.`)
  const input = { [name]: entry, ...nodeWorkers() }
  const output = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
  const build = { ssr: true, copyPublicDir: false, rollupOptions: { input, output } }
  return ensureBuild(`dist-${name}`, { build }, options)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await ensureNodeBuild(process.argv[2], { force: true })
