/** What a design costs and holds, and how many small units the same pay bill, posts or social workers would give. Pay: `parameters/money.ts`. */
import { ROLES, ROLE_IDS, type RoleId } from '../model/roles'
import { TEMPLATES, type Posts } from '../model/templates'
import { centralValues, type Overrides, type ParameterId, type Values } from '../parameters'
import { mergeOptions } from './extend'
import { LIMITS } from './limits'
import { resolveScenario } from './resolve'
import type { ResolvedOption, Scenario, ServiceFile, UnitFile } from './types'

/** The parameter that holds the pay of each role. */
export const PAY_PARAMETER: Record<RoleId, ParameterId> = {
  serviceManager: 'payServiceManager',
  teamManager: 'payTeamManager',
  consultantSocialWorker: 'payConsultantSocialWorker',
  seniorSocialWorker: 'paySeniorSocialWorker',
  socialWorker: 'paySocialWorker',
  newlyQualifiedSocialWorker: 'payNewlyQualifiedSocialWorker',
  childPractitioner: 'payChildPractitioner',
  clinician: 'payClinician',
  unitCoordinator: 'payUnitCoordinator',
  adultSpecialist: 'payAdultSpecialist',
  student: 'payStudent',
  domesticAbuseSpecialist: 'payAdultSpecialist',
  substanceMisuseSpecialist: 'payAdultSpecialist',
  mentalHealthSpecialist: 'payAdultSpecialist',
  housingOfficer: 'payPartner',
  educationSocialWorker: 'payPartner',
}

/** Yearly cost of one full-time post holder with on-costs, GBP at opening-year prices. */
export function payGbp(role: RoleId, values: Values): number {
  return values[PAY_PARAMETER[role]] * (1 + values.onCosts)
}

export const central = (overrides: Overrides): Values => centralValues('balanced', overrides)

/** Yearly pay bill of all posts of an option if every one were filled by permanent staff, GBP. */
export function payBillGbp(option: ResolvedOption, overrides: Overrides = {}): number {
  const values = central(overrides)
  let total = 0
  for (const service of option.services)
    for (const unit of service.units)
      for (const post of unit.posts) total += post.fte * payGbp(post.role, values)
  return total
}

export interface PostsSummary {
  byRole: Partial<Record<RoleId, number>>
  units: number
  postsFte: number
  socialWorkersFte: number
  caseHoldersFte: number
}

/** FTE by role and in all. Case holders are those in services that hold cases. */
export function postsSummary(option: ResolvedOption): PostsSummary {
  const summary: PostsSummary = { byRole: {}, units: 0, postsFte: 0, socialWorkersFte: 0, caseHoldersFte: 0 }
  for (const service of option.services) {
    summary.units += service.units.length
    for (const unit of service.units) {
      for (const { role, fte } of unit.posts) {
        summary.byRole[role] = (summary.byRole[role] ?? 0) + fte
        summary.postsFte += fte
        if (ROLES[role].qualified) summary.socialWorkersFte += fte
        if (ROLES[role].holdsCases && service.service !== 'frontDoor') summary.caseHoldersFte += fte
      }
    }
  }
  return summary
}

export const SAME_KINDS = ['payBill', 'posts', 'socialWorkers'] as const
/** What a redesign holds fixed against today's structure. */
export type SameKind = (typeof SAME_KINDS)[number]

/** Posts of one unit of a file entry: the template's with the entry's own in their place. */
export function postsOf(unit: UnitFile): Posts {
  return { ...TEMPLATES[unit.template].posts, ...unit.posts }
}

/** How much of a kind one unit holds: GBP a year or FTE. */
export function amountOf(posts: Posts, kind: SameKind, values: Values): number {
  let total = 0
  for (const role of ROLE_IDS) {
    const fte = posts[role] ?? 0
    if (kind === 'payBill') total += fte * payGbp(role, values)
    else if (kind === 'posts') total += fte
    else if (ROLES[role].qualified) total += fte
  }
  return total
}

/** Number of units like `like` (at least one) that, beside the `others`, come closest to what the `existing` hold of the kind. */
export function unitCountForSame(
  existing: readonly UnitFile[],
  like: UnitFile,
  kind: SameKind,
  others: readonly UnitFile[] = [],
  overrides: Overrides = {},
): number {
  const values = central(overrides)
  const held = (units: readonly UnitFile[]) =>
    units.reduce((sum, unit) => sum + unit.count * amountOf(postsOf(unit), kind, values), 0)
  const each = amountOf(postsOf(like), kind, values)
  if (each === 0) return 1
  const count = Math.round((held(existing) - held(others)) / each)
  return Math.min(LIMITS.unitCount[1], Math.max(1, count))
}

/**
 * The scenario with an option's changed services resized to hold as much as the baseline's of the kind, by the number of units of the
 * first kind in each; other kinds keep theirs. Services taken over from the baseline, or that it has not, stay as they are.
 */
export function unitsForSame(scenario: Scenario, kind: SameKind, option = 1): Scenario {
  const merged = mergeOptions(scenario.options)
  const [today, own] = [merged[0]?.services, merged[option]?.services]
  if (!today || !own || option === 0) return scenario
  const services = own.flatMap((service): ServiceFile[] => {
    const as = today.find((each) => each.service === service.service)
    if (JSON.stringify(as) === JSON.stringify(service)) return []
    const work = [service.service, ...(service.handles ?? [])]
    const before = today.filter((each) => work.includes(each.service)).flatMap((each) => each.units)
    const [first, ...others] = service.units
    if (before.length === 0 || !first) return []
    const count = unitCountForSame(before, first, kind, others, scenario.parameters)
    return [{ ...service, units: [{ ...first, count }, ...others] }]
  })
  const ids = services.map((each) => each.service)
  const kept = scenario.options[option]!.services?.filter((each) => !ids.includes(each.service)) ?? []
  const changed = { ...scenario.options[option]!, services: [...kept, ...services] }
  return services.length > 0 ? { ...scenario, options: scenario.options.with(option, changed) } : scenario
}

/** Pay bill and posts of every option of a scenario, in order. */
export function designSummaries(
  scenario: Scenario,
): { id: string; payBillGbp: number; posts: PostsSummary }[] {
  const { options, parameters } = resolveScenario(scenario)
  return options.map((option) => ({
    id: option.id,
    payBillGbp: payBillGbp(option, parameters),
    posts: postsSummary(option),
  }))
}
