/** Every page by every check of accessibility that a machine can do; docs/reliability.md shows them as a table. */
import { expect, test, type Page } from '@playwright/test'
import { PAGE_TITLES, PAGES } from '../../../src/ui/state/address'
import { record } from '../../support/facts'
import { expectAccessible, expectNoSidewaysScroll, finished, open, pick, watch, withFewFutures } from './page'

test.setTimeout(900_000)

/** Tab through the page: every control is reached, each shows that it has the focus, and the end is met. */
async function keyboardWalk(page: Page): Promise<void> {
  const wanted = await page.evaluate(() => {
    const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    const all = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (each) =>
        each.tabIndex >= 0 &&
        !each.matches(':disabled') &&
        each.checkVisibility({ visibilityProperty: true }),
    )
    // Of a group of radio buttons the keyboard meets one.
    const met = all.filter(
      (each) => !(each instanceof HTMLInputElement && each.type === 'radio' && !each.checked),
    )
    met.forEach((each, index) => (each.dataset.walk = String(index)))
    ;(document.activeElement as HTMLElement | null)?.blur()
    window.getSelection()?.removeAllRanges()
    window.scrollTo(0, 0)
    return met.length
  })
  const reached = new Set<string>()
  const unseen: string[] = []
  for (let step = 0; step < wanted * 2 + 10 && reached.size < wanted; step++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      return { walk: element.dataset.walk, seen, name: element.outerHTML.slice(0, 120) }
    })
    if (at?.walk) reached.add(at.walk)
    if (at && !at.seen) unseen.push(at.name)
  }
  const missed = await page.evaluate(
    (met) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter((each) => !met.includes(each.dataset.walk!))
        .map((each) => each.outerHTML.slice(0, 120)),
    [...reached],
  )
  expect({ missed, unseen }).toEqual({ missed: [], unseen: [] })
}

/** With forced colours the browser takes backgrounds away: what is pressed or filled in needs an edge. */
async function forcedColours(page: Page): Promise<void> {
  const edgeless = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button:not(.link), input, select, textarea')]
      .filter(
        (each) =>
          each.checkVisibility() &&
          !['checkbox', 'radio', 'range', 'file'].includes((each as HTMLInputElement).type),
      )
      .filter((each) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine, outlineStyle } = getComputedStyle(each)
        const edge = borderTopStyle !== 'none' && borderTopWidth !== '0px'
        return !edge && outlineStyle === 'none' && !textDecorationLine.includes('underline')
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  )
  expect(edgeless).toEqual([])
}

/** Nothing moves by itself for longer than a blink. */
async function stillness(page: Page): Promise<void> {
  const moving = await page.evaluate(() => {
    const seconds = (text: string) =>
      Math.max(...text.split(',').map((each) => parseFloat(each) * (each.includes('ms') ? 0.001 : 1)))
    return [...document.querySelectorAll('*')]
      .filter((each) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(each)
        return (
          seconds(transitionDuration) > 0.05 ||
          (animationName !== 'none' && seconds(animationDuration) > 0.05)
        )
      })
      .map((each) => each.outerHTML.slice(0, 120))
  })
  expect(moving).toEqual([])
}

/** On paper there is nothing to press; headings stay, and nothing is wider than an A4 page within its margins. */
async function print(page: Page): Promise<void> {
  await page.setViewportSize({ width: 718, height: 1000 })
  await expect(page.locator('main').getByRole('heading').first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden()
  await expectNoSidewaysScroll(page)
}

type Check = readonly [name: string, run: (page: Page) => Promise<void>]
const CHECKS: readonly Check[] = [
  ['axe', expectAccessible],
  ['keyboard', keyboardWalk],
  [
    '400% zoom',
    async (page) => {
      await page.setViewportSize({ width: 320, height: 256 * 3 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    },
  ],
  [
    'forced colours',
    async (page) => {
      await page.emulateMedia({ forcedColors: 'active' })
      await forcedColours(page)
      await expectAccessible(page)
    },
  ],
  [
    'reduced motion',
    async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await stillness(page)
    },
  ],
  [
    'print',
    async (page) => {
      await page.emulateMedia({ media: 'print' })
      await print(page)
    },
  ],
]

test('every page passes every check of accessibility', async ({ page }) => {
  const calm = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await open(page, 'results')
  await finished(page)
  for (const shown of [...PAGES, 'missing'] as const) {
    for (const [check, run] of CHECKS) {
      await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null })
      await page.setViewportSize({ width: 1280, height: 900 })
      await open(page, shown)
      // The skip link, where a walk ends, covers others while it has the focus.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      let outcome = 'passes'
      try {
        await run(page)
      } catch (error) {
        outcome = 'FAILS'
        expect.soft(String(error), `${PAGE_TITLES[shown]}: ${check}`).toBe('')
      }
      record('accessibility', { page: PAGE_TITLES[shown], check, outcome })
    }
  }
  calm()
})
