/** What came of starting from another year, in words. */
import type { AnotherYear } from '../scenario/anotherYear'
import { letterOf } from './fan'
import { listInWords } from './format'

export function anotherYearInWords(
  year: number,
  { scenario, droppedFigures, ownUnits }: AnotherYear,
): string {
  const letters = ownUnits.map((id) => letterOf(scenario.options.findIndex((option) => option.id === id)))
  return [
    `Started from the figures for ${year}. Options, assumptions and settings stay; units that were not changed are sized by that year’s workforce.`,
    ...(letters.length > 0 ? [`Units of ${listInWords(letters)} stay as you made them.`] : []),
    ...(droppedFigures.length > 0
      ? [
          `Dropped, since they stood in for figures of the other year: ${listInWords(droppedFigures.map((label) => `“${label}”`))}.`,
        ]
      : []),
  ].join(' ')
}
