/** What drives a difference: its parts in order of size, in words and as a table. Means are shown, since only means add up. */
import type { MeasureId } from '../model/measures'
import type { Contribution, Contributions } from '../statistics/contributions'
import { partWords, type PartId } from './contributionWords'
import { capitalise, formatNumber, listInWords } from './format'
import { measureOf, wordsFor } from './measureWords'
import { changeInWords, changeRange, differenceAmount, when } from './phrases'
import { roundingStep, roundTo } from './rounding'
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

/** All rows are rounded alike, by the error of the most exact of them, so that they add up but for rounding. */
export function contributionStep(measure: MeasureId, all: readonly Contribution[]): number {
  const errors = all.filter((each) => !each.none).map((each) => each.monteCarloError)
  return roundingStep(measureOf(measure).unit, 0, errors.length ? Math.min(...errors) : 0)
}

function rowsOf({ measure, contributions }: ContributionsOf): ContributionRow[] {
  const { total, structure, parts, interaction } = contributions
  const step = contributionStep(measure, [total, structure, ...parts, interaction])
  const row = (id: PartId | 'total', contribution: Contribution): ContributionRow => {
    const verdict = contribution.none ? 'none' : contribution.clear ? 'clear' : 'unclear'
    const range = changeRange(measure, contribution.p10, contribution.p90, step)
    return {
      id,
      ...(id === 'total'
        ? { label: 'The difference', without: 'All of these together.' }
        : { label: partWords(id).label, without: partWords(id).without }),
      contribution,
      verdict,
      words: verdict === 'none' ? 'nothing' : meanInWords(measure, contribution.mean, step),
      range: verdict === 'none' ? 'nothing in every future' : range,
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

const meanInWords = (measure: MeasureId, mean: number, step: number): string =>
  roundTo(mean, step) === 0 ? 'near nothing' : changeInWords(measure, mean, step)

/** "9 more", "2 fewer, could be chance", "nothing". */
export const judgedInWords = ({ words, verdict }: ContributionRow): string =>
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

/** "Fourteen runs of the same 200 futures: about 40 seconds here." */
export function costInWords(runs: number, futures: number, seconds: number | undefined): string {
  const work = `${formatNumber(runs)} runs of the same ${formatNumber(futures)} futures: with everything, without each part, and without all of them`
  return seconds === undefined ? `${work}.` : `${work}. It takes ${durationInWords(seconds)} here.`
}

export function durationInWords(seconds: number): string {
  if (seconds < 8) return 'a few seconds'
  if (seconds < 90) return `about ${formatNumber(Math.ceil(seconds / 5) * 5)} seconds`
  return `about ${formatNumber(Math.round(seconds / 60))} minutes`
}
