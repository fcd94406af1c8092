/** States between pages by axe, and what can be taken away. */
import { expect, test } from '@playwright/test'
import { expectAccessible, finished, pick, watch, withFewFutures } from './page'
import { takeFile } from './takeFile'

test.setTimeout(300_000)

test('stale and stopped results are accessible too', async ({ page }) => {
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await finished(page)
  await page.getByLabel('Futures', { exact: true }).selectOption('2000')
  await page.goto('./#/options?step=evidence')
  await page.getByLabel('As reported').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.goto('./#/results')
  await expect(page.getByText(/^Stopped/).first()).toBeVisible()
  await expectAccessible(page)
})

test('downloads a table as CSV and a picture as PNG and as SVG', async ({ page }) => {
  const calm = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await page.goto('./#/results')
  await finished(page)
  for (const [kind, ending] of [
    ['CSV', 'csv'],
    ['PNG', 'png'],
    ['SVG', 'svg'],
  ] as const) {
    for (const index of [0, 1, 2]) {
      const button = page
        .locator('.figure')
        .nth(index)
        .getByRole('button', { name: `Download ${kind}` })
      const { name, bytes } = await takeFile(page, () => button.click())
      expect(name).toMatch(
        new RegExp(`^rutland-${index === 0 ? 'scoreboard' : 'children-looked-after-.*'}\\.${ending}$`),
      )
      // Drawn by a library on a canvas that writes down: the lines of both options are there, and all text has its font.
      if (kind === 'SVG' && index === 1) {
        const [, , chart] = bytes.toString('utf8').split(/<\/?svg[^>]*>/)
        const texts = chart!.match(/<text [^>]*>/g)!
        expect(texts.length).toBeGreaterThan(5)
        const thick = chart!.match(/<path [^>]*stroke-width="3"[^>]*>/g) ?? []
        expect(thick.filter((line) => / L /.test(line))).toHaveLength(2)
        expect(texts.filter((text) => !/font-family="[^"]+".*font-size="\d/.test(text))).toEqual([])
      }
    }
  }
  calm()
})
