import { describe, expect, it } from 'vitest'
import {
  chanceInWords,
  chanceOf,
  iconCounts,
  judged,
  standingInWords,
  tenthsInWords,
} from '../../../src/views/chance'
import { chanceTable } from '../../../src/views/chanceTable'
import { scoreRow, scoreSummary, scoreTable } from '../../../src/views/scoreboard'
import { defaultSize, sizeInWords, smallestDifference, usualMoves } from '../../../src/views/matters'
import { runWith } from '../../support/views'

const differences = (lower: number, same: number, higher: number, size = 30) => [
  ...Array<number>(lower).fill(-size),
  ...Array<number>(same).fill(1),
  ...Array<number>(higher).fill(size),
]

describe('the chance of a difference that matters', () => {
  it('is clear from 65 in 100 on one side, and about the same from 65 in 100 that are nearer', () => {
    const standing = (...parts: [number, number, number]) =>
      chanceOf('lookedAfter', differences(...parts), 20).standing
    expect(standing(65, 20, 15)).toBe('lower')
    expect(standing(64, 20, 16)).toBe('unclear')
    expect(standing(10, 25, 65)).toBe('higher')
    expect(standing(20, 65, 15)).toBe('same')
  })

  it('does not count what is smaller, and counts all where nothing is too small', () => {
    expect(chanceOf('lookedAfter', differences(30, 40, 30), 31).standing).toBe('same')
    expect(chanceOf('lookedAfter', differences(0, 70, 30), 0).shares.higher).toBe(1)
  })

  it('calls only what most readers would call so better or worse', () => {
    expect(judged(chanceOf('agencyRate', differences(80, 0, 20), 0.01))).toBe('better')
    expect(judged(chanceOf('caseloadPerFte', differences(0, 0, 100), 1))).toBe('worse')
    expect(judged(chanceOf('lookedAfter', differences(100, 0, 0), 1))).toBeUndefined()
    expect(standingInWords(chanceOf('lookedAfter', differences(100, 0, 0), 1))).toBe('Fewer')
  })

  it('says the size it counts from and what it comes to', () => {
    const chance = chanceOf('lookedAfter', differences(40, 30, 30), 20)
    expect(chanceInWords(chance, 'small units')).toBe(
      'Counting only differences of at least 20: fewer children are looked after with small units in 4 of 10 futures, it is about the same in 3 of 10 and more children are looked after in 3 of 10. That is no clear difference.',
    )
    expect(tenthsInWords(chance)).toBe('fewer in 4, about the same in 3, more in 3 of 10 futures')
    expect(tenthsInWords(chanceOf('lookedAfter', differences(0, 0, 9), 20))).toBe('more in every future')
  })

  it('adds to ten in words as in pictures', () => {
    const chance = chanceOf('lookedAfter', differences(19, 36, 45), 20)
    expect(chanceInWords(chance, 'small units')).toContain(
      'in 2 of 10 futures, it is about the same in 4 of 10 and more children are looked after in 4 of 10',
    )
    expect(tenthsInWords(chance)).toBe('fewer in 2, about the same in 4, more in 4 of 10 futures')
  })

  it('draws a hundred icons only of a hundred futures', () => {
    const chance = chanceOf('lookedAfter', differences(1, 1, 1), 20)
    expect(iconCounts(chance, 99).count).toBe(20)
    const { count, icons } = iconCounts(chance, 300)
    expect(icons.lower + icons.same + icons.higher).toBe(count)
    expect(count).toBe(100)
  })
})

describe('the scoreboard', () => {
  const run = runWith(differences(70, 20, 10))
  const unclear = runWith(differences(50, 0, 50))

  it('says for each measure what is clear, and counts apart what is about the same and what is not clear', () => {
    const row = scoreRow(run, 'lookedAfter', 0, { lookedAfter: 20 })
    expect(row.smallest).toBe('20')
    expect(row.cells[0]).toMatchObject({ words: 'Fewer', judged: undefined, middle: '30 fewer' })
    expect(scoreRow(run, 'lookedAfter', 0, { lookedAfter: 31 }).cells[0]!.words).toBe('About the same')
    const rows = [
      row,
      scoreRow(run, 'agencyRate', 0, {}),
      scoreRow(run, 'unallocated', 0, { unallocated: 40 }),
      scoreRow(unclear, 'vacancyRate', 0, {}),
    ]
    expect(scoreSummary(rows, 1, 'Small units')).toBe(
      'B (small units): clearly better on agency rate; clearly lower on children looked after; about the same on 1 of 4 measures; no clear difference on 1 of 4 measures.',
    )
    const table = scoreTable(rows, ['Teams', 'Small units'])
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length - 1)
  })

  it('has the chance of every year as a table', () => {
    const { rows, columns } = chanceTable(run, 'lookedAfter', 1, 20)
    expect(rows).toHaveLength(2)
    expect(rows[0]!.cells).toEqual(['70%', '20%', '10%', 'Fewer'])
    expect(columns).toHaveLength(5)
  })
})

describe('the smallest difference that matters', () => {
  const run = runWith([0, 0, 0, 0], 837)

  it('is the reader’s own, or an assumption that goes with the size of the authority', () => {
    expect(defaultSize(run, 'lookedAfter')).toBe(20)
    expect(defaultSize(runWith([0, 0], 20), 'lookedAfter')).toBe(2)
    expect(smallestDifference(run, 'lookedAfter', { lookedAfter: 7 })).toBe(7)
    expect(smallestDifference(run, 'agencyRate')).toBe(0.02)
  })

  it('is written without empty decimals', () => {
    expect(sizeInWords('caseloadPerFte', 1)).toBe('1 case')
    expect(sizeInWords('agencyRate', 0.02)).toBe('2 percentage points')
    expect(sizeInWords('practitionerChanges', 0.1)).toBe('0.1')
    expect(sizeInWords('sicknessRate', 0.005)).toBe('0.5 percentage points')
  })

  it('stands beside how much published figures move in a year, where they are published', async () => {
    const moves = await usualMoves()
    expect(moves.caseloadPerFte).toMatch(/^\d\.\d cases$/)
    expect(moves.unallocated).toBeUndefined()
  })
})
