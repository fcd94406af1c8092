/** Challenges: a goal that the run decides, and what may not be used to reach it. The tool judges; nothing within chance counts. */
import type { MeasureId } from '../model/measures'
import type { Futures } from '../runner/types'
import type { ResolvedScenario, Scenario } from '../scenario/types'
import { shareInterval } from '../statistics/shareInterval'
import { formatNumber, formatPercent, lowerFirst } from '../views/format'
import { tenthInWords } from '../views/frequency'
import { sizeInWords } from '../views/matters'
import { wordsFor } from '../views/measureWords'
import { when } from '../views/phrases'
import { yearlyDifferences } from '../views/series'
import { designLine } from './design'
import type { Settings } from './settings'

export const RULES = ['samePay', 'smallUnits', 'sameWorld', 'underPressure', 'noMorePay'] as const
export type Rule = (typeof RULES)[number]

export interface Challenge {
  /** Letters only: it stands in addresses. */
  id: string
  title: string
  task: string
  measure: MeasureId
  /** Of the design, compared with today's structure in the same futures. */
  side: 'lower' | 'higher'
  /** Share of the futures in which it has to be so. */
  goal: number
  rules: readonly Rule[]
  /** For the debrief. */
  ask: string
}

const EIGHT_IN_TEN = 0.8
/** Harder to reach than to miss: less is asked for. */
const SEVEN_IN_TEN = 0.7

export const CHALLENGES: readonly Challenge[] = [
  {
    id: 'overload',
    title: 'Make it fail: overload',
    task: 'Design small units for the same pay bill, in the same world, that are overloaded more than today’s teams.',
    measure: 'overloadedUnitWeeks',
    side: 'higher',
    goal: EIGHT_IN_TEN,
    rules: ['smallUnits', 'samePay', 'sameWorld'],
    ask: 'Which of your settings would a director defend one by one?',
  },
  {
    id: 'time',
    title: 'Make it fail: time with families',
    task: 'Design small units for the same pay bill, in the same world, that leave practitioners less of their time for families.',
    measure: 'directTimeShare',
    side: 'lower',
    goal: EIGHT_IN_TEN,
    rules: ['smallUnits', 'samePay', 'sameWorld'],
    ask: 'Who takes over administration when nobody is paid for it?',
  },
  {
    id: 'waiting',
    title: 'Make it fail: families wait',
    task: 'Without more money, let more children wait for a practitioner than under today’s structure.',
    measure: 'unallocated',
    side: 'higher',
    goal: EIGHT_IN_TEN,
    rules: ['noMorePay'],
    ask: 'How far did you have to go before families waited? What gave way first?',
  },
  {
    id: 'resilient',
    title: 'Make it resilient',
    task: 'Now the other way. More families come (at least 110%) and more posts stand empty (at least 150%). For no more pay than today, design something that is overloaded less than today’s structure under the same pressure.',
    measure: 'overloadedUnitWeeks',
    side: 'lower',
    goal: SEVEN_IN_TEN,
    rules: ['underPressure', 'noMorePay'],
    ask: 'What did you give up for it, and is that on the page at all?',
  },
]

const PAY_TOLERANCE = 0.01
const SMALL = 4

const RULE: Record<Rule, { words: string; kept: (settings: Settings, pay: number) => boolean }> = {
  samePay: {
    words: 'the pay bill of the posts is today’s, to a hundredth',
    kept: (_, pay) => Math.abs(pay - 1) <= PAY_TOLERANCE,
  },
  noMorePay: {
    words: 'the pay bill of the posts is no more than today’s',
    kept: (_, pay) => pay <= 1 + PAY_TOLERANCE,
  },
  smallUnits: {
    words: `small units of at most ${SMALL} practitioners`,
    kept: ({ units, size }) => units !== 'today' && size <= SMALL,
  },
  sameWorld: {
    words: 'referrals and vacancies as today',
    kept: ({ referrals, vacancies }) => referrals === 1 && vacancies === 1,
  },
  underPressure: {
    words: 'referrals of at least 110% and vacancies of at least 150%',
    kept: ({ referrals, vacancies }) => referrals >= 1.1 && vacancies >= 1.5,
  },
}

export interface RuleKept {
  words: string
  kept: boolean
}

export function rulesOf({ rules }: Challenge, scenario: Scenario, settings: Settings): RuleKept[] {
  const pay = designLine(scenario, 1).payGbp / designLine(scenario, 0).payGbp
  return rules.map((rule) => ({ words: RULE[rule].words, kept: RULE[rule].kept(settings, pay) }))
}

/** `open`: the futures played do not yet tell whether the goal is reached. */
export type Outcome = 'reached' | 'open' | 'missed'

export interface Judged {
  outcome: Outcome
  /** Of the futures in which the design is on the side asked for by at least the smallest difference that matters. */
  share: number
  sentence: string
}

/** At the end of the last year. A difference smaller than `smallest` counts for nothing, nor does a share that more futures could take back. */
export function judge(
  { measure, side, goal }: Challenge,
  resolved: ResolvedScenario,
  futures: Futures,
  { smallest, year }: { smallest: number; year: string },
): Judged {
  const at = { option: 1, measure, year: resolved.horizonYears - 1 }
  const sign = side === 'higher' ? 1 : -1
  const differences = yearlyDifferences(resolved, futures, at)
  const counted = differences.map((each) => (each !== 0 && each * sign >= smallest ? 1 : 0))
  const share = counted.reduce((sum, each) => sum + each, 0) / (counted.length || 1)
  const { from, to } = shareInterval(counted)
  const outcome: Outcome = from >= goal ? 'reached' : to < goal ? 'missed' : 'open'
  // Rounded down, so that a share short of the goal is never said as the goal.
  const tenth = Math.floor(share * 10 + TRACE)
  const often = `${share > tenth / 10 + TRACE && tenth === 9 ? 'more than 9' : tenthInWords(tenth, share)} of 10 futures`
  const asked = `${formatNumber(goal * 10)} of 10`
  const counting = `counting only differences of at least ${sizeInWords(measure, smallest)}`
  const found = `${when(measure, year)}, ${wordsFor(measure)[side]} with your design in ${often}, ${counting}; ${asked} were asked for.`
  return { outcome, share, sentence: `${found} ${verdict(outcome, share, goal, futures.done)}` }
}

const TRACE = 1e-9

function verdict(outcome: Outcome, share: number, goal: number, futures: number): string {
  if (outcome === 'reached') return 'The goal is reached.'
  const short = `${formatPercent(Math.max(0, goal - share))} of the futures are missing.`
  if (outcome === 'missed') return `The goal is not reached: ${lowerFirst(short)}`
  return share >= goal
    ? `That could be chance in ${formatNumber(futures)} futures: go a little further.`
    : `It is not reached, though ${formatNumber(futures)} futures do not rule it out: go further.`
}
