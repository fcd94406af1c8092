import { describe, expect, it } from 'vitest'
import { prepareBoard } from '../../../src/engine/board/record'
import { BOARD_FLOWS, HAPPENINGS, type BoardOption } from '../../../src/engine/board/types'
import { prepare } from '../../../src/engine'
import { weekNews } from '../../../src/views/boardNews'
import { boardPicks, lastValues } from '../../../src/views/boardPick'
import { weekStarts } from '../../../src/views/boardRows'
import { soFarTable } from '../../../src/views/boardSoFar'
import {
  boardUnits,
  postNames,
  postsByUnit,
  serviceCounts,
  stageCounts,
  stretchAt,
  unitView,
  weekInWords,
} from '../../../src/views/boardUnits'
import { authorityScenario, resolved, withOptions } from '../../support/engineScenario'

const START = 20
const file = authorityScenario('Rutland', { horizonYears: 1 })
const scenario = resolved(
  withOptions(file, {
    ...file.options[1]!,
    id: 'later',
    policies: { startWeek: START },
    events: [{ type: 'leadershipChange', week: 30 }],
  }),
)
const board = prepareBoard(scenario).record(3, [0, 1])
const { weeks } = board
const contextOf = (option: BoardOption) => ({
  resolved: scenario,
  board: option,
  before: boardUnits(scenario, 0),
  own: boardUnits(scenario, option.option),
})
const newsOf = (option: BoardOption, week: number) =>
  weekNews(contextOf(option), weekStarts(option, weeks), week)
const everyWeek = Array.from({ length: weeks }, (_, week) => week)

describe('the board in words', () => {
  it('names every unit and post so that no two of a design, or of a unit, are called the same', () => {
    for (const design of [0, 1]) {
      const units = boardUnits(scenario, design)
      expect(new Set(units.map(({ service, name }) => `${service} ${name}`)).size).toBe(units.length)
    }
    const stretch = stretchAt(board.options[0]!, 0)
    const names = postNames(stretch)
    for (const posts of postsByUnit(stretch)) {
      const of = posts.map((post) => names[post])
      expect(new Set(of).size).toBe(of.length)
    }
    expect(names).toContain('Social worker 2')
  })

  it('adds units up to services, and services to the counts of the week', () => {
    const option = board.options[0]!
    const units = boardUnits(scenario, 0)
    const stretch = stretchAt(option, 40)
    const rows = serviceCounts(option, units, 40, weeks)
    const names = postNames(stretch)
    const posts = postsByUnit(stretch)
    const views = units.map((unit) => unitView(stretch, unit, posts[unit.unit]!, names, 40))
    for (const row of rows) {
      const here = views.filter(({ service }) => service === row.service)
      expect(row.over).toBe(here.filter(({ over }) => over).length)
      expect(row.posts).toBe(here.flatMap((each) => each.posts).length)
      for (const [standing, count] of Object.entries(row.standing))
        expect(here.flatMap((each) => each.posts).filter((post) => post.standing === standing).length).toBe(
          count,
        )
    }
    const over = views.filter((each) => each.over).length
    const holding = views.filter((each) => each.load !== undefined).length
    const words = weekInWords(rows, stageCounts(option, 40, weeks))
    expect(words).toMatch(new RegExp(`^${over} of ${holding} units have more work than hours\\. `))
  })

  it('says how long a post is empty, and no more than is known', () => {
    const option = board.options[0]!
    const stretch = stretchAt(option, 0)
    const texts = everyWeek.flatMap((week) =>
      boardUnits(scenario, 0).flatMap((unit) =>
        unitView(stretch, unit, postsByUnit(stretch)[unit.unit]!, postNames(stretch), week).posts.filter(
          ({ standing }) => standing === 'empty',
        ),
      ),
    )
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.every(({ text }) => /^empty for \d+ weeks?( or more)?(, |$)/.test(text))).toBe(true)
  })

  it('tells the start of a design and its events in their week, with the reason', () => {
    const later = board.options[1]!
    const start = newsOf(later, START)
    expect(start[0]!.text).toMatch(/^The new design takes over/)
    expect(start.some(({ text }) => /came here from|people move to another unit or role/.test(text))).toBe(
      true,
    )
    expect(newsOf(later, 30).find(({ key }) => key === 'event 0')).toMatchObject({
      text: 'Change of leadership.',
      why: 'It is set in the timeline of this design.',
    })
    expect(newsOf(board.options[0]!, START).some(({ key }) => key === 'start')).toBe(false)
  })

  it('tells somebody of every week in which anybody left, with a circumstance or that it is chance', () => {
    for (const option of board.options) {
      const { happenings } = option
      const left = everyWeek.filter((week) =>
        Array.from(happenings.kind).some(
          (kind, row) => HAPPENINGS[kind] === 'left' && happenings.week[row] === week && week !== START,
        ),
      )
      expect(left.length).toBeGreaterThan(0)
      for (const week of left) {
        const told = newsOf(option, week).filter(({ key }) => /^left( |$)/.test(key))
        expect(told.length).toBeGreaterThan(0)
        for (const { why } of told)
          expect(why).toMatch(/^Chance: in the model|in the model leaving is [\d.]+ times/i)
      }
    }
  })

  it('gives each line a key of its own, so that none is taken for another', () => {
    for (const option of board.options)
      for (const week of everyWeek) {
        const keys = newsOf(option, week).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }
  })

  it('counts up to the week and no further', () => {
    const table = (week: number) => soFarTable(scenario, board.options, week)
    const referred = (week: number) => Number(table(week).rows[0]!.cells[0]!.replace(',', ''))
    const flow = board.options[0]!.flows.subarray(0, weeks)
    expect(BOARD_FLOWS[0]).toBe('referrals')
    expect(referred(0)).toBe(flow[0])
    expect(referred(9)).toBe(flow.subarray(0, 10).reduce((sum, each) => sum + each, 0))
    expect(table(5).columns).toHaveLength(3)
  })
})

describe('futures to choose from', () => {
  it('are in order by how they end, and what is said of each is its own value', () => {
    const simulation = prepare(scenario)
    const weekly = Array.from(
      { length: 11 },
      (_, replication) => simulation.replicate(replication, [1]).weekly,
    )
    const last = lastValues(scenario, { done: 11, weekly, yearly: [], ledger: [] })
    for (const order of ['overloadedUnitWeeks', 'lookedAfter'] as const) {
      const values = last[order][0]!
      const [low, middle, high] = boardPicks(values, order)
      const sorted = [...values].sort((a, b) => a - b)
      expect([low, middle, high].map((pick) => values[pick!.future])).toEqual([
        sorted[1],
        sorted[5],
        sorted[9],
      ])
      expect(middle!.why).toMatch(/^(\d+ children|units overloaded in \d+%)/)
    }
  })
})
