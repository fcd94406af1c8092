import { describe, expect, it } from 'vitest'
import type { Blocker, OutturnRow, Spread } from '../../../src/money/types'
import { gateSteps, isReconciled, neededPrices } from '../../../src/views/moneyGate'
import { gapInWords, gapParts, reconciledCount } from '../../../src/views/moneyReconcile'
import { breakEvenYear } from '../../../src/views/moneyAppraisal'

const at = (value: number, half = 1e6): Spread => ({
  mean: value,
  p10: value - half,
  p50: value,
  p90: value + half,
  above: Number(value > 0),
  below: Number(value < 0),
  monteCarloError: 0,
  clear: Math.abs(value) > half,
})

const blockers: Blocker[] = [
  { kind: 'notReconciled', line: 'fostering', state: 'open' },
  { kind: 'notReconciled', line: 'socialWork', state: 'lapsed' },
  { kind: 'unsourcedPrice', line: 'payClinicians', ids: ['payClinician', 'onCosts'], share: 0.3 },
  { kind: 'unsourcedPrice', line: 'paySocialWorkers', ids: ['onCosts'], share: 0.2 },
  { kind: 'costNotGiven', option: 'b', line: 'programme' },
  { kind: 'costNotGiven', option: 'b', line: 'dualRunning' },
]

describe('the gate before a saving', () => {
  it('says everything that is lacking with where it is put right, each price once', () => {
    const steps = gateSteps({ blockers }, () => 'Small units')
    expect(steps.map(({ to }) => to)).toEqual(['reconcile', 'reconcile', 'costs', 'costs'])
    expect(steps[1]!.words).toContain('a figure has moved since')
    expect(steps[2]!.words).toContain('Pay of clinicians (30% of the difference)')
    expect(steps[2]!.items).toHaveLength(2)
    expect(neededPrices({ blockers })).toEqual(['payClinician', 'onCosts'])
    expect(steps[3]!.words).toContain('programme and project management and dual running and backfill')
  })

  it('is reconciled only when no line waits, whatever else is lacking', () => {
    expect(isReconciled({ blockers })).toBe(false)
    expect(isReconciled({ blockers: blockers.slice(2) })).toBe(true)
    expect(gateSteps({ blockers: [] }, String)).toEqual([])
  })
})

describe('the base year in words', () => {
  const row: OutturnRow = {
    line: 'fostering',
    year: '2024/25',
    modelled: at(12e6),
    outturnGbp: 10e6,
    source: 'Return',
    from: 'typed',
    gapGbp: 2e6,
    gapShare: 0.2,
    explained: [
      { what: 'volume', gbp: 3e6 },
      { what: 'price', gbp: -1e6 },
    ],
    state: 'open',
  }

  it('says the gap, which way it goes and what it is made of', () => {
    expect(gapInWords(row)).toBe('The model has £2.0m (20%) more than was spent.')
    expect(gapParts(row)).toBe(
      'Of this, £3.0m more from more children and £1.0m less from a lower cost of each.',
    )
    expect(gapInWords({ ...row, gapGbp: 0, gapShare: 0 })).toBe('The model has what was spent.')
  })

  it('counts as reconciled what agrees and what was accepted, and not what has lapsed', () => {
    const rows = (['agrees', 'accepted', 'lapsed', 'open'] as const).map((state) => ({ ...row, state }))
    expect(reconciledCount(rows)).toBe('2 of 4 lines are reconciled.')
  })
})

describe('the year of break-even', () => {
  const years = ['2025/26', '2026/27', '2027/28']
  const of = (middles: number[]) =>
    breakEvenYear({
      cumulative: middles.map((value) => at(value)),
      payback: years.map((year) => ({ year, chance: 0.5 })),
    })

  it('is the first from which the middle future stays above nothing', () => {
    expect(of([-5, 1, 2])).toBe('2026/27')
    expect(of([3, -1, 2])).toBe('2027/28')
    expect(of([1, 2, 3])).toBe('2025/26')
  })

  it('is none where the middle future ends below or at nothing', () => {
    expect(of([1, 2, -3])).toBeUndefined()
    expect(of([0, 0, 0])).toBeUndefined()
  })
})
