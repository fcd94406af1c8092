import { describe, expect, it } from 'vitest'
import type { AuthorityRecord, Directory, Figure } from '../../../src/authorities/types'
import { areaGroups, ordinal, positionInWords } from '../../../src/views/area'
import { historyOf, publishedInWords } from '../../../src/views/history'

const record = (code: string, lookedAfter: Figure, neighbours: string[] = []): AuthorityRecord => ({
  code,
  oldCode: code,
  name: code,
  region: 'North',
  aliases: [],
  neighbours,
  population: { 2024: 100_000, 2025: 100_000 },
  figures: { lookedAfter: { 2024: 800, 2025: lookedAfter }, agencyRate: { 2025: 'suppressed' } },
})

const mine = record('a', 900, ['b', 'c', 'd'])
const others = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((code, index) =>
  record(code, index === 2 ? 'unavailable' : 500 + index * 50),
)
const directory = {
  england: record('E', 670),
  authorities: [mine, ...others],
  years: [2024, 2025],
} as unknown as Directory

const rowOf = (label: string) =>
  areaGroups(directory, mine, 2025)
    .flatMap((group) => group.rows)
    .find((row) => row.label === label)!

describe('an area beside England and its neighbours', () => {
  it('compares counts for every 10,000 children and keeps the count', () => {
    const row = rowOf('Children looked after at 31 March')
    expect(row).toMatchObject({
      area: '90',
      published: '900',
      england: '67',
      basis: 'for every 10,000 children',
    })
    expect(row.neighbours).toBe('53')
    expect(row.neighboursNote).toBe('2 of 3 published')
  })

  it('says why a figure is not there, and never shows a zero for it', () => {
    expect(rowOf('Agency rate')).toMatchObject({
      area: 'suppressed (small number)',
      neighbours: 'not published',
    })
    expect(rowOf('Turnover rate')).toMatchObject({ area: 'not published', position: 'Cannot be compared' })
  })

  it('says the place in words', () => {
    expect(positionInWords(75, 150)).toBe('75th highest of 150 authorities')
    expect(positionInWords(12, 149)).toBe('12th highest of 149 authorities')
    expect(positionInWords(148, 149)).toBe('2nd lowest of 149 authorities')
    expect(positionInWords(1, 150)).toBe('Highest of 150 authorities')
    expect(positionInWords(150, 150)).toBe('Lowest of 150 authorities')
    expect(positionInWords(2, 3)).toBe('Too few authorities to compare')
    expect([1, 2, 3, 11, 12, 13, 21, 112].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '12th',
      '13th',
      '21st',
      '112th',
    ])
  })

  it('has every authority with the figure on the strip, highest first, its own and its neighbours marked', () => {
    const { strip, region } = rowOf('Children looked after at 31 March')
    expect(strip).toHaveLength(10)
    expect(strip[0]).toEqual({ name: 'k', value: 95, shown: '95', mark: 'region' })
    expect(strip.filter(({ mark }) => mark === 'neighbour').map(({ name }) => name)).toEqual(['c', 'b'])
    expect(strip.filter(({ mark }) => mark === 'own')).toHaveLength(1)
    expect(region).toBe('75')
  })
})

describe('published history', () => {
  it('ends with the base year and leaves gaps out', () => {
    expect(historyOf(mine, 'lookedAfter', '2024/25')).toEqual([
      { time: 2024, value: 800 },
      { time: 2025, value: 900 },
    ])
    expect(historyOf(mine, 'lookedAfter', '2023/24')).toEqual([{ time: 2024, value: 800 }])
    expect(historyOf(mine, 'lookedAfterPer10k', '2024/25').at(-1)).toEqual({ time: 2025, value: 90 })
    expect(historyOf(mine, 'agencyRate', '2024/25')).toEqual([])
    expect(historyOf(mine, 'totalCost', '2024/25')).toEqual([])
  })

  it('says the last published figure', () => {
    expect(publishedInWords('lookedAfter', historyOf(mine, 'lookedAfter', '2024/25'))).toBe(
      'Published for 2025: 900.',
    )
    expect(publishedInWords('lookedAfter', [])).toBeUndefined()
  })
})
