/** What the net saving depends on and what to measure first, in words and tables. */
import { GROUPS } from '../parameters/groups'
import type { Drivers, InputTheme } from '../money/drivers'
import type { Sensitivity } from '../runner/sensitivity'
import type { FindingOut } from '../statistics'
import { MECHANISM_IDS, type MechanismId } from '../model/mechanisms'
import { capitalise, formatNumber, formatPercent, formatPounds, lowerFirst } from './format'
import { useInWords } from './evidence'
import { quantity } from './quantity'
import type { TableView } from './table'

export interface DriversView {
  sentences: string[]
  /** Each input held low and high: what the tornado shows. */
  swings?: TableView
  /** Shares of the spread. */
  shares: TableView
  /** What it is worth to find out: single inputs and themes. */
  findingOut: TableView
}

export interface DriversAsked {
  drivers: Drivers
  /** Runs with each input held; left out before they are played. */
  sensitivity?: Sensitivity
  /** Name of the option and of the first as in the middle of a sentence. */
  option: string
  baseline: string
}

export function driversView({ drivers, sensitivity, option, baseline }: DriversAsked): DriversView {
  return {
    sentences: sentencesOf({ drivers, option, baseline, ...(sensitivity && { sensitivity }) }),
    ...(sensitivity && { swings: swingsTable(sensitivity, option, baseline) }),
    shares: {
      caption: `Share of the spread of the net saving between ${formatNumber(drivers.futures)} futures that goes with each input alone; the ${drivers.inputs.length} largest of ${drivers.screened}`,
      columns: ['Input', 'Share', 'Error', 'Told apart from nothing'],
      rows: [
        { header: 'Chance, which nobody can find out', cells: [formatPercent(drivers.chance), '', ''] },
        ...drivers.inputs.map(({ label, spread }) => ({
          header: label,
          cells: [
            formatPercent(spread.share),
            `±\u00a0${formatPercent(2 * spread.error)}`,
            spread.clear ? 'yes' : 'no',
          ],
        })),
      ],
    },
    findingOut: {
      caption:
        'What it would be worth to know before choosing: what the choice gains on average, for the money alone',
      columns: ['What is found out', 'Worth', 'Range from', 'to', 'Told apart from nothing'],
      rows: [
        {
          header: 'Everything that can be known',
          cells: [
            pounds(drivers.everything.value),
            pounds(drivers.everything.low),
            pounds(drivers.everything.high),
            '',
          ],
        },
        ...found(drivers).map(({ header, finding }) => ({ header, cells: worth(finding) })),
      ],
    },
  }
}

const MOST_FINDINGS = 12

/** Single inputs and themes that may be worth anything, from the one worth most. */
function found({ themes, inputs }: Drivers): { header: string; finding: FindingOut }[] {
  const all = [
    ...themes.map(({ id, inputs: members, findingOut }) => ({
      header: `${capitalise(themeInWords(id))} (${members.length === 1 ? 'one input' : `${members.length} inputs together`})`,
      finding: findingOut,
    })),
    ...inputs.map(({ label, findingOut }) => ({ header: label, finding: findingOut })),
  ]
  return all
    .filter(({ finding }) => finding.high > 0)
    .sort((a, b) => b.finding.value - a.finding.value || b.finding.high - a.finding.high)
    .slice(0, MOST_FINDINGS)
}

/** A range that is shown as beginning at nothing is not told apart from it. */
export const toldApart = ({ clear, low }: FindingOut): boolean => clear && pounds(low) !== pounds(0)

const worth = (finding: FindingOut): string[] => [
  pounds(finding.value),
  pounds(finding.low),
  pounds(finding.high),
  toldApart(finding) ? 'yes' : 'no',
]

function swingsTable({ bars, asDrawn, futures }: Sensitivity, option: string, baseline: string): TableView {
  return {
    caption: `Average net saving of ${option} against ${baseline} with one input held low and high in the same ${futures} futures; as drawn it is ${pounds(asDrawn.mean)}`,
    columns: ['Input', 'Held low at', 'Net saving', 'Held high at', 'Net saving', 'Difference', 'Clear'],
    rows: bars.map(({ input: { label, unit }, low, high, swing, error, clear }) => ({
      header: label,
      cells: [
        quantity(low.value, unit, 'drawn'),
        pounds(low.mean),
        quantity(high.value, unit, 'drawn'),
        pounds(high.mean),
        `${pounds(swing)} ± ${pounds(2 * error)}`,
        clear ? 'yes' : 'no',
      ],
    })),
  }
}

function sentencesOf({ drivers, sensitivity, option }: DriversAsked): string[] {
  const { chance, themes, everything } = drivers
  const clearBars = (sensitivity?.bars ?? []).filter(({ clear }) => clear)
  const first = themes.find(({ findingOut }) => toldApart(findingOut))
  const widest = clearBars[0]
  return [
    `About ${formatPercent(chance)} of the spread of the net saving of ${option} is chance, which no inquiry takes away; the rest is what nobody knows yet.`,
    ...(sensitivity
      ? [
          widest
            ? `Of what was held low and high, ${lowerFirst(widest.input.label)} moves the average most: by ${pounds(Math.abs(widest.swing))} from one end of its 8-in-10 range to the other.`
            : `None of what was held low and high moves the average by more than ${sensitivity.futures} futures can tell from nothing.`,
        ]
      : []),
    everything.value <= 0
      ? 'Knowing more would not change the choice on money: the same option comes out best whatever is found.'
      : `Knowing everything that can be known before choosing would be worth about ${pounds(everything.value)} on average (between ${pounds(everything.low)} and ${pounds(everything.high)}): nothing that costs more to find out is worth it for the money alone.`,
    first
      ? `To be measured first: ${themeInWords(first.id)}, worth about ${pounds(first.findingOut.value)} (between ${pounds(first.findingOut.low)} and ${pounds(first.findingOut.high)}).`
      : `No single inquiry can be told apart from one that changes nothing, from ${drivers.futures} futures.`,
  ]
}

/** From here on the standard error of a share of a fifth is a twentieth. */
const ENOUGH_FUTURES = 400

/** What few futures cannot tell; nothing where there are enough. */
export const fewInWords = ({ futures, screened }: Pick<Drivers, 'futures' | 'screened'>): string =>
  futures >= ENOUGH_FUTURES
    ? ''
    : `${formatNumber(futures)} futures hold ${formatNumber(futures / 2)} draws of ${formatNumber(screened)} uncertain inputs: a rough screen, in which an input can look large by chance and one that matters can be missed. Play ${formatNumber(ENOUGH_FUTURES)} or more before anything is left out because of it.`

/** "prices and other money", "effects of practice", "the follow-up of the five authorities to 2019". */
export function themeInWords(id: InputTheme['id']): string {
  if (id === 'prices') return 'prices, notice and other inputs of money alone'
  if (id in GROUPS) return `what rests on ${GROUPS[id as keyof typeof GROUPS]}`
  return (MECHANISM_IDS as readonly string[]).includes(id)
    ? `other inputs of ${lowerFirst(useInWords(id as MechanismId))}`
    : id
}

const pounds = (gbp: number): string => formatPounds(Math.round(gbp / 1000) * 1000)

export const DRIVERS_CAVEATS: readonly string[] = [
  'Inputs that rest on one source were drawn to err together, so what they share counts with each; shares need not add up.',
  'Held low and high: one draw in ten is below and one in ten above. All else is drawn, in the same futures.',
  'The worth of finding out is of the choice between options by their expected net saving. What else matters to the choice is not in it.',
  'It is what perfect knowledge would be worth; a study gives less.',
]
