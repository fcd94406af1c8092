/** Returns that repeat, overlap and leave gaps become one history; rates are those of a reference period counted by hand. */
import { describe, expect, it } from 'vitest'
import {
  cleaned,
  dayOf,
  spellsOf,
  stockOn,
  type EpisodeRecord,
} from '../../../../src/backcast/sector/episodes'
import { ratesOf } from '../../../../src/backcast/sector/rates'
import { stateOf, STATES } from '../../../../src/backcast/sector/states'

function record(start: string, end: string | undefined, more: Partial<EpisodeRecord> = {}): EpisodeRecord {
  const ends = end === undefined ? {} : { end: dayOf(end) }
  return {
    child: 'a',
    born: dayOf('2010-01-15'),
    start: dayOf(start),
    reason: 'P',
    place: 'U4',
    ...ends,
    ...more,
  }
}

const dates = (records: EpisodeRecord[]) => records.map(({ start, end }) => [start, end])

describe('records of one child', () => {
  it('said open in one return and closed in the next are one, closed', () => {
    const own = [record('2018-01-01', undefined), record('2018-01-01', '2018-06-01')]
    expect(dates(cleaned(own))).toEqual([[dayOf('2018-01-01'), dayOf('2018-06-01')]])
    expect(cleaned(own.toReversed())).toEqual(cleaned(own))
  })

  it('that end on the same day are the longer one', () => {
    const own = [record('2018-03-01', '2018-06-01'), record('2018-01-01', '2018-06-01')]
    expect(dates(cleaned(own))).toEqual([[dayOf('2018-01-01'), dayOf('2018-06-01')]])
  })

  it('that overlap, or stay open while another begins, end where the next begins', () => {
    const own = [record('2018-01-01', '2018-06-01'), record('2018-04-01', undefined, { place: 'K2' })]
    expect(dates(cleaned(own))).toEqual([
      [dayOf('2018-01-01'), dayOf('2018-04-01')],
      [dayOf('2018-04-01'), undefined],
    ])
  })

  it('of a new legal status alone go on with the placement before', () => {
    const own = [
      record('2018-01-01', '2018-04-01', { reason: 'S' }),
      record('2018-04-01', '2018-07-01', { reason: 'L' }),
      record('2018-09-01', undefined, { reason: 'L' }),
    ]
    expect(dates(cleaned(own))).toEqual([
      [dayOf('2018-01-01'), dayOf('2018-07-01')],
      [dayOf('2018-09-01'), undefined],
    ])
  })
})

describe('spells', () => {
  it('go on to the next placement, or leave where there is a gap', () => {
    const spells = spellsOf([
      record('2018-01-01', '2018-04-01', { reason: 'S' }),
      record('2018-04-01', '2018-07-01', { place: 'K2' }),
      record('2018-09-01', '2018-12-01', { reason: 'S' }),
    ])
    expect(spells.map(({ enters, next }) => [enters, next])).toEqual([
      [true, stateOf(2, 'K2')],
      [false, undefined],
      [true, undefined],
    ])
  })

  it('change at the birthday of an age group, open ones too', () => {
    const [young, old, oldest] = spellsOf([record('2019-12-01', undefined)])
    expect(young).toMatchObject({ state: stateOf(2, 'U4'), to: dayOf('2020-01-15'), next: stateOf(3, 'U4') })
    expect(old).toMatchObject({ state: stateOf(3, 'U4'), from: dayOf('2020-01-15'), enters: false })
    expect(oldest).toEqual({ state: stateOf(4, 'U4'), from: dayOf('2026-01-15'), enters: false })
  })

  it('count a child on the first day and not on the last', () => {
    const spells = spellsOf([record('2018-01-01', '2018-01-03')])
    const on = (day: string) => stockOn(spells, dayOf(day), STATES)[stateOf(2, 'U4')]
    expect(['2017-12-31', '2018-01-01', '2018-01-02', '2018-01-03'].map(on)).toEqual([0, 1, 1, 0])
  })

  it('put codes into four groups, those not named into the last', () => {
    expect(['U6', 'R1', 'H5', 'K1', 'P1', 'zzz'].map((code) => stateOf(0, code))).toEqual([0, 1, 2, 3, 3, 3])
    expect(stateOf(4, 'H5')).toBe(STATES - 2)
  })
})

describe('rates of a reference period', () => {
  // Four children in one state at first; on day 3 one leaves, on day 5 another moves to a home, on day 6 one enters.
  const day = (at: number) => dayOf('2018-01-01') + at
  const of = (child: string, from: number, to?: number, place = 'U4', reason = 'S'): EpisodeRecord => ({
    child,
    born: dayOf('2010-06-01'),
    start: day(from),
    reason,
    place,
    ...(to === undefined ? {} : { end: day(to) }),
  })
  const history = [
    of('a', -100),
    of('b', -100),
    of('c', -100, 3),
    of('d', -100, 5),
    of('d', 5, undefined, 'K2', 'P'),
    of('e', 6),
  ]
  const [foster, home] = [stateOf(2, 'U4'), stateOf(2, 'K2')]

  it('are the mean over days of the share that moved, and entries a day', () => {
    const { stock, move, leave, enter } = ratesOf(spellsOf(history), day(0), day(10), STATES)
    expect(leave[foster]).toBeCloseTo(1 / 4 / 10, 12)
    expect(move[foster * STATES + home]).toBeCloseTo(1 / 3 / 10, 12)
    expect(enter[foster]).toBeCloseTo(1 / 10, 12)
    expect([stock[foster], stock[home]]).toEqual([3, 1])
    expect(leave[home]).toBe(0)
  })

  it('leave out days on which nobody was in a state', () => {
    const left = [...history.slice(0, 4), of('d', 5, 8, 'K2', 'P')]
    const { leave } = ratesOf(spellsOf(left), day(0), day(10), STATES)
    // In the home on days 5, 6 and 7: one of three leaves.
    expect(leave[home]).toBeCloseTo(1 / 3, 12)
  })

  it('know nothing of what came later', () => {
    const later = [of('a', -100, 11), ...history.slice(1), of('f', 12)]
    const before = ratesOf(spellsOf(history), day(0), day(10), STATES)
    expect(ratesOf(spellsOf(later), day(0), day(10), STATES)).toEqual(before)
  })
})
