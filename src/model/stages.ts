/** Stages of a child's pathway, causes of leaving them, and placements of children looked after. */

export const STAGES = ['closed', 'assessment', 'childInNeed', 'childProtection', 'lookedAfter'] as const
export type Stage = (typeof STAGES)[number]
export const STAGE = { closed: 0, assessment: 1, childInNeed: 2, childProtection: 3, lookedAfter: 4 } as const

export const PLACEMENTS = [
  'kinship',
  'inHouseFoster',
  'agencyFoster',
  'residential',
  'supportedAccommodation',
  'withParents',
  'secureOrOther',
] as const
export type Placement = (typeof PLACEMENTS)[number]
