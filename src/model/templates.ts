/** Templates of units: the posts (FTE) one unit has before anybody edits it, how it holds cases, and which report says so. Ids never change: files name them. */
import type { RoleId } from './roles'
import type { Holding, ServiceId } from './services'

export type Posts = Partial<Record<RoleId, number>>

/** Where a composition comes from. `note` says what of it is not in the source. */
export interface TemplateSource {
  readonly report: string
  readonly locator: string
  readonly note?: string
}

export interface Template {
  readonly id: TemplateId
  readonly label: string
  readonly summary: string
  readonly holding: Holding
  readonly posts: Posts
  readonly suits: readonly ServiceId[]
  readonly source: TemplateSource
}

export const TEMPLATE_IDS = [
  'team',
  'unit',
  'referralDesk',
  'firstResponse',
  'edgeOfCareUnit',
  'blank',
  'accessAndAssessmentUnit',
  'lookedAfterUnit',
  'familySafeguardingTeam',
  'singleOfficerDesk',
  'edgeOfCareUnit2019',
] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

const HACKNEY = 'Cross, Hubbard and Munro (2010), Reclaiming Social Work in Hackney'
const FOLLOW_UP =
  'Bostock and Newlands (2020), Scaling and deepening the Reclaiming Social Work model: longitudinal follow up'
const OWN = 'Own judgement'

/** Half of a clinician who is shared by two units. */
const UNIT_POSTS: Posts = {
  consultantSocialWorker: 1,
  socialWorker: 1,
  childPractitioner: 1,
  clinician: 0.5,
  unitCoordinator: 1,
}

export const TEMPLATES: Record<TemplateId, Template> = {
  team: {
    id: 'team',
    label: 'Traditional team',
    summary:
      'A team manager, a senior, five to six social workers and half an administrator; each holds their own cases.',
    holding: 'individual',
    posts: { teamManager: 1, seniorSocialWorker: 1, socialWorker: 5.5, unitCoordinator: 0.5 },
    suits: ['assessment', 'familySupport', 'lookedAfter'],
    source: {
      report: OWN,
      locator: 'docs/model.md',
      note: 'The usual shape of a team; no report read counts its posts. A published authority’s own numbers replace it.',
    },
  },
  unit: {
    id: 'unit',
    label: 'Small multi-skilled unit',
    summary:
      'A consultant social worker, a social worker, a child practitioner, half a clinician and a coordinator; everyone knows every case.',
    holding: 'shared',
    posts: UNIT_POSTS,
    suits: ['assessment', 'familySupport', 'lookedAfter'],
    source: { report: HACKNEY, locator: 'part 1, paragraphs 2 and 5; part 2, paragraph 8' },
  },
  accessAndAssessmentUnit: {
    id: 'accessAndAssessmentUnit',
    label: 'Access and assessment unit',
    summary: 'A small unit that does initial and core assessments and gives some help at once.',
    holding: 'shared',
    posts: UNIT_POSTS,
    suits: ['assessment'],
    source: {
      report: HACKNEY,
      locator: 'part 2, paragraphs 5 and 8',
      note: 'The report gives one composition for units of every service.',
    },
  },
  lookedAfterUnit: {
    id: 'lookedAfterUnit',
    label: 'Looked-after unit',
    summary: 'A small unit whose children are all looked after.',
    holding: 'shared',
    posts: UNIT_POSTS,
    suits: ['lookedAfter'],
    source: {
      report: HACKNEY,
      locator: 'part 2, paragraph 8, and the methods section, which names such a unit',
      note: 'The report gives one composition for units of every service.',
    },
  },
  familySafeguardingTeam: {
    id: 'familySafeguardingTeam',
    label: 'Family Safeguarding team',
    summary:
      'A manager, a senior and five to six social workers beside adult specialists: two in domestic abuse, one in substance misuse, one in mental health.',
    holding: 'individual',
    posts: {
      teamManager: 1,
      seniorSocialWorker: 1,
      socialWorker: 5.5,
      domesticAbuseSpecialist: 2,
      substanceMisuseSpecialist: 1,
      mentalHealthSpecialist: 1,
      unitCoordinator: 1,
    },
    suits: ['familySupport'],
    source: {
      report: 'Children and Young People Now, 31 October 2017, Family Safeguarding Hertfordshire',
      locator: 'Action: posts of each team',
      note: 'Manager and business support from interviews with the county; the senior is assumed. Learning summary 3: 280 staff in 22 teams are 12.7 a team, and this has 12.5. Partners paid for some of the posts; here all are counted.',
    },
  },
  referralDesk: {
    id: 'referralDesk',
    label: 'Referral desk',
    summary: 'Duty social workers with a manager who take referrals and pass them on.',
    holding: 'individual',
    posts: { teamManager: 1, socialWorker: 1, unitCoordinator: 0.5 },
    suits: ['frontDoor'],
    source: {
      report: OWN,
      locator: 'docs/model.md',
      note: 'A desk of today; a published authority’s is sized by its referrals.',
    },
  },
  singleOfficerDesk: {
    id: 'singleOfficerDesk',
    label: 'Single-officer referral desk',
    summary: 'One social worker takes every referral.',
    holding: 'individual',
    posts: { socialWorker: 1 },
    suits: ['frontDoor'],
    source: {
      report: HACKNEY,
      locator: 'part 2, paragraph 7: "from a single person processing referrals"',
      note: 'That the person was a social worker is assumed.',
    },
  },
  firstResponse: {
    id: 'firstResponse',
    label: 'First response team',
    summary:
      'Ten experienced social workers, two coordinators, a housing officer and a social worker from the education service, who screen referrals and speak with other agencies.',
    holding: 'shared',
    posts: { seniorSocialWorker: 10, unitCoordinator: 2, housingOfficer: 1, educationSocialWorker: 1 },
    suits: ['frontDoor'],
    source: { report: HACKNEY, locator: 'part 2, paragraph 7' },
  },
  edgeOfCareUnit: {
    id: 'edgeOfCareUnit',
    label: 'Edge-of-care unit, 2015 form',
    summary:
      'A unit with few places that works intensively with older children at high risk of care, staffed as any small unit.',
    holding: 'shared',
    posts: UNIT_POSTS,
    suits: ['edgeOfCare'],
    source: {
      report: FOLLOW_UP,
      locator: 'The KFT approach; appendix 1',
      note: '"In line with the original RSW model": half a clinician as in Hackney.',
    },
  },
  edgeOfCareUnit2019: {
    id: 'edgeOfCareUnit2019',
    label: 'Edge-of-care unit, larger 2019 form',
    summary:
      'A team manager, two social workers, two family practitioners, a student, a practice coordinator and half a clinician.',
    holding: 'shared',
    posts: {
      teamManager: 1,
      socialWorker: 2,
      childPractitioner: 2,
      student: 1,
      unitCoordinator: 1,
      clinician: 0.5,
    },
    suits: ['edgeOfCare'],
    source: {
      report: FOLLOW_UP,
      locator: 'The KFT approach',
      note: 'One unit in one authority, whose clinician’s post was vacant. That its practice coordinator did a coordinator’s work is assumed.',
    },
  },
  blank: {
    id: 'blank',
    label: 'Blank',
    summary: 'No posts until you add them.',
    holding: 'individual',
    posts: {},
    suits: ['frontDoor', 'assessment', 'familySupport', 'lookedAfter', 'edgeOfCare'],
    source: { report: 'None', locator: 'yours to fill' },
  },
}

/** In a sentence, for the page and for files. */
export function sourceInWords({ report, locator, note }: TemplateSource): string {
  return `${report}, ${locator}.${note ? ` ${note}` : ''}`
}
