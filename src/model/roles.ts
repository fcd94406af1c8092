/** Roles of posts: who is qualified, who may hold cases, who does statutory, direct and therapeutic work. Source: docs/model.md; seed 004 part 1 para 5. */

export const ROLE_IDS = [
  'serviceManager',
  'teamManager',
  'consultantSocialWorker',
  'seniorSocialWorker',
  'socialWorker',
  'newlyQualifiedSocialWorker',
  'childPractitioner',
  'clinician',
  'unitCoordinator',
  'adultSpecialist',
  'student',
  'domesticAbuseSpecialist',
  'substanceMisuseSpecialist',
  'mentalHealthSpecialist',
  'housingOfficer',
  'educationSocialWorker',
] as const

export type RoleId = (typeof ROLE_IDS)[number]

export interface Role {
  readonly id: RoleId
  readonly label: string
  /** Registered social worker: counted in the workforce census. */
  readonly qualified: boolean
  /** Leads cases and is counted as a case holder. */
  readonly holdsCases: boolean
  /** Does section 47 enquiries, court work and statutory visits. */
  readonly statutory: boolean
  /** Works directly with children and families. */
  readonly direct: boolean
  readonly therapeutic: boolean
  /** Frees others' time from administration. */
  readonly administrative: boolean
  /** Leads group or individual supervision. */
  readonly leads: boolean
  /** Works with the adults of a family, not with its children. */
  readonly adults: boolean
  /** Seconded by another agency: no practitioner of children's social care, and not in its census. */
  readonly partner: boolean
}

const role = (id: RoleId, label: string, does: Partial<Omit<Role, 'id' | 'label'>>): Role => ({
  id,
  label,
  qualified: false,
  holdsCases: false,
  statutory: false,
  direct: false,
  therapeutic: false,
  administrative: false,
  leads: false,
  adults: false,
  partner: false,
  ...does,
})

export const ROLES: Record<RoleId, Role> = {
  serviceManager: role('serviceManager', 'Service manager', { qualified: true }),
  teamManager: role('teamManager', 'Team manager', { qualified: true, leads: true }),
  consultantSocialWorker: role('consultantSocialWorker', 'Consultant social worker', {
    qualified: true,
    holdsCases: true,
    statutory: true,
    direct: true,
    leads: true,
  }),
  seniorSocialWorker: role('seniorSocialWorker', 'Senior social worker', {
    qualified: true,
    holdsCases: true,
    statutory: true,
    direct: true,
  }),
  socialWorker: role('socialWorker', 'Social worker', {
    qualified: true,
    holdsCases: true,
    statutory: true,
    direct: true,
  }),
  newlyQualifiedSocialWorker: role(
    'newlyQualifiedSocialWorker',
    'Newly qualified social worker (first year)',
    {
      qualified: true,
      holdsCases: true,
      statutory: true,
      direct: true,
    },
  ),
  childPractitioner: role('childPractitioner', 'Child or family practitioner', { direct: true }),
  clinician: role('clinician', 'Clinician', { therapeutic: true }),
  unitCoordinator: role('unitCoordinator', 'Unit coordinator or business support', { administrative: true }),
  adultSpecialist: role('adultSpecialist', 'Adult specialist (other)', { direct: true, adults: true }),
  // Supervised: what a student does for families takes as much of a practitioner's time.
  student: role('student', 'Student', {}),
  domesticAbuseSpecialist: role('domesticAbuseSpecialist', 'Domestic abuse specialist', {
    direct: true,
    adults: true,
  }),
  substanceMisuseSpecialist: role('substanceMisuseSpecialist', 'Substance misuse specialist', {
    direct: true,
    adults: true,
  }),
  mentalHealthSpecialist: role('mentalHealthSpecialist', 'Adult mental health specialist', {
    direct: true,
    adults: true,
  }),
  housingOfficer: role('housingOfficer', 'Housing officer (partner)', { partner: true }),
  educationSocialWorker: role('educationSocialWorker', 'Education social worker (partner)', {
    partner: true,
  }),
}
