/**
 * Budget lines of money: what an authority pays, by line, and the time of practitioners that is valued but not paid. A spend line is in every
 * total; a time line never is. Ids never change: files name them.
 */
import type { RoleId } from './roles'
import { PLACEMENTS, type Placement } from './stages'

export const MONEY_GROUPS = ['staff', 'people', 'change', 'placements', 'activity', 'time'] as const
/** `people`: what comes with people who come, learn and go. `change`: what only the change costs. `time`: valued, not paid. */
export type MoneyGroup = (typeof MONEY_GROUPS)[number]

export const MONEY_GROUP_LABELS: Record<MoneyGroup, string> = {
  staff: 'Pay and agency',
  people: 'Recruitment, training and redundancy',
  change: 'Cost of the change',
  placements: 'Placements',
  activity: 'Legal costs and conferences',
  time: 'Time of practitioners (not money)',
}

const LISTED = [
  ['payManagers', 'Pay of managers', 'staff'],
  ['paySocialWorkers', 'Pay of social workers', 'staff'],
  ['payPractitioners', 'Pay of family practitioners and adult specialists', 'staff'],
  ['payClinicians', 'Pay of clinicians', 'staff'],
  ['payCoordinators', 'Pay of coordinators and business support', 'staff'],
  ['payPartners', 'Pay of professionals seconded by partners', 'staff'],
  ['payEdgeOfCare', 'Pay of edge-of-care units', 'staff'],
  ['agency', 'Agency staff', 'staff'],
  ['recruitment', 'Recruitment and induction', 'people'],
  ['training', 'Training courses', 'people'],
  ['redundancy', 'Redundancy and pay protection', 'people'],
  ['programme', 'Programme and project management', 'change'],
  ['coaching', 'Coaching and practice support', 'change'],
  ['dualRunning', 'Dual running and backfill', 'change'],
  ['estates', 'Estates', 'change'],
  ['equipment', 'Equipment and systems', 'change'],
  ['kinship', 'Kinship placements', 'placements'],
  ['inHouseFoster', 'In-house foster placements', 'placements'],
  ['agencyFoster', 'Agency foster placements', 'placements'],
  ['residential', 'Residential placements', 'placements'],
  ['supportedAccommodation', 'Supported accommodation', 'placements'],
  ['withParents', 'Placements with parents', 'placements'],
  ['secureOrOther', 'Secure and other placements', 'placements'],
  ['legal', 'Legal costs of proceedings', 'activity'],
  ['conferences', 'Family group conferences', 'activity'],
  ['assessmentTime', 'Time on assessments', 'time'],
  ['childInNeedTime', 'Time on child in need plans', 'time'],
  ['childProtectionTime', 'Time on child protection plans', 'time'],
  ['lookedAfterTime', 'Time on children looked after', 'time'],
] as const satisfies readonly (readonly [id: string, label: string, group: MoneyGroup])[]

export type MoneyLineId = (typeof LISTED)[number][0]

export interface MoneyLine {
  readonly id: MoneyLineId
  readonly label: string
  readonly group: MoneyGroup
  /** Counts in totals: money that leaves an account. */
  readonly spend: boolean
}

export const MONEY_LINES: readonly MoneyLine[] = LISTED.map(([id, label, group]) => ({
  id,
  label,
  group,
  spend: group !== 'time',
}))
export const MONEY_LINE_IDS = LISTED.map(([id]) => id)
export const MONEY_LINE_COUNT = MONEY_LINES.length
/** Position of each line in arrays of money. */
export const MONEY_LINE_INDEX = Object.fromEntries(MONEY_LINES.map(({ id }, index) => [id, index])) as Record<
  MoneyLineId,
  number
>
export const SPEND_LINES = MONEY_LINES.filter(({ spend }) => spend)
export const TIME_LINES = MONEY_LINES.filter(({ spend }) => !spend)

/** The pay line of each role outside edge-of-care units. */
export const PAY_LINE: Record<RoleId, MoneyLineId> = {
  serviceManager: 'payManagers',
  teamManager: 'payManagers',
  consultantSocialWorker: 'paySocialWorkers',
  seniorSocialWorker: 'paySocialWorkers',
  socialWorker: 'paySocialWorkers',
  newlyQualifiedSocialWorker: 'paySocialWorkers',
  childPractitioner: 'payPractitioners',
  clinician: 'payClinicians',
  unitCoordinator: 'payCoordinators',
  adultSpecialist: 'payPractitioners',
  student: 'payPractitioners',
  domesticAbuseSpecialist: 'payPractitioners',
  substanceMisuseSpecialist: 'payPractitioners',
  mentalHealthSpecialist: 'payPractitioners',
  housingOfficer: 'payPartners',
  educationSocialWorker: 'payPartners',
}

/** Lines that can be set beside what an authority spent, and the lines of money that each is made of. */
export const OUTTURN_LINES = {
  fostering: ['kinship', 'inHouseFoster', 'agencyFoster'],
  residential: ['residential'],
  otherPlacements: ['supportedAccommodation', 'withParents', 'secureOrOther'],
  socialWork: [
    'payManagers',
    'paySocialWorkers',
    'payPractitioners',
    'payClinicians',
    'payCoordinators',
    'payPartners',
    'payEdgeOfCare',
    'agency',
    'recruitment',
    'training',
    'legal',
    'conferences',
  ],
} as const satisfies Record<string, readonly MoneyLineId[]>
export type OutturnLineId = keyof typeof OUTTURN_LINES
export const OUTTURN_LINE_IDS = Object.keys(OUTTURN_LINES) as OutturnLineId[]
export const OUTTURN_LABELS: Record<OutturnLineId, string> = {
  fostering: 'Fostering, kinship care included',
  residential: 'Residential care',
  otherPlacements: 'Supported accommodation, secure and other placements',
  socialWork: 'Social work: staff, agency, recruitment, training, legal',
}

/** Lines that only a user can give a cost for; all but `programme` cost nothing in the model unless given. */
export const TYPED_LINES = ['programme', 'coaching', 'dualRunning', 'estates', 'equipment'] as const
/** Kinds of saving; a difference is the sum of the three. */
export const SAVING_KINDS = ['cashable', 'avoidance', 'capacity'] as const
export type SavingKind = (typeof SAVING_KINDS)[number]
export const SAVING_KIND_LABELS: Record<SavingKind, string> = {
  cashable: 'Cashable: a budget line falls',
  avoidance: 'Cost avoidance: a cost that would have come',
  capacity: 'Capacity released: time, beds or posts, not money',
}

/** What the price of a child a week in a kind of placement is called in a file. */
export const WEEK_PRICE_IDS = PLACEMENTS.map((kind) => `week.${kind}` as const)
export type WeekPriceId = `week.${Placement}`
