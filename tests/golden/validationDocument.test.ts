import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ENGINE_VERSION } from '../../src/engine'
import { withBackcasts } from '../../tools/backcast-sections'
import { withPart } from '../../tools/document-part'

const text = readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8')

it('docs/validation.md is of this engine (else: npm run validation)', () => {
  expect(text).toContain(`with engine version ${ENGINE_VERSION} and`)
})

it('docs/validation.md says what the stored backcasts say (else: npm run backcast)', () => {
  expect(withBackcasts(text)).toBe(text)
})

it('a part is replaced, not repeated, and what stands around it stays', () => {
  const part = { name: 'The test', from: 'scenarios/test.json' }
  const once = withPart('# Validation\n', part, 'One')
  expect(once).toMatch(/^# Validation\n\n<!-- The test: .*\n\nOne\n\n<!-- End of the test\. -->\n$/)
  expect(withPart(`${once}\nMore\n`, part, 'Two')).toBe(`${once.replace('One', 'Two')}\nMore\n`)
})
