import { beforeAll, describe, expect, it } from 'vitest'
import type { Lesson } from '../../../src/lessons/schema'
import { markOf, sealOf } from '../../../src/lessons/seal'
import {
  numbersSeal,
  readCode,
  readSession,
  sessionCode,
  sessionFile,
  type LessonNumbers,
} from '../../../src/lessons/session'
import { lessonFromLink, lessonToLink } from '../../../src/lessons/sessionLink'
import { verifyCode, verifyFile } from '../../../src/lessons/verify'
import { playLesson, readLesson, shortened } from '../../support/lessons'

let lesson: Lesson
let numbers: LessonNumbers
beforeAll(async () => {
  lesson = shortened(readLesson('small-units'), 4)
  numbers = await playLesson(lesson)
}, 60_000)

const file = () => JSON.stringify(sessionFile(lesson, numbers))
const codes = (text: string) => {
  const read = readSession(text)
  return read.ok ? [] : read.issues.map(({ code }) => code)
}

describe('a session file', () => {
  it('gives back the lesson and every number', () => {
    const read = readSession(file())
    expect(read.ok && read.session.numbers).toEqual(numbers)
    expect(read.ok && read.session.lesson).toEqual(lesson)
  })

  it('is refused when a number, a word or the seal in it was changed', () => {
    const changed = JSON.parse(file())
    changed.numbers.figures.asked[0].values[0] += 1
    expect(codes(JSON.stringify(changed))).toEqual(['damaged-session'])
    expect(codes(file().replace('Riverbank', 'Riverside'))).toEqual(['damaged-session'])
    expect(codes(file().slice(0, -40))).toEqual(['not-json'])
  })

  it('is refused when numbers were changed and sealed again but are no numbers a screen can show', () => {
    const { whole: _, ...body } = JSON.parse(file())
    body.numbers.figures.years = []
    expect(codes(JSON.stringify({ ...body, whole: sealOf(body) }))).toEqual(['damaged-session'])
  })

  it('is the same when played again, and says what differs when it is not', async () => {
    const read = readSession(file())
    if (!read.ok) throw new Error('does not read')
    const { session } = read
    expect(verifyFile(session, await playLesson(lesson))).toMatchObject({ same: true })
    const other = structuredClone(numbers)
    other.figures.chain[0]!.baseline[0]!.p50 += 1
    other.figures.asked[0]!.years[0]!.p10 += 1
    expect(verifyFile(session, other)).toMatchObject({
      same: false,
      text: expect.stringMatching(/^2 of the numbers shown are different.*this browser or this copy/),
    })
    session.numbers.figures.engine = '2'
    expect(verifyFile(session, other).text).toMatch(/frozen with engine 2/)
    expect(verifyFile(session, numbers).same).toBe(true)
  })
})

describe('a session code', () => {
  const code = () => sessionCode(lesson, lesson.scenario.seed, numbersSeal(numbers))

  it('names the lesson and its numbers, and another seed where there is one', () => {
    expect(code()).toMatch(/^small-units\.\d+\.[0-9A-Z]{8}$/)
    const read = readCode(code())
    expect(read).toMatchObject({
      ok: true,
      code: { lesson: 'small-units', mark: markOf(numbersSeal(numbers)) },
    })
    expect(sessionCode(lesson, 'another', numbersSeal(numbers))).toBe(
      sessionCode(lesson, 'another', numbersSeal(numbers)).replace(/\.[^.]+$/, `.${lesson.scenario.seed}`),
    )
  })

  it('notices every single wrong character of the mark, and letters that look alike do not matter', () => {
    const [id, engine, mark] = code().split('.') as [string, string, string]
    for (let at = 0; at < mark.length; at++) {
      const other = mark[at] === '7' ? '8' : '7'
      const typed = [id, engine, mark.slice(0, at) + other + mark.slice(at + 1)].join('.')
      expect(readCode(typed).ok, typed).toBe(false)
    }
    expect(readCode(` ${code().toLowerCase().replaceAll('0', 'o')} `)).toEqual(readCode(code()))
    expect(readCode('hello')).toMatchObject({ issues: [{ code: 'bad-code' }] })
  })

  it('says when the numbers played here are not those of the code', () => {
    const read = readCode(code())
    if (!read.ok) throw new Error('does not read')
    expect(verifyCode(read.code, numbers).same).toBe(true)
    const other = structuredClone(numbers)
    other.figures.asked[0]!.values[3]! += 1
    expect(verifyCode(read.code, other)).toMatchObject({ same: false })
    expect(verifyCode({ ...read.code, engine: '1' }, other).text).toMatch(/made with engine 1/)
  })
})

describe('a link with a lesson', () => {
  it('carries it whole, and says so when it was cut', () => {
    const link = lessonToLink(lesson)!
    expect(lessonFromLink(link)).toEqual({ ok: true, lesson: { ...lesson, $schema: undefined } })
    expect(lessonFromLink(link.slice(0, -20))).toMatchObject({ issues: [{ code: 'damaged-link' }] })
    expect(lessonFromLink('hello')).toMatchObject({ issues: [{ code: 'damaged-link' }] })
  })
})
