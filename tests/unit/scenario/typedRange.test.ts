/** What a person types for a parameter is read as a person would mean it, or refused with what to type instead. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultUnder, PARAMETERS, type Parameter, type ParameterId } from '../../../src/parameters'
import { overrideIssues } from '../../../src/scenario/checkParameters'
import { beliefOf } from '../../../src/scenario/overridden'
import { rangeText, readRange } from '../../../src/scenario/typedRange'

const parameters: readonly Parameter[] = PARAMETERS
const of = (id: ParameterId): Parameter => parameters.find((each) => each.id === id)!
function read(id: ParameterId, text: string) {
  const parameter = of(id)
  const found = readRange(parameter, beliefOf(parameter, defaultUnder(parameter, 'balanced')), text)
  return found.ok ? found.typed : found.message
}

describe('a typed value or range', () => {
  it.each([
    ['7', { value: 7 }],
    [' 7.5 weeks ', { value: 7.5 }],
    ['5 to 10', { low: 5, high: 10 }],
    ['5-10', { low: 5, high: 10 }],
    ['5–10', { low: 5, high: 10 }],
    ['5 — 10 weeks', { low: 5, high: 10 }],
    ['5..10', { low: 5, high: 10 }],
    ['From 5 to 10', { low: 5, high: 10 }],
    ['between 5 and 10', { low: 5, high: 10 }],
    ['5 to 10, mostly 6', { low: 5, high: 10, mode: 6 }],
    ['5 to 10 most likely 6', { low: 5, high: 10, mode: 6 }],
  ])('%s in weeks', (text, typed) => {
    expect(read('recruitLagWeeks', text)).toEqual(typed)
  })

  it.each<[ParameterId, string, object]>([
    ['agencyPremium', '£5,000 to £20,000', { low: 5000, high: 20_000 }],
    ['agencyPremium', '12,000 GBP a year', { value: 12_000 }],
    ['careFromPlan', '20% to 30%', { low: 0.2, high: 0.3 }],
    ['careFromPlan', '20-30%', { low: 0.2, high: 0.3 }],
    ['careFromPlan', '0.2 to 0.3', { low: 0.2, high: 0.3 }],
    ['effectCare', '-0.2 to 0.1', { low: -0.2, high: 0.1 }],
    ['effectCare', '−0.2–−0.1', { low: -0.2, high: -0.1 }],
    [
      'effectCare',
      '-20% to +10%',
      { low: expect.closeTo(Math.log(0.8), 9), high: expect.closeTo(Math.log(1.1), 9) },
    ],
  ])('of %s: %s', (id, text, typed) => {
    expect(read(id, text)).toEqual(typed)
  })

  it('that is “about” something keeps the width of the default around it', () => {
    const about = read('recruitLagWeeks', 'about 7') as { low: number; high: number; mode: number }
    const { low, middle, high } = beliefOf(of('recruitLagWeeks'), of('recruitLagWeeks').distribution) as never
    expect(about.mode).toBe(7)
    expect(about.low / 7).toBeCloseTo(low / middle, 2)
    expect(about.high / 7).toBeCloseTo(high / middle, 2)
    expect(read('contractedHours', 'about 36')).toEqual({ value: 36 })
    expect(read('recruitLagWeeks', 'about 2')).toMatchObject({ low: 2 })
  })

  it.each<[ParameterId, string, RegExp]>([
    ['recruitLagWeeks', 'a while', /^Enter one value or a range, such as \d+(\.\d)? or \d+(\.\d)? to \d+$/],
    ['recruitLagWeeks', '', /^Enter one value or a range/],
    ['recruitLagWeeks', '5 to', /^Enter one value or a range/],
    ['recruitLagWeeks', '5 to 10 to 15', /^Enter one value or a range/],
    ['recruitLagWeeks', '10 to 5', /^Enter the lower number first, then a higher one$/],
    ['recruitLagWeeks', '5 to 5', /^Enter the lower number first, then a higher one$/],
    ['recruitLagWeeks', '1 to 40', /^Enter numbers from 2 to 26: the model allows no others\.$/],
    ['recruitLagWeeks', 'about 40', /^Enter numbers from 2 to 26/],
    ['recruitLagWeeks', '5 to 10, mostly 12', /^Enter a most likely value inside the range$/],
    ['recruitLagWeeks', '5% to 10%', /^Enter it without %: its unit is weeks$/],
    ['careFromPlan', '20 to 30', /^Enter numbers from 15% to 60%: .+ Write per cent with its sign: 20%\.$/],
    [
      'effectCare',
      '-90% to 0%',
      /^Enter numbers from -1\.2 to 1\.2 \(as a logarithm\), or -69% to 232% as a change/,
    ],
    ['contractedHours', '?', /such as 37, or two numbers with “to” between$/],
  ])('of %s as “%s” is refused in words', (id, text, message) => {
    expect(read(id, text)).toMatch(message)
  })

  it('is written so that it reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...parameters),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 3 }),
        (parameter, places) => {
          const [a, b, c] = places
            .map((place) =>
              Number((parameter.low + ((parameter.high - parameter.low) * place) / 1000).toPrecision(6)),
            )
            .sort((x, y) => x - y)
          const typed =
            b === undefined
              ? { value: a! }
              : c === undefined
                ? { low: a!, high: b }
                : { low: a!, mode: b, high: c }
          fc.pre(overrideIssues(parameter, { ...typed, reason: 'x' }).length === 0)
          const found = readRange(
            parameter,
            beliefOf(parameter, parameter.distribution),
            rangeText(parameter, typed),
          )
          expect(found).toMatchObject({ ok: true })
          const back = (found as { typed: Record<string, number> }).typed
          for (const [key, value] of Object.entries(typed)) expect(back[key]).toBeCloseTo(value, 9)
        },
      ),
      { numRuns: 1_000, seed: 20_261_121 },
    )
  })

  it('is read or refused, whatever is typed', () => {
    const parameter = of('recruitLagWeeks')
    const byDefault = beliefOf(parameter, parameter.distribution)
    const parts = fc.constantFrom(
      '5',
      '10',
      '-',
      'to',
      ' ',
      '%',
      ',',
      '.',
      'about',
      'mostly',
      '£',
      '1e9',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
        const found = readRange(parameter, byDefault, all.join(''))
        if (found.ok) expect(overrideIssues(parameter, { ...found.typed, reason: 'x' })).toEqual([])
        else expect(found.message).toMatch(/^Enter /)
      }),
      { numRuns: 2_000, seed: 20_261_121 },
    )
  })
})
