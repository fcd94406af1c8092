/** What the options page says: elements and mechanisms in a line each, posts beside each other, what an option needs to be valid. */
import type { ElementId } from '../model/elements'
import type { MechanismId } from '../model/mechanisms'
import type { PracticeId } from '../model/practices'
import { ROLES, ROLE_IDS } from '../model/roles'
import type { designSummaries, PostsSummary, SameKind } from '../scenario/design'
import { formatFte, formatNumber } from './format'

export const ELEMENT_WORDS: Record<ElementId, { meaning: string; evidence: string }> = {
  training: {
    meaning: 'Everyone in the units is trained in systemic practice; new starters wait for a course.',
    evidence:
      'Training of a whole workforce without units showed no effect on eleven indicators in a controlled study.',
  },
  smallUnits: {
    meaning: 'Units share their cases, talk each one through every week, and cover for each other.',
    evidence:
      'In one survey staff in units reported less stress from competing demands, but no less stress from workload; far fewer of the teams’ staff answered.',
  },
  groupSupervision: {
    meaning:
      'The whole unit thinks about a family together, led by someone trained to do so. It costs hours.',
    evidence: 'Observed practice was more skilled where it was in place; effects on children are not shown.',
  },
  clinician: {
    meaning: 'A family therapist or psychologist works inside the unit.',
    evidence: 'Part of what goes with more skilled practice; often the first post to be cut.',
  },
  adminSupport: {
    meaning: 'A coordinator takes on diaries, records and meetings.',
    evidence: 'Frees time with families: from 34% to 58% of the week in one county, which is the upper end.',
  },
}

/** Practice models besides the elements: what the share means, what is known, and its grade. */
export const PRACTICE_WORDS: Record<PracticeId, { meaning: string; evidence: string }> = {
  familyGroupConferences: {
    meaning:
      'The wider family makes a plan for the child before the authority goes to court. The share is of families near proceedings who would not be offered a conference today.',
    evidence:
      'Grade A, a randomised trial with 1,511 families: 36 of 100 children were looked after a year later, against 45 of 100 without. It acts only on those near proceedings, a minority of all who enter care, and many places offer conferences already.',
  },
  restorativePractice: {
    meaning:
      'Practitioners and partners are trained to work with families rather than for them or to them. The share is of the workforce.',
    evidence:
      'Grade C, one city before and after: 13% fewer protection plans, no significant change in returns home. Other changes came with it, so by default little is expected.',
  },
}

/** How to build what has no setting of its own. */
export const OTHER_MODELS: readonly { name: string; how: string }[] = [
  {
    name: 'Adult specialists',
    how: 'Choose the Family Safeguarding team, or add specialists in domestic abuse, substance misuse or mental health to a team. Grade C: plans halved in one county, with no comparison; a large trial has not reported here.',
  },
  {
    name: 'Skilled administrators',
    how: 'Add coordinators to teams and keep “Enhanced administrative support” alone. Grade B: in a pilot time with families rose from 34% to 58%, which is the most to hope for.',
  },
  {
    name: 'Training of everybody, without units',
    how: 'Keep “Systemic training” alone. Grade B: a controlled study found no effect on eleven indicators.',
  },
  {
    name: 'Practitioners with other qualifications',
    how: 'Add child or family practitioners. They do direct work, hold no cases and do no statutory tasks. Grade C: families had three times the visits in one project.',
  },
]

export const MECHANISM_WORDS: Record<MechanismId, { label: string; meaning: string }> = {
  time: { label: 'Time', meaning: 'Hours lost to leave, training, supervision, travel and administration.' },
  capacities: {
    label: 'Two capacities',
    meaning: 'Statutory work needs qualified case holders; direct work can be shared.',
  },
  cover: { label: 'Cover', meaning: 'Colleagues in a shared unit cover at once; cases held alone wait.' },
  overload: {
    label: 'Overload',
    meaning: 'Too much work slows cases, wears staff out and makes some leave.',
  },
  elements: { label: 'Elements', meaning: 'What a design keeps has to be in place before it counts.' },
  practiceEffects: {
    label: 'Effects of practice',
    meaning: 'What practice changes for children and staff, if anything.',
  },
  continuity: { label: 'Continuity', meaning: 'A change of practitioner sets a family back.' },
  frontDoor: { label: 'Front door', meaning: 'Who answers referrals decides how many are assessed.' },
  edgeOfCare: { label: 'Edge of care', meaning: 'A unit with few places works with those at highest risk.' },
  embedding: {
    label: 'Embedding',
    meaning: 'Change costs a dip first and takes months to bite; it can erode.',
  },
  labourMarket: { label: 'Labour market', meaning: 'How fast posts fill, and what agency supply does.' },
  shocks: { label: 'Shocks', meaning: 'Scares, pandemics and jumps in prices.' },
  placementSupply: {
    label: 'Placement supply',
    meaning: 'Own foster homes are limited; the rest is bought.',
  },
  environment: { label: 'Environment', meaning: 'Rates drift for reasons that no design controls.' },
  measurement: { label: 'Measurement', meaning: 'Published figures carry noise of recording.' },
}

export interface PostsRow {
  label: string
  baseline: string
  option: string
  difference: string
}

/** Posts by role, social workers and all posts, for two options. */
export function postsRows(baseline: PostsSummary, option: PostsSummary): PostsRow[] {
  const row = (label: string, before: number, after: number): PostsRow => ({
    label,
    baseline: formatFte(before),
    option: formatFte(after),
    difference: signed(after - before),
  })
  const roles = ROLE_IDS.filter((role) => baseline.byRole[role] || option.byRole[role]).map((role) =>
    row(ROLES[role].label, baseline.byRole[role] ?? 0, option.byRole[role] ?? 0),
  )
  return [
    ...roles,
    row('Social workers in all', baseline.socialWorkersFte, option.socialWorkersFte),
    row('Posts in all', baseline.postsFte, option.postsFte),
    row('Units and teams', baseline.units, option.units),
  ]
}

/** "+4.5", "−12", "0". */
export function signed(change: number): string {
  if (Math.abs(change) < 0.05) return '0'
  const size = formatFte(Math.abs(change))
  return `${change < 0 ? '−' : '+'}${size}`
}

/** Within half a per cent two pay bills are about the same. */
const HARDLY_DIFFERENT = 0.005

/** "£150,000 more than A (13%)", "about the same as A": yearly pay bills in GBP. */
export function payDifference(paid: number, baselinePaid: number, baseline = 'A'): string {
  const change = paid - baselinePaid
  const size = Math.abs(change)
  if (size <= HARDLY_DIFFERENT * baselinePaid) return `about the same as ${baseline}`
  const step = size >= 1e5 ? 1e4 : 1e3
  const shown =
    size >= 1e6 ? `£${formatNumber(size / 1e6, 1)}m` : `£${formatNumber(Math.round(size / step) * step)}`
  return `${shown} ${change > 0 ? 'more' : 'less'} than ${baseline} (${percentOf(size, baselinePaid)})`
}

/** "13%", "0.8%". */
function percentOf(size: number, whole: number): string {
  const percent = (100 * size) / whole
  return `${formatNumber(percent, percent < 2 ? 1 : 0)}%`
}

type Sized = Pick<ReturnType<typeof designSummaries>[number], 'payBillGbp' | 'posts'>

/** What a resizing came to: whole units seldom meet the other option exactly. */
export function resizedInWords(kind: SameKind, letter: string, a: Sized, b: Sized): string {
  const what = { payBill: 'pay bill', posts: 'number of posts', socialWorkers: 'number of social workers' }[
    kind
  ]
  const amount = ({ payBillGbp, posts }: Sized) =>
    ({ payBill: payBillGbp, posts: posts.postsFte, socialWorkers: posts.socialWorkersFte })[kind]
  const [before, after] = [amount(a), amount(b)]
  if (Math.abs(after - before) <= HARDLY_DIFFERENT * before) return `${letter} resized to the same ${what}.`
  const size = Math.abs(after - before)
  const off =
    kind === 'payBill'
      ? payDifference(after, before)
      : `${formatFte(size)} FTE ${after > before ? 'more' : 'fewer'} than A (${percentOf(size, before)})`
  return `${letter} resized to the nearest ${what} with whole units: ${off}.`
}

interface Holders {
  /** As in the middle of a sentence. */
  name: string
  caseHoldersFte: number
  payBillGbp: number
}

/** Pay bills within this share of each other are about the same. */
const ABOUT_SAME = 0.05

/** Why the caseload per social worker rises where the other option has clearly fewer case-holding posts; otherwise nothing. */
export function fewerHolders(baseline: Holders, option: Holders): string {
  if (option.caseHoldersFte > baseline.caseHoldersFte * (1 - ABOUT_SAME)) return ''
  const change = option.payBillGbp / baseline.payBillGbp - 1
  const pay =
    Math.abs(change) <= ABOUT_SAME ? 'for about the same pay bill' : `for ${change < 0 ? 'less' : 'more'} pay`
  return `With ${option.name} there are fewer posts that hold cases, ${pay}. Child or family practitioners, clinicians and coordinators hold none and are not counted in the official caseload, so with as many cases the caseload per social worker is higher, even where they share the work.`
}
