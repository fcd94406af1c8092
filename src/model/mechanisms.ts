/** The fifteen switchable mechanisms of the model, in the order of its specification. */

export const MECHANISM_IDS = [
  'time',
  'capacities',
  'cover',
  'overload',
  'elements',
  'practiceEffects',
  'continuity',
  'frontDoor',
  'edgeOfCare',
  'embedding',
  'labourMarket',
  'shocks',
  'placementSupply',
  'environment',
  'measurement',
] as const

export type MechanismId = (typeof MECHANISM_IDS)[number]

/** Which mechanisms are on. */
export type MechanismSwitches = Record<MechanismId, boolean>
