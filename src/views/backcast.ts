/** The national backcast in words: the verdict that travels with every result, and what each measure's record says. */
import type { CellSummary } from '../backcast/summary'
import type { NationalFile } from '../backcast/file'
import { formatNumber } from './format'

/** What of the stored backcast the verdict needs: it is small enough to be always at hand. */
export type VerdictParts = Pick<NationalFile, 'engine' | 'overall' | 'starts' | 'fittedThrough'>

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** Two lines, for the results page, every export and every report. */
export function nationalVerdict({ overall, starts, fittedThrough }: VerdictParts): [string, string] {
  const years = `${Math.min(...starts)} to ${Math.max(...starts)}`
  return [
    `In ${formatNumber(overall.authorities)} authorities started from the figures of ${years}, the model’s 8-in-10 range held what was published one to three years later ${percent(overall.coverage)} of the time (${formatNumber(overall.cases)} figures; sizes fitted to years up to ${fittedThrough}, twenty choices after a look at some of the later ones).`,
    `It was closer than “no change” in ${overall.cellsAboveNaive} of ${overall.cells} combinations of measure and years ahead, and no worse than a statistical forecast in ${overall.cellsAboveReverting}. It has not been shown to predict what a restructure does.`,
  ]
}

/** What the record of one measure says: how often the range held, and against what it was closer. */
export function recordSentence(cells: readonly CellSummary[]): string {
  const cases = cells.reduce((sum, each) => sum + each.cases, 0)
  const held = cells.reduce((sum, each) => sum + each.coverage * each.cases, 0) / cases
  const width =
    held < 0.75
      ? 'The range is too narrow.'
      : held > 0.85
        ? 'The range is wider than it needs to be.'
        : 'The range is about right.'
  const beats = cells.filter((each) => each.skillNaive > 0).length
  const closer =
    beats === cells.length
      ? 'Closer than “no change” however far ahead.'
      : beats === 0
        ? 'No closer than “no change”.'
        : `Closer than “no change” ${cells
            .filter((each) => each.skillNaive > 0)
            .map((each) => yearsAhead(each.horizon))
            .join(' and ')} ahead.`
  return `Held in ${tenths(held)} of 10 cases. ${width} ${closer}`
}

export const yearsAhead = (horizon: number): string =>
  horizon === 1 ? 'one year' : `${horizon === 2 ? 'two' : 'three'} years`

const tenths = (share: number): string => {
  const value = Math.round(share * 10)
  return value === 0 ? 'fewer than 1' : `about ${value}`
}
