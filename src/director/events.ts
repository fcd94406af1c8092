/** What befalls a director in a future: drawn from the code and the number of the future alone, so that every team meets the same, whatever it decides. */
import { WEEKS_PER_YEAR } from '../model/time'
import { keyFromSeed } from '../random/seed'
import { streamFor } from '../random/stream'
import type { EventFile } from '../scenario/types'

/** How often each comes in a year: conventions of the game without a source. */
export const EVENT_CHANCES = [
  { type: 'leadershipChange', perYear: 0.25 },
  { type: 'inspectionInadequate', perYear: 0.05 },
  { type: 'fundingEnd', perYear: 0.1 },
] as const

export function eventsOf(seed: string, future: number, years: number): EventFile[] {
  const stream = streamFor(keyFromSeed(`${seed} events`), future, 'environment')
  const found = EVENT_CHANCES.flatMap(({ type, perYear }, kind) =>
    Array.from({ length: years }, (_, year): EventFile[] =>
      stream.uniform(kind, 2 * year) < perYear
        ? [
            {
              type,
              week: year * WEEKS_PER_YEAR + Math.floor(stream.uniform(kind, 2 * year + 1) * WEEKS_PER_YEAR),
            },
          ]
        : [],
    ).flat(),
  )
  return found.sort((a, b) => a.week - b.week)
}
