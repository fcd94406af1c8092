import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { AuthorityRecord, Directory } from '../../../src/authorities/types'
import { mergedOption } from '../../../src/ui/edits/scenario'
import Options from '../../../src/ui/pages/Options.svelte'
import Results from '../../../src/ui/pages/Results.svelte'
import FirstPictures from '../../../src/ui/pages/results/FirstPictures.svelte'
import Start from '../../../src/ui/pages/Start.svelte'
import { runs, session } from '../../../src/ui/state/app'
import { resolveScenario } from '../../../src/scenario/resolve'
import { fakePrepare } from '../../support/fakeSimulation'
import { playFutures } from '../../support/fakeFutures'
import { scenario } from './scenario'

/** The page of options at one of its steps. */
async function options(step: string) {
  location.hash = `#/options?step=${step}`
  session.moved()
  return render(Options)
}

beforeEach(() => {
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
})
afterEach(() => runs.cancel())

const unitB = () => mergedOption(session.scenario!, 1).services[0]!.units[0]!

// First of all tests: once futures have been played by another, there is a result.
test('before any result the page says what is compared, and does not say that futures are coming when none are', async () => {
  const screen = await render(Results)
  await expect
    .element(screen.getByText('Teams and RSW units, compared over 1 year in the same 40 futures.'))
    .toBeVisible()
  await expect.element(screen.getByText('No futures have been played yet', { exact: false })).toBeVisible()
  expect(document.body.textContent).not.toContain('on their way')
  await expect
    .element(screen.getByText('With RSW units there are fewer posts', { exact: false }))
    .toBeVisible()
})

test('a unit can be made blank; what is refused is taken back from the control', async () => {
  const screen = await options('units')
  const kind = screen.getByLabelText('Kind of unit, Assessment, option B')
  await kind.selectOptions('Blank')
  expect(unitB()).toEqual({ template: 'blank', count: 2, posts: { socialWorker: 1 } })
  await expect.element(kind).toHaveValue('blank')
  await screen.unmount()
  const run = await options('run')
  const futures = run.getByLabelText('Futures', { exact: true })
  await futures.selectOptions('2,000')
  await expect.element(futures).toHaveValue('2000')
  // No edit of a select is refused for so small a scenario: refuse one by hand, with the browser's choice still shown.
  const element = futures.element() as HTMLSelectElement
  element.value = '500'
  session.change({ ...session.scenario!, replications: 7 })
  await expect.element(futures).toHaveValue('2000')
})

test('a start after the last year is not offered', async () => {
  const screen = await options('timeline')
  const starts = screen.getByLabelText('Until then B is the same as A').element() as HTMLSelectElement
  expect([...starts.options].map((each) => each.value)).toEqual(['0', '13', '26', '39'])
})

test('a role set to nothing leaves the focus where roles are added', async () => {
  const screen = await options('units')
  const option = screen.getByRole('group', { name: 'Small multi-skilled unit, Assessment, option B' })
  const field = option.getByRole('textbox', { name: 'Child or family practitioner' })
  await field.fill('0')
  await userEvent.keyboard('{Enter}')
  expect(unitB().posts).toMatchObject({ childPractitioner: 0 })
  await expect.element(option.getByLabelText('Add a role')).toHaveFocus()
})

test('with the number of posts held fixed, units follow a change; each step can be undone', async () => {
  const screen = await options('units')
  await screen.getByLabelText('number of posts').click()
  const resized = unitB().count
  expect(resized).not.toBe(2)
  await expect.element(screen.getByText(/^Assessment: A’s number of posts of 16 FTE buys 4/)).toBeVisible()
  await screen.getByRole('button', { name: 'More: Clinician' }).first().click()
  await screen.getByRole('button', { name: 'More: Clinician' }).first().click()
  await screen.getByRole('button', { name: 'More: Clinician' }).first().click()
  expect(unitB()).toMatchObject({ count: 3, posts: { clinician: 2 } })
  for (const _ of [1, 2, 3, 4]) session.undo()
  expect(session.scenario).toBe(scenario)
  await screen.getByLabelText('nothing').click()
})

test('a post is moved to another unit by keyboard', async () => {
  const screen = await options('units')
  const unit = screen.getByRole('group', { name: 'Small multi-skilled unit, Assessment, option B' })
  const looked = () =>
    mergedOption(session.scenario!, 1).services.find(({ service }) => service === 'lookedAfter')!.units
  await unit.getByText(/^More for/).click()
  const form = screen.getByRole('form', { name: /^Move a post from Small multi-skilled unit/ })
  await form.getByLabelText('Role').selectOptions('Child or family practitioner')
  await form.getByLabelText('To one of').selectOptions('Children looked after: 2 × Traditional team')
  ;(form.getByRole('button', { name: 'Move' }).element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  expect(looked().map(({ count, posts }) => [count, posts?.childPractitioner])).toEqual([
    [1, undefined],
    [1, 1],
  ])
})

test('a role is added by a button, not by looking through the list of roles', async () => {
  const screen = await options('units')
  const unit = screen.getByRole('group', { name: 'Small multi-skilled unit, Assessment, option B' })
  await unit.getByLabelText('Add a role').selectOptions('Adult specialist (other)')
  expect(session.scenario).toBe(scenario)
  const button = unit.getByRole('button', { name: /^Add the role chosen/ })
  await button.click()
  expect(unitB().posts).toMatchObject({ adultSpecialist: 1 })
  const made = session.scenario
  await button.click()
  await expect.element(unit.getByLabelText('Add a role')).toHaveFocus()
  expect(session.scenario).toBe(made)
})

test('problems and weak points are said before any run', async () => {
  const screen = await options('units')
  await screen
    .getByRole('group', { name: 'Small multi-skilled unit, Assessment, option B' })
    .getByRole('button', { name: 'Less: Social worker' })
    .click()
  await screen
    .getByRole('group', { name: 'Small multi-skilled unit, Assessment, option B' })
    .getByRole('button', { name: 'Less: Social worker' })
    .click()
  await expect
    .element(screen.getByText('One qualified practitioner in every unit of assessment', { exact: false }))
    .toBeVisible()
})

test('an authority that cannot be started from says why', async () => {
  const place = (name: string): AuthorityRecord => ({
    code: name,
    oldCode: name,
    name,
    region: 'South West',
    aliases: [],
    neighbours: [],
    population: {},
    figures: {},
  })
  session.setDirectory({
    england: place('England'),
    authorities: [place('Isles of Scilly')],
    years: [2025],
  } as unknown as Directory)
  const screen = await render(Start)
  await screen.getByRole('combobox').fill('scilly')
  await screen.getByRole('option').click()
  await expect
    .element(screen.getByRole('alert').first())
    .toHaveTextContent('Isles of Scilly has no published population to start from. Choose another authority.')
})

test('the first futures are drawn each by itself, marked as such, with nothing to take away', async () => {
  const resolved = resolveScenario(scenario)
  const first = { scenario, resolved, futures: playFutures(fakePrepare(resolved), 2), total: 40 }
  const screen = await render(FirstPictures, { first, measure: 'lookedAfter', year: 0 })
  await expect
    .element(
      screen.getByRole('img', { name: 'Chart: Children looked after: the first 2 futures of each option.' }),
    )
    .toBeVisible()
  await expect
    .element(
      screen.getByRole('heading', { name: 'Children looked after: the difference in the first 2 futures' }),
    )
    .toBeVisible()
  expect(
    screen.getByText('2 futures so far: single futures, not yet a range.', { exact: false }).all(),
  ).toHaveLength(2)
  expect(screen.getByRole('button', { name: /Download/ }).all()).toHaveLength(0)
  await screen.getByRole('button', { name: 'As a table' }).first().click()
  await expect.element(screen.getByRole('columnheader', { name: 'Future 2' })).toBeVisible()
})
