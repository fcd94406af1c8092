/**
 * `npm run fuzz [-- --cases N --seed N]`: 100,000 damaged or hostile files, links, tables and stored records. Prints a line for each kind of
 * input; fails when one throws, pollutes a prototype, lets a formula or mark-up through, or takes more than a second.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { root } from './root.mjs'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
})
const outDir = join(root, 'node_modules', '.unitcast', `fuzz-${process.pid}`)
try {
  const input = { fuzz: join(root, 'tools/fuzz-entry.ts') }
  const output = { entryFileNames: '[name].js' }
  await build({
    root,
    logLevel: 'warn',
    build: { ssr: true, copyPublicDir: false, outDir, rollupOptions: { input, output } },
  })
  const { fuzz, fuzzTable } = await import(pathToFileURL(join(outDir, 'fuzz.js')).href)
  const tallies = fuzz(Number(values.cases), Number(values.seed))
  console.log(fuzzTable(tallies).join('\n'))
  const failures = tallies.flatMap((each) => each.failures.map((failure) => `${each.name}: ${failure}`))
  for (const failure of failures) console.error(failure)
  process.exitCode = failures.length > 0 ? 1 : 0
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
