/** Services that hold cases, in the order of the pathway. A design may merge neighbouring services (`handles`). */

export const SERVICE_IDS = ['frontDoor', 'assessment', 'familySupport', 'lookedAfter', 'edgeOfCare'] as const
export type ServiceId = (typeof SERVICE_IDS)[number]

export const SERVICE_LABELS: Record<ServiceId, string> = {
  frontDoor: 'Front door',
  assessment: 'Assessment',
  familySupport: 'Child in need and child protection',
  lookedAfter: 'Children looked after',
  edgeOfCare: 'Edge of care',
}

/** `shared`: known to every member of the unit. `individual`: one practitioner each. */
export const HOLDINGS = ['individual', 'shared'] as const
export type Holding = (typeof HOLDINGS)[number]
