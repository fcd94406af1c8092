import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withTable } from '../../tools/evidence-table'

it('the table of docs/evidence.md is in step with the parameters (else: npm run evidence)', () => {
  const text = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8')
  expect(text).toBe(withTable(text))
})

it('refuses a document without its marks', () => {
  expect(() => withTable('nothing here')).toThrow('lost the marks')
})
