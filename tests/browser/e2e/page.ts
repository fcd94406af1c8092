/** What the end-to-end tests share: watching for anything that leaves the page or breaks its policy, axe, the usual first steps. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { record } from '../../support/facts'

/** Schemes by which nothing leaves the browser. */
const LOCAL = ['blob:', 'data:', 'file:', 'about:']
const AWAY = 'request to '
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Gathers console errors, policy breaches, exceptions and requests to other hosts; call the result at the end of a test. */
export function watch(page: Page): () => void {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  let all = 0
  const home = new URL(test.info().project.use.baseURL!).origin
  page.on('request', (request) => {
    all++
    const { protocol, origin, href } = new URL(request.url())
    if (origin !== home && !LOCAL.includes(protocol)) faults.push(`${AWAY}${href}`)
  })
  return () => {
    const away = faults.filter((fault) => fault.startsWith(AWAY)).length
    record('requests', { test: test.info().title, browser: browserName(page), all, away })
    expect(faults).toEqual([])
  }
}

export function browserName(page: Page): string {
  const browser = page.context().browser()!
  return `${browser.browserType().name() === 'firefox' ? 'Firefox' : 'Chromium'} ${browser.version()}`
}

export async function expectAccessible(page: Page): Promise<void> {
  // Without frames of others nothing is gained by a page of its own for each answer.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode()
    .analyze()
  const told = violations.map((each) => `${each.id}: ${each.nodes[0]?.target.join(' ')}`)
  expect(told).toEqual([])
}

export async function pick(page: Page, typed: string, name: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('combobox', { name: 'Find your local authority' }).fill(typed)
  await page.getByRole('option', { name }).click()
}

export async function toStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step }).click()
}

/** Opens a page and waits until it is the one shown: the page before stays while the next is fetched. */
export async function open(page: Page, address: string, shown = address.split('?')[0]!): Promise<void> {
  await page.goto(`./#/${address}`)
  await expect(page.locator(`main[data-page="${shown}"]`)).toHaveAttribute('aria-busy', 'false')
}

/** Key by key: what is filled in at once is no change to Firefox. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.selectText()
  await field.page().keyboard.type(text)
}

/** Fewer futures, so that a test waits for the page and not for the machine. */
export async function withFewFutures(page: Page): Promise<void> {
  await page.goto('./#/options?step=run')
  await page.getByLabel('Futures', { exact: true }).selectOption('100')
}

export async function finished(page: Page, futures = '100'): Promise<void> {
  await expect(page.getByText(`Results from ${futures} futures`)).toBeVisible({ timeout: 240_000 })
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
}
