/** The chance of lower, about the same and higher in each year, as a table. */
import type { MeasureId } from '../model/measures'
import { chanceOf, standingInWords } from './chance'
import type { Compared } from './comparison'
import { capitalise, formatPercent, inSentence, monthOfYearEnd } from './format'
import { measureOf, sideWord } from './measureWords'
import { sizeInWords } from './matters'
import { yearlyDifferences } from './series'
import type { TableView } from './table'

export function chanceTable(run: Compared, measure: MeasureId, option: number, smallest: number): TableView {
  const years = run.options[0]!.measures[measure].yearly
  return {
    caption: `${measureOf(measure).label}: ${inSentence(run.options[option]!.name)} compared with ${inSentence(run.options[0]!.name)}, counting only differences of at least ${sizeInWords(measure, smallest)}`,
    columns: [
      'Year',
      capitalise(sideWord(measure, 'lower')),
      'About the same',
      capitalise(sideWord(measure, 'higher')),
      'In words',
    ],
    rows: years.map(({ year }, index) => {
      const chance = chanceOf(
        measure,
        yearlyDifferences(run.resolved, run.futures, { option, measure, year: index }),
        smallest,
      )
      const { lower, same, higher } = chance.shares
      return {
        header: `${year} (to ${monthOfYearEnd(year)})`,
        cells: [...[lower, same, higher].map((share) => formatPercent(share)), standingInWords(chance)],
      }
    }),
  }
}
