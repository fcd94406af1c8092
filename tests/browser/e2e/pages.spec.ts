/** Pages are fetched one by one: what a visitor meets on the way, and when one cannot be had. */
import { expect, test } from '@playwright/test'
import { open, pick, watch } from './page'

test('an address that leads nowhere says so, and one that needs an authority asks for it', async ({
  page,
}) => {
  const calm = watch(page)
  await open(page, 'nosuch', 'missing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expect(page).toHaveTitle('Page not found – Unitcast')
  await page.getByRole('link', { name: 'Go to the start page' }).click()
  await expect(page.getByRole('combobox', { name: 'Find your local authority' })).toBeVisible()
  await open(page, 'results', 'start')
  await expect(page.getByText('Choose an authority or an example first')).toBeVisible()
  calm()
})

test('the page before stays until the next is here, which then takes the focus', async ({ page }) => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\/Evidence-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await open(page, 'about')
  await page.getByRole('link', { name: 'Evidence', exact: true }).click()
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/limits/)
  letGo()
  await expect(page.locator('main')).toHaveAttribute('data-page', 'evidence')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a page that cannot be fetched says so, and loading again brings it with the work kept', async ({
  page,
}) => {
  await pick(page, 'rutland', 'Rutland')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rutland')
  let broken = true
  await page.route(/\/Evidence-[^/]*\.js$/, (route) => (broken ? route.abort() : route.continue()))
  await page.goto('./#/evidence')
  await expect(page.getByRole('alert').filter({ hasText: 'Your work is kept' })).toBeVisible()
  // Mended only once the page is loaded anew: it may try again by itself before.
  page.on('request', (request) => {
    if (request.isNavigationRequest()) broken = false
  })
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.locator('main')).toHaveAttribute('data-page', 'evidence')
  await expect(page.getByRole('banner')).toContainText('Rutland')
})
