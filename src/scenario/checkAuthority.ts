/** Figures of an authority that cannot be true together. What is merely unlikely is left to the model's own notes. */
import { PROFILE_FIELD_IDS, type Profile, type ProfileFieldId } from '../model/profileFields'
import { startOfFinancialYear } from '../model/time'
import type { Issue } from './issues'
import { LIMITS } from './limits'
import { unknownKey } from './schemaWalk'
import type { Authority } from './types'
import { labelOf } from './words'

/** Published counts are rounded and shares too: this much over is not yet impossible. */
const TOLERANCE = 1.05

/** Keys of `sources` besides the fields of the profile. */
const OTHER_SOURCES = ['*', 'population0to17']

interface Rule {
  parts: readonly ProfileFieldId[]
  /** Fields whose sum the parts may not exceed; none means 1. */
  within?: readonly ProfileFieldId[]
  message: string
}

const RULES: readonly Rule[] = [
  {
    parts: ['childProtectionPlans', 'lookedAfter'],
    within: ['childrenInNeed'],
    message: 'Children on plans and looked after are more than all children in need',
  },
  {
    parts: ['caseHoldersFte'],
    within: ['socialWorkersFte', 'agencyFte'],
    message: 'Case holders are more than all social workers, agency included',
  },
  {
    parts: ['referralNoFurtherAction', 'assessedNotInNeed'],
    message: 'Referrals closed and referrals found not in need add up to more than all',
  },
  {
    parts: ['plansUpTo3Months', 'plans3To6Months', 'plans6To12Months', 'plans1To2Years', 'plansOver2Years'],
    message: 'Plans by how long they have been open add up to more than all plans',
  },
  {
    parts: ['fosterShare', 'residentialShare', 'supportedShare', 'parentsOrOtherShare'],
    message: 'Placements add up to more than all children looked after',
  },
]

export function authorityIssues(authority: Authority): Issue[] {
  const start = startOfFinancialYear(authority.baseYear)
  const [first, last] = LIMITS.baseYear
  const issues: Issue[] =
    start !== undefined && start >= first && start <= last
      ? []
      : [
          {
            code: 'bad-format',
            path: 'authority.baseYear',
            message: `${labelOf(['baseYear'])} is not a financial year`,
            got: `"${authority.baseYear}"`,
            expected: `a financial year such as 2025/26, from ${first} to ${last}`,
          },
        ]
  const known = [...PROFILE_FIELD_IDS, ...OTHER_SOURCES]
  const sources = Object.keys(authority.sources ?? {}).filter((key) => !known.includes(key))
  return [
    ...issues,
    ...sources.slice(0, LIMITS.issues).map((key) => unknownKey(['authority', 'sources', key], key, known)),
    ...profileIssues(authority.profile, 'authority.profile', authority.population0to17),
    ...profileIssues(authority.underlying ?? {}, 'authority.underlying', authority.population0to17),
  ]
}

function profileIssues(profile: Profile, path: string, population: number): Issue[] {
  const broken = RULES.flatMap(({ parts, within, message }): Issue[] => {
    const limits = (within ?? []).map((field) => profile[field])
    if (limits.includes(undefined)) return []
    const limit = within ? sum(limits) : 1
    const total = sum(parts.map((field) => profile[field]))
    const field = parts.find((each) => profile[each] !== undefined)
    return field === undefined || total <= limit * TOLERANCE
      ? []
      : [
          {
            code: 'cross-check',
            path: `${path}.${field}`,
            message,
            got: String(total),
            expected: `at most ${limit}`,
          },
        ]
  })
  const crowded = (['childrenInNeed', 'lookedAfter', 'childProtectionPlans'] as const)
    .filter((field) => (profile[field] ?? 0) > population)
    .map((field): Issue => ({
      code: 'cross-check',
      path: `${path}.${field}`,
      message: `${labelOf([field])}: more than the children who live there`,
      got: String(profile[field]),
      expected: `at most ${population}`,
    }))
  return [...broken, ...crowded]
}

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)
