import { describe, expect, it } from 'vitest'
import type { ContributorId } from '../../../src/model/contributors'
import { CONTRIBUTOR_IDS } from '../../../src/model/contributors'
import type { Contribution, Contributions } from '../../../src/statistics'
import { contributionBars } from '../../../src/views/contributionBars'
import { contributionsView, judgedInShort, judgedInWords } from '../../../src/views/contributions'
import { partWords } from '../../../src/views/contributionWords'
import { contributionsText } from '../../../src/views/contributionsText'
import { costInWords, durationInWords, playingInWords } from '../../../src/views/switchOffWork'
import { PROVENANCE } from '../../support/views'

const NOTHING: Contribution = {
  mean: 0,
  p10: 0,
  p50: 0,
  p90: 0,
  probabilityLower: 0.5,
  monteCarloError: 0,
  clear: false,
  none: true,
}
const of = (mean: number, clear = true): Contribution => ({
  mean,
  p10: mean - 10,
  p50: mean,
  p90: mean + 10,
  probabilityLower: 0.3,
  monteCarloError: 0.5,
  clear,
  none: false,
})

function contributions(
  total: Contribution,
  parts: Partial<Record<ContributorId, Contribution>>,
  interaction = of(1, false),
): Contributions {
  return {
    year: '2029/30',
    futures: 200,
    total,
    structure: NOTHING,
    parts: CONTRIBUTOR_IDS.map((mechanism) => ({ mechanism, ...(parts[mechanism] ?? NOTHING) })),
    interaction,
  }
}

const view = (each: Contributions) =>
  contributionsView({
    measure: 'lookedAfter',
    contributions: each,
    option: 'small units',
    baseline: 'traditional teams',
  })

describe('what drives a difference', () => {
  const shown = view(
    contributions(of(12), { overload: of(9), cover: of(-3), time: of(1, false), labourMarket: of(5) }),
  )

  it('starts with the structure, goes from the largest part to the smallest, and ends with the sum', () => {
    const ids = shown.rows.map((row) => row.id)
    expect(ids.slice(0, 5)).toEqual(['structure', 'overload', 'labourMarket', 'cover', 'time'])
    expect(ids.slice(-2)).toEqual(['interaction', 'total'])
    expect(ids).toHaveLength(15)
  })

  it('says the largest part that goes the way of the difference', () => {
    expect(shown.title).toBe('12 more on average: 9 more through overload')
  })

  it('says in words what is clear, what could be chance and what is nothing', () => {
    expect(shown.sentence).toMatch(
      /^At 31 March 2030, with small units compared with traditional teams, the average difference is 12 more \(8-in-10 range: 2 to 22 more\)\. It is made up of 9 more through overload, 5 more through leaving and recruitment and 3 fewer through cover for colleagues\. Could be chance in 200 futures: how time is used and parts acting together\. Nothing at all here: /,
    )
    expect(shown.rows.slice(1, 6).map(judgedInWords)).toEqual([
      '9 more',
      '5 more',
      '3 fewer',
      '1 more, could be chance',
      'nothing',
    ])
  })

  it('has a table with the error and what a run without the part is like', () => {
    expect(shown.table.rows[1]).toEqual({
      header: 'Overload',
      cells: ['9 more', '0.50', '1 fewer to 19 more', 'Too much work changes nothing.'],
    })
    expect(shown.table.rows.at(-1)!.header).toBe('The difference')
  })

  it('does not say what drives a difference that could be chance', () => {
    expect(view(contributions(of(1, false), { time: of(2, false) })).title).toBe(
      'The average difference in the number of children looked after could be chance, and so could its parts',
    )
    expect(view(contributions(of(1, false), { time: of(20), cover: of(-19) })).title).toBe(
      'The average difference in the number of children looked after could be chance: its parts cancel out',
    )
    expect(view(contributions(NOTHING, {}, NOTHING)).title).toBe(
      'Nothing to share out: no difference in the number of children looked after',
    )
    expect(view(contributions(of(9), { time: of(-6) }, of(2, false))).title).toBe(
      '9 more on average, but no single part clearly drives it',
    )
  })

  it('warns where parts acting together weigh as much as any single part, and only there', () => {
    const warning = 'do not read one alone as a saving or a loss'
    expect(view(contributions(of(12), { time: of(20), cover: of(20) }, of(-28))).sentence).toContain(warning)
    expect(shown.sentence).not.toContain(warning)
  })

  it('shows averages of counts to a tenth where they are exact enough, and never calls a clear one nothing', () => {
    const exact = (mean: number): Contribution => ({ ...of(mean), monteCarloError: 0.1 })
    const { rows } = view(contributions(exact(1.2), { cover: exact(0.4) }, { ...exact(0.04), clear: false }))
    expect(rows.slice(1, 2).map(judgedInWords)).toEqual(['0.4 more'])
    expect(rows.slice(-2).map(judgedInShort)).toEqual(['near nothing, could be chance', '+1.2'])
  })

  it('speaks of each measure in its own words', () => {
    const small: Contribution = { ...of(0.012), p10: 0.001, p90: 0.02, monteCarloError: 0.001 }
    const { rows } = contributionsView({
      measure: 'agencyRate',
      contributions: contributions(small, { labourMarket: small }),
      option: 'small units',
      baseline: 'traditional teams',
    })
    expect(rows[1]!.words).toBe('1.2 percentage points higher')
  })

  it('has words for every part', () => {
    for (const id of [...CONTRIBUTOR_IDS, 'structure', 'interaction'] as const) {
      const { label, through, without } = partWords(id)
      expect([label, through].every(Boolean)).toBe(true)
      expect(without).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('bars', () => {
  const { rows } = view(contributions(of(12), { overload: of(9), cover: of(-3) }))
  const { from, to, ticks, bars } = contributionBars(rows, 'lookedAfter')

  it('leave out what is nothing, and always show the difference', () => {
    expect(bars.map((bar) => bar.row.id)).toEqual(['overload', 'cover', 'interaction', 'total'])
    const nothing = contributionBars(view(contributions(NOTHING, {}, NOTHING)).rows, 'lookedAfter')
    expect(nothing.bars.map((bar) => bar.row.id)).toEqual(['total'])
  })

  it('lie inside an axis that has no change on it, and says its ends', () => {
    expect(Math.min(...bars.map((bar) => bar.low))).toBeGreaterThanOrEqual(from)
    expect(Math.max(...bars.map((bar) => bar.high))).toBeLessThanOrEqual(to)
    expect(from).toBeLessThan(0)
    expect(ticks.map((tick) => tick.label)).toEqual(['−5', 'no change', '+15'])
  })

  it('start at no change and end at the mean', () => {
    expect(bars.find((bar) => bar.row.id === 'cover')).toMatchObject({
      start: -3,
      end: 0,
      low: -4.5,
      high: -1.5,
    })
    expect(bars[0]).toMatchObject({ start: 0, end: 9 })
  })
})

describe('what it costs to find out', () => {
  it('is said before, with the time where it is known', () => {
    expect(costInWords(14, 200, 37)).toBe(
      '14 runs of the same 200 futures: with everything, without each part, and without all of them. It takes about 40 seconds here.',
    )
    expect(costInWords(14, 200, undefined)).not.toContain('takes')
  })

  it('is told while it goes on: which run, how far, how long still', () => {
    const at = { done: 460, total: 2800, run: 3, runs: 14, off: ['overload'] as const }
    expect(playingInWords(at, 37)).toBe(
      'Run 3 of 14, without overload: 460 of 2,800 futures in all, about 40 seconds left.',
    )
    expect(playingInWords({ ...at, run: 1, off: [] }, undefined)).toBe(
      'Run 1 of 14, with everything: 460 of 2,800 futures in all.',
    )
    expect(playingInWords({ ...at, run: 2, off: CONTRIBUTOR_IDS }, undefined)).toContain(
      'with all of them off',
    )
  })

  it.each([
    [3, 'a few seconds'],
    [62, 'about 65 seconds'],
    [200, 'about 3 minutes'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(durationInWords(seconds)).toBe(words)
  })
})

it('is written for a terminal in columns that line up', () => {
  const text = contributionsText({
    authority: 'Testshire',
    measure: 'lookedAfter',
    contributions: contributions(of(12), { overload: of(9) }),
    option: 'Small units',
    baseline: 'Traditional teams',
    provenance: { ...PROVENANCE, verdict: ['It held 79% of the time.', 'No more is known.'] },
  })
  const rows = text.split('\n').filter((line) => /^(Part|Overload|The difference) {2}/.test(line))
  const second = rows.map((line) => /^\S+(?: \S+)* {2,}/.exec(line)![0].length)
  expect(rows).toHaveLength(3)
  expect(new Set(second).size).toBe(1)
  expect(text).toContain('small units compared with traditional teams')
  expect(text).toMatch(/\n\nIt held 79% of the time\.\nNo more is known\.\nFrom /)
})
