import { beforeEach, expect, test } from 'vitest'
import { Judgements } from '../../../src/ui/state/judgements.svelte'
import { Preferences } from '../../../src/ui/state/preferences.svelte'

beforeEach(() => localStorage.clear())

const target = { measure: 'lookedAfter', side: 'below', value: 300, year: '2028/29' } as const

test('what is judged of one project applies to no other, and goes along with a copy', () => {
  let open = 'leeds'
  const judgements = new Judgements(() => open)
  judgements.show('c', false)
  judgements.setSize('lookedAfter', 12)
  judgements.targets = [target]
  open = 'hull'
  expect([judgements.hidden, judgements.sizes, judgements.targets]).toEqual([[], {}, null])
  judgements.carry('leeds', 'copy')
  open = 'copy'
  const later = new Judgements(() => open)
  for (const each of [judgements, later])
    expect([each.hidden, each.sizes, each.targets]).toEqual([['c'], { lookedAfter: 12 }, [target]])
})

test('two tabs that judge different projects keep both', () => {
  const first = new Judgements(() => 'leeds')
  const second = new Judgements(() => 'hull')
  first.show('b', false)
  second.show('c', false)
  expect(new Judgements(() => 'leeds').hidden).toEqual(['b'])
  expect(new Judgements(() => 'hull').hidden).toEqual(['c'])
})

test('what was forgotten is not written back by the next change', () => {
  const judgements = new Judgements(() => 'leeds')
  const preferences = new Preferences()
  judgements.setSize('lookedAfter', 12)
  judgements.weights = [{ measure: 'lookedAfter', weight: 9, wanted: 'lower' }]
  preferences.outerRange = true
  judgements.forget()
  preferences.forget()
  expect({ ...localStorage }).toEqual({})
  judgements.show('c', false)
  preferences.bandsOf = 0
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/lookedAfter":12|"weight":9|"outerRange":true/)
})
