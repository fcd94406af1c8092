/**
 * The briefing for a committee or cabinet paper, in the order in which a member reads.
 */
import type { Check, Forecast, Paper } from '../keep/types'
import type { Money } from '../money'
import { REGISTER } from '../parameters/register'
import { designSummaries } from '../scenario/design'
import type { Authority, Scenario } from '../scenario/types'
import type { Provenance } from '../statistics/types'
import { differencesIn } from './assumptions'
import { certainInWords, designInWords } from './certain'
import { dayInWords, today } from './clock'
import type { Compared } from './comparison'
import { letterOf } from './fan'
import { HIDDEN, HIDDEN_MEANS, trackInWords } from './forecast'
import { formatNumber, formatPounds, inSentence, listInWords } from './format'
import { gradeShares, restsOn } from './grades'
import type { OwnSizes } from './matters'
import { smallFields } from './ownFigures'
import { pastStart } from './pastStart'
import { caution, list, text, type Block, type Section } from './reportBlocks'
import { judged } from './reportJudged'
import { LIMITS_OF_USE } from './limits'
import { eventsTold, strainWarnings } from './reportWarnings'
import { moneyInShort, moneyTold } from './reportMoney'
import { answersOf, levelsInYear, differencesInYear } from './reportTables'
import { STANCE_MEANINGS, evidenceName } from './status'
import { systemsLine, verdictLines } from './verdict'
import { figureRows, whatDiffers } from './whatDiffers'

export interface ReportOf {
  run: Compared & { scenario: Scenario; provenance: Provenance; total: number }
  paper: Paper
  checks: readonly Check[]
  forecasts: readonly Forecast[]
  /** The figures published, to tell the authority's own from. */
  published?: Authority
  /** Figures under five are shown, because somebody chose so. */
  showSmall: boolean
  /** What costs and savings come to; left out where they are not worked out. */
  money?: Money
  /** Day on which it is made, `2026-11-21`; the computer's own where it is not given. */
  day?: string
}

export const EMPTY_PAPER: Paper = { question: '', preparedBy: '', decision: '', owners: {} }

export function reportSections(of: ReportOf): Section[] {
  const { run } = of
  const { sizes = {} } = run.scenario.judgements ?? {}
  const last = run.options[0]!.measures.lookedAfter.yearly.length - 1
  return [
    { heading: 'The question', blocks: question(of) },
    { heading: 'In short', blocks: inShort(of, last, sizes) },
    { heading: 'The options', blocks: options(of) },
    { heading: 'What could happen', blocks: results(run, last, sizes) },
    { heading: 'What matters, and targets', blocks: judged(run, last) },
    { heading: 'Money', blocks: money(of) },
    { heading: 'How sure this is', blocks: howSure() },
    { heading: 'What it rests on', blocks: evidence(run.scenario) },
    { heading: 'Assumptions that were changed', blocks: assumptions(of) },
    { heading: 'Figures of the authority’s own', blocks: ownFigures(of) },
    { heading: 'Forecasts and what has happened since', blocks: forecasts(of) },
    {
      heading: 'Limits',
      blocks: [{ kind: 'list', items: [...LIMITS_OF_USE, ...(run.scenario.cautions ?? [])] }],
    },
    { heading: 'Who checked it', blocks: checks(of) },
    { heading: 'How it was made', blocks: provenance(of) },
  ]
}

function question({ run, paper }: ReportOf): Block[] {
  const { authority, horizonYears } = run.scenario
  const names = run.options.map(({ name }, index) => `${letterOf(index)}, ${inSentence(name)}`)
  return [
    text(
      paper.question ||
        `What would change in ${authority.name} over ${horizonYears} years with ${listInWords(names.slice(1))}, in place of ${names[0]!}?`,
    ),
    ...(paper.decision ? [text(`The meeting is asked to: ${paper.decision}`)] : []),
    ...(paper.preparedBy ? [text(`Prepared by ${paper.preparedBy}.`)] : []),
  ]
}

function inShort({ run, money: worked, day = today() }: ReportOf, year: number, sizes: OwnSizes): Block[] {
  const past = pastStart(run.scenario, day)
  const summaries = designSummaries(run.scenario)
  return [
    ...strainWarnings(run).map(caution),
    ...(past ? [caution(past.sentence)] : []),
    ...run.options.slice(1).flatMap((_, index): Block[] => [
      ...answersOf(run, year, index + 1, sizes).map((sentence): Block => ({
        kind: 'answer',
        text: sentence,
      })),
      text(
        [
          index === 0 ? certainInWords(run, year, 1, sizes) : '',
          designInWords(summaries[0]!, summaries[index + 1]!),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ]),
    ...(worked ? moneyInShort(run.options, worked) : []),
    ...(run.futures.done < run.total
      ? [
          caution(
            `From the first ${formatNumber(run.futures.done)} of ${formatNumber(run.total)} futures: not yet final.`,
          ),
        ]
      : []),
    caution('This says what could happen under stated assumptions. It is not a forecast of what will.'),
  ]
}

function options({ run, published }: ReportOf): Block[] {
  const summaries = designSummaries(run.scenario)
  const differing = whatDiffers(run.scenario, published).filter(({ heading }) =>
    /differs from A$/.test(heading),
  )
  return [
    {
      kind: 'table',
      table: {
        caption: 'Posts and pay bill of each option, with every post filled',
        columns: ['Design', ...run.options.map(({ name }, index) => `${letterOf(index)}, ${name}`)],
        rows: [
          row('Units or teams', summaries, ({ posts }) => formatNumber(posts.units)),
          row('Posts, full-time equivalent', summaries, ({ posts }) => formatNumber(posts.postsFte, 1)),
          row('Social workers, full-time equivalent', summaries, ({ posts }) =>
            formatNumber(posts.socialWorkersFte, 1),
          ),
          row('Yearly pay bill', summaries, ({ payBillGbp }) => formatPounds(payBillGbp, 1e5)),
        ],
      },
    },
    ...differing.flatMap(({ heading, items }) => [text(`${heading}:`), ...list(items)]),
    ...list(eventsTold(run.resolved)),
  ]
}

const row = <Item>(header: string, items: readonly Item[], cell: (item: Item) => string) => ({
  header,
  cells: items.map(cell),
})

function results(run: ReportOf['run'], year: number, sizes: OwnSizes): Block[] {
  return [
    text(
      'An 8-in-10 range leaves out one future in ten at each end. All options meet the same families, staff and events, so read the differences rather than two levels.',
    ),
    { kind: 'pictures' },
    ...run.differences.map((_, index): Block => ({
      kind: 'table',
      table: differencesInYear(run, year, index + 1, sizes),
    })),
    { kind: 'table', table: levelsInYear(run, year) },
  ]
}

const money = ({ run, money: worked }: ReportOf): Block[] =>
  worked ? moneyTold(run.options, worked) : [text('Costs and savings have not been worked out.')]

function howSure(): Block[] {
  return [
    text(
      'Futures differ in luck and in the values of what nobody knows, so the ranges hold both. More futures would steady the averages and would not narrow the ranges.',
    ),
    ...[...new Set([...verdictLines(), systemsLine()])].map(text),
    text(
      'That is a record of authorities that went on much as they were. What a restructure changes cannot be tested in this way, because nobody knows what would have happened without it.',
    ),
  ]
}

function evidence({ stance }: Scenario): Block[] {
  return [
    text(`This uses ${evidenceName(stance)}. ${STANCE_MEANINGS[stance]}`),
    ...list(restsOn(REGISTER)),
    {
      kind: 'table',
      table: {
        caption: 'Numbers of the model by the evidence they rest on',
        columns: ['Grade', 'Meaning', 'Numbers', 'Share'],
        rows: gradeShares(REGISTER).map(({ name, meaning, count, percent }) => ({
          header: name,
          cells: [meaning, formatNumber(count), `${percent}%`],
        })),
      },
    },
  ]
}

function assumptions({ run, paper }: ReportOf): Block[] {
  const differences = differencesIn(run.scenario)
  const settings = whatDiffers({ ...run.scenario, parameters: {} }).find(({ heading }) =>
    /settings/.test(heading),
  )
  const table: Block = {
    kind: 'table',
    table: {
      caption: 'Assumptions that differ from default, the same in every option',
      columns: ['Assumption', 'Here', 'By default', 'Reason', 'Who answers for it'],
      rows: differences.map(({ id, label, now, default: byDefault, reason }) => ({
        header: label,
        cells: [now, byDefault, reason, paper.owners[id] || 'nobody named'],
      })),
    },
  }
  return [
    ...(differences.length > 0 ? [table] : [text('Every assumption of the model is as by default.')]),
    ...list(settings?.items ?? []),
  ]
}

function ownFigures({ run, published, showSmall }: ReportOf): Block[] {
  const rows = figureRows(run.scenario.authority, published)
  if (rows.length === 0) return [text('Every figure it starts from is as published.')]
  const small = smallFields(run.scenario, published)
  const hides = !showSmall && rows.some(({ id }) => id !== undefined && small.has(id))
  const shown = (id: (typeof rows)[number]['id'], value: string) =>
    !showSmall && id !== undefined && small.has(id) ? HIDDEN : value
  return [
    {
      kind: 'table',
      table: {
        caption: published ? 'Figures that are not those published' : 'Figures it starts from',
        columns: ['Figure', 'Used here', 'Published', 'Source'],
        rows: rows.map(({ id, label, own, published: beside, source }) => ({
          header: label,
          cells: [shown(id, own), beside, source],
        })),
      },
    },
    ...(hides ? [text(`${HIDDEN_MEANS}.`)] : []),
  ]
}

function forecasts({ forecasts: frozen }: ReportOf): Block[] {
  if (frozen.length === 0)
    return [text('No forecast has been frozen, so nothing can be held against it later.')]
  return frozen.flatMap((forecast) => [
    text(
      `${forecast.name}, frozen on ${dayInWords(forecast.frozenOn)} with ${forecast.engine}: ${trackInWords(forecast).slice(0, 2).join(' ')}`,
    ),
  ])
}

const OUTCOMES: Record<Check['outcome'], string> = {
  agreed: 'agreed',
  queried: 'has a question',
  changed: 'led to a change',
}

function checks({ checks: made }: ReportOf): Block[] {
  if (made.length === 0) return [caution('Nobody has recorded a check of this work.')]
  return [
    {
      kind: 'table',
      table: {
        caption: 'Quality assurance: who checked what',
        columns: ['Date', 'Who', 'What', 'Outcome', 'Note'],
        rows: made.map(({ on, who, what, outcome, note }) => ({
          header: dayInWords(on),
          cells: [who, what, OUTCOMES[outcome], note],
        })),
      },
    },
  ]
}

function provenance({ run }: ReportOf): Block[] {
  const { engine, scenarioHash, seed, replications, dataVintage } = run.provenance
  return [
    ...list([
      `Made by ${engine}, ${formatNumber(replications)} futures, seed “${seed}”.`,
      `Scenario ${scenarioHash}.`,
      `Figures: ${dataVintage}.`,
      'The same scenario, seed and version give the same numbers to the last digit on any computer.',
      'Contains public sector information licensed under the Open Government Licence v3.0 (Department for Education and Office for National Statistics).',
    ]),
  ]
}
