import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { AuthorityRecord, Directory } from '../../../src/authorities/types'
import type { Scenario } from '../../../src/scenario/types'
import HowSure from '../../../src/ui/pages/HowSure.svelte'
import Results from '../../../src/ui/pages/Results.svelte'
import { runs, session } from '../../../src/ui/state/app'
import { scenario } from './scenario'

const record = (code: string, lookedAfter: number): AuthorityRecord => ({
  code,
  oldCode: code,
  name: code,
  region: 'North',
  aliases: [],
  neighbours: [],
  population: { 2025: 50_000 },
  figures: { lookedAfter: { 2025: lookedAfter } },
})
const of = (code: string, second: string): Scenario => ({
  ...scenario,
  authority: { ...scenario.authority, name: code, code },
  options: [scenario.options[0]!, { ...scenario.options[1]!, name: second }],
})

test('results keep the names and published figures of the authority that was played', async () => {
  session.setDirectory({ authorities: [record('Leeds', 411), record('Hull', 922)] } as unknown as Directory)
  session.open(of('Leeds', 'RSW units'), { kind: 'example', id: 'test' })
  await expect.poll(() => runs.status, { timeout: 60_000 }).toBe('done')
  session.open({ ...of('Hull', 'Other units'), stance: 'as-reported' }, { kind: 'example', id: 'test' })
  runs.cancel()

  const results = await render(Results)
  await expect.element(results.getByText('Published for 2025: 411.', { exact: false })).toBeVisible()
  await expect.element(results.getByText('Still showing Leeds.')).toBeVisible()
  await expect.element(results.getByText(/^Leeds: at 31 March 2026, .*RSW units/i)).toBeVisible()
  await expect
    .element(results.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Hull: what do other units change?')
  expect(document.body.textContent).not.toContain('922')
  await results.unmount()

  const sure = await render(HowSure)
  await expect.element(sure.getByText('This run uses balanced evidence', { exact: false })).toBeVisible()
  await expect
    .element(sure.getByText('worked out from at least 100 futures. There are 40 so far.', { exact: false }))
    .toBeVisible()
  expect(document.querySelector('.share-bar')).toBeNull()
}, 90_000)
