import { describe, expect, it } from 'vitest'
import { prepareWatch, type WatchedOption } from '../../../src/engine/watch'
import { ROLE_IDS } from '../../../src/model/roles'
import { heatView, unitNames } from '../../../src/views/heat'
import { futuresToTell } from '../../../src/views/pickFuture'
import { chapters, notesOf, storyRows } from '../../../src/views/story'
import { partsView } from '../../../src/views/sureParts'
import { authorityScenario, resolved } from '../../support/engineScenario'
import { runWith } from '../../support/views'

const file = authorityScenario('Rutland', { horizonYears: 2 })
const scenario = resolved({
  ...file,
  options: [...file.options, { id: 'later', extends: 'units', policies: { startWeek: 26 } }],
})
const watch = prepareWatch(scenario)
const futures = [watch.watch(0), watch.watch(1)]
const of = (option: number) => futures[0]!.options[option]!

describe('units by quarters', () => {
  it('has a row for each unit that holds cases, the most loaded first, and every name once', () => {
    const heat = heatView(scenario, futures, 1)
    expect(heat.rows).toHaveLength(
      unitNames(scenario, 1).filter((name) => !name.startsWith('Front door')).length,
    )
    const shares = heat.rows.map(({ lastYear }) => lastYear)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    expect(new Set(heat.rows.map(({ name }) => name)).size).toBe(heat.rows.length)
    expect(heat.quarters.at(-1)).toMatch(/^March \d{4}$/)
    for (const { cells } of heat.table.rows) expect(cells).toHaveLength(heat.table.columns.length - 1)
  })

  it('leaves quarters before a design open', () => {
    const { rows, table } = heatView(scenario, futures, 2)
    expect(rows[0]!.cells.slice(0, 2)).toEqual([undefined, undefined])
    expect(rows[0]!.cells[2]).toBeDefined()
    expect(table.rows[0]!.cells).toContain('not yet there')
  })

  it('counts weeks with more work than hours, over all futures', () => {
    const load = new Float32Array(of(1).load.length).fill(NaN)
    load.fill(1.5, 0, 104).fill(0.5, 52, 78)
    const made = [{ replication: 0, options: [{ ...of(1), load }] }]
    const heat = heatView(scenario, made, 1)
    expect(heat.rows).toHaveLength(1)
    expect(heat.rows[0]!.lastYear).toBe(0.5)
    expect(heat.rows[0]!.cells).toEqual([1, 1, 1, 1, 0, 0, 1, 1])
    expect(heat.over).toHaveLength(0)
    expect(heat.sentence).toContain('none of 1 units')
  })
})

describe('one future told', () => {
  const made = (changes: Partial<WatchedOption>): WatchedOption => ({
    ...of(1),
    load: new Float32Array(of(1).load.length).fill(NaN),
    loadBefore: new Float32Array(of(1).loadBefore.length).fill(NaN),
    events: [],
    ...changes,
  })
  const role = ROLE_IDS.indexOf('consultantSocialWorker')
  const event = (week: number, kind: 'left' | 'joined' | 'agencyCame') => ({
    week,
    kind,
    post: 4,
    unit: 1,
    role,
  })

  it('says how long a post stays empty, and what covers it', () => {
    const notes = (...events: ReturnType<typeof event>[]) =>
      notesOf(scenario, made({ events })).map(({ text }) => text)
    const name = unitNames(scenario, 1)[1]
    expect(notes(event(10, 'left'), event(12, 'agencyCame'), event(30, 'joined'))).toContain(
      `A consultant social worker in ${name} leaves. The post has nobody permanent for 20 weeks, with agency cover from 2 weeks later.`,
    )
    expect(notes(event(10, 'left'), event(12, 'joined'))).toHaveLength(1)
    expect(notes(event(90, 'left')).at(-1)).toContain('for the 14 weeks that are told, without cover')
  })

  it('tells of units short of hours before the design takes over, by the names of today, and of events', () => {
    const later = of(2)
    const units = later.loadBefore.length / 26
    expect(Number.isNaN(later.load[0])).toBe(true)
    expect(later.loadBefore.slice(0, 26)).toEqual(of(0).load.slice(0, 26))
    expect(units).toBe(of(0).units)
    const loadBefore = later.loadBefore.slice().fill(NaN)
    loadBefore.fill(1.5, 26, 36)
    const told = notesOf(
      {
        ...scenario,
        options: scenario.options.map((each) => ({
          ...each,
          events: [{ type: 'leadershipChange', week: 30 }],
        })),
      },
      { ...later, loadBefore, load: later.load.slice().fill(NaN), events: [] },
    )
    expect(told.map(({ week, text }) => `${week} ${text}`)).toEqual([
      `0 ${unitNames(scenario, 0)[1]} has more work than hours, and stays so for 10 weeks.`,
      '26 The new design takes over, and people move to their new posts.',
      '30 Change of leadership.',
    ])
  })

  it('has a chapter for each quarter, with notes in the order of weeks and the counts of both', () => {
    const parts = chapters(scenario, [of(0), of(1)], ['A', 'B'])
    expect(parts).toHaveLength(8)
    expect(parts[0]!.when).toMatch(/^April to June \d{4}$/)
    for (const { sides, differs } of parts) {
      expect(differs).not.toBe('')
      for (const { notes, counts } of sides) {
        expect(counts).toMatch(/children are referred/)
        const weeks = notes.map(({ week }) => week)
        expect(weeks).toEqual([...weeks].sort((a, b) => a - b))
      }
    }
    expect(parts[0]!.sides[1]!.notes.some(({ text }) => text.startsWith('The new design takes over'))).toBe(
      true,
    )
  })

  it('says that nothing differs where an option is told against itself', () => {
    for (const { differs } of chapters(scenario, [of(0), of(0)], ['A', 'B']))
      expect(differs).toMatch(/^The same referrals/)
  })

  it('never says how often anything happens', () => {
    const text = storyRows(scenario, [of(0), of(2)], ['A', 'C'])
      .flatMap(({ cells }) => cells)
      .join(' ')
    expect(text).not.toMatch(/of 10|future|usually|likely/)
    expect(text.length).toBeGreaterThan(100)
  })

  it('offers futures near the ends and the middle of a difference', () => {
    const differences = Array.from({ length: 101 }, (_, index) => (index * 37) % 101)
    expect(futuresToTell(differences).map(({ future }) => differences[future])).toEqual([10, 50, 90])
    expect(futuresToTell([0, 0]).every(({ future }) => future === 0 || future === 1)).toBe(true)
  })
})

describe('chance and knowledge of a difference', () => {
  it('has the whole, both parts and the error, each with its range', () => {
    const run = runWith(Array.from({ length: 200 }, (_, future) => ((future >> 1) % 21) - 10 + (future % 2)))
    const view = partsView(run, 'lookedAfter', 1, 1)!
    expect(view.rows.map(({ id }) => id)).toEqual(['all', 'chance', 'knowledge', 'average'])
    expect(view.title).toContain('most of the spread is what is not known')
    expect(view.table.rows).toHaveLength(4)
    expect(partsView(runWith([0, 0, 0, 0]), 'lookedAfter', 1, 1)).toBeUndefined()
  })
})
