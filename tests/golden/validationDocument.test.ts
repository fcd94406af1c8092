import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadNational } from '../../src/backcast/stored'
import { ENGINE_VERSION } from '../../src/engine'
import { withNational } from '../../tools/national-section'

const text = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8')

it('docs/validation.md is of this engine (else: npm run validation)', () => {
  expect(text).toContain(`with engine version ${ENGINE_VERSION} and`)
})

it('docs/validation.md says what the stored national backcast says (else: npm run backcast)', async () => {
  expect(withNational(text, await loadNational())).toBe(text)
})

it('the national part is replaced, not repeated', async () => {
  const file = await loadNational()
  const once = withNational('# Validation\n', file)
  expect(withNational(once, file)).toBe(once)
})
