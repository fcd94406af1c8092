import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { sandboxScenario } from '../../../src/sandbox/design'
import { settingsOfToday } from '../../../src/sandbox/settings'
import { madeUpTown } from '../../../src/sandbox/town'
import { resolveScenario } from '../../../src/scenario/resolve'
import { summarise } from '../../../src/statistics'
import Sandbox from '../../../src/ui/pages/Sandbox.svelte'
import Answers from '../../../src/ui/pages/sandbox/Answers.svelte'
import ChallengePanel from '../../../src/ui/pages/sandbox/ChallengePanel.svelte'
import Diagram from '../../../src/ui/pages/sandbox/Diagram.svelte'
import type { RunResult } from '../../../src/ui/state/runs.svelte'
import { runs, session } from '../../../src/ui/state/app'
import { sandbox } from '../../../src/ui/state/sandbox.svelte'
import { playFutures } from '../../support/fakeFutures'
import { fakePrepare } from '../../support/fakeSimulation'
import { PROVENANCE } from '../../support/views'
import { scenario } from './scenario'

async function page(set = 'on-town') {
  location.hash = `#/sandbox?set=${set}`
  session.moved()
  return render(Sandbox)
}

beforeEach(() => {
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
  // What a run gives is looked at with drawn futures; here only that it is asked for.
  vi.spyOn(sandbox.runs, 'request').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  sandbox.leave()
  runs.cancel()
})

/** A run of the made-up town with futures that are drawn and not played; `equal` gives both designs the same. */
function drawnRun(equal: boolean): RunResult {
  const of = sandboxScenario({ ...madeUpTown(), horizonYears: 1 }, settings, 'Mine')
  const resolved = resolveScenario(of)
  const futures = playFutures(fakePrepare(resolved), 40)
  if (equal)
    for (const values of [...futures.weekly, ...futures.yearly, ...futures.ledger])
      values.copyWithin(values.length / 2, 0, values.length / 2)
  const summary = summarise(resolved, futures)
  return { ...summary, scenario: of, resolved, futures, total: 40, provenance: PROVENANCE }
}
const settings = { ...settingsOfToday(madeUpTown()), size: 4 }

test('is tried on the open authority or the made-up town, from two equal designs', async () => {
  const screen = await page('on-open')
  expect(session.scenario!.options).toHaveLength(2)
  await expect.element(screen.getByRole('radio', { name: 'Testshire' })).toBeChecked()
  await expect.element(screen.getByRole('button', { name: 'Add B as an option' })).toBeDisabled()
  await screen.getByRole('radio', { name: 'a made-up town of 24,000 children' }).click()
  expect(sandbox.scenario.authority.name).toBe('Riverbank (made up)')
})

test('what it comes to is said future by future, and two equal designs as the same in every one', async () => {
  const run = drawnRun(true)
  const runs = { result: run, first: null, coming: null, stale: false, status: 'done', announcement: '' }
  const screen = await render(Answers, {
    sandbox: { runs, base: run.scenario, scenario: run.scenario } as never,
  })
  expect(screen.getByText('The same in every future.').all()).toHaveLength(6)
  await expect.element(screen.getByText(/^40 futures\. Shaded/)).toBeVisible()
})

test('the picture of cause and effect has its words first, and every arrow its evidence by a link', async () => {
  const screen = await render(Diagram, { run: drawnRun(true), stale: false })
  await expect.element(screen.getByText('Nothing else moved clearly.')).toBeVisible()
  const picture = screen.getByRole('region', { name: 'Picture of causes and effects, can be scrolled' })
  await expect
    .element(picture.getByRole('img', { name: /^Boxes and arrows: Cause and effect/ }))
    .toBeVisible()
  await screen.getByText('Every arrow with its evidence').click()
  await expect
    .element(screen.getByRole('heading', { name: 'Units overloaded → staff who leave' }))
    .toBeVisible()
  const link = screen.getByRole('link', { name: /^More leaving for each whole week/ })
  await expect.element(link).toHaveAttribute('href', expect.stringContaining('entry=strainLeaving'))
})

test('a challenge says which rules are kept, what the futures say and why, and offers the parts it went through', async () => {
  const screen = await page('on-town_challenge-resilient')
  await expect.element(screen.getByText(/^Broken: referrals of at least 110%/)).toBeVisible()
  await screen.getByLabelText('Challenge').selectOptions('Make it fail: overload')
  expect(sandbox.challenge).toBe('overload')
  await expect.element(screen.getByText(/^Broken: small units of at most 4/)).toBeVisible()
  await expect.element(screen.getByText(/^It is judged once there are 20 futures/)).toBeVisible()
  await screen.unmount()
  const run = drawnRun(true)
  const judged = await render(ChallengePanel, {
    sandbox: {
      challenge: 'overload',
      scenario: run.scenario,
      base: run.scenario,
      settings,
      runs: { result: run, stale: false },
      drivers: sandbox.drivers,
    } as never,
  })
  await expect.element(judged.getByText(/0 of 10 futures.*The goal is not reached/)).toBeVisible()
  await expect.element(judged.getByText(/^Units overloaded: the same in every future/)).toBeVisible()
  await expect.element(judged.getByRole('button', { name: 'Find out what it went through' })).toBeVisible()
})

test('a slider moved by keyboard changes the design, the picture and the address', async () => {
  const screen = await page()
  const slider = screen.getByRole('slider', { name: /^Practitioners in a unit/ })
  ;(slider.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(sandbox.settings.size).toBe(sandbox.today.size - 2)
  expect(sandbox.runs.request).toHaveBeenLastCalledWith(sandbox.scenario, expect.any(Number))
  await expect.element(screen.getByText('Your own design.')).toBeVisible()
  await expect.poll(() => location.hash).toContain('size-5')
})

test('a preset sets every slider, and names its evidence with its grade', async () => {
  const screen = await page()
  await screen.getByRole('button', { name: 'Small units without coordinator' }).click()
  expect(sandbox.settings).toMatchObject({ units: 'shared', size: 3, coordinator: 0, training: 1 })
  await expect.element(screen.getByText(/^Grade B: A unit coordinator goes with less/)).toBeVisible()
})

test('the design becomes an option of what is open, and can be undone', async () => {
  const screen = await page('on-open_size-2_units-shared')
  await screen.getByRole('button', { name: 'Add B as an option' }).click()
  expect(session.scenario!.options).toHaveLength(3)
  expect(session.scenario!.options[2]).toMatchObject({ name: 'My design', extends: 'a' })
  expect(location.hash).toContain('#/options?design=')
  session.undo()
  expect(session.scenario).toBe(scenario)
})

test('what is of another world than what is open becomes a project of its own', async () => {
  const screen = await page('on-open_size-4_referrals-1.2')
  await expect.element(screen.getByRole('button', { name: 'Open A and B as a project' })).toBeEnabled()
})

test('the run of other pages gives way, and is taken up when the page is left', async () => {
  runs.request({ ...scenario, seed: 'other', replications: 2000 })
  const screen = await page()
  expect(runs.status).toBe('cancelled')
  await screen.unmount()
  await expect.poll(() => runs.busy).toBe(true)
})
