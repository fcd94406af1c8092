import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import HowSure from '../../../src/ui/pages/HowSure.svelte'
import Options from '../../../src/ui/pages/Options.svelte'
import Results from '../../../src/ui/pages/Results.svelte'
import { setParameter } from '../../../src/ui/edits/parameters'
import { runs, session } from '../../../src/ui/state/app'
import { scenario } from './scenario'

beforeEach(() => {
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
})

const LABEL = 'Weeks before a vacancy can be filled'

/** The field of one parameter, found as a user finds it. */
async function field() {
  location.hash = '#/options?step=evidence'
  session.moved()
  const screen = await render(Options)
  await screen.getByLabelText('Find a number to change').fill('weeks before a vacancy')
  await screen.getByText(LABEL, { exact: true }).click()
  const form = screen.getByRole('form', { name: LABEL })
  const text = form.getByLabelText('Your value or range')
  const reason = form.getByLabelText('Reason')
  return { screen, form, text, reason }
}

test('a typed range is read aloud, needs a reason, and is then used', async () => {
  const { screen, form, text, reason } = await field()
  await text.fill('5-10')
  await expect.element(form.getByText('Read as 5 to 10 weeks')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(form.getByRole('alert')).toHaveTextContent('Give a reason')
  await expect.element(reason).toHaveFocus()
  expect(session.scenario).toBe(scenario)
  await reason.fill('Our last 20 appointments')
  await userEvent.keyboard('{Enter}')
  expect(session.scenario!.parameters).toEqual({
    recruitLagWeeks: { low: 5, high: 10, reason: 'Our last 20 appointments' },
  })
  await expect.element(text).toHaveValue('5 to 10')
  await expect.element(screen.getByText('1 assumption differs from default:')).toBeVisible()
  await screen.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(session.scenario).toBe(scenario)
  await expect.element(text).toHaveValue('')
})

test('what cannot be read is refused with what to type instead', async () => {
  const { form, text } = await field()
  for (const [typed, message] of [
    ['a while', 'Enter one value or a range, such as'],
    ['10 to 5', 'Enter the lower number first'],
    ['1 to 40', 'Enter numbers from 2 to 26'],
  ]) {
    await text.fill(typed!)
    await userEvent.keyboard('{Enter}')
    await expect.element(form.getByRole('alert')).toHaveTextContent(message!)
    await expect.element(text).toHaveAttribute('aria-invalid', 'true')
    await expect.element(text).toHaveFocus()
  }
  expect(session.scenario).toBe(scenario)
})

test('one or all go back to the default, and the focus is not lost', async () => {
  const reason = 'Ours'
  const one = setParameter(scenario, 'recruitLagWeeks', { low: 5, high: 10, reason })
  session.change(setParameter(one, 'contractedHours', { value: 36, reason }))
  const { screen, form, text } = await field()
  await expect.element(screen.getByText('2 assumptions differ from default:')).toBeVisible()
  await form.getByRole('button', { name: 'Back to the default' }).click()
  await expect.element(text).toHaveFocus()
  expect(Object.keys(session.scenario!.parameters!)).toEqual(['contractedHours'])
  session.undo()
  await screen.getByRole('button', { name: 'All back to the default' }).click()
  expect(session.scenario).not.toHaveProperty('parameters')
  expect(document.activeElement?.textContent).toContain('Every assumption is as by default')
  session.undo()
  expect(Object.keys(session.scenario!.parameters!)).toHaveLength(2)
})

test('results and how sure they are say what differs, and why', async () => {
  session.change(setParameter(scenario, 'recruitLagWeeks', { low: 5, high: 10, reason: 'Our posts' }))
  await expect.poll(() => runs.status, { timeout: 60_000 }).toBe('done')
  for (const page of [Results, HowSure]) {
    const screen = await render(page)
    await expect.element(screen.getByText('1 assumption differs from default:')).toBeVisible()
    await expect
      .element(screen.getByRole('listitem').filter({ hasText: LABEL }))
      .toHaveTextContent('Reason: Our posts')
    await screen.unmount()
  }
  session.change(scenario)
  await expect.poll(() => runs.status, { timeout: 60_000 }).toBe('done')
  const screen = await render(HowSure)
  await expect.element(screen.getByText('Every assumption is as by default.')).toBeVisible()
}, 150_000)
