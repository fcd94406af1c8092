/** The spread of a difference taken apart, as rows of a picture, in words and as a table. */
import type { MeasureId } from '../model/measures'
import { spreadParts, type Part } from '../statistics'
import type { Compared } from './comparison'
import { inSentence, lowerFirst } from './format'
import { wordsFor } from './measureWords'
import { changeInWords, changeRange, differenceStep, when } from './phrases'
import { yearlyDifferences } from './series'
import { exactness, spreadOfDifference } from './sure'
import type { TableView } from './table'

export interface PartRow {
  id: 'all' | 'chance' | 'knowledge' | 'average'
  label: string
  part: Part
}

export interface PartsView {
  rows: PartRow[]
  title: string
  summary: string
  table: TableView
}

const LABELS: Record<PartRow['id'], string> = {
  all: 'All futures',
  chance: 'Chance alone',
  knowledge: 'What is not known alone',
  average: 'Error of the average (Monte Carlo)',
}

/** From here on one part is called most of the spread. */
const MOST_PERCENT = 60

/** Nothing where no future differs. */
export function partsView(
  run: Compared,
  measure: MeasureId,
  year: number,
  option: number,
): PartsView | undefined {
  const differences = yearlyDifferences(run.resolved, run.futures, { option, measure, year })
  const difference = run.differences[option - 1]!.measures[measure][year]!
  const name = inSentence(run.options[option]!.name)
  const spread = spreadOfDifference(differences, `the difference in ${wordsFor(measure).noun}`)
  if (!spread) return undefined
  const parts = spreadParts(differences)
  const step = differenceStep(measure, difference)
  const rows = (Object.keys(LABELS) as PartRow['id'][]).map((id) => ({
    id,
    label: LABELS[id],
    part: parts[id],
  }))
  const most =
    spread.chancePercent >= MOST_PERCENT
      ? 'most of the spread is chance'
      : spread.knowledgePercent >= MOST_PERCENT
        ? 'most of the spread is what is not known'
        : 'chance and what is not known weigh about the same'
  return {
    rows,
    title: `Difference in ${wordsFor(measure).noun} with ${name}: ${most}`,
    summary: `${spread.sentence} ${exactness(measure, differences)}`,
    table: {
      caption: `Spread of the difference in ${wordsFor(measure).noun} ${lowerFirst(when(measure, difference.year))}, taken apart`,
      columns: ['Part', 'Range', 'Middle'],
      rows: rows.map(({ id, label, part }) => ({
        header: id === 'average' ? `${label}, 19 times in 20` : `${label}, 8 in 10`,
        cells: [
          changeRange(measure, part.low, part.high, id === 'average' ? step / 10 : step),
          changeInWords(measure, part.middle, step),
        ],
      })),
    },
  }
}
