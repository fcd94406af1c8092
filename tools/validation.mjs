/** `npm run validation`: builds src/validation for Node, holds the model against published figures and writes docs/validation.md. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './root.mjs'

const outDir = join(root, 'node_modules', '.unitcast', `validation-${process.pid}`)
try {
  const input = { validation: join(root, 'tools/validation-entry.ts') }
  const output = { entryFileNames: '[name].js' }
  await build({
    root,
    logLevel: 'warn',
    build: { ssr: true, copyPublicDir: false, outDir, rollupOptions: { input, output } },
  })
  const { main } = await import(pathToFileURL(join(outDir, 'validation.js')).href)
  await main(root, process.argv.slice(2))
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
