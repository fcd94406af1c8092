/** What drives a difference: its parts in order of size, in words and as a table. Means are shown, since only means add up. */
import type { MeasureId, MeasureUnit } from '../model/measures'
import type { Contribution, Contributions } from '../statistics/contributions'
import { partWords, type PartId } from './contributionWords'
import { capitalise, formatNumber, listInWords } from './format'
import { measureOf, wordsFor } from './measureWords'
import { changeInWords, changeOnAxis, changeRange, differenceAmount, when } from './phrases'
import { finestStep, roundingStep, roundTo } from './rounding'
import type { TableView } from './table'

export type Verdict = 'clear' | 'unclear' | 'none'

export interface ContributionRow {
  id: PartId | 'total'
  label: string
  /** What a run without it is like. */
  without: string
  contribution: Contribution
  verdict: Verdict
  /** The mean: "9 more", "near nothing", "nothing". */
  words: string
  /** The mean in a picture: "+9". */
  short: string
  /** 8-in-10 range over futures. */
  range: string
}

export interface ContributionsView {
  title: string
  sentence: string
  /** The structure, parts from the largest to the smallest, the interaction, and the difference they add up to. */
  rows: ContributionRow[]
  table: TableView
}

export interface ContributionsOf {
  measure: MeasureId
  contributions: Contributions
  /** Names of the two as in the middle of a sentence. */
  option: string
  baseline: string
}

export function contributionsView(of: ContributionsOf): ContributionsView {
  const rows = rowsOf(of)
  return { title: titleOf(of, rows), sentence: sentenceOf(of, rows), rows, table: tableOf(of, rows) }
}

/** Averages of counts may be shown to a tenth. */
const FINEST_MEAN: Partial<Record<MeasureUnit, number>> = { children: 0.1, perYear: 0.1 }

/** How finely means are shown: all alike, as the most exact of the parts allows, so that they add up but for rounding. */
function meanStep(unit: MeasureUnit, { parts, interaction, total: whole }: Contributions): number {
  const errors = [...parts, interaction, whole]
    .filter((each) => !each.none)
    .map((each) => each.monteCarloError)
  const finest = FINEST_MEAN[unit] ?? finestStep(unit)
  const smallest = Math.min(...errors, Infinity)
  return smallest > 0 && smallest < Infinity
    ? Math.max(finest, Number(`1e${Math.ceil(Math.log10(smallest / 2))}`))
    : finest
}

function rowsOf({ measure, contributions }: ContributionsOf): ContributionRow[] {
  const { total, structure, parts, interaction } = contributions
  const { unit } = measureOf(measure)
  const step = meanStep(unit, contributions)
  const row = (id: PartId | 'total', contribution: Contribution): ContributionRow => {
    const verdict = contribution.none ? 'none' : contribution.clear ? 'clear' : 'unclear'
    const { mean, p10, p90, monteCarloError } = contribution
    const near = verdict === 'unclear' && roundTo(mean, step) === 0
    const rangeStep = roundingStep(unit, p90 - p10, monteCarloError)
    return {
      id,
      ...(id === 'total'
        ? { label: 'The difference', without: 'All of these together.' }
        : { label: partWords(id).label, without: partWords(id).without }),
      contribution,
      verdict,
      words: verdict === 'none' ? 'nothing' : near ? 'near nothing' : changeInWords(measure, mean, step),
      short: near ? 'near nothing' : changeOnAxis(measure, roundTo(mean, step)),
      range: verdict === 'none' ? 'nothing in every future' : changeRange(measure, p10, p90, rangeStep),
    }
  }
  const bySize = parts.toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
  return [
    row('structure', structure),
    ...bySize.map((part) => row(part.mechanism, part)),
    row('interaction', interaction),
    row('total', total),
  ]
}

/** "9 more", "2 fewer, could be chance", "nothing". */
export const judgedInWords = ({ words, verdict }: ContributionRow): string => judged(words, verdict)

/** "+9", "−2, could be chance", for a picture. */
export const judgedInShort = ({ short, verdict }: ContributionRow): string =>
  verdict === 'none' ? 'nothing' : judged(short, verdict)

const judged = (words: string, verdict: Verdict): string =>
  verdict === 'unclear' ? `${words}, could be chance` : words

const total = (rows: readonly ContributionRow[]): ContributionRow => rows.at(-1)!
const clearParts = (rows: readonly ContributionRow[]) =>
  rows
    .slice(0, -1)
    .filter((row) => row.verdict === 'clear')
    .toSorted((a, b) => Math.abs(b.contribution.mean) - Math.abs(a.contribution.mean))
const throughOf = ({ id }: ContributionRow): string => (id === 'total' ? '' : partWords(id).through)

/** The largest clear part that goes the way of the difference, as a message. */
function titleOf({ measure }: ContributionsOf, rows: readonly ContributionRow[]): string {
  const whole = total(rows)
  const { noun } = wordsFor(measure)
  if (whole.verdict === 'none') return `Nothing to share out: no difference in ${noun}`
  if (whole.verdict === 'unclear')
    return clearParts(rows).length
      ? `The average difference in ${noun} could be chance: its parts cancel out`
      : `The average difference in ${noun} could be chance, and so could its parts`
  const way = Math.sign(whole.contribution.mean)
  const first = clearParts(rows).find((row) => Math.sign(row.contribution.mean) === way)
  if (!first) return `${capitalise(whole.words)} on average, but no single part clearly drives it`
  if (first.id === 'interaction')
    return `${capitalise(whole.words)} on average, mostly from parts acting together`
  return `${capitalise(whole.words)} on average: ${first.words} through ${throughOf(first)}`
}

const MOST_NAMED = 5

function sentenceOf(
  { measure, contributions, option, baseline }: ContributionsOf,
  rows: ContributionRow[],
): string {
  const whole = total(rows)
  const clear = clearParts(rows)
  const named = clear.slice(0, MOST_NAMED).map((row) => `${row.words} through ${throughOf(row)}`)
  const rest = clear.slice(MOST_NAMED).map((row) => throughOf(row))
  const unclear = labels(rows, 'unclear')
  const none = labels(rows, 'none')
  const mean = {
    none: 'there is no difference in any future',
    unclear: `the average difference is ${whole.words}, which could be chance (8-in-10 range: ${whole.range})`,
    clear: `the average difference is ${whole.words} (8-in-10 range: ${whole.range})`,
  }[whole.verdict]
  return [
    `${when(measure, contributions.year)}, with ${option} compared with ${baseline}, ${mean}.`,
    named.length ? `It is made up of ${listInWords(named)}.` : 'Every part of it could be chance.',
    rest.length ? `Smaller, but more than chance: ${listInWords(rest)}.` : '',
    unclear.length
      ? `Could be chance in ${formatNumber(contributions.futures)} futures: ${listInWords(unclear)}.`
      : '',
    none.length ? `Nothing at all here: ${listInWords(none)}.` : '',
    overlap(rows),
  ]
    .filter(Boolean)
    .join(' ')
}

const labels = (rows: readonly ContributionRow[], verdict: Verdict): string[] =>
  rows.filter((row) => row.id !== 'total' && row.verdict === verdict).map(throughOf)

/** Said where the interaction is as large as the largest single part: contributions cannot then be read one by one. */
function overlap(rows: readonly ContributionRow[]): string {
  const size = (row: ContributionRow | undefined) => Math.abs(row?.contribution.mean ?? 0)
  const interaction = rows.find((row) => row.id === 'interaction')
  const parts = rows.filter((row) => row.id !== 'interaction' && row.id !== 'total')
  if (interaction?.verdict !== 'clear' || size(interaction) < Math.max(...parts.map(size))) return ''
  return 'Parts acting together weigh as much as any single part: they need or cancel each other, so do not read one alone as a saving or a loss.'
}

function tableOf(
  { measure, contributions, option, baseline }: ContributionsOf,
  rows: ContributionRow[],
): TableView {
  const asked = measureOf(measure).label
  return {
    caption: `${asked}: what the average difference is made of, ${option} compared with ${baseline}, ${contributions.year}. Figures are rounded, so they may not add up exactly.`,
    columns: [
      'Part',
      'On average',
      'Give or take (standard error)',
      '8-in-10 range over futures',
      'Without it',
    ],
    rows: rows.map((row) => ({
      header: row.label,
      cells: [
        judgedInWords(row),
        row.verdict === 'none' ? '0' : differenceAmount(measure, row.contribution.monteCarloError),
        row.range,
        row.without,
      ],
    })),
  }
}

/** What has to be known to read contributions; shown beside them. */
export const CONTRIBUTION_CAVEATS: readonly string[] = [
  'A contribution is what would be missing from the difference, in the same futures, if the model did not have that part. It tells how this model works; it is no evidence that the part works so in life.',
  'Without a part the starting point is worked out again, so that the baseline still begins at the published figures. Two imagined worlds are compared, each with this authority’s figures; not this authority before and after.',
  'Environment, shocks and measurement act on every option of a future alike, so they cannot drive a difference by themselves. They stay as they are in every run.',
  '“Could be chance” means that the average is within three standard errors of nothing; more futures would tell. The 8-in-10 range is the spread between futures, which more futures do not narrow.',
]
