/** The quantities of the picture of cause and effect, and where each stands: placed by hand, so that the picture is the same from run to run. */
import type { LedgerId } from '../model/ledger'
import type { MeasureId } from '../model/measures'

/** `measure`, and `ledger` for a year's sum: counted in every future. `set`: part of the design. `alike`: acts on both designs of a future alike. */
export type NodeKind = { measure: MeasureId } | { ledger: LedgerId } | { set: SetId } | { alike: true }
export const SET_IDS = [
  'change',
  'size',
  'coordinators',
  'sharing',
  'training',
  'practice',
  'ending',
  'desk',
  'edge',
] as const
export type SetId = (typeof SET_IDS)[number]

export interface DiagramNode {
  id: string
  label: string
  /** Column and row of the grid it stands on, from 0. */
  at: readonly [column: number, row: number]
  kind: NodeKind
}

const node = (id: string, label: string, column: number, row: number, kind: NodeKind): DiagramNode => ({
  id,
  label,
  at: [column, row],
  kind,
})
const counted = (id: string, label: string, column: number, row: number, measure: MeasureId): DiagramNode =>
  node(id, label, column, row, { measure })
const set = (id: SetId, label: string, column: number, row: number): DiagramNode =>
  node(id, label, column, row, { set: id })

export const NODES = [
  set('change', 'The change itself', 0, 0),
  set('size', 'Small, separate units', 1, 0),
  set('coordinators', 'Coordinators', 2, 0),
  set('sharing', 'Cases shared and talked through', 3, 0),
  set('training', 'Training and clinician', 4, 0),
  counted('leaving', 'Staff who leave', 0, 1, 'turnoverRate'),
  counted('sickness', 'Sickness', 1, 1, 'sicknessRate'),
  counted('time', 'Time with families', 2, 1, 'directTimeShare'),
  counted('changes', 'Changes of practitioner', 3, 1, 'practitionerChanges'),
  set('practice', 'Practice in place', 4, 1),
  counted('vacancies', 'Vacant posts', 0, 2, 'vacancyRate'),
  counted('load', 'Units overloaded', 2, 2, 'overloadedUnitWeeks'),
  counted('waiting', 'Families who wait', 3, 2, 'unallocated'),
  set('ending', 'Funding ends', 4, 2),
  counted('agency', 'Agency staff', 0, 3, 'agencyRate'),
  counted('open', 'Open children', 2, 3, 'childrenInNeed'),
  counted('plans', 'Children with a plan', 3, 3, 'childProtectionPlans'),
  counted('again', 'Re-referrals', 4, 3, 'reReferralRate'),
  node('world', 'The world outside', 0, 4, { alike: true }),
  counted('referrals', 'Referrals', 1, 4, 'referrals'),
  counted('assessed', 'Assessments', 2, 4, 'assessments'),
  counted('entries', 'Entries to care', 3, 4, 'lookedAfterStarts'),
  counted('home', 'Returns home', 4, 4, 'returnHomeRate'),
  node('recorded', 'Figures as published', 4, 6, { alike: true }),
  set('desk', 'First response team', 1, 5),
  set('edge', 'Edge-of-care work', 2, 5),
  counted('care', 'Children looked after', 3, 5, 'lookedAfter'),
  counted('moves', 'Placement moves', 4, 5, 'threePlusPlacements'),
  node('bought', 'Agency foster homes', 3, 6, { ledger: 'placed.agencyFoster' }),
] as const satisfies readonly DiagramNode[]

export const nodeOf = (id: string): DiagramNode => NODES.find((each) => each.id === id)!
