/** A scenario for a published authority: today's teams sized by its own workforce, and small units at the same pay bill. */
import { authorityAt, latestYear } from '../authorities/profile'
import type { AuthorityRecord, Directory } from '../authorities/types'
import { ALL_ELEMENTS } from '../model/elements'
import type { CompleteProfile } from '../model/profileFields'
import { TEMPLATES } from '../model/templates'
import { WEEKS_PER_YEAR } from '../model/time'
import { centralValues } from '../parameters'
import { completeProfile } from './complete'
import { unitCountForSame } from './design'
import { stageWork } from './stageWork'
import { SCENARIO_VERSION, type Scenario, type ServiceFile, type UnitFile } from './types'

const round = (value: number): number => Math.round(value * 100) / 100

/** FTE of case-holding posts (filled or not) implied by case holders in post, agency included. */
function caseHoldingPosts(profile: CompleteProfile): number {
  const filled = profile.socialWorkersFte + profile.agencyFte
  const posts = profile.socialWorkersFte + Math.max(profile.vacancyFte, profile.agencyFte)
  return profile.caseHoldersFte * (filled > 0 ? posts / filled : 1)
}

/** Today's structure: a referral desk, and traditional teams in the three services that hold cases, shared out by their work. */
export function traditionalServices(profile: CompleteProfile): ServiceFile[] {
  const values = centralValues('balanced')
  const stages = stageWork(profile, values)
  const work = {
    assessment: stages.assessment,
    familySupport: stages.childInNeed + stages.childProtection,
    lookedAfter: stages.lookedAfter,
  }
  const total = work.assessment + work.familySupport + work.lookedAfter
  const posts = caseHoldingPosts(profile)
  const template = TEMPLATES.team.posts
  const usual = (template.seniorSocialWorker ?? 0) + (template.socialWorker ?? 0)
  const desk = Math.max(1, profile.referrals / WEEKS_PER_YEAR / values.referralsPerDeskWeek)
  const services: ServiceFile[] = [
    {
      service: 'frontDoor',
      units: [
        {
          template: 'referralDesk',
          count: 1,
          posts: { socialWorker: round(desk), unitCoordinator: round(desk / 8) },
        },
      ],
    },
  ]
  for (const service of ['assessment', 'familySupport', 'lookedAfter'] as const) {
    const share = (posts * work[service]) / total
    const count = Math.max(1, Math.round(share / usual))
    const each = Math.max(1.5, share / count)
    const unit: UnitFile = { template: 'team', count, posts: { socialWorker: round(each - 1) } }
    services.push({ service, units: [unit] })
  }
  return services
}

/** Small multi-skilled units in place of the teams, as many as the same pay bill would give. */
export function smallUnitServices(traditional: readonly ServiceFile[]): ServiceFile[] {
  return traditional
    .filter((each) => each.service !== 'frontDoor')
    .map((each) => {
      const unit: UnitFile = { template: 'unit', count: 1 }
      return {
        service: each.service,
        units: [{ ...unit, count: unitCountForSame(each.units, unit, 'payBill') }],
      }
    })
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/**
 * Two options for an authority from figures of one published year (by default the latest): `baseline`, traditional teams, and `units`.
 * Throws when the year has no figures to start from.
 */
export function scenarioForAuthority(
  directory: Directory,
  record: AuthorityRecord,
  publishedYear?: number,
): Scenario {
  const year = publishedYear ?? latestYear(directory, record)
  if (year === undefined)
    throw new Error(`${record.name} has no year with enough published figures to start from.`)
  const { authority } = authorityAt(directory, record, year)
  const { profile } = completeProfile(authority.profile, authority.population0to17)
  const services = traditionalServices(profile)
  const id = slug(record.name)
  return {
    version: SCENARIO_VERSION,
    id,
    title: `${record.name}: small units instead of teams`,
    summary: `Figures published for ${year}. Small multi-skilled units against traditional teams at about the same pay bill.`,
    authority,
    horizonYears: 5,
    replications: 1000,
    seed: id,
    stance: 'balanced',
    options: [
      { id: 'baseline', name: 'Traditional teams', services },
      {
        id: 'units',
        name: 'Small units',
        extends: 'baseline',
        services: smallUnitServices(services),
        elements: { ...ALL_ELEMENTS },
      },
    ],
  }
}
