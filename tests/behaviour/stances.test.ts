/** What the stances make of Reclaiming Social Work in a typical small authority: the default promises nothing. */
import { describe, expect, it } from 'vitest'
import { ALL_ELEMENTS } from '../../src/model/elements'
import type { Stance } from '../../src/model/stances'
import type { OptionFile } from '../../src/scenario/types'
import { authorityScenario, play, withOptions, yearly } from '../support/engineScenario'

const YEARS = 5
const FUTURES = 40
/** Milliseconds on a machine busy with other work; about ten seconds each on a quiet one. */
const PATIENCE = 240_000
const place = authorityScenario('Wokingham', { horizonYears: YEARS })

const posts: OptionFile = { id: 'posts', extends: 'baseline', elements: { ...ALL_ELEMENTS } }

/** Differences of children looked after at the end, as shares of the baseline and sorted, for each option after it. */
function differences(stance: Stance, options: OptionFile[]): number[][] {
  const results = play(withOptions({ ...place, stance }, ...options), FUTURES)
  return options.map((_, index) =>
    results
      .map((result) => {
        const baseline = yearly(result, YEARS, 0, 'lookedAfter', YEARS - 1)
        return yearly(result, YEARS, index + 1, 'lookedAfter', YEARS - 1) / baseline - 1
      })
      .sort((a, b) => a - b),
  )
}

const at = (sorted: number[], share: number) => sorted[Math.floor(share * sorted.length)]!

describe('children looked after in Wokingham after five years', () => {
  // An eighth on each side leaves room: the 8-in-10 range would include no change with a tenth.
  it(
    'by default may be fewer or more, with small units as with today’s posts and all elements',
    () => {
      for (const sorted of differences('balanced', [place.options[1]!, posts])) {
        expect(at(sorted, 0.125)).toBeLessThan(0)
        expect(at(sorted, 0.875)).toBeGreaterThan(0)
      }
    },
    PATIENCE,
  )

  it(
    'to a sceptic are as many with the same posts and all elements',
    () => {
      const [sorted] = differences('sceptical', [posts])
      expect(Math.abs(at(sorted!, 0.5))).toBeLessThan(0.03)
      expect(at(sorted!, 0.125)).toBeLessThan(0)
      expect(at(sorted!, 0.875)).toBeGreaterThan(0)
    },
    PATIENCE,
  )
})
