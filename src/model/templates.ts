/** Templates of units: the posts (FTE) one unit has before anybody edits it, and how it holds cases. Sources: seed 004 part 1 para 5; docs/model.md. */
import type { RoleId } from './roles'
import type { Holding, ServiceId } from './services'

export type Posts = Partial<Record<RoleId, number>>

export interface Template {
  readonly id: TemplateId
  readonly label: string
  readonly summary: string
  readonly holding: Holding
  readonly posts: Posts
  readonly suits: readonly ServiceId[]
}

export const TEMPLATE_IDS = [
  'team',
  'unit',
  'referralDesk',
  'firstResponse',
  'edgeOfCareUnit',
  'blank',
] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

export const TEMPLATES: Record<TemplateId, Template> = {
  team: {
    id: 'team',
    label: 'Traditional team',
    summary:
      'A team manager, a senior, five to six social workers and half an administrator; each holds their own cases.',
    holding: 'individual',
    posts: { teamManager: 1, seniorSocialWorker: 1, socialWorker: 5.5, unitCoordinator: 0.5 },
    suits: ['assessment', 'familySupport', 'lookedAfter'],
  },
  unit: {
    id: 'unit',
    label: 'Small multi-skilled unit',
    summary:
      'A consultant social worker, a social worker, a child practitioner, half a clinician and a coordinator; everyone knows every case.',
    holding: 'shared',
    posts: {
      consultantSocialWorker: 1,
      socialWorker: 1,
      childPractitioner: 1,
      clinician: 0.5,
      unitCoordinator: 1,
    },
    suits: ['assessment', 'familySupport', 'lookedAfter'],
  },
  referralDesk: {
    id: 'referralDesk',
    label: 'Referral desk',
    summary: 'Duty social workers with a manager who take referrals and pass them on.',
    holding: 'individual',
    posts: { teamManager: 1, socialWorker: 1, unitCoordinator: 0.5 },
    suits: ['frontDoor'],
  },
  firstResponse: {
    id: 'firstResponse',
    label: 'First response team',
    summary:
      'Ten experienced social workers and two coordinators who screen referrals and speak with other agencies.',
    holding: 'shared',
    posts: { seniorSocialWorker: 10, unitCoordinator: 2 },
    suits: ['frontDoor'],
  },
  edgeOfCareUnit: {
    id: 'edgeOfCareUnit',
    label: 'Edge-of-care unit',
    summary: 'A small unit with few places that works intensively with older children at high risk of care.',
    holding: 'shared',
    posts: {
      consultantSocialWorker: 1,
      socialWorker: 1,
      childPractitioner: 2,
      clinician: 0.5,
      unitCoordinator: 1,
    },
    suits: ['edgeOfCare'],
  },
  blank: {
    id: 'blank',
    label: 'Blank',
    summary: 'No posts until you add them.',
    holding: 'individual',
    posts: {},
    suits: ['frontDoor', 'assessment', 'familySupport', 'lookedAfter', 'edgeOfCare'],
  },
}
