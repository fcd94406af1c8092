/** From ten plain questions to a scenario: today's structure and one option, everything that was not asked as usual. Depth comes later, on the pages. */
import type { AuthorityRecord, Directory } from '../authorities/types'
import { ELEMENT_IDS, type ElementId } from '../model/elements'
import { ROLE_IDS, type RoleId } from '../model/roles'
import type { ServiceId } from '../model/services'
import type { Stance } from '../model/stances'
import { TEMPLATES, type Posts, type TemplateId } from '../model/templates'
import { WEEKS_PER_YEAR } from '../model/time'
import { unitCountForSame, type SameKind } from './design'
import { scenarioForAuthority } from './fromAuthority'
import type { EventFile, OptionFile, Scenario, ServiceFile, UnitFile } from './types'

export const CHANGES = [
  'smallUnits',
  'sameTeams',
  'familySafeguarding',
  'firstResponse',
  'edgeOfCare',
] as const
/** What the option changes. */
export type Change = (typeof CHANGES)[number]

/** Roles of a small unit that can be left out; who leads it stays. */
export const ASKED_ROLES = ['socialWorker', 'childPractitioner', 'clinician', 'unitCoordinator'] as const
export type AskedRole = (typeof ASKED_ROLES)[number]

export interface Answers {
  change: Change
  /** What the number of units holds as today. */
  same: SameKind
  roles: readonly AskedRole[]
  kept: readonly ElementId[]
  startWeek: number
  /** Week in which the money for it ends; nothing when it lasts. */
  fundingEndWeek: number | undefined
  stance: Stance
  horizonYears: number
}

export const USUAL_ANSWERS: Answers = {
  change: 'smallUnits',
  same: 'payBill',
  roles: ASKED_ROLES,
  kept: ELEMENT_IDS,
  startWeek: 26,
  fundingEndWeek: undefined,
  stance: 'balanced',
  horizonYears: 5,
}

/** Changes that replace the teams which hold cases: only for them are number and roles of units asked. */
export const replacesTeams = (change: Change): boolean =>
  change === 'smallUnits' || change === 'familySafeguarding'

const NAMES: Record<Change, string> = {
  smallUnits: 'Small units',
  sameTeams: 'Teams as they are, with what is kept',
  familySafeguarding: 'Family Safeguarding teams',
  firstResponse: 'A first response team',
  edgeOfCare: 'An edge-of-care unit',
}

export function scenarioFromAnswers(
  directory: Directory,
  record: AuthorityRecord,
  answers: Answers,
): Scenario {
  const usual = scenarioForAuthority(directory, record)
  const today = usual.options[0]!
  const events = eventsFrom(answers)
  const services = servicesFrom(answers, today.services!)
  const option: OptionFile = {
    id: 'option',
    name: NAMES[answers.change],
    extends: today.id,
    ...(services.length > 0 && { services }),
    elements: Object.fromEntries(ELEMENT_IDS.map((id) => [id, answers.kept.includes(id) ? 1 : 0])),
    policies: { startWeek: answers.startWeek },
    ...(events.length > 0 && { events }),
  }
  return {
    ...usual,
    title: `${record.name}: ${NAMES[answers.change]}`,
    horizonYears: answers.horizonYears,
    stance: answers.stance,
    options: [today, option],
  }
}

function eventsFrom({ fundingEndWeek: week, horizonYears }: Answers): EventFile[] {
  return week === undefined || week >= horizonYears * WEEKS_PER_YEAR ? [] : [{ type: 'fundingEnd', week }]
}

function servicesFrom({ change, same, roles }: Answers, today: readonly ServiceFile[]): ServiceFile[] {
  const replaced = (service: ServiceId, template: TemplateId, posts?: Posts): ServiceFile[] => {
    const before = today.find((each) => each.service === service)
    if (!before) return []
    const unit: UnitFile = { template, count: 1, ...(posts && { posts }) }
    return [{ service, units: [{ ...unit, count: unitCountForSame(before.units, unit, same) }] }]
  }
  if (change === 'smallUnits') {
    const left = leftOut(roles)
    return (['assessment', 'familySupport', 'lookedAfter'] as const).flatMap((service) =>
      replaced(service, 'unit', left),
    )
  }
  if (change === 'familySafeguarding') return replaced('familySupport', 'familySafeguardingTeam')
  if (change === 'firstResponse')
    return [{ service: 'frontDoor', units: [{ template: 'firstResponse', count: 1 }] }]
  if (change === 'edgeOfCare')
    return [{ service: 'edgeOfCare', units: [{ template: 'edgeOfCareUnit', count: 1 }] }]
  return []
}

/** Posts of the template that were not wanted, as none; nothing when all are. */
function leftOut(roles: readonly AskedRole[]): Posts | undefined {
  const asked: readonly RoleId[] = ASKED_ROLES
  const out = ROLE_IDS.filter(
    (role) =>
      asked.includes(role) && !(roles as readonly RoleId[]).includes(role) && TEMPLATES.unit.posts[role],
  )
  return out.length > 0 ? Object.fromEntries(out.map((role) => [role, 0])) : undefined
}
