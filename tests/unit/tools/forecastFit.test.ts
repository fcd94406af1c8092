import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FIT_TEXT } from '../../../tools/forecast-fit'
import { root } from '../architecture/sources'

it('the table of ways and spreads is what the published figures give: `npm run forecast-fit`', () => {
  expect(readFileSync(join(root, 'evidence/derived_forecast_fit.csv'), 'utf8')).toBe(FIT_TEXT)
})
