import { afterEach, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { resolveScenario } from '../../../src/scenario/resolve'
import type { Scenario } from '../../../src/scenario/types'
import { summarise } from '../../../src/statistics'
import HowSure from '../../../src/ui/pages/HowSure.svelte'
import Glossary from '../../../src/ui/pages/Glossary.svelte'
import Results from '../../../src/ui/pages/Results.svelte'
import Best from '../../../src/ui/pages/results/Best.svelte'
import Compare from '../../../src/ui/pages/results/Compare.svelte'
import Every from '../../../src/ui/pages/results/Every.svelte'
import Story from '../../../src/ui/pages/results/Story.svelte'
import Targets from '../../../src/ui/pages/results/Targets.svelte'
import Units from '../../../src/ui/pages/results/Units.svelte'
import Words from '../../../src/ui/pages/results/Words.svelte'
import { judgements, runs, session } from '../../../src/ui/state/app'
import type { RunResult } from '../../../src/ui/state/runs.svelte'
import { DEFAULT_WEIGHTS } from '../../../src/views/weights'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare } from '../../support/fakeSimulation'
import { PROVENANCE } from '../../support/views'
import { scenario as two } from './scenario'

const scenario: Scenario = {
  ...two,
  options: [...two.options, { id: 'c', name: 'Later units', extends: 'b', policies: { startWeek: 26 } }],
}
const resolved = resolveScenario(scenario)
const futures = playFutures(fakePrepare(resolved), 100)
const run: RunResult = {
  ...summarise(resolved, futures),
  scenario,
  resolved,
  futures,
  total: 100,
  provenance: PROVENANCE,
}
const props = { run, measure: 'lookedAfter', year: 0, option: 1, shown: [0, 1, 2] } as const

beforeEach(() => {
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
  judgements.weights = DEFAULT_WEIGHTS
  judgements.targets = null
  for (const id of ['b', 'c']) judgements.show(id, true)
})
afterEach(() => runs.cancel())

test('the comparison starts with every option on every main measure', async () => {
  const screen = await render(Compare, props)
  const board = screen.getByRole('region', { name: /^Scoreboard of options by measure/ })
  await expect.element(board.getByRole('columnheader', { name: 'C Later units' })).toBeVisible()
  expect(board.getByRole('row').all()).toHaveLength(13)
  for (const name of [/^Chart: /, /^Dot plot: /, /^Icons: /, /^Dots: /])
    await expect.element(screen.getByRole('img', { name }).first()).toBeVisible()
})

test('an option can be left out of pictures, but not the one that is compared', async () => {
  const screen = await render(Compare, props)
  const boxes = screen.getByRole('group', { name: 'Also show in pictures' })
  await expect.element(boxes.getByRole('checkbox', { name: /Later units/ })).toBeChecked()
  expect(boxes.getByRole('checkbox').all()).toHaveLength(1)
  await boxes.getByRole('checkbox').click()
  expect(judgements.hidden).toEqual(['c'])
})

test('the smallest difference that matters can be changed and put back, and the scoreboard follows', async () => {
  const screen = await render(Compare, props)
  const row = screen.getByRole('row', { name: /^Children looked after/ })
  await screen.getByText('Smallest differences that matter').click()
  const field = screen.getByRole('textbox', { name: 'Children looked after' })
  await field.fill('500')
  await field.element().dispatchEvent(new Event('change', { bubbles: true }))
  await expect.element(row.getByText('About the same').first()).toBeVisible()
  await screen.getByRole('button', { name: 'Put back Children looked after' }).click()
  expect(judgements.sizes).toEqual({})
})

test('weights decide who comes first, and without any nobody does', async () => {
  const screen = await render(Best, props)
  await expect.element(screen.getByText(/^With these weights, at 31 March 2026/)).toBeVisible()
  await expect.element(screen.getByRole('img', { name: /^Lines: How the answer turns/ })).toBeVisible()
  judgements.weights = DEFAULT_WEIGHTS.map((each) => ({ ...each, weight: 0 }))
  await expect.element(screen.getByText(/^No measure has points/)).toBeVisible()
})

test('targets start from the baseline, and become the reader’s own', async () => {
  const screen = await render(Targets, props)
  await expect.element(screen.getByText(/^To start from, these are about where A comes to/)).toBeVisible()
  await screen.getByRole('button', { name: 'Add a target' }).click()
  expect(judgements.targets).toHaveLength(3)
  await expect.element(screen.getByText('All together', { exact: true })).toBeInTheDocument()
  await screen.getByRole('button', { name: 'Remove target 1' }).click()
  await screen.getByRole('button', { name: 'As a table' }).last().click()
  await expect.element(screen.getByRole('columnheader', { name: '9-in-10 range from' })).toBeVisible()
})

test('all measures can be seen as levels and as differences', async () => {
  const screen = await render(Every, props)
  await expect.element(screen.getByRole('img', { name: /12 measures with each option/ })).toBeVisible()
  await screen.getByRole('radio', { name: 'Differences from A' }).click()
  await expect.element(screen.getByRole('img', { name: /12 measures: differences from A/ })).toBeVisible()
})

test('every chart can be taken away as a table, a picture and a drawing', async () => {
  const names: string[] = []
  const texts: Promise<string>[] = []
  const click = HTMLAnchorElement.prototype.click
  const create = URL.createObjectURL
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download)
  }
  URL.createObjectURL = (blob: Blob) => {
    texts.push(blob.text())
    return create(blob)
  }
  try {
    const screen = await render(Compare, props)
    const buttons = screen.getByRole('button', { name: 'Download SVG' })
    const count = buttons.all().length
    expect(screen.getByRole('button', { name: 'Download PNG' }).all()).toHaveLength(count)
    expect(screen.getByRole('button', { name: 'Download CSV' }).all()).toHaveLength(count)
    // The scoreboard and the five pictures of a measure.
    expect(count).toBe(6)
    for (let index = 0; index < count; index++) {
      await buttons.nth(index).click()
      await expect.poll(() => names.length).toBe(index + 1)
      const text = await texts[index]!
      expect(text).toMatch(/^<svg .*(<path|<circle|<polygon|<line)/s)
      expect(new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')).toBeNull()
      expect(text).toContain('not a forecast')
      expect(text).not.toContain('<image')
    }
    expect(names.every((name) => name.endsWith('.svg'))).toBe(true)
  } finally {
    HTMLAnchorElement.prototype.click = click
    URL.createObjectURL = create
  }
})

test('the results in words speak of every option shown', async () => {
  const screen = await render(Words, { ...props, shown: [0, 1] })
  const text = screen.getByRole('article', { name: 'The results in words' })
  await expect.element(text).toHaveTextContent('B (RSW units)')
  await expect.element(text).not.toHaveTextContent('C (later units)')
})

test('units are looked into by playing futures again, and each option has its map', async () => {
  const screen = await render(Units, props)
  for (const name of ['teams', 'RSW units', 'later units'])
    await expect
      .element(screen.getByRole('img', { name: new RegExp(`^Heat map: .* units of ${name} `) }))
      .toBeVisible()
  await screen.getByRole('button', { name: 'As a table' }).last().click()
  await expect.element(screen.getByText('not yet there').first()).toBeVisible()
})

test('a future is told under two options, and another can be chosen', async () => {
  const screen = await render(Story, props)
  await expect.element(screen.getByRole('heading', { name: 'April to June 2025' })).toBeVisible()
  await expect.element(screen.getByText('The new design takes over', { exact: false }).first()).toBeVisible()
  await screen.getByRole('radio', { name: 'Another one' }).click()
  const field = screen.getByRole('textbox', { name: 'Number of the future' })
  await field.fill('8')
  field.element().dispatchEvent(new Event('change', { bubbles: true }))
  await expect
    .element(screen.getByRole('heading', { name: /^Children looked after in future 8: / }))
    .toBeVisible()
  await expect.element(screen.getByText('Future 8 is told.')).toBeInTheDocument()
})

test('with a few futures only, none of the ways to look at results is offered', async () => {
  location.hash = '#/results?view=best'
  session.moved()
  const screen = await render(Results)
  expect(screen.getByRole('navigation', { name: 'Ways to look at the results' }).all()).toHaveLength(0)
  expect(document.body.textContent).not.toMatch(/of 10 futures|comes first/)
  location.hash = ''
  session.moved()
})

test('chance and what is not known are shown apart with one click', async () => {
  await expect.poll(() => runs.status).not.toBe('running')
  session.open({ ...scenario, replications: 100 }, { kind: 'example', id: 'test' })
  await expect.poll(() => runs.status, { timeout: 90_000 }).toBe('done')
  const screen = await render(HowSure)
  expect(document.body.textContent).not.toContain('Chance alone')
  const button = screen.getByRole('button', { name: 'Show chance and what is not known apart' })
  await button.click()
  await expect.element(button).toHaveAttribute('aria-pressed', 'true')
  for (const label of ['Chance alone', 'What is not known alone', 'Error of the average (Monte Carlo)'])
    await expect.element(screen.getByText(label, { exact: true }).first()).toBeInTheDocument()
}, 120_000)

test('the glossary finds a word and opens nothing else', async () => {
  const screen = await render(Glossary)
  await screen.getByLabelText('Find a word').fill('turnover')
  await expect.element(screen.getByText('Turnover rate', { exact: true }).first()).toBeVisible()
  expect(screen.getByText('Backcast', { exact: true }).all()).toHaveLength(0)
})
