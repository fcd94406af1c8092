import { describe, expect, it } from 'vitest'
import { PAGES, readAddress, writeAddress } from '../../../src/ui/state/address'
import { nextMilestone } from '../../../src/ui/state/milestones'

describe('addresses of pages', () => {
  it('reads what it writes', () => {
    for (const page of PAGES) {
      const address = { page, measure: 'agencyRate', year: '2028/29' } as const
      expect(readAddress(writeAddress(address))).toEqual(address)
    }
  })

  it('keeps what is looked at on the page of evidence, and only there', () => {
    const register = {
      search: 'caseload & “turnover”',
      grade: 'A-',
      use: 'overload',
      entry: 'strainLeaving',
    } as const
    const address = { page: 'evidence', measure: 'lookedAfter', register } as const
    expect(readAddress(writeAddress(address))).toEqual(address)
    expect(writeAddress({ ...address, page: 'results' })).toBe('#/results')
    expect(readAddress('#/evidence?use=nonsense&grade=Z&entry=<b>')).toEqual({
      page: 'evidence',
      measure: 'lookedAfter',
    })
  })

  it('keeps the option that is compared, and the view of results only there', () => {
    const address = { page: 'results', measure: 'agencyRate', option: 'units-late', view: 'best' } as const
    expect(readAddress(writeAddress(address))).toEqual(address)
    expect(writeAddress({ ...address, page: 'how-sure' })).toBe(
      '#/how-sure?measure=agencyRate&option=units-late',
    )
    expect(readAddress('#/results?view=nonsense&option=<b>')).toEqual({
      page: 'results',
      measure: 'lookedAfter',
    })
  })

  it('tell an address that leads nowhere from the start', () => {
    for (const nowhere of ['#/nosuch', '#/Results', '#/missing', '#/results/more', '#nosuch?year=2028/29'])
      expect(readAddress(nowhere).page).toBe('missing')
  })

  it('falls back to the start and to children looked after', () => {
    expect(readAddress('')).toEqual({ page: 'start', measure: 'lookedAfter' })
    expect(readAddress('#/')).toEqual({ page: 'start', measure: 'lookedAfter' })
    expect(readAddress('#/results?measure=nonsense&year=next')).toEqual({
      page: 'results',
      measure: 'lookedAfter',
    })
  })
})

describe('when to draw', () => {
  it('draws the first pair, then ever larger steps, then all', () => {
    const steps = [0]
    while (steps.at(-1)! < 1000) steps.push(nextMilestone(steps.at(-1)!, 1000))
    expect(steps).toEqual([0, 2, 8, 20, 100, 200, 400, 800, 1000])
    expect(nextMilestone(8, 10)).toBe(10)
  })
})
