/** How the app is built. `--ssr` builds (command line, benchmarks) become stand-alone files for Node. */
import { readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import policy from './tools/content-security-policy.json' with { type: 'json' }

/** Puts the policy in the built page, so that it holds on any host; the dev server needs sockets and inline scripts. */
function contentSecurityPolicy(): Plugin {
  const content = Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
  return {
    name: 'unitcast:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** The licences of everything inside the bundle travel with it. */
function licences(): Plugin {
  return {
    name: 'unitcast:licences',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    generateBundle() {
      for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) {
        const fileName = file.replace('.md', '') + '.txt'
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file, 'utf8') })
      }
    },
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [svelte({ configFile: false }), contentSecurityPolicy(), licences()],
  worker: { format: 'es' as const },
  server: { host: '127.0.0.1' },
  build: {
    target: isSsrBuild ? 'node20' : 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
  },
  ...(isSsrBuild ? { ssr: { noExternal: true as const } } : {}),
}))
