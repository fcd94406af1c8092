/** Dated events of an option in words: what each is, and what it does in the model. */
import type { EventFile } from '../scenario/types'
import { formatNumber, formatPercent } from './format'

export type EventType = EventFile['type']

export const EVENT_WORDS: Record<EventType, { label: string; meaning: string }> = {
  leadershipChange: {
    label: 'Change of leadership',
    meaning: 'Wears away a share of what practice had become, for good.',
  },
  inspectionInadequate: {
    label: 'Inspection: inadequate',
    meaning:
      'Wears away a share of what practice had become. In some futures it strengthens it: reports tell of both.',
  },
  fundingEnd: {
    label: 'Funding ends',
    meaning:
      'Wears away a share of what practice had become. No posts end with it: set those in another option.',
  },
  demandShock: {
    label: 'More or fewer referrals',
    meaning: 'Referrals of new families are multiplied while it lasts.',
  },
  placementPriceShock: {
    label: 'Prices of placements',
    meaning: 'Prices of placements are multiplied while it lasts.',
  },
}

/** Events of these kinds act on practice that is in place, the others on what comes from outside. */
export const ERODES: readonly EventType[] = ['leadershipChange', 'inspectionInadequate', 'fundingEnd']

/** "Change of leadership", "Referrals 20% up for 26 weeks". */
export function eventInWords(event: EventFile): string {
  if (event.type === 'demandShock')
    return `Referrals ${shift(event.referralsMultiplier)} ${lasting(event.weeks)}`
  if (event.type === 'placementPriceShock')
    return `Prices of placements ${shift(event.priceMultiplier)} ${lasting(event.weeks)}`
  return EVENT_WORDS[event.type].label
}

const shift = (multiplier: number): string =>
  multiplier === 1
    ? 'as they were'
    : `${formatPercent(Math.abs(multiplier - 1))} ${multiplier > 1 ? 'up' : 'down'}`

const lasting = (weeks: number): string => `for ${formatNumber(weeks)} ${weeks === 1 ? 'week' : 'weeks'}`
