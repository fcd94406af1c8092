import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { loadDirectory } from '../../../src/authorities/load'
import { loadNational, loadSector, loadSystems } from '../../../src/backcast/stored'
import Backcast from '../../../src/ui/pages/Backcast.svelte'
import HowSure from '../../../src/ui/pages/HowSure.svelte'
import Results from '../../../src/ui/pages/Results.svelte'
import { runs, session } from '../../../src/ui/state/app'
import { publishedSentences, sampleSentence, sampleTable, sectorNotes } from '../../../src/views/sector'
import { farMisses } from '../../../src/views/systemsMisses'
import { systemsLine, verdictLines } from '../../../src/views/verdict'
import { scenario } from './scenario'

async function at(address: string) {
  location.hash = address
  await expect.poll(() => location.hash).toBe(address)
  session.moved()
  return render(Backcast)
}

const moved = () => session.moved()

beforeEach(async () => {
  addEventListener('hashchange', moved)
  session.setDirectory(await loadDirectory())
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
})
afterEach(() => {
  removeEventListener('hashchange', moved)
  runs.cancel()
  location.hash = ''
})

test('the verdict comes first, then what cannot be reproduced, then the record', async () => {
  const screen = await at('#/backcast')
  for (const line of [...verdictLines(), systemsLine()])
    await expect.element(screen.getByText(line, { exact: true })).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'What it cannot reproduce' })).toBeVisible()
  const headings = [...document.querySelectorAll('h1, h2')].map((each) => each.textContent)
  expect(headings.slice(0, 2)).toEqual(['How well does it predict?', 'What it cannot reproduce'])
  const [first] = farMisses((await loadSystems()).systems)
  expect(document.body.textContent).toContain(first!.sentence)
})

test('an authority is found by name, and its card opens with pictures and tables, and an address of its own', async () => {
  const screen = await at('#/backcast')
  await screen.getByRole('combobox').fill('leeds')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: 'Leeds', exact: true })).toHaveFocus()
  expect(location.hash).toBe('#/backcast?authority=E08000035')
  const picture = screen.getByRole('img', { name: /^Agency rate: \d+ of \d+ published figures inside/ })
  await expect.element(picture).toBeVisible()
  const rows = (await loadNational()).cards.E08000035!.rows.length
  expect(document.querySelectorAll('figure path')).toHaveLength(rows)
  await screen.getByRole('button', { name: 'As a table: Agency rate' }).click()
  await expect.element(screen.getByRole('table').getByText('2019, one year')).toBeVisible()
})

const fold = (title: string) =>
  [...document.querySelectorAll('summary')].find((each) => each.querySelector('h2')?.textContent === title)

test('sections are folded to a line each; one opens by keyboard, and one button opens and closes all', async () => {
  const screen = await at('#/backcast')
  await expect.poll(() => fold('Against the sector’s own forecaster')).toBeDefined()
  const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('.fold > details')]
  expect(folds().map(({ open }) => open)).toEqual([false, false, false, false])
  for (const each of document.querySelectorAll('.answer'))
    expect(each.textContent!.length).toBeGreaterThan(40)
  fold('Against the sector’s own forecaster')!.focus()
  await userEvent.keyboard('{Enter}')
  expect(folds().map(({ open }) => open)).toEqual([false, false, false, true])
  await screen.getByRole('button', { name: 'Open all sections' }).click()
  expect(folds().every(({ open }) => open)).toBe(true)
  await screen.getByRole('button', { name: 'Close all sections' }).click()
  expect(folds().some(({ open }) => open)).toBe(false)
})

test('the sector’s forecaster stands beside the model, with what either did not know', async () => {
  const screen = await at('#/backcast')
  await expect.poll(() => fold('Against the sector’s own forecaster')).toBeDefined()
  fold('Against the sector’s own forecaster')!.click()
  const file = await loadSector()
  for (const sentence of [...publishedSentences(file), sampleSentence(file), ...sectorNotes(file)])
    await expect.element(screen.getByText(sentence, { exact: true })).toBeVisible()
  const rows = screen.getByRole('region', { name: sampleTable(file).caption }).getByRole('rowheader')
  expect(rows.elements()).toHaveLength(file.sample.cases.length)
})

test('a system unfolds to its outcomes, by keyboard', async () => {
  const screen = await at('#/backcast')
  await expect.poll(() => fold('The systems of the reports')).toBeDefined()
  fold('The systems of the reports')!.click()
  const summary = () =>
    [...document.querySelectorAll('summary')].find((each) => each.textContent?.includes('of Hackney, '))
  await expect.poll(summary).toBeDefined()
  expect(document.querySelectorAll('figure')).toHaveLength(0)
  summary()!.focus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('img', { name: /^Children looked after: \d of 2 outcomes inside/ }))
    .toBeVisible()
  await screen.getByRole('button', { name: 'As a table: Children looked after' }).click()
  await expect.element(screen.getByText(/^Predicted .* observed 298: /)).toBeVisible()
})

test.each([
  ['results', Results],
  ['how sure', HowSure],
] as const)('the verdict is on the page of %s too', async (_, page) => {
  const screen = await render(page)
  for (const line of verdictLines()) await expect.element(screen.getByText(line)).toBeVisible()
})
