import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import type { AuthorityRecord, Directory } from '../../../src/authorities/types'
import AuthoritySearch from '../../../src/ui/parts/AuthoritySearch.svelte'
import NumberField from '../../../src/ui/parts/NumberField.svelte'

const field = { label: 'Social worker', value: 4.38, min: 0, max: 40, step: 0.5 }

test('a number field steps to whole steps and takes what is typed', async () => {
  const onchange = vi.fn()
  const screen = await render(NumberField, { ...field, onchange })
  await screen.getByRole('button', { name: 'More: Social worker' }).click()
  expect(onchange).toHaveBeenLastCalledWith(4.5)
  await screen.getByRole('button', { name: 'Less: Social worker' }).click()
  expect(onchange).toHaveBeenLastCalledWith(4)
  await screen.getByRole('textbox').fill('6.25')
  await userEvent.keyboard('{Enter}')
  expect(onchange).toHaveBeenLastCalledWith(6.25)
})

test('a number field says what would be right and keeps its value', async () => {
  const onchange = vi.fn()
  const screen = await render(NumberField, { ...field, onchange })
  await screen.getByRole('textbox').fill('sixty')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('Social worker: enter a number from 0 to 40')
  await expect.element(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  expect(onchange).not.toHaveBeenCalled()
})

const authority = (
  code: string,
  name: string,
  aliases: string[] = [],
  successors?: string[],
): AuthorityRecord => ({
  code,
  oldCode: code,
  name,
  region: 'North',
  aliases,
  neighbours: [],
  population: {},
  figures: {},
  ...(successors ? { successors } : {}),
})
const directory = {
  authorities: [
    authority('1', 'Kingston upon Hull, City of', ['Hull']),
    authority('2', 'Solihull'),
    authority('3', 'Hullshire (abolished)', [], ['1']),
  ],
} as unknown as Directory

test('the search offers authorities of today and picks by keyboard', async () => {
  const onpick = vi.fn()
  const screen = await render(AuthoritySearch, { directory, label: 'Find', onpick })
  const box = screen.getByRole('combobox')
  await box.fill('hull')
  await expect.element(box).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('option').all()).toHaveLength(2)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(onpick.mock.calls[0]![0]).toMatchObject({ name: 'Solihull' })
  await expect.element(box).toHaveAttribute('aria-expanded', 'false')
})

test('Enter takes the first authority found while none is marked', async () => {
  const onpick = vi.fn()
  const screen = await render(AuthoritySearch, { directory, label: 'Find', onpick })
  await screen.getByRole('combobox').fill('hull')
  await userEvent.keyboard('{Enter}')
  expect(onpick.mock.calls[0]![0]).toMatchObject({ name: 'Kingston upon Hull, City of' })
})

test('the search says when nothing is found', async () => {
  const screen = await render(AuthoritySearch, { directory, label: 'Find', onpick: vi.fn() })
  await screen.getByRole('combobox').fill('atlantis')
  await expect.element(screen.getByText('No English authority has a name like this.')).toBeVisible()
})

test('while the list of authorities is loading, the search says so and shows no list', async () => {
  const screen = await render(AuthoritySearch, { directory: null, label: 'Find', onpick: vi.fn() })
  const box = screen.getByRole('combobox')
  await box.fill('leeds')
  await expect.element(screen.getByRole('status')).toHaveTextContent('Loading the list of authorities.')
  await expect.element(box).toHaveAttribute('aria-expanded', 'false')
})

test('the search tells, after a pause, which authority is likely: the one Enter would take, marked, or pointed at', async () => {
  const onlikely = vi.fn()
  const screen = await render(AuthoritySearch, { directory, label: 'Find', onpick: vi.fn(), onlikely })
  const last = () => (onlikely.mock.lastCall?.[0] as AuthorityRecord | undefined)?.name
  await screen.getByRole('combobox').fill('hull')
  await expect.poll(last).toBe('Kingston upon Hull, City of')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(last).toBe('Solihull')
  await screen.getByRole('option', { name: /Kingston/ }).hover()
  await expect.poll(last).toBe('Kingston upon Hull, City of')
  const calls = onlikely.mock.calls.length
  await screen.getByRole('combobox').fill('nowhere')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(onlikely.mock.calls.length).toBe(calls)
})
