import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { centralValues } from '../../../src/parameters'
import { REGISTER } from '../../../src/parameters/register'
import Evidence from '../../../src/ui/pages/Evidence.svelte'
import { runs, session } from '../../../src/ui/state/app'
import { scenario } from './scenario'

async function at(address: string) {
  location.hash = address
  await expect.poll(() => location.hash).toBe(address)
  session.moved()
  return render(Evidence)
}

beforeEach(() => {
  session.open(scenario, { kind: 'example', id: 'test' })
  runs.cancel()
})
afterEach(() => {
  runs.cancel()
  location.hash = ''
})

test('the honest share comes first, then every number', async () => {
  const screen = await at('#/evidence')
  const assumed = REGISTER.filter(({ evidence }) => evidence.grade === 'assumption').length
  await expect.element(screen.getByText(`${assumed} of the model’s ${REGISTER.length} numbers`)).toBeVisible()
  expect(document.querySelectorAll('.entries > details')).toHaveLength(REGISTER.length)
  await expect.element(screen.getByRole('status').last()).toHaveTextContent(`All ${REGISTER.length} entries`)
})

test('numbers are searched and filtered, and the address keeps what was asked for', async () => {
  const screen = await at('#/evidence')
  await screen.getByRole('textbox', { name: 'Search' }).fill('hampshire')
  await expect.element(screen.getByRole('status').last()).toHaveTextContent(/^1 of/)
  await screen.getByRole('button', { name: 'Show all' }).click()
  await screen.getByLabelText('Grade', { exact: true }).selectOptions('Published')
  await screen.getByLabelText('Used by').selectOptions('Environment')
  expect(location.hash).toBe('#/evidence?grade=published&use=environment')
  await expect.element(screen.getByText('National rise of repeat plans')).toBeVisible()
  await screen.getByRole('textbox', { name: 'Search' }).fill('zebra')
  await expect.element(screen.getByText('Nothing fits.', { exact: false })).toBeVisible()
})

test('an entry unfolds by keyboard to its size, source, row of evidence and what it would take to know better', async () => {
  const screen = await at('#/evidence?search=hampshire')
  const entry = REGISTER.find(({ id }) => id === 'adminRelief')!
  expect(document.body.textContent).not.toContain(entry.toKnowBetter)
  ;(screen.getByText(entry.label).element().closest('summary') as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText(entry.toKnowBetter)).toBeVisible()
  await expect.element(screen.getByRole('img', { name: /8 in 10 are from/ })).toBeVisible()
  await expect.element(screen.getByRole('table', { name: /^What each stance believes/ })).toBeVisible()
  await screen.getByText('Relations stated in the reports: SM16').click()
  await expect.element(screen.getByText('direct work time')).toBeVisible()
})

test('the address opens one entry and gives it the focus', async () => {
  const screen = await at('#/evidence?entry=effectCare')
  const entry = REGISTER.find(({ id }) => id === 'effectCare')!
  await expect.element(screen.getByText(entry.toKnowBetter)).toBeVisible()
  expect(document.activeElement?.textContent).toContain(entry.label)
})

test('sizes are those of the stance that is chosen', async () => {
  session.change({ ...session.scenario!, stance: 'as-reported' })
  const screen = await at('#/evidence?search=effectCare')
  await expect.element(screen.getByText('evidence as reported', { exact: false })).toBeVisible()
  const fall = Math.round((1 - Math.exp(centralValues('as-reported').effectCare)) * 100)
  expect(fall).toBeGreaterThan(0)
  await expect.element(screen.getByText(`−${fall}%`)).toBeVisible()
})

test('an unfolded number can be changed there, a shape cannot', async () => {
  const screen = await at('#/evidence?entry=effectCare')
  const form = screen.getByRole('form', { name: 'Change effect on entering care' })
  await form.getByLabelText('Your value or range').fill('-20% to 10%')
  await form.getByLabelText('Reason').fill('Our own review')
  await userEvent.keyboard('{Enter}')
  expect(session.scenario!.parameters).toHaveProperty('effectCare')
  await expect.element(screen.getByText('1 assumption differs from default:')).toBeVisible()
  await screen.unmount()
  const shape = REGISTER.find(({ kind }) => kind === 'shape')!
  const other = await at(`#/evidence?entry=${shape.id}`)
  await expect.element(other.getByText(shape.toKnowBetter)).toBeVisible()
  expect(document.querySelector('form')).toBeNull()
})

test('a mechanism says what it does without, which way studies point and what they did not find', async () => {
  const screen = await at('#/evidence')
  const overload = [...document.querySelectorAll('summary')].find(({ innerText }) =>
    innerText.startsWith('Overload'),
  )!
  overload.click()
  await expect.element(screen.getByText('Switched off:')).toBeVisible()
  await expect
    .element(screen.getByText('More work than time goes with less time with families.'))
    .toBeVisible()
  await expect.element(screen.getByRole('heading', { name: 'Looked for and not found' })).toBeVisible()
})
