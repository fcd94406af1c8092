/** The register in words: what is found, how sizes are said, what a row of a table shows. */
import { describe, expect, it } from 'vitest'
import { MECHANISM_IDS } from '../../../src/model/mechanisms'
import { STANCES } from '../../../src/model/stances'
import { LEFT_OUT, MECHANISMS } from '../../../src/parameters/mechanisms'
import { REGISTER, type NumberEntry, type RegisterEntry } from '../../../src/parameters/register'
import { loadTable } from '../../../src/parameters/tables'
import type { Parameter } from '../../../src/parameters'
import { densityPicture, distributionInWords, drawnUnder } from '../../../src/views/distribution'
import {
  entriesFor,
  foundInWords,
  headline,
  mechanismViews,
  relationInWords,
  sizeFacts,
  sourceView,
  stanceRows,
  USES,
  useInWords,
} from '../../../src/views/evidence'
import { linked, rowView } from '../../../src/views/evidenceRows'
import { GRADES, gradeShares, restsOn } from '../../../src/views/grades'
import { quantities, quantity } from '../../../src/views/quantity'

const anything = { search: '', grade: '', use: '', sort: 'model' } as const
const entry = (id: string): RegisterEntry => REGISTER.find((each) => each.id === id)!
const parameter = (changes: Partial<Parameter>): Parameter => ({
  ...(entry('travelHours') as NumberEntry).parameter,
  ...changes,
})

describe('searching the register', () => {
  it('finds entries that hold every word, whatever the case, in label, note, source or what uses them', () => {
    const found = entriesFor(REGISTER, { ...anything, search: 'COORDINATOR hampshire' })
    expect(found.map(({ id }) => id)).toContain('adminRelief')
    expect(entriesFor(REGISTER, { ...anything, search: 'coordinator zebra' })).toEqual([])
    expect(entriesFor(REGISTER, { ...anything, search: '  ' })).toHaveLength(REGISTER.length)
  })

  it('takes a straight apostrophe for a curled one', () => {
    const [straight, curled] = ["children's", 'children’s'].map((search) =>
      entriesFor(REGISTER, { ...anything, search }).map(({ id }) => id),
    )
    expect(straight!.length).toBeGreaterThan(0)
    expect(straight).toEqual(curled)
  })

  it.each(GRADES)('gives those of grade %s and no others', (grade) => {
    const found = entriesFor(REGISTER, { ...anything, grade })
    expect(found).toEqual(REGISTER.filter(({ evidence }) => evidence.grade === grade))
  })

  it.each(USES)('gives what is used by %s, also where that is not its first use', (use) => {
    expect(entriesFor(REGISTER, { ...anything, use })).toEqual(
      REGISTER.filter(({ usedBy }) => usedBy.includes(use)),
    )
    expect(useInWords(use)).toMatch(/^[A-Z]/)
  })

  it('orders by strength of evidence and by name', () => {
    const grades = (sort: 'weakest' | 'strongest') =>
      entriesFor(REGISTER, { ...anything, sort }).map(({ evidence }) => GRADES.indexOf(evidence.grade))
    expect(grades('strongest')).toEqual(grades('strongest').toSorted((a, b) => a - b))
    expect(grades('weakest')).toEqual(grades('weakest').toSorted((a, b) => b - a))
    const names = entriesFor(REGISTER, { ...anything, sort: 'name' }).map(({ label }) => label)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  it('says how many are left', () => {
    expect(foundInWords(3, 160)).toBe('3 of 160 entries')
    expect(foundInWords(160, 160)).toBe('All 160 entries')
  })
})

describe('a quantity', () => {
  it.each([
    [0.285, 'share', '28.5%'],
    [0.9, 'share of a full one', '90% of a full one'],
    [38_000, 'GBP a year', '£38,000 a year'],
    [-500, 'GBP', '−£500'],
    [6, 'weeks', '6 weeks'],
    [0.07, 'log standard deviation', '0.07'],
    [1.75, 'ratio', '1.75'],
    [0, 'share', '0%'],
    [-0.45, 'log hazard ratio', '−36%'],
    [0.1, 'log hazard ratio', '+11%'],
    [0.001, 'log hazard ratio', 'no change'],
  ])('%d %s is %s', (value, unit, words) => {
    expect(quantity(value, unit)).toBe(words)
  })

  it('that was drawn has two digits, or three near a hundred and above', () => {
    expect(quantity(4.7345, 'weeks', 'drawn')).toBe('4.7 weeks')
    expect(quantity(0.41287, 'share', 'drawn')).toBe('41%')
    expect(quantity(0.97468, 'share', 'drawn')).toBe('97.5%')
    expect(quantity(45_123, 'GBP a year', 'drawn')).toBe('£45,100 a year')
  })

  it('has its unit once in a range', () => {
    expect(quantities(2, 12, 'weeks')).toBe('2 to 12 weeks')
    expect(quantities(0.01, 0.02, 'share a year')).toBe('1% to 2% a year')
    expect(quantities(0.5, 2, 'ratio')).toBe('0.5 to 2')
  })
})

describe('a distribution in words', () => {
  it.each([
    [{ kind: 'fixed', value: 37 }, 'Always 37 weeks'],
    [{ kind: 'triangular', low: 2, mode: 5, high: 8 }, 'From 2 to 8 weeks, most often near 5 weeks'],
    [{ kind: 'normal', mean: 10, sd: 2 }, 'Around 10 weeks; two draws in three from 8 to 12 weeks'],
    [
      { kind: 'lognormal', median: 10, sigma: Math.LN2 },
      'Around 10 weeks; two draws in three from 5 to 20 weeks',
    ],
    [
      { kind: 'split', mode: 10, sdBelow: 4, sdAbove: 1 },
      'Around 10 weeks; two draws in three from 6 to 11 weeks; it reaches further down than up',
    ],
  ] as const)('%j', (distribution, words) => {
    expect(distributionInWords(distribution, 'weeks')).toBe(words)
  })

  it('gives the range of the draws, cut at the bounds', () => {
    const cut = parameter({ low: 9, high: 11, distribution: { kind: 'normal', mean: 10, sd: 5 } })
    expect(drawnUnder(cut, 'balanced')).toEqual({ middle: '10 hours a week', range: '9 to 11 hours a week' })
    const fixed = parameter({ distribution: { kind: 'fixed', value: 4 } })
    expect(drawnUnder(fixed, 'balanced')).toEqual({ middle: '4 hours a week', range: '' })
  })
})

describe('the picture of a distribution', () => {
  it('is there for what is drawn, of every kind, and not for what is fixed', () => {
    for (const each of REGISTER) {
      if (each.kind === 'shape') continue
      for (const stance of STANCES) {
        const { kind } = each.parameter.stances?.[stance] ?? each.parameter.distribution
        const picture = densityPicture(each.parameter, stance)
        expect(picture === undefined, each.id).toBe(kind === 'fixed')
        expect(`${picture?.outline} ${picture?.eightInTen}`).not.toMatch(/NaN|Infinity/)
      }
    }
  })

  it('has the middle of an even triangle in the middle, and says so in words', () => {
    const even = parameter({
      low: 0,
      high: 9,
      distribution: { kind: 'triangular', low: 2, mode: 4, high: 6 },
    })
    const picture = densityPicture(even, 'balanced')!
    expect(picture.middle).toBeCloseTo(50)
    expect(picture.text).toContain('The middle of the draws is 4 hours a week; 8 in 10 are from 2.9 to 5.1')
  })
})

describe('an entry', () => {
  it('says its size under the stance that is chosen, and what each stance believes where they differ', () => {
    const care = entry('effectCare')
    expect(headline(care, 'balanced')).not.toBe(headline(care, 'as-reported'))
    expect(stanceRows(care).map(({ stance }) => stance)).toEqual(['Sceptical', 'Balanced', 'As reported'])
    expect(stanceRows(entry('travelHours'))).toEqual([])
    const terms = sizeFacts(care, 'balanced').map(({ term }) => term)
    expect(terms).toEqual(expect.arrayContaining(['Value', '8-in-10 range', 'Bounds', 'Unit', 'Drawn from']))
  })

  it('that is a shape gives its values and is not drawn', () => {
    const facts = sizeFacts(entry('home'), 'balanced')
    expect(facts[0]!.text).toContain('from week 0: ')
    expect(facts[1]!.text).toContain('the same in every future')
  })

  it('names its source as readers know it, with the address of a publication', () => {
    expect(sourceView(entry('enquiryWeeks').evidence).href).toMatch(/^https:\/\/www\.gov\.uk\//)
    expect(sourceView(entry('adminRelief').evidence)).toEqual({
      words: 'Relations stated in the reports: SM16',
    })
    expect(sourceView(entry('contractedHours').evidence).words).toContain('no source was found')
  })
})

describe('the honest share', () => {
  it('counts every entry once', () => {
    const shares = gradeShares(REGISTER)
    expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(REGISTER.length)
  })

  it('says assumptions first, and trials even when there are none', () => {
    const assumed = REGISTER.filter(({ evidence }) => evidence.grade === 'assumption').length
    const sentences = restsOn(REGISTER)
    expect(sentences[0]).toContain(`${assumed} of the model’s ${REGISTER.length} numbers are assumptions`)
    expect(restsOn([entry('contractedHours')]).join(' ')).toContain('None rests on a randomised trial')
  })
})

describe('a mechanism', () => {
  it('has its relations in words: more, less, fewer, no difference', () => {
    const { evidence } = entry('adminRelief')
    const relation = { cause: 'More X', effect: 'Y', counted: false, evidence }
    expect(relationInWords({ ...relation, sign: '+' })).toBe('More X goes with more Y.')
    expect(relationInWords({ ...relation, sign: '-' })).toBe('More X goes with less Y.')
    expect(relationInWords({ ...relation, sign: '-', counted: true })).toBe('More X goes with fewer Y.')
    expect(relationInWords({ ...relation, sign: '0' })).toBe('More X goes with no difference in Y.')
  })

  it('is there for every switch, with how many numbers it uses', () => {
    const views = mechanismViews(MECHANISMS, REGISTER)
    expect(views.map(({ id }) => id)).toEqual([...MECHANISM_IDS])
    expect(views.filter(({ uses }) => uses === 0)).toEqual([])
    expect(LEFT_OUT.every(({ relation, why }) => relation.endsWith('.') && why.endsWith('.'))).toBe(true)
  })
})

describe('a row of an evidence table', () => {
  it('shows its cells by name, with the report in place of its number', async () => {
    const row = (await loadTable('seed_mechanisms.csv')).find(({ names }) => names[0] === 'SM04')!
    const { name, cells } = rowView(row)
    expect(name).toBe('SM04')
    const shown = Object.fromEntries(
      cells.map(({ term, pieces }) => [term, pieces.map(({ text }) => text).join('')]),
    )
    expect(shown).toMatchObject({
      Direction: 'less',
      'Stated in': 'Reclaiming Social Work evaluation (Hackney), 2010, Part2 Key messages',
    })
  })

  it('names the source that “same” stands for', async () => {
    const rows = await loadTable('parameters_external.csv')
    expect(rows.filter(({ cells }) => /^same\b/.test(cells.source!))).toEqual([])
    expect(rows.find(({ names }) => names[0] === 'PX003')!.cells.source).toBe(
      'DfE CSWW csww_indicators_2017_to_2025.csv',
    )
  })

  it('links addresses and papers, and nothing else', () => {
    expect(linked('communitycare.co.uk/2008/07/14')).toEqual([
      { text: 'communitycare.co.uk/2008/07/14', href: 'https://communitycare.co.uk/2008/07/14' },
    ])
    expect(linked('Goldacre et al 2022 BJSW 10.1093/bjsw/bcac079')).toEqual([
      { text: 'Goldacre et al 2022 BJSW ' },
      { text: '10.1093/bjsw/bcac079', href: 'https://doi.org/10.1093/bjsw/bcac079' },
    ])
    expect(linked('DfE CSWW csww_indicators_2017_to_2025.csv, 11.8 in 2025')).toEqual([
      { text: 'DfE CSWW csww_indicators_2017_to_2025.csv, 11.8 in 2025' },
    ])
  })
})
