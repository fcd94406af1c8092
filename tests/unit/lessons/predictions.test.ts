import { describe, expect, it } from 'vitest'
import type { LessonFigures } from '../../../src/lessons/figures'
import { bestShares, readPrediction, scoreOf, sideShares } from '../../../src/lessons/predictions'
import type { Lesson } from '../../../src/lessons/schema'
import { roomWords, scoreWords } from '../../../src/lessons/words'
import { readLesson } from '../../support/lessons'

const [luck, units, choice, curve, door] = [
  ...['luck', 'small-units', 'fidelity', 'vicious-circle', 'front-door'].map(readLesson),
] as [Lesson, Lesson, Lesson, Lesson, Lesson]

const spread = (p10: number, p90: number) => ({
  p10,
  p25: p10 + (p90 - p10) / 4,
  p50: (p10 + p90) / 2,
  p75: p90 - (p90 - p10) / 4,
  p90,
})
/** Figures in which only what was asked matters. */
const figures = (values: number[], years: [number, number][], more: number[][] = []): LessonFigures =>
  ({
    futures: values.length,
    years: years.map((_, index) => `202${index}/2${index + 1}`),
    asked: [values, ...more].map((each, index) => ({
      option: ['learning', 'structure', 'relief'][index]!,
      values: each,
      years: years.map(([low, high]) => spread(low, high)),
      lines: [],
    })),
  }) as unknown as LessonFigures
const ten = [100, 110, 120, 130, 140, 150, 160, 170, 180, 190]
const three: [number, number][] = [
  [100, 190],
  [100, 190],
  [100, 190],
]

describe('a prediction is held against the futures', () => {
  it('a range: how many futures it holds, and whether that is too sure', () => {
    const said = (low: number, high: number) =>
      scoreWords(luck, scoreOf(luck, figures(ten, three), { kind: 'range', low, high }, 160))
    expect(said(140, 160)).toContain('holds 3 of 10 futures; you were asked for 8 of 10. It is too narrow')
    expect(said(104, 184)).toContain('That is as sure as one can be')
    expect(said(80, 280)).toContain('wider than it needed to be')
  })

  it('a number: inside the range or not, and how many futures go the same way', () => {
    const values = ten.map((value) => value - 180)
    const score = scoreOf(
      door,
      figures(values, [
        [-80, 0],
        [-80, 0],
        [-80, 10],
      ]),
      { kind: 'number', value: -40 },
      0,
    )
    expect(score).toEqual({ kind: 'number', value: -40, inside: true, sameSide: 0.8 })
    expect(scoreWords(door, score)).toBe(
      'Your guess, 40 fewer, lies inside the 8-in-10 range. 8 of 10 futures were on your side: they go the way you said.',
    )
    const wrong = scoreOf(
      door,
      figures(values, [
        [-80, 0],
        [-80, 0],
        [-80, 10],
      ]),
      { kind: 'number', value: 50 },
      0,
    )
    expect(wrong).toMatchObject({ inside: false, sameSide: 0.1 })
    expect(scoreOf(door, figures(values, three), { kind: 'number', value: 0 }, 0)).not.toHaveProperty(
      'sameSide',
    )
  })

  it('an end of the range as it is read is inside, and what is beyond it is not', () => {
    const rounded: [number, number][] = [
      [-98.7, -12],
      [-98.7, -12],
      [-98.7, -12],
    ]
    const said = (value: number) =>
      scoreWords(door, scoreOf(door, figures(ten, rounded), { kind: 'number', value }, 0))
    expect(said(-100)).toContain('lies inside the 8-in-10 range')
    expect(said(-105)).toContain('lies outside the 8-in-10 range')
    expect(said(-10)).toContain('lies inside')
  })

  it('a curve: in how many years it is inside', () => {
    const score = scoreOf(
      curve,
      figures(
        [0.2, 0.4],
        [
          [0.1, 0.3],
          [0.2, 0.5],
          [0.3, 0.6],
        ],
      ),
      { kind: 'curve', values: [0.3, 0.1, 0.4] },
      undefined,
    )
    expect(score).toEqual({ kind: 'curve', inside: [true, false, true] })
    expect(scoreWords(curve, score)).toBe('Your line lies in the 8-in-10 range in 2 of 3 years.')
  })

  it('a vote: how many futures were on that side, and which had more', () => {
    const values = [-0.1, -0.01, 0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.3, 0.4]
    expect(sideShares(units.predict, values)).toEqual({ lower: 0.1, same: 0.3, higher: 0.6 })
    const said = (side: 'lower' | 'higher') =>
      scoreWords(units, scoreOf(units, figures(values, three), { kind: 'side', side }, 0))
    expect(said('lower')).toBe(
      'You said “Small units are overloaded less often”: 1 of 10 futures were on your side. More of them, 6 of 10, say “Small units are overloaded more often”.',
    )
    expect(said('higher')).toContain('That is the most, and still not clear')
  })

  it('a choice: how often it comes first, ties shared', () => {
    const found = figures([1, 2, 3, 4], three, [
      [1, 1, 4, 4],
      [9, 9, 9, 4],
    ])
    const shares = bestShares(choice.predict, found.asked).map(({ share }) => share)
    expect(shares[0]).toBeCloseTo(0.5 / 4 + 1 / 4 + 1 / 12)
    expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1)
    expect(
      scoreWords(choice, scoreOf(choice, found, { kind: 'best', option: 'relief' }, undefined)),
    ).toContain('Another choice comes first more often.')
  })

  it('a choice that is first as often, as far as is said, is not told that another is ahead', () => {
    const values = Array.from({ length: 21 }, (_, index) => (index < 10 ? 1 : 3))
    const found = figures(values, three, [values.map((value) => 4 - value), values.map(() => 9)])
    expect(
      scoreWords(choice, scoreOf(choice, found, { kind: 'best', option: 'learning' }, undefined)),
    ).toContain('It comes first in 5 of 10 futures. Another choice comes first hardly more often.')
  })

  it('a room: how far guesses go, and how many are inside', () => {
    expect(
      roomWords(
        door,
        figures(ten, [
          [-80, 0],
          [-80, 0],
          [-80, -20],
        ]),
        [-100, -30, 20, -60],
      ),
    ).toBe('The room’s 4 guesses run from 100 fewer to 20 more; 2 of 4 lie in the 8-in-10 range.')
  })
})

it('what was kept is taken up only where it is a prediction of this lesson', () => {
  expect(readPrediction(luck, { kind: 'range', low: 100, high: 200 })).toEqual({
    kind: 'range',
    low: 100,
    high: 200,
  })
  expect(readPrediction(luck, { kind: 'range', low: 200, high: 100 })).toBeUndefined()
  expect(readPrediction(luck, { kind: 'number', value: 100 })).toBeUndefined()
  expect(readPrediction(curve, { kind: 'curve', values: [0.1, 0.2] })).toBeUndefined()
  expect(readPrediction(units, { kind: 'side', side: 'up' })).toBeUndefined()
  expect(readPrediction(choice, { kind: 'best', option: 'relief' })).toEqual({
    kind: 'best',
    option: 'relief',
  })
})
