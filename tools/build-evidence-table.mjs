/** Writes the generated part of `docs/evidence.md` from the register of parameters: `npm run evidence`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './root.mjs'

const file = join(root, 'docs', 'evidence.md')
const { module } = await runnerImport(join(root, 'tools', 'evidence-table.ts'), { configFile: false, root })
writeFileSync(file, module.withTable(readFileSync(file, 'utf8')))
