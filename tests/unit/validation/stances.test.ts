import { describe, expect, it } from 'vitest'
import { loadDirectory } from '../../../src/authorities/load'
import { STANCES, type Stance } from '../../../src/model/stances'
import { STANCE_PLACES, stancesText, stanceTable, type StanceRow } from '../../../src/validation/stances'

const around = (median: number) => ({ median, p10: median - 10, p90: median + 10, fewer: 40 })
const row = (stance: Stance, units: number, elements = 0): StanceRow => ({
  place: 'Bury',
  stance,
  futures: 100,
  baseline: 367.4,
  units: around(units),
  elements: around(elements),
})

describe('the table of stances', () => {
  it('gives the middle, the range and how often fewer for each', () => {
    const text = stancesText([row('sceptical', 18), row('balanced', 4), row('as-reported', -72)])
    expect(text).toContain('in the same 100 futures')
    expect(text).toContain('| Bury, as-reported | 367 | -72 (-82 to -62); fewer in 40 |')
    expect(text).toContain('no change is inside every')
  })

  it('says where balanced promises, whichever way and whatever the others say', () => {
    expect(stancesText([row('sceptical', 30), row('balanced', 4)])).not.toContain('outside')
    expect(stancesText([row('balanced', -12)])).toContain('**No change is outside')
    expect(stancesText([row('balanced', 0, 11)])).toContain('for all elements in Bury')
  })

  it('plays every place under every stance, with the same baseline in the same futures', async () => {
    const rows = stanceTable(await loadDirectory(), 2)
    expect(rows.map(({ place, stance }) => `${place} ${stance}`)).toEqual(
      STANCE_PLACES.flatMap((place) => STANCES.map((stance) => `${place} ${stance}`)),
    )
    expect(rows.every(({ baseline, units }) => baseline > 50 && units.p10 <= units.p90)).toBe(true)
  })
})
