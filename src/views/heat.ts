/** Units by quarters: in how many of ten weeks each has more work than hours, over a few futures played again. Small units hide in an average; here each is seen. */
import type { WatchedFuture } from '../engine/watch'
import { SERVICE_LABELS, type ServiceId } from '../model/services'
import type { ResolvedScenario } from '../scenario/types'
import { QUARTER_WEEKS } from '../statistics'
import { WEEKS_PER_YEAR } from '../model/time'
import { MOST_OVERLOADED } from './strain'
import { letterOf } from './fan'
import { formatNumber, formatPercent, inSentence, listInWords } from './format'
import type { TableView } from './table'
import { monthOfWeek } from './calendar'

export interface HeatRow {
  name: string
  /** Share of weeks with more work than hours in each quarter; undefined before the design is in force. */
  cells: (number | undefined)[]
  /** The same over the last year. */
  lastYear: number
}

export interface HeatView {
  rows: HeatRow[]
  quarters: string[]
  /** Units above half of the last year. */
  over: HeatRow[]
  sentence: string
  table: TableView
}

const MOST_NAMED = 4

const shortLabel = (service: ServiceId): string =>
  service === 'familySupport' ? 'In need and protection' : SERVICE_LABELS[service]

export function unitNames({ options }: Pick<ResolvedScenario, 'options'>, option: number): string[] {
  const names = options[option]!.services.flatMap(({ service, units }) =>
    units.map(({ name }) => `${shortLabel(service)}: ${name}`),
  )
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return names.filter((each) => each === name).length > 1 ? `${name} ${times}` : name
  })
}

export function heatView(
  resolved: ResolvedScenario,
  futures: readonly WatchedFuture[],
  option: number,
): HeatView {
  const { horizonWeeks, authority } = resolved
  const names = unitNames(resolved, option)
  const watched = futures.map(({ options }) => options.find((each) => each.option === option)!)
  const shareOf = (unit: number, from: number, to: number): number | undefined => {
    let [over, all] = [0, 0]
    for (const { load } of watched)
      for (let week = from; week < to; week++) {
        const value = load[unit * horizonWeeks + week]!
        if (Number.isNaN(value)) continue
        all++
        if (value > 1) over++
      }
    return all ? over / all : undefined
  }
  const ends = Array.from({ length: horizonWeeks / QUARTER_WEEKS }, (_, index) => (index + 1) * QUARTER_WEEKS)
  const rows = names
    .map((name, unit): HeatRow | undefined => {
      const lastYear = shareOf(unit, horizonWeeks - WEEKS_PER_YEAR, horizonWeeks)
      if (lastYear === undefined) return undefined
      return { name, lastYear, cells: ends.map((end) => shareOf(unit, end - QUARTER_WEEKS, end)) }
    })
    .filter((row): row is HeatRow => row !== undefined)
    .sort((a, b) => b.lastYear - a.lastYear)
  const over = rows.filter(({ lastYear }) => lastYear > MOST_OVERLOADED)
  const quarters = ends.map((end) => monthOfWeek(authority.baseYear, end - 1))
  return {
    rows,
    quarters,
    over,
    sentence: sentenceOf(resolved.options[option]!.name, option, rows, over, futures.length),
    table: {
      caption: `Share of weeks in which units of ${inSentence(resolved.options[option]!.name)} have more work than hours, over ${futures.length} futures`,
      columns: ['Unit', 'Last year', ...quarters.map((quarter) => `Quarter to ${quarter}`)],
      rows: rows.map(({ name, lastYear, cells }) => ({
        header: name,
        cells: [lastYear, ...cells].map((share) =>
          share === undefined ? 'not yet there' : formatPercent(share),
        ),
      })),
    },
  }
}

function sentenceOf(
  name: string,
  option: number,
  rows: readonly HeatRow[],
  over: readonly HeatRow[],
  futures: number,
): string {
  const who = `${letterOf(option)} (${inSentence(name)})`
  if (rows.length === 0) return `${who} has no units that hold cases.`
  const from = `over ${futures} futures played again`
  if (over.length === 0)
    return `With ${who}, none of ${rows.length} units that hold cases has more work than hours for most of the last year, ${from}. The most loaded is ${rows[0]!.name}, in ${formatPercent(rows[0]!.lastYear)} of its weeks.`
  const named = over
    .slice(0, MOST_NAMED)
    .map((row) => `${row.name} (${formatPercent(row.lastYear)} of its weeks)`)
  const more = over.length > MOST_NAMED ? [`${formatNumber(over.length - MOST_NAMED)} more`] : []
  return `With ${who}, ${over.length} of ${rows.length} units that hold cases ${over.length === 1 ? 'has' : 'have'} more work than hours for most of the last year, ${from}: ${listInWords([...named, ...more])}.`
}
