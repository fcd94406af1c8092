/** Numbers of an opened result as they were, and beside them what a rerun gives. Nothing old is rounded anew beyond how it is shown. */
import type { OldResult } from '../keep/resultFile'
import { MEASURE_IDS, type MeasureId } from '../model/measures'
import type { FuturesSummary } from '../statistics'
import type { YearlySummary } from '../statistics/types'
import { letterOf } from './fan'
import { formatRange, formatValue } from './format'
import { measureOf } from './measureWords'
import { changeInWords, changeRange, differenceStep, valueStep } from './phrases'
import type { TableView } from './table'

/** Every measure of every option in the last year of the file: middle future and 8-in-10 range, as stored. */
export function oldLevels({ options }: OldResult): TableView {
  const year = lastYear(options)
  return {
    caption: `Levels in ${year}, as they were`,
    columns: ['Figure', ...options.map(({ name }, index) => `${letterOf(index)}, ${name}`)],
    rows: presentIn(options).map((measure) => ({
      header: measureOf(measure).label,
      cells: options.map(({ measures }) => levelInWords(measure, measures[measure]?.at(-1))),
    })),
  }
}

/** Differences from the baseline in the last year of the file, as stored. */
export function oldDifferences({ differences, options }: OldResult): TableView {
  const named = (id: string): string => {
    const index = options.findIndex((each) => each.id === id)
    return index < 0 ? id : `${letterOf(index)}, ${options[index]!.name}`
  }
  const year = differences.flatMap(({ measures }) => Object.values(measures)[0]?.at(-1)?.year ?? [])[0] ?? ''
  return {
    caption: `Differences from A in ${year}, as they were`,
    columns: [
      'Figure',
      ...differences.map(({ option }) => `${named(option)}: middle future and 8-in-10 range`),
    ],
    rows: MEASURE_IDS.filter((id) => differences.some(({ measures }) => measures[id]?.length)).map(
      (measure) => ({
        header: measureOf(measure).label,
        cells: differences.map(({ measures }) => {
          const last = measures[measure]?.at(-1)
          if (!last) return 'not in the file'
          const step = differenceStep(measure, last)
          return `${changeInWords(measure, last.p50, step)} (${changeRange(measure, last.p10, last.p90, step)})`
        }),
      }),
    ),
  }
}

const levelInWords = (measure: MeasureId, summary: YearlySummary | undefined): string => {
  if (!summary) return 'not in the file'
  const { unit } = measureOf(measure)
  const step = valueStep(measure, summary)
  return `${formatValue(summary.p50, unit, step)} (${formatRange(summary.p10, summary.p90, unit, step)})`
}

export interface Rerun {
  /** What the comparison comes to. */
  sentence: string
  table: TableView
}

/** Files hold nine significant digits. */
const DIGITS = 9
const same = (a: number, b: number): boolean =>
  Number(a.toPrecision(DIGITS)) === Number(b.toPrecision(DIGITS))

/** Beyond this many standard errors a difference of two averages is not the luck of the draw. */
const CLEAR_ERRORS = 3

/** What a rerun changes, by measure and option, in the last year that both have. */
export function compareRerun({ options }: OldResult, now: FuturesSummary): Rerun {
  const rows: TableView['rows'] = []
  let changed = 0
  let clear = 0
  for (const [index, option] of options.entries()) {
    const other = now.options.find(({ id }) => id === option.id)
    for (const measure of presentIn(options)) {
      const before = option.measures[measure]?.at(-1)
      const after = other?.measures[measure].yearly.find(({ year }) => year === before?.year)
      if (!before || !after) continue
      const isSame =
        same(before.mean, after.mean) && same(before.p10, after.p10) && same(before.p90, after.p90)
      const error = Math.hypot(before.monteCarloError, after.monteCarloError)
      const isClear = !isSame && Math.abs(after.mean - before.mean) > CLEAR_ERRORS * error
      if (!isSame) changed++
      if (isClear) clear++
      const verdict = isSame ? 'the same' : isClear ? 'changed' : 'no more than drawing other futures would'
      rows.push({
        header: `${measureOf(measure).label}, ${letterOf(index)}`,
        cells: [levelInWords(measure, before), levelInWords(measure, after), verdict],
      })
    }
  }
  return {
    sentence: inOneSentence(rows.length, changed, clear),
    table: {
      caption: `As it was, and played again, in ${lastYear(options)}: middle future and 8-in-10 range`,
      columns: ['Figure and option', 'As it was', 'Played again', 'What changed'],
      rows,
    },
  }
}

function inOneSentence(figures: number, changed: number, clear: number): string {
  if (figures === 0) return 'The file and this version have no figures in common.'
  if (changed === 0) return `All ${figures} figures are the same to the last digit of the file.`
  const rest = changed - clear
  return `Of ${figures} figures ${clear} changed by more than drawing other futures explains, ${rest} by no more than that, and ${figures - changed} are the same.`
}

const presentIn = (options: OldResult['options']): MeasureId[] =>
  MEASURE_IDS.filter((id) => options.some(({ measures }) => measures[id]?.length))

const lastYear = (options: OldResult['options']): string => {
  const [first] = presentIn(options)
  return (first && options[0]?.measures[first]?.at(-1)?.year) ?? ''
}
