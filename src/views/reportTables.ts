/** Sentences and tables of a briefing: the answers that matter most, differences and levels in one year. */
import { MEASURES, type MeasureId } from '../model/measures'
import { compare, type Compared } from './comparison'
import { letterOf } from './fan'
import { formatRange, formatValue, monthOfYearEnd } from './format'
import { tenthInWords, tenths } from './frequency'
import { sizeInWords, type OwnSizes } from './matters'
import { measureOf, unitWords } from './measureWords'
import { changeInWords, changeRange, differenceStep, valueStep } from './phrases'
import type { TableView } from './table'

/** In the order in which a member would ask. */
const ANSWERED: readonly MeasureId[] = ['lookedAfter', 'caseloadPerFte', 'agencyRate']
/** Costs are told under Money, where they are reconciled with what was spent. */
const NOT_MONEY = MEASURES.filter(({ kind }) => kind !== 'money').map(({ id }) => id)

export const answersOf = (run: Compared, year: number, option: number, sizes: OwnSizes): string[] =>
  ANSWERED.map((measure) => {
    const { sentence, counting } = compare(run, measure, year, option, sizes).answer
    return [sentence, counting].filter(Boolean).join(' ')
  })

const nameOf = (run: Compared, option: number): string => `${letterOf(option)}, ${run.options[option]!.name}`

export function differencesInYear(run: Compared, year: number, option: number, sizes: OwnSizes): TableView {
  const { year: label } = run.options[0]!.measures.lookedAfter.yearly[year]!
  return {
    caption: `${nameOf(run, option)}, compared with ${nameOf(run, 0)} in the same futures, ${label} (to ${monthOfYearEnd(label)})`,
    columns: [
      'Figure',
      'Middle future',
      '8-in-10 range',
      'Smallest difference that counts',
      'Futures of 10 in which it is lower, about the same, higher',
    ],
    rows: NOT_MONEY.map((measure) => {
      const { difference, chance } = compare(run, measure, year, option, sizes)
      const step = differenceStep(measure, difference)
      const [lower, same, higher] = (['lower', 'same', 'higher'] as const).map((side) =>
        tenthInWords(tenths(chance.shares)[side], chance.shares[side]),
      )
      return {
        header: labelOf(measure),
        cells: [
          changeInWords(measure, difference.p50, step),
          changeRange(measure, difference.p10, difference.p90, step),
          sizeInWords(measure, chance.smallest),
          `${lower}, ${same}, ${higher}`,
        ],
      }
    }),
  }
}

export function levelsInYear(run: Compared, year: number): TableView {
  const { year: label } = run.options[0]!.measures.lookedAfter.yearly[year]!
  return {
    caption: `Levels in ${label} (to ${monthOfYearEnd(label)}): middle future and 8-in-10 range`,
    columns: ['Figure', ...run.options.map((_, index) => nameOf(run, index))],
    rows: NOT_MONEY.map((id) => ({
      header: labelOf(id),
      cells: run.options.map(({ measures }) => {
        const summary = measures[id].yearly[year]!
        const { unit } = measureOf(id)
        const step = valueStep(id, summary)
        return `${formatValue(summary.p50, unit, step)} (${formatRange(summary.p10, summary.p90, unit, step)})`
      }),
    })),
  }
}

const labelOf = (measure: MeasureId): string => {
  const words = unitWords(measure)
  return words ? `${measureOf(measure).label}, ${words}` : measureOf(measure).label
}
