import { describe, expect, it } from 'vitest'
import { observedInWords } from '../../../src/views/levels'
import { sourceInWords } from '../../../src/views/sources'
import type { YearlySummary } from '../../../src/statistics/types'

const year = (label: string, p10: number, p90: number) =>
  ({ year: label, p10, p90, monteCarloError: 1 }) as YearlySummary

describe('what happened later', () => {
  const years = [year('2007/08', 420, 540), year('2008/09', 410, 560)]

  it('is said to lie below the range when it does, and that the evidence does not reproduce it', () => {
    expect(observedInWords('lookedAfter', [{ time: 2009, value: 327 }], 'Small units', years)).toBe(
      'What happened: 327 in March 2009, below the 8-in-10 range with small units (410 to 560): the evidence chosen does not reproduce it.',
    )
  })

  it('is said to lie inside the range when it does', () => {
    expect(observedInWords('lookedAfter', [{ time: 2008, value: 467 }], 'small units', years)).toContain(
      'inside the 8-in-10 range',
    )
  })

  it('is left out where the futures do not reach the year', () => {
    expect(observedInWords('lookedAfter', [{ time: 2020, value: 467 }], 'small units', years)).toBeUndefined()
  })
})

describe('a source', () => {
  it('is called by its report and keeps the place in it', () => {
    expect(sourceInWords('004_97a2710cb3327ea8.txt, part 1, figure 26')).toBe(
      'Reclaiming Social Work evaluation (Hackney), 2010, part 1, figure 26',
    )
  })
})
