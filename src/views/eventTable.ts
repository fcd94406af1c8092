/** Starts and events of every option as rows, and what can be changed of an event as fields: for the table and for the list. */
import { LIMITS } from '../scenario/limits'
import { mergeOptions } from '../scenario/extend'
import type { EventFile, Scenario } from '../scenario/types'
import { eventInWords } from './events'
import { letterOf } from './fan'
import { inSentence, listInWords } from './format'

export interface EventField {
  id: 'week' | 'lasts' | 'size'
  label: string
  value: number
  min: number
  max: number
  step: number
  unit: string
  /** The event with another value. */
  with: (value: number) => EventFile
}

const PER_CENT = 100

/** `last`: week of the years played. */
export function eventFields(event: EventFile, last: number): EventField[] {
  const week: EventField = {
    id: 'week',
    label: 'Week',
    value: event.week,
    min: 0,
    max: last,
    step: 1,
    unit: '',
    with: (value) => ({ ...event, week: value }),
  }
  if (event.type !== 'demandShock' && event.type !== 'placementPriceShock') return [week]
  const size = {
    id: 'size',
    min: LIMITS.multiplier[0] * PER_CENT,
    max: LIMITS.multiplier[1] * PER_CENT,
    step: 5,
    unit: '%',
  } as const
  return [
    week,
    {
      id: 'lasts',
      label: 'Lasts',
      value: event.weeks,
      min: LIMITS.weeks[0],
      max: LIMITS.weeks[1],
      step: 1,
      unit: 'weeks',
      with: (value) => ({ ...event, weeks: value }),
    },
    event.type === 'demandShock'
      ? {
          ...size,
          label: 'Referrals, of what they would be',
          value: Math.round(event.referralsMultiplier * PER_CENT),
          with: (value) => ({ ...event, referralsMultiplier: value / PER_CENT }),
        }
      : {
          ...size,
          label: 'Prices, of what they would be',
          value: Math.round(event.priceMultiplier * PER_CENT),
          with: (value) => ({ ...event, priceMultiplier: value / PER_CENT }),
        },
  ]
}

export type TimelineRow =
  | { kind: 'start'; week: number; what: string; where: string; option: number }
  | { kind: 'event'; week: number; what: string; where: string; event: EventFile }

/** Starts first, then events as they were added, so that a row keeps its place while it is changed. An event of several options is one row. */
export function timelineRows(scenario: Scenario): TimelineRow[] {
  const merged = mergeOptions(scenario.options).map((each) => each!)
  const starts = merged.slice(1).map((option, index): TimelineRow => {
    const { name, id } = scenario.options[index + 1]!
    const letter = letterOf(index + 1)
    return {
      kind: 'start',
      week: option.policies.startWeek ?? 0,
      what: `${letter} starts (${inSentence(name ?? id)})`,
      where: letter,
      option: index + 1,
    }
  })
  const having = new Map<string, { event: EventFile; options: number[] }>()
  for (const [index, { events }] of merged.entries())
    for (const event of events) {
      const key = JSON.stringify(event)
      const known = having.get(key) ?? { event, options: [] }
      known.options.push(index)
      having.set(key, known)
    }
  const events = [...having.values()].map(({ event, options }): TimelineRow => ({
    kind: 'event',
    week: event.week,
    what: eventInWords(event),
    where:
      options.length === merged.length ? 'every option' : listInWords([...new Set(options)].map(letterOf)),
    event,
  }))
  return [...starts, ...events]
}
