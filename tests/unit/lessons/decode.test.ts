import { describe, expect, it } from 'vitest'
import { decodeLesson } from '../../../src/lessons/decode'
import { LESSON_IDS } from '../../../src/lessons/library'
import { minutesOf, screensOf } from '../../../src/lessons/screens'
import { lessonText, readLesson } from '../../support/lessons'

type Json = Record<string, unknown>

/** The issues of a lesson after one change. */
function issuesAfter(change: (lesson: Json) => void, id = 'coordinator') {
  const value = JSON.parse(lessonText(id)) as Json
  change(value)
  const read = decodeLesson(JSON.stringify(value))
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)
}

describe('the lessons that come with it', () => {
  it('are eight or more, and each reads', () => {
    expect(LESSON_IDS.length).toBeGreaterThanOrEqual(8)
    expect(LESSON_IDS.map((id) => readLesson(id).id)).toEqual([...LESSON_IDS])
  })

  it.each(LESSON_IDS)(
    '%s takes ten to fifteen minutes, has notes for each part, and points both ways',
    (id) => {
      const lesson = readLesson(id)
      expect(minutesOf(lesson)).toBeGreaterThanOrEqual(10)
      expect(minutesOf(lesson)).toBeLessThanOrEqual(15)
      expect(Object.keys(lesson.notes!)).toHaveLength(5)
      expect(
        new Set(lesson.evidence.map(({ points }) => points)).size + (id === 'luck' ? 1 : 0),
      ).toBeGreaterThan(1)
      const kinds = screensOf(lesson).map(({ kind }) => kind)
      for (const kind of [
        'situation',
        'question',
        'predict',
        'mechanism',
        'reveal',
        'chain',
        'debrief',
      ] as const)
        expect(kinds).toContain(kind)
      expect(kinds.indexOf('mechanism')).toBeLessThan(kinds.indexOf('reveal'))
    },
  )
})

describe('a lesson file that does not read', () => {
  it('says what is missing, mistyped or out of range, and where', () => {
    expect(issuesAfter((each) => delete each.question)).toEqual(['missing-key question'])
    expect(issuesAfter((each) => (each.debrif = []))).toEqual(['unknown-key debrif'])
    expect(issuesAfter((each) => ((each.minutes as Json).predict = 0))).toEqual([
      'out-of-range minutes.predict',
    ])
    expect(issuesAfter((each) => ((each.predict as Json).kind = 'guess'))).toEqual([
      'not-one-of predict.kind',
    ])
    expect(issuesAfter((each) => ((each.predict as Json).measure = 'luck'))).toEqual([
      'not-one-of predict.measure',
    ])
  })

  it('gives issues of its scenario with their place in it', () => {
    expect(issuesAfter((each) => ((each.scenario as Json).horizonYears = 40))).toEqual([
      'out-of-range scenario.horizonYears',
    ])
    expect(issuesAfter((each) => delete each.scenario)[0]).toMatch(/^missing-key scenario/)
  })

  it('asks only about options and years that are played', () => {
    expect(issuesAfter((each) => ((each.predict as Json).year = 5))).toEqual(['cross-check predict.year'])
    expect(issuesAfter((each) => ((each.explain as Json).option = 'teams'))).toEqual([
      'cross-check explain.option',
    ])
    expect(issuesAfter((each) => ((each.explain as Json).parts = ['time']), 'luck')).toEqual([
      'cross-check explain',
    ])
    expect(issuesAfter((each) => ((each.predict as Json).low = 900), 'luck')).toEqual([
      'cross-check predict.high',
    ])
  })

  it('is refused when it is too long for a lesson or plays for too long', () => {
    expect(issuesAfter((each) => ((each.scenario as Json).replications = 2000))).toEqual([
      'cross-check scenario.replications',
    ])
    expect(issuesAfter((each) => ((each.minutes as Json).predict = 19))).toEqual(['cross-check minutes'])
    expect(decodeLesson(`{"a":"${'x'.repeat(500_000)}"}`)).toMatchObject({ issues: [{ code: 'too-large' }] })
  })

  it('is told from a scenario, from a newer version and from text', () => {
    expect(decodeLesson('{"version":1}')).toMatchObject({ issues: [{ code: 'not-a-lesson' }] })
    expect(issuesAfter((each) => (each.version = 2))).toEqual(['newer-version version'])
    expect(decodeLesson('hello')).toMatchObject({ issues: [{ code: 'not-json' }] })
  })
})
