/** Options by measure at one year: which are clearly lower or higher than the baseline by an amount that matters, and where there is no clear difference. */
import type { MeasureId } from '../model/measures'
import { judged, standingInWords, tenthsInWords, type Chance, type Standing } from './chance'
import { compare, type Compared } from './comparison'
import { letterOf } from './fan'
import { inSentence, listInWords, lowerFirst } from './format'
import { measureOf } from './measureWords'
import { sizeInWords, smallestDifference, type OwnSizes } from './matters'
import { changeInWords, changeRange, differenceStep, valueInWords, when } from './phrases'
import type { TableView } from './table'

export interface ScoreCell {
  option: number
  chance: Chance
  /** "Worse", "No clear difference". */
  words: string
  judged: 'better' | 'worse' | undefined
  /** "higher in 9, about the same in 1 of 10 futures". */
  tenths: string
  /** "0.4 cases higher" in the middle future, and its 8-in-10 range. */
  middle: string
  range: string
}

export interface ScoreRow {
  measure: MeasureId
  label: string
  /** "At 31 March 2030" or "In the year to 31 March 2030". */
  at: string
  smallest: string
  baseline: string
  cells: ScoreCell[]
}

export function scoreRow(run: Compared, measure: MeasureId, year: number, sizes: OwnSizes): ScoreRow {
  const smallest = smallestDifference(run, measure, sizes)
  const summary = run.options[0]!.measures[measure].yearly[year]!
  const cells = run.differences.map((_, index): ScoreCell => {
    const option = index + 1
    const { chance, difference } = compare(run, measure, year, option, sizes)
    const step = differenceStep(measure, difference)
    return {
      option,
      chance,
      words: standingInWords(chance),
      judged: judged(chance),
      tenths: tenthsInWords(chance),
      middle: changeInWords(measure, difference.p50, step),
      range: changeRange(measure, difference.p10, difference.p90, step),
    }
  })
  return {
    measure,
    label: measureOf(measure).label,
    at: when(measure, summary.year),
    smallest: sizeInWords(measure, smallest),
    baseline: valueInWords(measure, summary),
    cells,
  }
}

/** What the scoreboard comes to for one option: "B: better on 2 measures (agency rate), worse on 1 (caseload), about the same on 3 of 12 measures; no clear difference on 6 of 12 measures." */
export function scoreSummary(rows: readonly ScoreRow[], option: number, name: string): string {
  const cells = rows.map(({ label, cells }) => ({ label, cell: cells[option - 1]! }))
  const said = (which: (cell: ScoreCell) => boolean, word: string) => {
    const found = cells.filter(({ cell }) => which(cell)).map(({ label }) => lowerFirst(label))
    return found.length ? [`${word} on ${listInWords(found)}`] : []
  }
  const depends = ({ chance, judged }: ScoreCell) =>
    judged === undefined && (chance.standing === 'lower' || chance.standing === 'higher')
  const count = (standing: Standing, words: string) => {
    const found = cells.filter(({ cell }) => cell.chance.standing === standing).length
    return found ? [`${words} on ${found} of ${rows.length} measures`] : []
  }
  const parts = [
    ...said((cell) => cell.judged === 'better', 'clearly better'),
    ...said((cell) => cell.judged === 'worse', 'clearly worse'),
    ...said((cell) => depends(cell) && cell.chance.standing === 'lower', 'clearly lower'),
    ...said((cell) => depends(cell) && cell.chance.standing === 'higher', 'clearly higher'),
    ...count('same', 'about the same'),
    ...count('unclear', 'no clear difference'),
  ]
  return `${letterOf(option)} (${inSentence(name)}): ${parts.join('; ')}.`
}

export function scoreTable(rows: readonly ScoreRow[], names: readonly string[]): TableView {
  return {
    caption: `Options beside ${inSentence(names[0]!)} in the same futures`,
    columns: [
      'Measure',
      'Smallest difference that matters',
      ...names.slice(1).flatMap((name) => [name, 'Middle future', '8-in-10 range']),
    ],
    rows: rows.map(({ label, at, smallest, cells }) => ({
      header: `${label}, ${lowerFirst(at)}`,
      cells: [
        smallest,
        ...cells.flatMap(({ words, tenths, middle, range }) => [`${words}: ${tenths}`, middle, range]),
      ],
    })),
  }
}
