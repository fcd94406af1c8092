/**
 * A game: a place, a code, a number of years, a budget and what was decided in each quarter. Nothing of the engine is kept: a future is
 * keyed, so that the same game played again from its first day gives the same bytes, and one decision less gives the same future without it.
 */
import { QUARTERS_PER_YEAR, QUARTER_WEEKS } from '../model/time'
import { keyFromSeed } from '../random/seed'
import { decodeScenarioValue } from '../scenario/decode'
import type { Issue } from '../scenario/issues'
import { resolveScenario } from '../scenario/resolve'
import type { LaterFile, ResolvedScenario, Scenario } from '../scenario/types'
import { changedLevers, designFor, mostCut } from './design'
import { eventsOf } from './events'
import { leverOf, leversOfToday, SERVICE_LEVERS, type LeverId, type Levers } from './levers'

export const GAME_YEARS = [3, 5] as const
export type GameYears = (typeof GAME_YEARS)[number]
/** Budget of each year against what was spent in the year before the first. */
export const BUDGETS = [-0.03, 0, 0.03] as const

export interface Setup {
  /** Today's structure of the place, alone; its seed is the code. */
  base: Scenario
  years: GameYears
  budget: number
}

export interface Game extends Setup {
  /** Whoever plays it; nothing depends on it. */
  team: string
  /** What was changed at the start of each quarter that has been played. */
  turns: Partial<Levers>[]
}

/** The place of a scenario with its first option alone, and none of what is not played. */
export function setupOf(scenario: Scenario, code: string, years: GameYears, budget: number): Setup {
  const { version, id, title, authority, stance, mechanisms, parameters, options } = scenario
  const { events: _, ...baseline } = options[0]!
  return {
    base: {
      version,
      id,
      title,
      authority,
      stance,
      horizonYears: years,
      replications: 2,
      seed: code,
      ...(mechanisms && { mechanisms }),
      ...(parameters && { parameters }),
      options: [baseline],
    },
    years,
    budget,
  }
}

export const quartersOf = ({ years }: Pick<Setup, 'years'>): number => years * QUARTERS_PER_YEAR
export const isOver = (game: Game): boolean => game.turns.length >= quartersOf(game)

/** Futures from the first on are for the analyst and for the end; none of them shares its luck or its assumptions with the game's own. */
export const OTHER_FUTURES = 60
const FIRST_OWN = 1_000
const OWN_FUTURES = 8_000

/** Number of the future that everybody with this code meets. */
export const futureOf = ({ base }: Setup): number =>
  FIRST_OWN + ((keyFromSeed(base.seed).k0 >>> 0) % OWN_FUTURES)

/** Levers in force in each quarter, and after the last turn. */
export function leversByQuarter({ base, turns }: Game): Levers[] {
  const found = [leversOfToday(base)]
  for (const turn of turns) found.push({ ...found.at(-1)!, ...turn })
  return found.slice(1)
}

export function leversNow(game: Game): Levers {
  return leversByQuarter(game).at(-1) ?? leversOfToday(game.base)
}

/** A change of one lever in one quarter. */
export interface Decision {
  turn: number
  lever: LeverId
  from: number
  to: number
}

export function decisionsOf(game: Game): Decision[] {
  const today = leversOfToday(game.base)
  const levers = leversByQuarter(game)
  return levers.flatMap((now, turn) => {
    const before = levers[turn - 1] ?? today
    return changedLevers(before, now).map((lever) => ({ turn, lever, from: before[lever], to: now[lever] }))
  })
}

/** The same game without one decision; what was decided later stays. */
export function withoutDecision(game: Game, { turn, lever }: Decision): Game {
  const { [lever]: _, ...rest } = game.turns[turn]!
  return { ...game, turns: game.turns.with(turn, rest) }
}

function datedChanges(game: Game): LaterFile[] {
  const today = leversOfToday(game.base)
  const levers = leversByQuarter(game)
  return levers.flatMap((now, turn) =>
    changedLevers(levers[turn - 1] ?? today, now).length > 0
      ? [{ week: turn * QUARTER_WEEKS, ...designFor(game.base, today, now) }]
      : [],
  )
}

/** Today's structure as it is, then each game, in one future: all meet its events. */
export function scenarioOf(games: readonly Game[], future: number): Scenario {
  const { base, years } = games[0]!
  const events = eventsOf(base.seed, future, years)
  const [baseline] = base.options
  return {
    ...base,
    options: [
      { ...baseline!, events },
      ...games.map((game, index) => ({
        id: `played-${index + 1}`,
        extends: baseline!.id,
        later: datedChanges(game),
      })),
    ],
  }
}

/** What is wrong with a game, as with any scenario; empty where it can be played. */
export function gameIssues(game: Game): Issue[] {
  const short = leversByQuarter(game).flatMap((levers) =>
    SERVICE_LEVERS.flatMap(({ workers }) => {
      const most = mostCut(game.base, levers, workers)
      return -levers[workers] > most ? [tooFew(workers, -levers[workers], most)] : []
    }),
  )
  if (short.length > 0) return short
  const decoded = decodeScenarioValue(scenarioOf([game], futureOf(game)))
  return decoded.ok ? [] : decoded.issues
}

const tooFew = (lever: LeverId, got: number, most: number): Issue => ({
  code: 'cross-check',
  path: lever,
  message: `${leverOf(lever).label}: each team or unit keeps at least one`,
  got: `${got} cut`,
  expected: `at most ${most} can be cut`,
})

export const resolvedOf = (games: readonly Game[], future: number): ResolvedScenario =>
  resolveScenario(scenarioOf(games, future))
