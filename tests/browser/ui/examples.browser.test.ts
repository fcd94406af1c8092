/** The list of examples: by what was done, a group reached by keyboard, what can be tested on request. */
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { LIBRARY_IDS } from '../../../src/scenario/library'
import Examples from '../../../src/ui/pages/Examples.svelte'
import { EXAMPLE_GROUPS } from '../../../src/views/exampleGroups'

test('every example stands under what was done, and the contents lead to each group', async () => {
  const screen = await render(Examples)
  const contents = screen.getByRole('navigation', { name: 'What was done' })
  await expect.element(contents).toBeVisible()
  const titles = [...document.querySelectorAll('h2')].map((each) => each.textContent)
  expect(titles).toEqual(EXAMPLE_GROUPS.map(({ title }) => title))
  expect(document.querySelectorAll('.examples > li')).toHaveLength(LIBRARY_IDS.length)
  const last = EXAMPLE_GROUPS.at(-1)!.title
  const link = contents.getByRole('button', { name: last })
  ;(link.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('heading', { name: last })).toHaveFocus()
})

test('what an example can test and what it cannot is one step away', async () => {
  const screen = await render(Examples)
  await screen.getByText(': Hackney, 2006 to 2011').click()
  await expect.element(screen.getByText('Cannot be tested').first()).toBeVisible()
})
