/**
 * The ledger: quantities behind money, by option and financial year (52 weeks from week 0, 1 April), recorded by the engine for each
 * future so that prices can be changed without playing again. Times the prices drawn its lines are the engine's four costs.
 */
import { ROLE_IDS, ROLES, type RoleId } from './roles'
import { PLACEMENTS, type Placement } from './stages'

export type LedgerUnit = 'FTE-years' | 'people' | 'child-years' | 'children' | 'families' | 'events' | 'hours'
export type LedgerKind = 'staff' | 'people' | 'practice' | 'placements' | 'children' | 'activity' | 'time'

export interface LedgerLine {
  readonly id: LedgerId
  readonly label: string
  readonly unit: LedgerUnit
  readonly kind: LedgerKind
}

type Listed = readonly [id: string, label: string, unit: LedgerUnit, kind: LedgerKind]

const PLACEMENT_LABELS: Record<Placement, string> = {
  kinship: 'with relatives or friends',
  inHouseFoster: 'in-house fostering',
  agencyFoster: 'agency fostering',
  residential: 'residential',
  supportedAccommodation: 'supported accommodation',
  withParents: 'placed with parents',
  secureOrOther: 'secure or other',
}

const OTHERS = [
  // Posts count one person each, whatever their hours.
  ['leavers.socialWorkers', 'Permanent social workers who left, redundancies aside', 'people', 'people'],
  ['leavers.others', 'Other permanent staff who left, redundancies aside', 'people', 'people'],
  ['redundancies.socialWorkers', 'Social workers left without a post by a restructure', 'people', 'people'],
  ['redundancies.others', 'Other staff left without a post by a restructure', 'people', 'people'],
  ['recruits.socialWorkers', 'Permanent social workers recruited', 'people', 'people'],
  ['recruits.others', 'Other permanent staff recruited', 'people', 'people'],
  ['agencyConversions', 'Of those recruited, agency staff taken on', 'people', 'people'],
  ['agencyStarts', 'Agency staff who came', 'people', 'people'],
  ['coursesBegun', 'Training courses begun', 'people', 'practice'],
  ['restorativeFte', 'Practitioners working restoratively', 'FTE-years', 'practice'],
  ['conferencesHeld', 'Family group conferences held', 'families', 'practice'],
  ['edgeFte', 'Edge-of-care practitioners in post', 'FTE-years', 'practice'],
  ['edgeStarts', 'Children given an edge-of-care place', 'children', 'practice'],
  ['edgeChildYears', 'Children with an edge-of-care place', 'child-years', 'practice'],
  ['stage.assessment', 'Children in assessment', 'child-years', 'children'],
  ['stage.childInNeed', 'Children with a child in need plan', 'child-years', 'children'],
  ['stage.childProtection', 'Children with a child protection plan', 'child-years', 'children'],
  ['stage.lookedAfter', 'Children looked after', 'child-years', 'children'],
  ['referrals', 'Children referred', 'children', 'activity'],
  ['assessments', 'Assessments ended', 'children', 'activity'],
  ['enquiries', 'Section 47 enquiries begun', 'children', 'activity'],
  ['planStarts', 'Child protection plans begun, each by a conference', 'children', 'activity'],
  ['entries.assessment', 'Entries to care straight from an assessment', 'children', 'activity'],
  ['entries.childInNeed', 'Entries to care from a child in need plan', 'children', 'activity'],
  ['entries.childProtection', 'Entries to care from a child protection plan', 'children', 'activity'],
  ['entries.unaccompanied', 'Entries to care of unaccompanied children', 'children', 'activity'],
  ['exits.home', 'Children who left care for home', 'children', 'activity'],
  ['exits.other', 'Children who left care otherwise, reaching 18 included', 'children', 'activity'],
  ['proceedings.children', 'Children newly under care proceedings', 'children', 'activity'],
  ['proceedings.families', 'Care proceedings begun', 'families', 'activity'],
  // Of practitioners in units that hold cases.
  ['hours.contracted', 'Contracted hours', 'hours', 'time'],
  ['hours.meetings', 'Hours in supervision and group discussion', 'hours', 'time'],
  ['hours.travel', 'Hours of travel', 'hours', 'time'],
  ['hours.admin', 'Hours of administration', 'hours', 'time'],
  ['hours.available', 'Hours there are for families', 'hours', 'time'],
  ['hours.direct', 'Hours worked with families', 'hours', 'time'],
  ['hours.overload', 'Hours that families need and nobody has', 'hours', 'time'],
] as const satisfies readonly Listed[]

export type LedgerId =
  | `permanent.${RoleId}`
  | `agency.${RoleId}`
  | `vacant.${RoleId}`
  | `placed.${Placement}`
  | `priced.${Placement}`
  | `paid.${Placement}`
  | (typeof OTHERS)[number][0]

const LISTED: readonly Listed[] = [
  ...ROLE_IDS.map((id): Listed => [`permanent.${id}`, `${ROLES[id].label}, permanent`, 'FTE-years', 'staff']),
  ...ROLE_IDS.map((id): Listed => [`agency.${id}`, `${ROLES[id].label}, agency`, 'FTE-years', 'staff']),
  ...ROLE_IDS.map((id): Listed => [
    `vacant.${id}`,
    `${ROLES[id].label}, funded post with nobody in it`,
    'FTE-years',
    'staff',
  ]),
  ...PLACEMENTS.map((id): Listed => [`placed.${id}`, PLACEMENT_LABELS[id], 'child-years', 'placements']),
  ...PLACEMENTS.map((id): Listed => [
    `priced.${id}`,
    `${PLACEMENT_LABELS[id]}, each child weighted by what its placement costs against the average`,
    'child-years',
    'placements',
  ]),
  ...PLACEMENTS.map((id): Listed => [
    `paid.${id}`,
    `${PLACEMENT_LABELS[id]}, weighted so and by how prices moved since the opening year`,
    'child-years',
    'placements',
  ]),
  ...OTHERS,
]

/** Every line, in the order of the ledger's cells. Staff, placements, stages and time are means over a year of weeks or sums over it. */
export const LEDGER = LISTED.map(([id, label, unit, kind]) => ({ id, label, unit, kind })) as LedgerLine[]
export const LEDGER_COUNT = LEDGER.length
/** Position of each line. The first of `permanent.`, `agency.` and `vacant.` is followed by the other roles, of `placed.`, `priced.` and `paid.` by the other kinds. */
export const LEDGER_INDEX = Object.fromEntries(LEDGER.map(({ id }, index) => [id, index])) as Record<
  LedgerId,
  number
>

/** Cell of a line in the ledger of a future: `ledger[ledgerCell(option, line, year, horizonYears)]`; years from 0. */
export const ledgerCell = (option: number, line: LedgerId, year: number, horizonYears: number): number =>
  (option * LEDGER_COUNT + LEDGER_INDEX[line]) * horizonYears + year
