/** A future recorded for the board of units is the future that is played: not a byte differs, and every count is that of the recorded measures. */
import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/engine'
import { prepareBoard } from '../../src/engine/board/record'
import {
  BOARD_FLOWS,
  HAPPENINGS,
  STANDING,
  WAITING,
  WHY,
  type BoardFlow,
  type BoardOption,
  type HappeningKind,
  type Stretch,
} from '../../src/engine/board/types'
import type { MeasureId } from '../../src/model/measures'
import { ROLE_IDS, ROLES } from '../../src/model/roles'
import { STAGE } from '../../src/model/stages'
import { WEEKS_PER_YEAR } from '../../src/model/time'
import { hex, resolved, varied, weeks as weeksOf } from '../support/engineScenario'

const scenario = resolved(varied('Rutland', { horizonYears: 2 }))
const FUTURE = 3
const everyOption = scenario.options.map((_, option) => option)
const board = prepareBoard(scenario).record(FUTURE, everyOption)
const played = prepare(scenario).replicate(FUTURE)
const { weeks } = board

const measure = (option: number, id: MeasureId) => weeksOf(played, weeks, option, id)
const flow = ({ flows }: BoardOption, id: BoardFlow) =>
  flows.subarray(BOARD_FLOWS.indexOf(id) * weeks, (BOARD_FLOWS.indexOf(id) + 1) * weeks)
const stage = ({ stages }: BoardOption, at: number) => stages.subarray(at * weeks, (at + 1) * weeks)
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, each) => total + each, 0)
const every = <Value>(of: (week: number) => Value): Value[] =>
  Array.from({ length: weeks }, (_, week) => of(week))

/** Children of happenings of these kinds, or people, by week. */
function counted({ happenings }: BoardOption, ...kinds: HappeningKind[]): number[] {
  const found = every(() => 0)
  for (let row = 0; row < happenings.count; row++)
    if (kinds.includes(HAPPENINGS[happenings.kind[row]!]!))
      found[happenings.week[row]!]! += happenings.children[row]!
  return found
}

function stretchOf({ stretches }: BoardOption, week: number): Stretch {
  return stretches.find(({ from, to }) => week >= from && week < to)!
}

/** Sum over units or posts of what a stretch has of a week. */
function total(option: BoardOption, week: number, of: (stretch: Stretch) => ArrayLike<number>): number {
  const stretch = stretchOf(option, week)
  const length = stretch.to - stretch.from
  const cells = of(stretch)
  let found = 0
  for (let at = week - stretch.from; at < cells.length; at += length) found += cells[at]!
  return found
}

describe('a future recorded for the board', () => {
  it('gives the same bytes as one that nobody watches, also when options are left out', () => {
    for (const part of ['weekly', 'yearly', 'ledger'] as const)
      expect(hex(board.result[part])).toBe(hex(played[part]))
    const two = prepareBoard(scenario).record(FUTURE, [0, 2])
    expect(two.options).toEqual([board.options[0], board.options[2]])
  })

  it('has every option once, its stretches without a gap, under the design that is in force', () => {
    expect(board.options.map(({ option }) => option)).toEqual(everyOption)
    for (const { option, stretches } of board.options) {
      const start = option === 0 ? 0 : scenario.options[option]!.policies.startWeek
      const expected =
        start > 0
          ? [
              [0, 0, start],
              [option, start, weeks],
            ]
          : [[option, 0, weeks]]
      expect(stretches.map(({ design, from, to }) => [design, from, to])).toEqual(expected)
      for (const { design, units } of stretches)
        expect(units).toBe(scenario.options[design]!.services.flatMap((each) => each.units).length)
    }
  })

  it.each(everyOption)('counts the children of option %i as they were recorded, week by week', (option) => {
    const of = board.options[option]!
    const plans = stage(of, STAGE.childProtection)
    const care = stage(of, STAGE.lookedAfter)
    expect([...plans]).toEqual([...measure(option, 'childProtectionPlans')])
    expect([...care]).toEqual([...measure(option, 'lookedAfter')])
    const open = every(
      (week) =>
        stage(of, STAGE.assessment)[week]! + stage(of, STAGE.childInNeed)[week]! + plans[week]! + care[week]!,
    )
    expect(open).toEqual([...measure(option, 'childrenInNeed')])
    const waiting = every((week) =>
      sum(
        [0, 1, 2].map(
          (group) => of.waiting[(group * WAITING.length + WAITING.indexOf('children')) * weeks + week]!,
        ),
      ),
    )
    expect(waiting).toEqual([...measure(option, 'unallocated')])
    // Whoever does not wait is with a unit.
    expect(every((week) => total(of, week, ({ children }) => children))).toEqual(
      open.map((all, week) => all - waiting[week]!),
    )
    expect(every((week) => total(of, week, ({ leads }) => leads))).toEqual(
      every((week) => total(of, week, ({ families }) => families)),
    )
  })

  it.each(everyOption)('tells of option %i as much as flowed, week by week', (option) => {
    const of = board.options[option]!
    expect(counted(of, 'plan')).toEqual([...flow(of, 'planStarts')])
    expect(counted(of, 'care')).toEqual([...flow(of, 'careStarts')])
    expect(counted(of, 'home')).toEqual([...flow(of, 'homeEnds')])
    expect(counted(of, 'home', 'leftCare')).toEqual([...flow(of, 'careEnds')])
    const yearOf = (id: BoardFlow) => sum(flow(of, id).subarray(WEEKS_PER_YEAR))
    const last = weeks - 1
    expect(yearOf('careStarts')).toBe(measure(option, 'lookedAfterStarts')[last])
    expect(yearOf('careEnds')).toBe(measure(option, 'lookedAfterCeased')[last])
    expect(yearOf('planStarts')).toBe(measure(option, 'childProtectionPlanStarts')[last])
    expect(yearOf('referrals')).toBe(measure(option, 'referrals')[last])
    expect(yearOf('assessments')).toBe(measure(option, 'assessments')[last])
    expect(yearOf('reReferrals') / yearOf('referrals')).toBeCloseTo(
      measure(option, 'reReferralRate')[last]!,
      6,
    )
    // Who comes and who goes makes the difference between one week and the next.
    const open = measure(option, 'childrenInNeed')
    const came = counted(of, 'taken')
    const alone = flowAlone(of)
    const went = counted(of, 'closed', 'grown', 'leftCare')
    for (let week = 1; week < weeks; week++)
      expect(open[week]! - open[week - 1]!).toBe(came[week]! + alone[week]! - went[week]!)
  })

  it.each(everyOption)('has the staff of option %i who were recorded', (option) => {
    const of = board.options[option]!
    const agency = every((week) => {
      const stretch = stretchOf(of, week)
      let [permanent, cover] = [0, 0]
      for (let post = 0; post < stretch.posts.count; post++) {
        if (!ROLES[ROLE_IDS[stretch.posts.role[post]!]!].qualified) continue
        const standing = stretch.standing[post * (stretch.to - stretch.from) + week - stretch.from]
        if (standing === STANDING.agency) cover += stretch.posts.fte[post]!
        else if (standing !== STANDING.empty) permanent += stretch.posts.fte[post]!
      }
      return cover / (cover + permanent)
    })
    const recorded = measure(option, 'agencyRate')
    for (let week = 0; week < weeks; week++) expect(agency[week]).toBeCloseTo(recorded[week]!, 5)
    let [over, all] = [0, 0]
    for (let week = weeks - WEEKS_PER_YEAR; week < weeks; week++) {
      over += total(of, week, ({ load }) => load.map((each) => (each > 1 ? 1 : 0)))
      all += total(of, week, ({ load }) => load.map((each) => (Number.isNaN(each) ? 0 : 1)))
    }
    expect(over / all).toBeCloseTo(measure(option, 'overloadedUnitWeeks')[weeks - 1]!, 5)
  })

  it('tells of people what their posts show: nobody is there more or fewer than came and went', () => {
    for (const of of board.options) {
      const inUnits = (week: number, ...standings: number[]) => {
        const { posts, standing, from, to } = stretchOf(of, week)
        let found = 0
        for (let post = 0; post < posts.count; post++)
          if (posts.unit[post]! >= 0 && standings.includes(standing[post * (to - from) + week - from]!))
            found++
        return found
      }
      const permanent = every((week) => inUnits(week, STANDING.inPost, STANDING.away))
      const agency = every((week) => inUnits(week, STANDING.agency))
      const [came, went] = [counted(of, 'joined', 'stayed'), counted(of, 'left')]
      const [hired, ended] = [counted(of, 'agencyCame'), counted(of, 'agencyWent', 'stayed')]
      const laid = of.stretches.at(-1)!.from
      for (let week = 1; week < weeks; week++) {
        if (week === laid) continue
        expect(permanent[week]! - permanent[week - 1]!).toBe(came[week]! - went[week]!)
        expect(agency[week]! - agency[week - 1]!).toBe(hired[week]! - ended[week]!)
      }
      expect(sum(came) + sum(went)).toBeGreaterThan(0)
    }
  })

  it('gives circumstances only where they hold: a unit that is strained, the first year of a change', () => {
    const [first, later] = [board.options[0]!, board.options[2]!]
    const rows = ({ happenings }: BoardOption, why: number) =>
      Array.from({ length: happenings.count }, (_, row) => row).filter((row) => happenings.why[row]! & why)
    expect(rows(first, WHY.change)).toEqual([])
    const start = scenario.options[2]!.policies.startWeek
    const changing = rows(later, WHY.change)
    expect(changing.length).toBeGreaterThan(0)
    for (const row of changing) expect(later.happenings.week[row]! - start).toBeGreaterThanOrEqual(0)
    for (const of of board.options)
      for (const row of rows(of, WHY.eighteen))
        expect(['leftCare', 'grown']).toContain(HAPPENINGS[of.happenings.kind[row]!])
    const calm = prepareBoard({
      ...scenario,
      mechanisms: { ...scenario.mechanisms, overload: false },
    }).record(FUTURE, [0])
    expect(rows(calm.options[0]!, WHY.overload)).toEqual([])
    expect(rows(first, WHY.overload).length).toBeGreaterThan(0)
  })
})

/** Children who come alone from abroad start to be looked after without a referral. */
function flowAlone(of: BoardOption): number[] {
  const found = every(() => 0)
  const { happenings } = of
  for (let row = 0; row < happenings.count; row++) {
    const starts = HAPPENINGS[happenings.kind[row]!] === 'care' && happenings.why[row]! & WHY.alone
    if (starts) found[happenings.week[row]!]! += happenings.children[row]!
  }
  return found
}
