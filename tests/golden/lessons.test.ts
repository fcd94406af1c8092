/** Lessons and their schema: in step with the code; each plays, and says nothing that is not a number or a word. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeLesson } from '../../src/lessons/decode'
import { LESSON_IDS } from '../../src/lessons/library'
import { chainTold, expectations, futureTold, partsTold } from '../../src/lessons/narrate'
import { plotSummary, plotTable } from '../../src/lessons/plot'
import { lessonSchemaText } from '../../tools/lesson-schema'
import { playLesson, readLesson, shortened } from '../support/lessons'

it('the committed JSON Schema is in step with the code (else: node tools/build-schema.mjs)', () => {
  expect(readFileSync('scenarios/lesson.schema.json', 'utf8')).toBe(lessonSchemaText())
})

it('the example of the guide reads', () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/lessons.md', 'utf8'))?.[1] ?? ''
  const read = decodeLesson(example)
  expect(read.ok ? [] : read.issues).toEqual([])
})

describe('every lesson of the product', () => {
  it.each(LESSON_IDS)('%s plays, and is told in whole sentences', async (id) => {
    const lesson = shortened(readLesson(id), 4)
    const { figures, why } = await playLesson(lesson)
    const { baseYear } = lesson.scenario.authority
    const told = [
      plotSummary(lesson, figures),
      ...expectations(lesson, figures),
      ...chainTold(lesson, figures, baseYear).map(({ text }) => text),
      ...(why ? partsTold(lesson, figures, why) : []),
      ...((why && futureTold(lesson, figures, why, baseYear)?.notes.map(({ text }) => text)) ?? []),
    ]
    for (const text of told) expect(text).toMatch(/^[A-Z0-9].*[.:]$/s)
    expect(told.join(' ')).not.toMatch(/NaN|undefined|Infinity|null|\.\./)
    expect(plotTable(lesson, figures).rows.length).toBeGreaterThan(1)
    expect(figures.asked.every(({ values }) => values.length === 4)).toBe(true)
    expect(why === undefined).toBe(lesson.scenario.options.length === 1)
  })
})
