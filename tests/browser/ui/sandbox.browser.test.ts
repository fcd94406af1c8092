import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Sandbox from '../../../src/ui/pages/Sandbox.svelte'
import { runs, session } from '../../../src/ui/state/app'
import { sandbox } from '../../../src/ui/state/sandbox.svelte'
import { scenario } from './scenario'

async function page(set = 'on-town') {
  location.hash = `#/sandbox?set=${set}`
  session.moved()
  return render(Sandbox)
}

beforeEach(() => {
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
})
afterEach(() => {
  sandbox.leave()
  runs.cancel()
})

test('starts from two equal designs, and says so future by future', async () => {
  const screen = await page('on-open')
  expect(session.scenario!.options).toHaveLength(2)
  await expect.element(screen.getByRole('radio', { name: 'Testshire' })).toBeChecked()
  await expect.element(screen.getByText('The same in every future.').first()).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Add B as an option' })).toBeDisabled()
})

test('a slider moved by keyboard changes the design, the picture and the address', async () => {
  const screen = await page()
  const slider = screen.getByRole('slider', { name: /^Practitioners in a unit/ })
  ;(slider.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(sandbox.settings.size).toBe(sandbox.today.size - 2)
  await expect.element(screen.getByText('Your own design.')).toBeVisible()
  await expect
    .element(screen.getByText(/futures so far|still being played|of 200 futures/).first())
    .toBeVisible()
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
