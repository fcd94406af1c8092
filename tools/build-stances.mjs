/** Derives the distributions of the stances from `evidence/`, and their part of `docs/evidence.md`: `npm run stances`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import prettier from 'prettier'
import { runnerImport } from 'vite'
import { root } from './root.mjs'

const load = async (name) =>
  (await runnerImport(join(root, 'tools', 'stances', name), { configFile: false, root })).module
const { readTables } = await load('tables.ts')
const { moduleText, withDerivation } = await load('write.ts')
const tables = readTables(root)

const module = join(root, 'src', 'parameters', 'stances.generated.ts')
const options = { ...(await prettier.resolveConfig(module)), filepath: module }
writeFileSync(module, await prettier.format(moduleText(tables), options))

const document = join(root, 'docs', 'evidence.md')
writeFileSync(document, withDerivation(readFileSync(document, 'utf8'), tables))
