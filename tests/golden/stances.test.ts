import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import prettier from 'prettier'
import { expect, it } from 'vitest'
import { readTables } from '../../tools/stances/tables'
import { moduleText, withDerivation } from '../../tools/stances/write'
import { root } from '../unit/architecture/sources'

const tables = readTables(root)
const read = (path: string) => readFileSync(join(root, path), 'utf8')

it('the distributions of the stances are those the evidence tables give (else: npm run stances)', async () => {
  const file = 'src/parameters/stances.generated.ts'
  const options = { ...(await prettier.resolveConfig(join(root, file))), filepath: file }
  expect(read(file)).toBe(await prettier.format(moduleText(tables), options))
})

it('the derivation in docs/evidence.md is in step with the evidence tables (else: npm run stances)', () => {
  const text = read('docs/evidence.md')
  expect(text).toBe(withDerivation(text, tables))
})

it('refuses a document without the marks of the derivation', () => {
  expect(() => withDerivation('nothing here', tables)).toThrow('lost the marks')
})
