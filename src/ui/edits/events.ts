/** Edits of dated events. One that several options have is the same event for all of them: it is changed and taken away everywhere. */
import { mergeOptions } from '../../scenario/extend'
import type { EventFile, Scenario } from '../../scenario/types'

const same = (a: EventFile, b: EventFile): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Events of every option, once what it extends is counted in. */
export const eventsOf = (scenario: Scenario): EventFile[][] =>
  mergeOptions(scenario.options).map((each) => each!.events)

/** Options that have the event. */
export const havingEvent = (scenario: Scenario, event: EventFile): number[] =>
  eventsOf(scenario).flatMap((events, option) => (events.some((each) => same(each, event)) ? [option] : []))

export function addEvent(scenario: Scenario, options: readonly number[], event: EventFile): Scenario {
  return withEvents(
    scenario,
    eventsOf(scenario).map((events, option) => (options.includes(option) ? [...events, event] : events)),
  )
}

/** Another event in its place, or nothing, in every option that has it. */
export function changeEvent(scenario: Scenario, event: EventFile, to?: EventFile): Scenario {
  return withEvents(
    scenario,
    eventsOf(scenario).map((events) => {
      const at = events.findIndex((each) => same(each, event))
      return at < 0 ? events : events.toSpliced(at, 1, ...(to ? [to] : []))
    }),
  )
}

/** An option that has the same events as the one it extends goes on following it. */
function withEvents(scenario: Scenario, events: readonly EventFile[][]): Scenario {
  const options = scenario.options.map(({ events: _, ...option }, index) => {
    const parent = scenario.options.findIndex(({ id }) => id === option.extends)
    const inherited = parent < 0 ? [] : events[parent]!
    return JSON.stringify(inherited) === JSON.stringify(events[index])
      ? option
      : { ...option, events: events[index]! }
  })
  return { ...scenario, options }
}
