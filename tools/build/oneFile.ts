/**
 * Writes `unitcast.html`: the whole app in one file that runs from a folder, without a server. Code, styles, figures and workers are inside;
 * the policy names each by its hash, so nothing else runs and nothing can be reached.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Plugin, type Rollup } from 'vite'
import { policyText } from './policy.ts'

export const ONE_FILE = 'unitcast.html'

/** The only modules that differ: workers from their own text in place of ones from a file. */
const WORKERS = /\/(simulationWorker|moneyWorker)$/

function inlineWorker(): Plugin {
  return {
    name: 'unitcast:inline-worker',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!WORKERS.test(source)) return undefined
      return this.resolve(`${source}Inline`, importer)
    },
  }
}

/** Inside a script element these would end it, or keep its end from being seen. */
const asScript = (code: string): string =>
  code.replace(/<\/script/gi, '\\x3C/script').replace(/<(?=!--|script)/gi, '\\x3C')

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Replaces what must be there exactly once. */
function swap(html: string, what: RegExp, by: string): string {
  const found = html.match(new RegExp(what, 'g'))?.length
  if (found !== 1) throw new Error(`The page has ${found ?? 0} places for ${what}, not one`)
  return html.replace(what, () => by)
}

/** `html` as built for a server, with its one script and one style sheet. */
export function inOneFile(html: string, code: string, css: string, icon: string): string {
  const script = asScript(code)
  const policy = policyText({
    'script-src': hashOf(script),
    'style-src': hashOf(css),
    'worker-src': 'blob:',
    'img-src': 'data: blob:',
    'font-src': "'none'",
    'manifest-src': "'none'",
  })
  let page = html
  for (const link of [/ *<link rel="manifest"[^>]*>\n/, / *<link rel="apple-touch-icon"[^>]*>\n/])
    page = swap(page, link, '')
  page = swap(page, /href="\.\/icon\.svg"/, `href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
  page = swap(page, /<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`)
  page = swap(
    page,
    /<meta charset/,
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <meta charset`,
  )
  return swap(page, /<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`)
}

export function oneFile(): Plugin {
  let root: string
  let outDir: string
  return {
    name: 'unitcast:one-file',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(config) {
      root = config.root
      outDir = config.build.outDir
    },
    async closeBundle(error?: Error) {
      if (error) return
      const { output } = (await build({
        root,
        base: './',
        configFile: false,
        logLevel: 'warn',
        plugins: [svelte({ configFile: false }), inlineWorker()],
        worker: { format: 'iife' },
        define: { 'import.meta.env.VITE_ONE_FILE': 'true' },
        build: {
          write: false,
          target: 'es2022',
          modulePreload: { polyfill: false },
          cssCodeSplit: false,
          chunkSizeWarningLimit: 10_000,
          rollupOptions: { checks: { pluginTimings: false }, output: { codeSplitting: false } },
        },
      })) as Rollup.RollupOutput
      const scripts = output.filter((each) => each.type === 'chunk')
      const beside = output.filter((each) => each.type === 'asset' && each.fileName.endsWith('.js'))
      if (beside.length > 0)
        throw new Error(
          `The one file would need others: ${beside.map(({ fileName }) => fileName).join(', ')}`,
        )
      const text = (ending: string) => {
        const found = output.filter((each) => each.type === 'asset' && each.fileName.endsWith(ending))
        if (found.length !== 1)
          throw new Error(`${found.length} files of the one-file build end in ${ending}`)
        return String((found[0] as Rollup.OutputAsset).source)
      }
      if (scripts.length !== 1) throw new Error(`The one-file build has ${scripts.length} scripts`)
      const icon = readFileSync(join(root, 'public', 'icon.svg'), 'utf8')
      writeFileSync(join(outDir, ONE_FILE), inOneFile(text('.html'), scripts[0]!.code, text('.css'), icon))
    },
  }
}
