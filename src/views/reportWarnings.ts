/** What a reader of a briefing must see before any benefit: load above capacity, and events that the futures are played with. */
import type { ResolvedScenario } from '../scenario/types'
import { monthOfWeek } from './calendar'
import type { Compared } from './comparison'
import { EVENT_WORDS, ERODES, eventInWords } from './events'
import { letterOf } from './fan'
import { inSentence, listInWords } from './format'
import { strainHeadline, strainInWords, strainOf } from './strain'

/** Sentences; none when no option has more work than hours. */
export function strainWarnings({ options }: Pick<Compared, 'options'>): string[] {
  const strains = options.map(strainOf)
  const over = strains.filter(({ warns }) => warns)
  return over.length ? [`Warning. ${strainHeadline(strains)}`, ...over.map(strainInWords)] : []
}

/** "In every option: inspection: inadequate in October 2027.", then what events of these kinds do and do not do; none without events. */
export function eventsTold({ authority, options }: ResolvedScenario): string[] {
  const told = new Map<string, number[]>()
  const kinds = new Set(options.flatMap(({ events }) => events.map(({ type }) => type)))
  options.forEach(({ events }, option) => {
    for (const event of events) {
      const words = `${inSentence(eventInWords(event))} in ${monthOfWeek(authority.baseYear, event.week)}`
      told.set(words, [...(told.get(words) ?? []), option])
    }
  })
  const where = (found: number[]) =>
    found.length === options.length ? 'In every option' : `In ${listInWords(found.map(letterOf))}`
  const eroding = ERODES.filter((type) => kinds.has(type)).map((type) => EVENT_WORDS[type].label)
  return [
    ...[...told].map(([words, found]) => `${where(found)}: ${words}.`),
    ...(eroding.length
      ? [
          `${listInWords(eroding)}: only what is kept of the practice model is worn away. What such an event does to staff and demand where nothing is kept is not in the model.`,
        ]
      : []),
  ]
}
