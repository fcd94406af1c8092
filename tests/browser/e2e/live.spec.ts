/** A change of an option is answered where it is made: the first futures, marked as too few, then ranges. */
import { expect, test } from '@playwright/test'
import { expectAccessible, finished, pick, toStep, watch, withFewFutures } from './page'

test('a change is answered beside it with the first futures and then with ranges, as is its undoing', async ({
  page,
}) => {
  const end = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await finished(page)
  await toStep(page, 'Units')
  const live = page.getByRole('complementary', { name: 'Option B so far' })
  await expect(live).toContainText('100 of 100 futures, at March')
  const more = page.getByRole('button', { name: /^More:/ }).first()
  await more.click()
  await expect(live).toContainText(/First \d+ futures, a line each: too few to say what differs/)
  await finished(page)
  await expect(live).toContainText('100 of 100 futures, at March')
  await expect(live.getByRole('link', { name: 'Agency rate' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(live).toContainText('100 of 100 futures, at March')
  end()
})
