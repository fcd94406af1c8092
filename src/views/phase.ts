/** The phases of a change as lines and words: what takes hold, what the change costs in time and in staff, and what wears it away. */
import type { PhaseCurve, PhaseWeek } from '../engine/phaseCurve'
import { ELEMENT_IDS } from '../model/elements'
import { PRACTICE_IDS } from '../model/practices'
import { quantileOfSorted } from '../statistics'
import type { EventFile, ResolvedOption, ResolvedScenario } from '../scenario/types'
import { monthOfWeek } from './calendar'
import { ERODES } from './events'
import { formatNumber, formatPercent } from './format'
import type { TableView } from './table'

export interface PhaseLine {
  id: keyof PhaseWeek
  label: string
  /** Middle value of every assumption, and the 8-in-10 range of draws, by week. */
  central: number[]
  low: number[]
  high: number[]
  /** The least and the most that the picture has room for. */
  from: number
  to: number
  show: (value: number) => string
}

const percent = (value: number): string => formatPercent(value)

export function phaseLines(curve: PhaseCurve): PhaseLine[] {
  const line = (
    id: keyof PhaseWeek,
    label: string,
    [from, least]: [number, number],
    show: PhaseLine['show'],
  ): PhaseLine => {
    const high = curve.drawn[id].map((values) => quantileOfSorted(values, 0.9))
    const central = curve.central.map((week) => week[id])
    return {
      id,
      label,
      central,
      low: curve.drawn[id].map((values) => quantileOfSorted(values, 0.1)),
      high,
      from,
      to: Math.max(least, ...high, ...central),
      show,
    }
  }
  return [
    line('hold', 'How far what is kept has taken hold', [0, 1], percent),
    line('hoursLost', 'Time lost to the change, of everybody’s', [0, 0.1], percent),
    line('leaving', 'Leaving, times what it would be', [1, 1.5], (value) => formatNumber(value, 2)),
  ]
}

export const keepsSomething = ({ elements, practices }: ResolvedOption): boolean =>
  ELEMENT_IDS.some((id) => elements[id] > 0) || PRACTICE_IDS.some((id) => practices[id] > 0)

/** Why an event does nothing in an option; empty where it does something. */
export function idleBecause(scenario: ResolvedScenario, option: number, event: EventFile): string {
  const { mechanisms, options } = scenario
  const own = options[option]!
  if (!ERODES.includes(event.type))
    return mechanisms.shocks ? '' : 'Does nothing: the part of the model “Shocks” is switched off.'
  if (!mechanisms.embedding) return 'Does nothing: the part of the model “Embedding” is switched off.'
  const before = option > 0 && event.week < own.policies.startWeek
  const inPlace = before ? options[0]! : own
  if (keepsSomething(inPlace)) return ''
  return before
    ? 'Does nothing: it comes before the option starts, and today’s structure keeps nothing that could wear away.'
    : 'Does nothing: the option keeps nothing that could wear away.'
}

/** Weeks of the quarters, and the last, for the table behind the picture. */
export function phaseTable(lines: readonly PhaseLine[], baseYear: string, weeks: number): TableView {
  const QUARTER = 13
  const shown = [...Array(Math.ceil(weeks / QUARTER)).keys()].map((quarter) => quarter * QUARTER)
  return {
    caption: 'The phases of the change by quarter: the middle, and the 8-in-10 range in brackets',
    columns: ['Month', ...lines.map(({ label }) => label)],
    rows: [...new Set([...shown, weeks - 1])].map((week) => ({
      header: `${monthOfWeek(baseYear, week)}${week === weeks - 1 ? ' (end)' : ''}`,
      cells: lines.map(
        ({ central, low, high, show }) =>
          `${show(central[week]!)} (${show(low[week]!)} to ${show(high[week]!)})`,
      ),
    })),
  }
}

/** "Half of what is kept has taken hold after 8 months (5 to 13), ..." in words. */
export function phaseSummary(lines: readonly PhaseLine[], option: ResolvedOption, baseYear: string): string {
  const [hold, hours, leaving] = lines as [PhaseLine, PhaseLine, PhaseLine]
  const start = option.policies.startWeek
  const told: string[] = []
  if (!keepsSomething(option))
    told.push('The option keeps nothing of the model, so nothing has to take hold.')
  else {
    const when = (values: readonly number[]) =>
      values.findIndex((value, week) => week >= start && value >= 0.5)
    const [middle, early, late] = [when(hold.central), when(hold.high), when(hold.low)]
    const range =
      late < 0
        ? `${monthOfWeek(baseYear, early)} or not at all`
        : `${monthOfWeek(baseYear, early)} to ${monthOfWeek(baseYear, late)}`
    told.push(
      middle < 0
        ? 'Half of what is kept has not taken hold by the end, at the middle value of every assumption.'
        : `Half of what is kept has taken hold by ${monthOfWeek(baseYear, middle)} (8-in-10 range ${range}).`,
    )
  }
  const dip = hours.central[start] ?? 0
  told.push(
    dip > 0
      ? `The change takes ${hours.show(dip)} of everybody’s time at first, falling to none over half a year, and leaving is ${leaving.show(leaving.central[start]!)} times what it would be, falling back over a year.`
      : 'The option changes no units and begins no elements, so the change itself costs no time.',
  )
  return told.join(' ')
}
