/** The part of a briefing about what its readers judge: which differences matter, how often targets are met, who comes first by their weights. */
import type { Scenario } from '../scenario/types'
import type { Compared } from './comparison'
import { letterOf } from './fan'
import { listInWords, lowerFirst } from './format'
import { weightsInWords } from './judgements'
import { KEY_MEASURES } from './matters'
import { measureOf } from './measureWords'
import { text, type Block } from './reportBlocks'
import { scoreRow } from './scoreboard'
import { targetOptions, targetSentence, targetTable } from './targets'
import { bestView } from './weights'

export function judged(run: Compared & { scenario: Scenario }, year: number): Block[] {
  const { sizes = {}, targets, weights } = run.scenario.judgements ?? {}
  return [...matters(run, year, sizes), ...aims(run, targets), ...first(run, year, weights, sizes)]
}

type Sizes = NonNullable<NonNullable<Scenario['judgements']>['sizes']>

function matters(run: Compared, year: number, sizes: Sizes): Block[] {
  const rows = KEY_MEASURES.map((measure) => scoreRow(run, measure, year, sizes))
  const own = KEY_MEASURES.filter((measure) => sizes[measure] !== undefined)
  const whose =
    own.length === 0
      ? 'They are assumptions of Unitcast; no study says where they are.'
      : `Those of ${listInWords(own.map((measure) => lowerFirst(measureOf(measure).label)))} were set for this work; the others are assumptions of Unitcast.`
  return [
    text(
      `A difference counts when it is at least the size in the second column; below it two options are about the same. ${whose}`,
    ),
    {
      kind: 'table',
      table: {
        caption: 'Which differences from A are large enough to matter, and how often',
        columns: [
          'Measure',
          'Smallest difference that matters',
          ...run.options.slice(1).map(({ name }, index) => `${letterOf(index + 1)}, ${name}`),
        ],
        rows: rows.map(({ label, at, smallest, cells }) => ({
          header: `${label}, ${lowerFirst(at)}`,
          cells: [smallest, ...cells.map(({ words, tenths }) => `${words}: ${tenths}`)],
        })),
      },
    },
  ]
}

function aims(run: Compared, targets: NonNullable<Scenario['judgements']>['targets']): Block[] {
  if (!targets || targets.length === 0) return [text('No target has been set.')]
  const found = targetOptions(run, targets)
  return [
    ...found.map((option) => text(targetSentence(run, targets, option))),
    { kind: 'table', table: targetTable(run, targets, found) },
  ]
}

/** Only by weights that somebody has set: those to start from are nobody's view. */
function first(
  run: Compared,
  year: number,
  weights: NonNullable<Scenario['judgements']>['weights'],
  sizes: Sizes,
): Block[] {
  const view = weights && bestView(run, weights, sizes, year)
  return view ? [text(`${weightsInWords(weights)}.`), text(view.sentence)] : []
}
