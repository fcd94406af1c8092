/**
 * Lessons: one from start to debrief by keyboard, the same numbers on two screens, and one of its futures watched week by week. A small lesson of one's own, so that the test waits for the page.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { root } from '../../../tools/root.mjs'
import { expectNoSidewaysScroll, open, watch } from './page'
import { takeFile } from './takeFile'

test.setTimeout(300_000)
/** Futures may wait for those that are played ahead on a slow machine. */
const PLAYED = { timeout: 120_000 }

/** The example of the guide, with fewer futures. */
function smallLesson(): string {
  const guide = readFileSync(join(root, 'docs', 'lessons.md'), 'utf8')
  const lesson = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)![1]!)
  lesson.scenario.replications = 20
  return JSON.stringify(lesson)
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await open(page, 'lessons')
  await page
    .getByLabel('Session file or lesson file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByRole('heading', { level: 1, name: 'One team less' })).toBeVisible()
}

async function saved(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: 'Save as a session file, with the numbers' })
  await expect(button).toBeVisible(PLAYED)
  return (await takeFile(page, () => button.click())).bytes.toString('utf8')
}

async function pressed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

test('a lesson goes from start to debrief by keyboard, with one of its futures watched on the way', async ({
  page,
}) => {
  const calm = watch(page)
  await openFile(page, 'lesson.json', smallLesson())
  const title = page.getByRole('heading', { level: 1 })
  await pressed(page, 'Go on: predict')
  await expect(title).toHaveText('Predict: One team less')
  await expect(title).toBeFocused()
  await page.getByLabel('Less often').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('More often')).toBeChecked()
  await pressed(page, 'Keep this and see what came of it')
  await expect(page.getByText(/^You said “More often”: .* of 10 futures were on your side/)).toBeVisible(
    PLAYED,
  )
  await pressed(page, 'Go on: explain')
  await expect(page.getByText(/^With two teams, the lesson expects/)).toBeVisible()
  await expect(page.getByText(/^Future \d+ is the one nearest the middle/)).toBeVisible(PLAYED)
  await page.getByRole('link', { name: 'Watch this future week by week' }).focus()
  await page.keyboard.press('Enter')
  const week = page.getByRole('heading', { level: 2, name: /^Future \d+: Week/ })
  await expect(week).toHaveText(/Week 1 of 104/, PLAYED)
  await page.keyboard.press('ArrowRight')
  await expect(week).toHaveText(/Week 2 of 104/)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(week).toHaveText(/Week 15 of 104/)
  await page.keyboard.press('Space')
  await expect(week).toHaveText(/Week 16 of 104/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.goBack()
  await pressed(page, 'Go on: debrief')
  await expect(page.getByText('Who would notice first?')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  calm()
})

test('two screens that open the same session file show the same numbers, and say so', async ({
  browser,
  page,
}) => {
  await openFile(page, 'lesson.json', smallLesson())
  const text = await saved(page)
  const tables: string[] = []
  for (let screen = 0; screen < 2; screen++) {
    const other = await (await browser.newContext()).newPage()
    await openFile(other, 'session.json', text)
    await expect(other.getByText('Checked: played again here, every number is as frozen.')).toBeVisible(
      PLAYED,
    )
    await other.getByRole('link', { name: 'Reveal' }).click()
    await other.getByRole('button', { name: 'As a table' }).click()
    const table = await other.getByRole('table').innerText()
    const code = await other.locator('code.code').innerText()
    tables.push(`${await other.locator('.figure-summary').innerText()} ${table} ${code}`)
    await other.context().close()
  }
  expect(tables[0]).toMatch(/2026\/27/)
  expect(tables[1]).toBe(tables[0])
  const changed = text.replace('"futures": 20', '"futures": 21')
  await open(page, 'lessons')
  await page
    .getByLabel('Session file or lesson file')
    .setInputFiles({ name: 'session.json', mimeType: 'application/json', buffer: Buffer.from(changed) })
  await expect(page.getByText(/^This session file was damaged or changed by hand/)).toBeVisible()
})
