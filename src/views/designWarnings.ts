/**
 * What a design would run into, in words, before anything is played. Each warning says what the model does in such a case, and is given only
 * where the model does it; numbers are at the middle value of every assumption.
 */
import type { OptionStart } from '../engine/openingLoads'
import { ROLE_IDS, ROLES, type Role, type RoleId } from '../model/roles'
import { SERVICE_LABELS, type ServiceId } from '../model/services'
import { centralValues, type Values } from '../parameters'
import type { ResolvedOption, ResolvedScenario, ResolvedUnit } from '../scenario/types'
import { fteOf } from './designFigures'
import { formatFte, formatNumber, formatPercent, formatPounds, inSentence } from './format'

export interface DesignWarning {
  /** The service it is about; nothing for the design as a whole. */
  service: ServiceId | undefined
  /** What would happen, and why. */
  words: string
  /** Work would go undone from the start; the others are weak points. */
  serious: boolean
}

interface Looked {
  unit: ResolvedUnit
  service: ServiceId
  load: number
  statutoryLoad: number
}

/** Warnings of one option, the serious ones first. `starts` is of every option of the scenario. */
export function designWarnings(
  scenario: ResolvedScenario,
  starts: readonly OptionStart[],
  option: number,
): DesignWarning[] {
  const design = scenario.options[option]!
  const values = centralValues(scenario.stance, scenario.parameters)
  let at = 0
  const units = design.services.flatMap(({ service, units: own }) =>
    own.map((unit): Looked => {
      const { load, statutoryLoad } = starts[option]!.units[at++]!
      return { unit, service, load, statutoryLoad }
    }),
  )
  const found = [
    ...caseHolders(units),
    ...loads(units, values),
    ...statutory(units),
    ...elements(design, units, values),
    ...coordinators(design, units),
    ...frontDoor(scenario.options[0]!, design, starts[option]!, values),
    ...edge(units),
    ...(option > 0 && scenario.mechanisms.labourMarket ? moving(scenario.options[0]!, design, values) : []),
  ]
  return [...found.filter((each) => each.serious), ...found.filter((each) => !each.serious)]
}

const HOLDS_CASES: readonly ServiceId[] = ['assessment', 'familySupport', 'lookedAfter']
const holdsCases = ({ service }: Looked): boolean => HOLDS_CASES.includes(service)
const has = (unit: ResolvedUnit, counts: (role: Role) => boolean): boolean =>
  unit.posts.some(({ role }) => counts(ROLES[role]))

/** One warning for each service in which the wording applies to some units. */
function inEach(
  units: readonly Looked[],
  applies: (each: Looked) => boolean,
  words: (those: readonly Looked[], where: string) => string,
  serious = false,
): DesignWarning[] {
  const services = [...new Set(units.map(({ service }) => service))]
  return services.flatMap((service) => {
    const those = units.filter((each) => each.service === service && applies(each))
    if (those.length === 0) return []
    const all = units.filter((each) => each.service === service).length
    const label = inSentence(SERVICE_LABELS[service])
    const count = those.length === 1 ? '1 unit' : `${formatNumber(those.length)} units`
    const where = those.length === all && all > 1 ? `every unit of ${label}` : `${count} of ${label}`
    return [{ service, words: words(those, where), serious }]
  })
}

function caseHolders(units: readonly Looked[]): DesignWarning[] {
  return inEach(
    units.filter(holdsCases),
    ({ unit }) => !has(unit, (role) => role.holdsCases),
    (_, where) =>
      `Nobody in ${where} may hold cases: no families are given to it, and the time of its people is lost. Add a social worker or move the posts to another unit.`,
    true,
  )
}

function loads(units: readonly Looked[], values: Values): DesignWarning[] {
  const over = units.filter((each) => holdsCases(each) && has(each.unit, (role) => role.holdsCases))
  return inEach(
    over,
    ({ load }) => load > 1,
    (those, where) => {
      const mean = (of: (each: Looked) => number) =>
        those.reduce((sum, each) => sum + of(each), 0) / those.length
      const [load, statutoryLoad] = [mean((each) => each.load), mean((each) => each.statutoryLoad)]
      const what =
        statutoryLoad >= load ? 'statutory work than their qualified staff have' : 'work than they have'
      const waits = load > values.caseHolderLimit ? ' New families would wait for a practitioner.' : ''
      return `Over capacity: ${where} would begin with ${formatPercent(load - 1)} more ${what} hours for; today’s teams begin at ${formatPercent(values.startingLoad)} of theirs. Overload slows cases and moves more of them to a plan or to care; in the model it makes few people leave or fall ill.${waits}`
    },
    true,
  )
}

const statutoryHeads = (unit: ResolvedUnit): number =>
  unit.posts.filter(({ role }) => ROLES[role].statutory).length

function statutory(units: readonly Looked[]): DesignWarning[] {
  return inEach(
    units.filter(holdsCases),
    ({ unit }) => statutoryHeads(unit) === 1,
    (_, where) =>
      `One qualified practitioner in ${where}: section 47 enquiries and court work cannot be covered while that post is empty or its holder is away sick for long, and the unit counts as overloaded. Weeks of leave come on top: the model spreads leave over the year.`,
  )
}

function elements(
  { elements: kept }: ResolvedOption,
  units: readonly Looked[],
  values: Values,
): DesignWarning[] {
  const cases = units.filter(holdsCases)
  return [
    ...inEach(
      kept.groupSupervision > 0 ? cases : [],
      ({ unit }) => !has(unit, (role) => role.leads),
      (_, where) =>
        `Nobody leads supervision in ${where}: group supervision is kept on paper and not in place there. A consultant social worker or a team manager leads it.`,
    ),
    ...inEach(
      kept.clinician > 0 ? cases : [],
      ({ unit }) => !has(unit, (role) => role.therapeutic),
      (_, where) =>
        `No clinician in ${where}: the element “a clinician in the unit” is not in place there${kept.groupSupervision > 0 ? ', and group supervision counts for less' : ''}.`,
    ),
    ...inEach(
      kept.clinician > 0 ? cases : [],
      ({ unit }) => {
        const clinicians = fteOf(unit, (role) => ROLES[role].therapeutic)
        const practitioners = fteOf(unit, (role) => ROLES[role].direct)
        return clinicians > 0 && clinicians * values.practitionersPerClinician < practitioners
      },
      (those, where) => {
        const of = (counts: (role: RoleId) => boolean) =>
          those.reduce((sum, { unit }) => sum + fteOf(unit, counts), 0)
        const ratio = of((role) => ROLES[role].direct) / of((role) => ROLES[role].therapeutic)
        return `Clinicians are thin in ${where}: ${formatFte(ratio)} practitioners for each, where ${formatFte(values.practitionersPerClinician)} is what supervision needs to count in full.`
      },
    ),
    ...inEach(
      kept.smallUnits > 0 ? cases : [],
      ({ unit }) => unit.holding !== 'shared',
      (_, where) =>
        `Cases in ${where} are held by one practitioner each: the element “small units that share their cases” is not in place there.`,
    ),
  ]
}

function coordinators({ elements: kept }: ResolvedOption, units: readonly Looked[]): DesignWarning[] {
  return inEach(
    units.filter(holdsCases),
    ({ unit }) => !has(unit, (role) => role.administrative),
    (_, where) =>
      `No coordinator in ${where}: practitioners do all administration themselves${kept.adminSupport > 0 ? ', though enhanced support is kept on paper' : ''}.`,
  )
}

function frontDoor(
  today: ResolvedOption,
  design: ResolvedOption,
  { deskLoad }: OptionStart,
  values: Values,
): DesignWarning[] {
  const desk = (option: ResolvedOption) => option.services.find(({ service }) => service === 'frontDoor')
  const own = desk(design)
  const staffed = own?.units.some((unit) => has(unit, (role) => role.statutory)) ?? false
  if (!own || !staffed) {
    if (!desk(today)) return []
    const missing = own ? 'social worker at the front door' : 'front door'
    const words = `No ${missing}: every referral goes on to assessment.`
    return [{ service: own && 'frontDoor', words, serious: true }]
  }
  const over = deskLoad !== undefined && deskLoad > 1
  const first = own.units.some(({ template }) => template === 'firstResponse')
  const partners = own.units.reduce((sum, unit) => sum + fteOf(unit, (role) => ROLES[role].partner), 0)
  const qualified = own.units.reduce((sum, unit) => sum + fteOf(unit, (role) => ROLES[role].statutory), 0)
  return [
    ...(over
      ? [
          {
            service: 'frontDoor' as const,
            words: `The front door would begin with ${formatPercent(deskLoad - 1)} more referrals than it can screen: more are passed on wrongly, and some children are missed.`,
            serious: true,
          },
        ]
      : []),
    ...(first && partners < values.partnersAtDesk * qualified
      ? [
          {
            service: 'frontDoor' as const,
            words: `The first response team has ${partners > 0 ? 'few' : 'no'} partners from housing and education: it screens less well without them.`,
            serious: false,
          },
        ]
      : []),
  ]
}

function edge(units: readonly Looked[]): DesignWarning[] {
  return inEach(
    units.filter(({ service }) => service === 'edgeOfCare'),
    ({ unit }) => !has(unit, (role) => role.direct),
    (_, where) => `Nobody in ${where} works with families: there are no places.`,
  )
}

/** Roles whose holders may take one another's posts when units change; a post of any other role has to be recruited for. */
const SOCIAL_WORK: readonly RoleId[] = [
  'teamManager',
  'consultantSocialWorker',
  'seniorSocialWorker',
  'socialWorker',
  'newlyQualifiedSocialWorker',
]
/** Differences of a post or less are not worth a warning. */
const WORTH_SAYING = 1

function moving(today: ResolvedOption, design: ResolvedOption, values: Values): DesignWarning[] {
  const total = (option: ResolvedOption, roles: readonly RoleId[]): number =>
    option.services.reduce(
      (sum, { units }) =>
        sum + units.reduce((own, unit) => own + fteOf(unit, (role) => roles.includes(role)), 0),
      0,
    )
  const fewer = total(today, SOCIAL_WORK) - total(design, SOCIAL_WORK)
  const fresh = ROLE_IDS.filter((role) => !SOCIAL_WORK.includes(role))
    .map((role) => [role, total(design, [role]) - total(today, [role])] as const)
    .filter(([, more]) => more > WORTH_SAYING)
  return [
    ...(fewer > WORTH_SAYING
      ? [
          {
            service: undefined,
            words: `About ${formatNumber(Math.round(fewer))} FTE fewer posts for social workers and their managers: permanent staff for whom there is none leave when it starts, count in turnover and cost ${formatPounds(Math.round(values.exitCost / 100) * 100)} each. Empty posts and agency staff go first.`,
            serious: false,
          },
        ]
      : []),
    ...(fresh.length > 0
      ? [
          {
            service: undefined,
            words: `New posts that nobody moves into: ${fresh
              .map(([role, more]) => `${formatFte(more)} FTE ${inSentence(ROLES[role].label)}`)
              .join(', ')}. They are empty on the first day and filled over the following months.`,
            serious: false,
          },
        ]
      : []),
  ]
}
