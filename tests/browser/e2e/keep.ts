/** Steps that tests of kept work share. */
import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../tools/root.mjs'

export const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()

/** Opens a scenario of few futures as a file, as somebody who was sent it would. */
export async function openSmall(
  page: Page,
  change: (scenario: Record<string, unknown>) => void = () => undefined,
) {
  const scenario = JSON.parse(readFileSync(join(root, 'scenarios', 'hackney.json'), 'utf8')) as Record<
    string,
    unknown
  >
  scenario.replications = 100
  scenario.horizonYears = 2
  change(scenario)
  await page.goto('./#/projects')
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'hackney.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(scenario)),
  })
  await page.getByRole('button', { name: 'Open it as a new project' }).click()
}
