/**
 * The states of the sector's forecaster: five age groups by four groups of placements. After the description and defaults of the open
 * cs-demand-model (Social Finance; Data to Insight), written anew.
 */

/** Ages at which a child changes group; the last group has no upper end, so that a late closure is not lost. */
export const AGE_BOUNDS: readonly number[] = [1, 5, 10, 16]
const AGE_GROUPS = AGE_BOUNDS.length + 1

export const PLACEMENT_GROUPS = ['fostering', 'residential', 'supported', 'other'] as const
export type PlacementGroup = (typeof PLACEMENT_GROUPS)[number]

/** Placement codes of the SSDA903 return; any other code is `other`. */
const CODES: Readonly<Record<string, PlacementGroup>> = {
  U1: 'fostering',
  U2: 'fostering',
  U3: 'fostering',
  U4: 'fostering',
  U5: 'fostering',
  U6: 'fostering',
  K2: 'residential',
  R1: 'residential',
  H5: 'supported',
  P2: 'supported',
}

export const STATES = AGE_GROUPS * PLACEMENT_GROUPS.length

/** `passed`: how many of `AGE_BOUNDS` the child has reached. */
export function stateOf(passed: number, place: string): number {
  return passed * PLACEMENT_GROUPS.length + PLACEMENT_GROUPS.indexOf(CODES[place] ?? 'other')
}
