import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ENGINE_VERSION } from '../../src/engine'

it('docs/money-dorset.md is of this engine (else: npm run money-dorset)', () => {
  const text = readFileSync(new URL('../../docs/money-dorset.md', import.meta.url), 'utf8')
  expect(text).toContain(`futures for each row, engine ${ENGINE_VERSION}.`)
})
