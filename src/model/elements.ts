/** The five elements of Reclaiming Social Work that a design can keep, each from 0 (absent) to 1 (kept in full). */

export const ELEMENT_IDS = [
  'training',
  'smallUnits',
  'groupSupervision',
  'clinician',
  'adminSupport',
] as const
export type ElementId = (typeof ELEMENT_IDS)[number]
export type Elements = Record<ElementId, number>

export const ELEMENT_LABELS: Record<ElementId, string> = {
  training: 'Systemic training',
  smallUnits: 'Small units that share their cases',
  groupSupervision: 'Group systemic supervision',
  clinician: 'A clinician in the unit',
  adminSupport: 'Enhanced administrative support',
}

export const NO_ELEMENTS: Elements = {
  training: 0,
  smallUnits: 0,
  groupSupervision: 0,
  clinician: 0,
  adminSupport: 0,
}
export const ALL_ELEMENTS: Elements = {
  training: 1,
  smallUnits: 1,
  groupSupervision: 1,
  clinician: 1,
  adminSupport: 1,
}
