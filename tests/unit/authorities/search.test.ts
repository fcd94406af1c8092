import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import { findAuthority, normalise, searchAuthorities } from '../../../src/authorities/search'

const directory = await loadDirectory()
const names = (text: string, limit?: number) =>
  searchAuthorities(directory, text, limit).map((each) => each.name)
const found = (text: string) => {
  const result = findAuthority(directory, text)
  return 'found' in result ? result.found.name : result.message
}

describe('searching', () => {
  it('ignores case, punctuation and accents', () => {
    expect(normalise(' St. Helens ')).toBe('st helens')
    expect(names('ST HELENS')[0]).toMatch(/^St\.? Helens$/)
    expect(names('stoke on trent')).toEqual(['Stoke-on-Trent'])
    expect(names('Léeds')).toEqual(['Leeds'])
  })

  it('puts the start of a word before the middle of one', () => {
    expect(names('hull')).toEqual(['Kingston upon Hull, City of', 'Solihull'])
  })

  it('puts the start of a name before the start of a later word', () => {
    expect(names('north').slice(0, 3)).toEqual([
      'North East Lincolnshire',
      'North Lincolnshire',
      'North Northamptonshire',
    ])
  })

  it('finds names used in other publications', () => {
    expect(names('Bedford Borough')).toEqual(['Bedford'])
    expect(names('Bournemouth Christchurch')).toEqual(['Bournemouth, Christchurch and Poole'])
  })

  it('puts current authorities before abolished ones', () => {
    expect(names('dorset')).toEqual(['Dorset', 'Dorset (Pre LG)'])
  })

  it.each([
    ['leeds city council', 'Leeds'],
    ['London Borough of Hackney', 'Hackney'],
    ['Royal Borough of Greenwich', 'Greenwich'],
    ['City of York Council', 'York'],
    ['nofolk', 'Norfolk'],
    ['brimingham', 'Birmingham'],
    ['Herts', 'Hertfordshire'],
    ['NOTTS county council', 'Nottinghamshire'],
  ])('finds %s: a kind of place, an abbreviation or a slip does not matter', (text, name) => {
    expect(names(text)[0]).toBe(name)
  })

  it('finds all that an abbreviation stands for', () => {
    expect(names('Northants')).toEqual(
      expect.arrayContaining(['North Northamptonshire', 'West Northamptonshire']),
    )
  })

  it('takes words as written before it allows for slips', () => {
    expect(names('City of London')[0]).toBe('City of London')
    expect(names('council')).toEqual([])
    expect(names('Atlantis')).toEqual([])
  })

  it('gives no more than asked, and an alphabetical list for no text', () => {
    expect(names('a', 5)).toHaveLength(5)
    expect(names('', 2)).toEqual(['Barking and Dagenham', 'Barnet'])
  })
})

describe('finding one', () => {
  it.each([
    ['Kingston upon Hull', 'Kingston upon Hull, City of'],
    ['hull', 'Kingston upon Hull, City of'],
    ['kingston upon hull city of', 'Kingston upon Hull, City of'],
    ['Durham', 'County Durham'],
    ['Dorset', 'Dorset'],
    ['poole', 'Bournemouth, Christchurch and Poole'],
    ['York', 'York'],
    ['E08000035', 'Leeds'],
    ['e10000002', 'Buckinghamshire'],
    ['383', 'Leeds'],
    ['Leeds City Council', 'Leeds'],
  ])('takes %s for %s', (text, name) => {
    expect(found(text)).toBe(name)
  })

  it('names the candidates of an ambiguous part', () => {
    const result = findAuthority(directory, 'Kingston')
    expect(result).toMatchObject({ problem: 'ambiguous' })
    expect(found('Kingston')).toBe(
      '"Kingston" could be any of: Kingston upon Hull, City of; Kingston upon Thames.',
    )
  })

  it('says when there is none, and guesses at no slip', () => {
    expect(findAuthority(directory, 'Nofolk')).toMatchObject({ problem: 'none' })
    expect(findAuthority(directory, 'Atlantis')).toMatchObject({ problem: 'none', candidates: [] })
    expect(findAuthority(directory, '  ')).toMatchObject({ problem: 'none' })
  })
})
