/** All effects that could make an option pay, side by side: what is needed of each, what the evidence says, and the chance of one so large. */
import type { AgencyBreakEven } from '../money/agency'
import { CORE_LEVERS, evidenceRange, LEVERS, type Lever } from '../money/levers'
import type { BreakEven } from '../runner/breakEven'
import type { ResolvedScenario } from '../scenario/types'
import { chanceInWords, closest, effectOf } from './breakEven'
import { capitalise, formatFte, formatNumber, listInWords } from './format'
import { inTen } from './frequency'
import type { TableView } from './table'

export interface EffectsAsked {
  scenario: Pick<ResolvedScenario, 'parameters' | 'stance'>
  levers: readonly Lever[]
  /** What has been worked out so far. */
  resultOf: (lever: Lever) => BreakEven | undefined
  agency: AgencyBreakEven | undefined
  /** Names as in the middle of a sentence; `by`: "March 2029". */
  option: string
  by: string
}

const NOT_YET = 'not worked out yet'
const NEEDED: Record<NonNullable<BreakEven['side']>, string> = {
  above: 'nothing: it pays whatever the effect is',
  below: 'more than the model allows',
  flat: 'nothing depends on it',
}

const CHANCE: typeof NEEDED = { above: 'all', below: 'none', flat: '' }

export function effectsTable({ scenario, levers, resultOf, agency, option, by }: EffectsAsked): TableView {
  return {
    caption: `How large each effect has to be, alone, for ${option} to pay by ${by} on average`,
    columns: ['Effect', 'Needed', 'As drawn, 8 in 10', 'Chance of one so large', 'Pays at that value in'],
    rows: [
      ...levers.map((lever) => ({
        header: `${capitalise(lever.what)}, through ${lever.through}`,
        cells: cellsOf(lever, scenario, resultOf(lever)),
      })),
      { header: 'Use of agency staff', cells: agencyCells(agency) },
    ],
  }
}

function cellsOf(lever: Lever, scenario: EffectsAsked['scenario'], result: BreakEven | undefined): string[] {
  const { low, high } = evidenceRange(lever.parameter, scenario)
  const drawn = low === high ? effectOf(lever, low) : `${effectOf(lever, low)} to ${effectOf(lever, high)}`
  if (!result) return [NOT_YET, drawn, '', '']
  const { found, between, pays, chances = [] } = result
  if (!found) return [neededInWords(result), drawn, chanceOfAll(result), '']
  const chance = chances.find(({ stance }) => stance === scenario.stance)
  return [
    `${effectOf(lever, found.value)} or ${pays}${ends(between!.map((value) => effectOf(lever, value)))}`,
    drawn,
    chance ? `${chanceInWords(chance.chance)}${ends([chance.from, chance.to].map(chanceInWords))}` : '',
    `${inTen(found.share)} futures`,
  ]
}

/** What these futures allow, where it can be told from the value itself: " (−40% to −10%)". */
const ends = ([from, to]: string[]): string => (from === to ? '' : ` (${from} to ${to})`)

type NoneFound = Pick<BreakEven, 'side' | 'tried' | 'futures'>

const neededInWords = ({ side, tried, futures }: NoneFound, words = NEEDED[side!]): string =>
  side !== 'flat' && closest(tried)
    ? `${words}, but ${formatNumber(futures)} futures are too few to be sure`
    : words

const chanceOfAll = ({ side, tried }: NoneFound): string =>
  side !== 'flat' && closest(tried) ? 'cannot be told' : CHANCE[side!]

function agencyCells(agency: AgencyBreakEven | undefined): string[] {
  if (!agency) return [NOT_YET, '', '', '']
  const { found, side, fteLeft, fteDots, chance } = agency
  const drawn = `no study gives one; in the futures played ${formatFte(fteDots[1]!)} to ${formatFte(fteDots.at(-2)!)} FTE`
  if (!found) {
    const needed = neededInWords(agency, side === 'below' ? 'more than all of it gone' : undefined)
    return [needed, drawn, chanceOfAll(agency), '']
  }
  return [
    `${formatFte(fteLeft!)} FTE or fewer`,
    drawn,
    `${chanceInWords(chance!)}, from what is believed of staff who leave and fall ill`,
    `${inTen(found.share)} futures`,
  ]
}

/** Effects that every plan is asked for and this option has nothing for; nothing where there are none. */
export function absentEffects(levers: readonly Lever[], option: string): string {
  const absent = LEVERS.filter(
    ({ id }) => CORE_LEVERS.includes(id) && !levers.some((lever) => lever.id === id),
  )
  if (absent.length === 0) return ''
  const each = absent.map(({ what, through }) => `${what} (it acts through ${through})`)
  return `Not asked of ${option}, which have nothing for them to act through: ${listInWords(each)}.`
}
