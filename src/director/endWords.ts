/** The end of a game in words and tables: what happened, what would have happened otherwise, how much was luck, and teams side by side. */
import type { QuarterFigure, Quarters } from '../engine/quarters'
import { ENGINE_VERSION } from '../engine/types'
import { QUARTERS_PER_YEAR, WEEKS_PER_YEAR } from '../model/time'
import { monthOfWeek } from '../views/calendar'
import { formatNumber, lowerFirst } from '../views/format'
import { QUARTER_WORDS } from '../views/quarters'
import type { TableView } from '../views/table'
import { decisionsOf, quartersOf, type Decision, type Game } from './game'
import { SCORE_IDS, SCORE_LABELS, scoresOf, spendOf, type Luck, type ScoreId } from './score'
import { decisionInWords, million, overInWords, quarterInWords, spending } from './words'

const points = (value: number): string => formatNumber(value)
const signed = (value: number): string => (Math.round(value) > 0 ? `+${points(value)}` : points(value))

export function scoreTable(game: Game, lucks: readonly { id: ScoreId; luck: Luck }[]): TableView {
  const futures = lucks[0]?.luck.futures ?? 0
  return {
    caption: `Three scores over ${game.years} years: 50 is as it was at the start, or on budget`,
    columns: [
      'Score',
      'Yours',
      'No decisions, same future',
      'Your decisions made',
      `Same decisions, 8 in 10 of ${futures} other futures`,
    ],
    rows: lucks.map(({ id, luck }) => ({
      header: SCORE_LABELS[id],
      cells: [
        points(luck.score),
        points(luck.none),
        counted(signed(luck.effect)),
        `${points(luck.scores.low)} to ${points(luck.scores.high)}`,
      ],
    })),
  }
}

/** "1 point", "+1 point", "3 points". */
const counted = (shown: string): string => `${shown} ${/^\W?1$/.test(shown) ? 'point' : 'points'}`

/** What decisions did here and elsewhere, where any were taken, and what luck did. */
export function luckInWords(id: ScoreId, luck: Luck, decisions: number): string {
  const { effect, effects, futures, raised, lessThanHere } = luck
  const changed =
    Math.abs(effect) < 0.5
      ? 'Your decisions made no difference to speak of here'
      : `Your decisions made ${counted(signed(effect))} here`
  const rule = `In the other ${futures} futures the same decisions made ${signed(effects.low)} to ${signed(effects.high)} (8 in 10), and raised the score in ${raised} of them.`
  const size = counted(points(Math.abs(luck.luck)))
  const side =
    Math.abs(luck.luck) < 0.5
      ? 'Luck moved you by nothing to speak of'
      : luck.luck > 0
        ? `Luck gave you ${size}`
        : `Luck took ${size}`
  const higher = `the score is higher here than in ${lessThanHere} of the ${futures} others`
  return decisions > 0
    ? `${SCORE_LABELS[id]}: ${changed}. ${rule} ${side}: ${higher} with the same decisions.`
    : `${SCORE_LABELS[id]}: ${side}: ${higher}.`
}

/** The same future with every decision, without any, and without each. */
export function otherwiseTable(
  game: Game,
  played: Quarters,
  none: Quarters,
  without: readonly { decision: Decision; quarters: Quarters }[],
): TableView {
  const last = quartersOf(game)
  const row = (header: string, quarters: Quarters) => {
    const scores = scoresOf(quarters, game.budget)
    const spent = quarters.slice(1).reduce((sum, quarter) => sum + spendOf(quarter), 0)
    return {
      header,
      cells: [
        ...SCORE_IDS.map((id) => points(scores[id])),
        QUARTER_WORDS.lookedAfter!.show(quarters[last]!.lookedAfter),
        QUARTER_WORDS.caseload!.show(quarters[last]!.caseload),
        million(spent),
      ],
    }
  }
  return {
    caption: `The same future, decided otherwise: scores over ${game.years} years, figures at the end, spend in all`,
    columns: ['', ...SCORE_IDS.map((id) => SCORE_LABELS[id]), 'Children looked after', 'Caseload', 'Spend'],
    rows: [
      row('As you decided', played),
      row('With no decision at all', none),
      ...without.map(({ decision, quarters }, index) =>
        row(
          `${index + 1}. Without: ${quarterInWords(game, decision.turn)}, ${lowerFirst(decisionInWords(decision))}`,
          quarters,
        ),
      ),
    ],
  }
}

/** Year by year what happened and what would have without any decision. */
export function yearsTable(game: Game, played: Quarters, none: Quarters | undefined): TableView {
  const figures: QuarterFigure[] = [
    'caseload',
    'waiting',
    'overloaded',
    'agencyFte',
    'emptyFte',
    'lookedAfter',
  ]
  const ends = Array.from({ length: game.years }, (_, year) => (year + 1) * QUARTERS_PER_YEAR)
  const show = (quarters: Quarters, figure: QuarterFigure, at: number) =>
    QUARTER_WORDS[figure]!.show(quarters[at]![figure])
  return {
    caption: `At the end of each year${none ? ', and in brackets the same future with no decision' : ''}`,
    columns: [
      'Figure',
      'The year before',
      ...ends.map((end) =>
        monthOfWeek(game.base.authority.baseYear, (end / QUARTERS_PER_YEAR) * WEEKS_PER_YEAR - 1),
      ),
    ],
    rows: figures.map((figure) => ({
      header: QUARTER_WORDS[figure]!.label,
      cells: [
        show(played, figure, 0),
        ...ends.map((end) => `${show(played, figure, end)}${none ? ` (${show(none, figure, end)})` : ''}`),
      ],
    })),
  }
}

/** A team's game, played again here. */
export interface Team {
  name: string
  game: Game
  quarters: Quarters
  /** It came to what was saved; `text` says so, or why not. */
  same: boolean
  text: string
}

/** Every team with its three scores. */
export function teamsTable(teams: readonly Team[]): TableView {
  return {
    caption: 'Teams in the same future',
    columns: [
      'Team',
      ...SCORE_IDS.map((id) => SCORE_LABELS[id]),
      'Quarters played',
      'Decisions',
      'Against budget',
      'Played again here',
    ],
    rows: teams.map(({ name, game, quarters, same }, index) => {
      const scores = scoresOf(quarters, game.budget)
      const all = spending(game, quarters).at(-1)
      return {
        header: `${index + 1}. ${name}`,
        cells: [
          ...SCORE_IDS.map((id) => (all ? points(scores[id]) : 'not yet')),
          `${game.turns.length} of ${quartersOf(game)}`,
          String(decisionsOf(game).length),
          all ? overInWords(all) : 'not yet',
          same ? 'the same' : 'not the same',
        ],
      }
    }),
  }
}

export const DEBRIEF: readonly string[] = [
  'Which decision do you believe mattered most? Look at the table without it: did it?',
  'Where were you lucky? What would you have said of yourselves in an unlucky future?',
  'Which decision would you defend although it turned out badly here, because it does well in most futures?',
  'What did a saving in one place cost in another, and how many quarters later?',
  'Which figure did you watch most? Which one should you have watched?',
  'Children looked after is not scored. Why might fewer not be better, and more not be worse?',
  'What did you assume that nobody knows? What would you have to collect to know it?',
]

/** What playing a saved game again said. */
export function checkedInWords(same: boolean, engine: string): string {
  if (same) return 'Checked: played again here, every number is as it was saved.'
  return engine === ENGINE_VERSION
    ? 'Played again here, it comes to other numbers than were saved: this browser or this copy of Unitcast is at fault.'
    : `It was saved with engine ${engine}, and this is engine ${ENGINE_VERSION}: what the model does has changed since, and the numbers are those of this engine.`
}
