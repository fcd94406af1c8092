/** Mechanism `time`: how a contracted week is used, and what is left for families. Hours a week. */
import type { Elements } from '../model/elements'
import type { MechanismSwitches } from '../model/mechanisms'
import type { Values } from '../parameters'

export interface TimeUse {
  /** Hours of a full-time post before meetings and administration. */
  worked: number
  /** Hours in group discussion, supervision and travel for a full-time post. */
  meetings: number
  /** Share of the rest lost to administration. */
  admin: number
}

/**
 * `support`: coordinator FTE for each practitioner FTE in post. `discussing`: 1 when group discussion takes place, 0 when it is cancelled.
 * `lost`: share of time lost to a restructure under way. With `time` off, support frees nothing and discussion costs nothing.
 */
export function timeUse(
  values: Values,
  on: MechanismSwitches,
  elements: Elements,
  support: number,
  discussing: number,
  lost: number,
): TimeUse {
  const use: TimeUse = { worked: 0, meetings: 0, admin: 0 }
  fillTimeUse(use, values, on, elements, support, discussing, lost)
  return use
}

export function fillTimeUse(
  use: TimeUse,
  values: Values,
  on: MechanismSwitches,
  elements: Elements,
  support: number,
  discussing: number,
  lost: number,
): void {
  use.worked = values.contractedHours * (1 - values.leaveShare) * (1 - lost)
  use.meetings = values.supervisionHours + values.travelHours
  use.admin = values.adminShare
  if (!on.time) return
  // Group discussion takes the place of individual supervision; when it is cancelled so is the time.
  const group = elements.groupSupervision
  use.meetings += group * (values.discussionHours * discussing - values.supervisionHours)
  const effective = support * (values.basicAdmin + (1 - values.basicAdmin) * elements.adminSupport)
  use.admin = values.adminShare * (1 - values.adminRelief * (effective / (effective + values.adminHalfway)))
}

/** Hours a post of this size has for families. */
export function postHours(use: TimeUse, fte: number): number {
  return Math.max(0, fte * (use.worked - use.meetings) * (1 - use.admin))
}
