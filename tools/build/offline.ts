/**
 * Writes `sw.js`, the service worker that keeps the whole app for use without a connection, with the list of what it keeps. The files of
 * assets/ have a hash of their content in their names; all others get one beside theirs, so that a changed file is fetched anew.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build, type Plugin } from 'vite'

export interface Kept {
  url: string
  revision: string | null
}

/** The app as one file is for taking away, not for keeping. */
const KEPT = /^index\.html$|\.(js|css|svg|png|webmanifest)$/
const HASHED = /^assets\//

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))

/** What is kept of a built folder, in a fixed order. */
export function keptFiles(folder: string): Kept[] {
  return filesIn(folder)
    .map((path) => ({ path, url: relative(folder, path).split(sep).join('/') }))
    .filter(({ url }) => KEPT.test(url))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ path, url }) => ({
      url,
      revision: HASHED.test(url)
        ? null
        : createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 20),
    }))
}

export function offline(): Plugin {
  let root: string
  let outDir: string
  return {
    name: 'unitcast:offline',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(config) {
      root = config.root
      outDir = config.build.outDir
    },
    async closeBundle(error?: Error) {
      if (error) return
      await build({
        root,
        configFile: false,
        logLevel: 'warn',
        define: { __KEPT_FILES__: JSON.stringify(keptFiles(outDir)) },
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'es2022',
          rollupOptions: {
            input: join(root, 'workers', 'offline.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      })
    },
  }
}
