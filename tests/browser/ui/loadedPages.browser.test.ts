import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import PageWait from '../../../src/ui/parts/PageWait.svelte'
import Missing from '../../../src/ui/pages/Missing.svelte'
import { pages } from '../../../src/ui/pages/load'
import { PAGES } from '../../../src/ui/state/address'
import { LoadedPages } from '../../../src/ui/state/pages.svelte'

test('every page of the product can be fetched', async () => {
  for (const page of PAGES) await pages.load(page)
  expect(PAGES.filter((page) => !pages.get(page) || pages.failed(page))).toEqual([])
})

test('a page that could not be had is told of; one that is here is not asked for again', async () => {
  let asked = 0
  const loaders = {
    about: () => Promise.reject(new Error('No connection')),
    area: () => (asked++, Promise.resolve({ default: Missing })),
  }
  const some = new LoadedPages(loaders, { missing: Missing })
  await Promise.all([some.load('about'), some.load('missing'), some.load('area')])
  await some.load('area')
  expect([some.failed('about'), some.get('about')]).toEqual([true, undefined])
  expect([some.failed('area'), some.get('area')]).toEqual([false, Missing])
  expect(asked).toBe(1)
})

test('waiting says so, failing offers to load the page again', async () => {
  const waiting = await render(PageWait, { title: 'Evidence', failed: false })
  await expect.element(waiting.getByRole('heading', { level: 1 })).toHaveTextContent('Evidence')
  await expect.element(waiting.getByRole('status')).toHaveTextContent('Loading…')
  await waiting.unmount()
  const failed = await render(PageWait, { title: 'Evidence', failed: true })
  await expect.element(failed.getByRole('alert')).toHaveTextContent('Your work is kept in this browser')
  await expect.element(failed.getByRole('button', { name: 'Load the page again' })).toBeVisible()
})
