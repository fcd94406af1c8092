/** How the app is built. `--ssr` builds (command line, benchmarks) become stand-alone files for Node. */
import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { offline } from './tools/build/offline.ts'
import { oneFile } from './tools/build/oneFile.ts'
import { contentSecurityPolicy } from './tools/build/policy.ts'

/** The licences and the list of everything inside travel with it. */
const TRAVEL = {
  LICENSE: 'LICENSE.txt',
  'THIRD-PARTY-NOTICES.md': 'THIRD-PARTY-NOTICES.txt',
  'sbom.cdx.json': 'sbom.cdx.json',
}

function licences(): Plugin {
  return {
    name: 'unitcast:licences',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    generateBundle() {
      for (const [file, fileName] of Object.entries(TRAVEL)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file, 'utf8') })
      }
    },
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [svelte({ configFile: false }), contentSecurityPolicy(), licences(), oneFile(), offline()],
  worker: { format: 'es' as const },
  server: { host: '127.0.0.1' },
  build: {
    target: isSsrBuild ? 'node20' : 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: { checks: { pluginTimings: false } },
  },
  ...(isSsrBuild ? { ssr: { noExternal: true as const } } : {}),
}))
