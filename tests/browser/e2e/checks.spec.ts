/**
 * Every page by every check of accessibility that a machine can do, and what it can be opened to on three widths, in one walk: each is
 * opened once. docs/reliability.md shows the pages as a table. A page is covered by being in `PAGES`, another address by a line in `OPENED`.
 */
import { expect, test, type Page } from '@playwright/test'
import { MONEY_VIEWS, PAGE_TITLES, PAGES } from '../../../src/ui/state/address'
import { record } from '../../support/facts'
import { expectAccessible, expectNoSidewaysScroll, finished, open, pick, watch, withFewFutures } from './page'

interface Opened {
  address: string
  /** What is opened on it before it is looked at. */
  unfold?: (page: Page) => Promise<void>
}

/** Parts of pages that have an address of their own, and what unfolds. */
const OPENED: readonly Opened[] = [
  { address: 'options?step=compare' },
  {
    address: 'options?step=units',
    async unfold(page) {
      for (const summary of await page.getByText(/^More for/).all()) await summary.click()
    },
  },
  { address: 'options?step=practice' },
  {
    address: 'options?step=timeline',
    unfold: (page) => page.getByText('Every start and event, as a table').click(),
  },
  { address: 'options?step=evidence', unfold: (page) => page.getByText('Parts of the model').click() },
  { address: 'options?step=run' },
  {
    address: 'results',
    async unfold(page) {
      await page.getByRole('button', { name: 'As a table' }).first().click()
      await page.getByRole('button', { name: 'What is this?' }).nth(1).click()
    },
  },
  { address: 'results?measure=totalCost' },
  { address: 'results?view=every' },
  { address: 'results?view=best' },
  { address: 'results?view=targets' },
  { address: 'results?view=words' },
  { address: 'results?view=units' },
  { address: 'results?view=story' },
  ...MONEY_VIEWS.slice(1).map((view) => ({ address: `money?view=${view}` })),
  { address: 'backcast?authority=E08000035' },
  { address: 'evidence?entry=adminRelief' },
  { address: 'lessons?id=small-units&at=predict' },
  { address: 'lessons?id=small-units&at=explain' },
  { address: 'lessons?id=small-units&as=present&at=3' },
  { address: 'lessons?id=small-units&as=pack' },
  {
    address: 'board?at=f1w20',
    unfold: (page) => expect(page.getByRole('button', { name: 'Next week' })).toBeVisible(),
  },
]

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

const ZOOMED = { width: 320, height: 256 * 3 }
const WIDE = { width: 1280, height: 900 }
const NARROW = { width: 390, height: 900 }

async function sound(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

type Check = readonly [name: string, run: (page: Page) => Promise<void>]
/** Tabbing comes first, on the page as it opens. */
const CHECKS: readonly Check[] = [
  ['keyboard', keyboardWalk],
  [
    'axe',
    async (page) => {
      await sound(page, WIDE)
      await sound(page, NARROW)
    },
  ],
  ['400% zoom', (page) => sound(page, ZOOMED)],
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

/** Firefox cannot be asked for them by a test; what passed there without them would mean nothing. */
const MEDIA = ['forced colours', 'reduced motion', 'print']

async function asOpened(page: Page): Promise<void> {
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null })
  await page.setViewportSize(WIDE)
  // The skip link, where a walk ends, covers others while it has the focus.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

test('every page passes every check of accessibility', async ({ page, browserName }) => {
  const chromium = browserName === 'chromium'
  const checks = CHECKS.filter(([name]) => chromium || !MEDIA.includes(name))
  const calm = watch(page)
  await page.goto('./')
  await page.getByRole('combobox').fill('hull')
  await expect(page.getByRole('option').first()).toBeVisible()
  for (const size of [WIDE, NARROW, ZOOMED]) await sound(page, size)
  await page.setViewportSize(WIDE)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await open(page, 'results')
  await finished(page)
  for (const shown of [...PAGES, 'missing'] as const) {
    await asOpened(page)
    await open(page, shown)
    for (const [check, run] of checks) {
      await asOpened(page)
      let outcome = 'passes'
      try {
        await run(page)
      } catch (error) {
        outcome = 'FAILS'
        expect.soft(String(error), `${PAGE_TITLES[shown]}: ${check}`).toBe('')
      }
      if (chromium) record('accessibility', { page: PAGE_TITLES[shown], check, outcome })
    }
  }
  calm()
})

test('what pages open to is accessible on every width', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'Firefox itself stops when axe reads some of these pages')
  const calm = watch(page)
  await pick(page, 'rutland', 'Rutland')
  await withFewFutures(page)
  await open(page, 'results')
  await finished(page)
  for (const { address, unfold } of OPENED) {
    await page.setViewportSize(WIDE)
    await open(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await unfold?.(page)
    for (const size of [WIDE, NARROW, ZOOMED]) await sound(page, size)
  }
  calm()
})
