/** A game played again is the same game: quarter by quarter, with a decision less, in another team, and against the engine's own results. */
import { describe, expect, it } from 'vitest'
import { prepare } from '../../../src/engine'
import { prepareQuarters } from '../../../src/engine/quarters'
import { QUARTER_WEEKS } from '../../../src/model/time'
import { MEASURE_COUNT, MEASURE_INDEX } from '../../../src/model/measures'
import {
  decisionsOf,
  futureOf,
  gameIssues,
  OTHER_FUTURES,
  resolvedOf,
  withoutDecision,
  type Game,
} from '../../../src/director/game'
import { doesSomething, mostCut } from '../../../src/director/design'
import { LEVERS, leversOfToday, type Levers } from '../../../src/director/levers'
import { smallGame } from '../../support/smallGame'

function quarters(game: Game, count: number, option = 1) {
  const future = futureOf(game)
  const play = prepareQuarters(resolvedOf([game], future)).play(future, count * QUARTER_WEEKS, [option])
  return play.options[option]!
}

const busy: Partial<Levers>[] = [
  { workersSupport: 2, agency: 0.5 },
  {},
  { edge: 1, training: 1 },
  { agency: 1 },
]

describe('a game', () => {
  it('shows the same past however far it is played', () => {
    const far = quarters(smallGame(busy), 6)
    expect(far).toHaveLength(7)
    expect(quarters(smallGame(busy), 3)).toEqual(far.slice(0, 4))
    // What is decided later changes nothing before.
    expect(quarters(smallGame(busy.slice(0, 2)), 2)).toEqual(far.slice(0, 3))
  })

  it('without any decision is today’s structure left alone', () => {
    expect(quarters(smallGame([{}, {}, {}]), 3, 1)).toEqual(quarters(smallGame(), 3, 0))
  })

  it('meets the same future in every team with its code, and another with another', () => {
    const [first] = quarters(smallGame(busy), 1)
    expect(quarters(smallGame([], { team: 'Red' }), 1)[0]).toEqual(first)
    const other = smallGame(busy)
    expect(quarters({ ...other, base: { ...other.base, seed: 'anchor' } }, 1)[0]).not.toEqual(first)
  })

  it('is played in a future that neither the analyst nor the end looks at, nor one that shares its draw', () => {
    for (const seed of ['harbour', 'a', 'zz9', '0'])
      expect(futureOf({ ...smallGame(), base: { ...smallGame().base, seed } })).toBeGreaterThan(OTHER_FUTURES)
  })

  it('gives the figures of the same future as any other run does', () => {
    const game = smallGame(busy)
    const future = futureOf(game)
    const resolved = resolvedOf([game], future)
    const { weekly } = prepare(resolved).replicate(future)
    const at = (measure: 'lookedAfter' | 'caseloadPerFte', week: number) =>
      weekly[(MEASURE_COUNT + MEASURE_INDEX[measure]) * resolved.horizonWeeks + week]!
    quarters(game, 6)
      .slice(1)
      .forEach((quarter, index) => {
        expect(quarter.lookedAfter).toBe(at('lookedAfter', (index + 1) * QUARTER_WEEKS - 1))
        expect(Math.fround(quarter.caseload)).toBe(at('caseloadPerFte', (index + 1) * QUARTER_WEEKS - 1))
      })
  })
})

describe('decisions', () => {
  it('are told one by one, and one can be taken away while later ones stay', () => {
    const game = smallGame(busy)
    const found = decisionsOf(game)
    expect(found.map(({ turn, lever, from, to }) => [turn, lever, from, to])).toEqual([
      [0, 'workersSupport', 0, 2],
      [0, 'agency', 1, 0.5],
      [2, 'training', 0, 1],
      [2, 'edge', 0, 1],
      [3, 'agency', 0.5, 1],
    ])
    const without = withoutDecision(game, found[1]!)
    expect(decisionsOf(without).map(({ lever }) => lever)).toEqual(['workersSupport', 'training', 'edge'])
    expect(game.turns).toEqual(busy)
  })

  it('are all real: each end of each lever makes a scenario that can be played, and changes something', () => {
    const plain = quarters(smallGame([{}]), 12)
    const today = leversOfToday(smallGame().base)
    const idle: string[] = []
    for (const { id, choices, range } of LEVERS)
      for (const value of choices ? choices.map(([each]) => each) : range!) {
        const game = smallGame([{ [id]: value }])
        const issues = gameIssues(game)
        if (range && value < 0) {
          expect(issues[0]?.message).toMatch(/each team or unit keeps at least one$/)
          continue
        }
        expect(issues, `${id} ${value}`).toEqual([])
        const { base } = game
        if (doesSomething(base, today, today, id, value))
          expect(quarters(game, 12), `${id} ${value}`).not.toEqual(plain)
        else if (value !== today[id]) idle.push(`${id} ${value}`)
      }
    // There is no clinician in today's teams to be cut; the page does not offer it.
    expect(idle).toEqual(['clinicians -1'])
  })

  it('that cut posts take as many as there are to take, and no more', () => {
    const { base } = smallGame()
    const today = leversOfToday(base)
    const most = mostCut(base, today, 'workersSupport')
    expect(most).toBeGreaterThan(0)
    expect(gameIssues(smallGame([{ workersSupport: -most }]))).toEqual([])
    expect(gameIssues(smallGame([{ workersSupport: -most - 1 }]))).toHaveLength(1)
    expect(mostCut(base, { ...today, unitsSupport: 1 }, 'workersSupport')).toBe(0)
  })
})
