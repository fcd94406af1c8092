/** Rules between the fields of options that no schema can say. Each gives issues at the place a user would mend. */
import { ROLES } from '../model/roles'
import { SERVICE_IDS, SERVICE_LABELS, type ServiceId } from '../model/services'
import { WEEKS_PER_YEAR } from '../model/time'
import { mergeOptions, type MergedDesign, type MergedOption } from './extend'
import type { Issue } from './issues'
import { LIMITS } from './limits'
import { fteOfUnit, headcount } from './posts'
import type { OptionFile, Scenario, ServiceFile } from './types'

const NEEDED: readonly ServiceId[] = ['assessment', 'familySupport', 'lookedAfter']

const issue = (path: string, message: string, got?: string | number, expected?: string): Issue => ({
  code: 'cross-check',
  path,
  message,
  ...(got === undefined ? {} : { got: String(got) }),
  ...(expected === undefined ? {} : { expected }),
})

export function optionIssues(scenario: Scenario): Issue[] {
  const { options } = scenario
  const merged = mergeOptions(options)
  return [
    ...memoryIssues(scenario),
    ...options.flatMap((option, index) => {
      const path = `options[${index}]`
      const whole = merged[index]
      return [
        ...idIssues(options, index, path),
        ...serviceIssues(option.services ?? [], path),
        ...(whole ? wholeIssues(whole, path) : []),
        ...laterIssues(option, whole, index, path, scenario.horizonYears * WEEKS_PER_YEAR),
        ...weekIssues(option, index, path, scenario.horizonYears * WEEKS_PER_YEAR),
      ]
    }),
  ]
}

/** What a run has to keep in memory grows with all three; each alone may be within its limit. */
function memoryIssues({ options, replications, horizonYears }: Scenario): Issue[] {
  const size = options.length * replications * horizonYears
  if (size <= LIMITS.futureYears) return []
  const most = Math.floor(LIMITS.futureYears / options.length / horizonYears / 2) * 2
  return [
    issue(
      'replications',
      `Too many futures for ${options.length} options over ${horizonYears} years to be kept in memory`,
      replications,
      `at most ${most}`,
    ),
  ]
}

function idIssues(options: readonly OptionFile[], index: number, path: string): Issue[] {
  const earlier = options.slice(0, index).map((each) => each.id)
  const { id, extends: parent } = options[index]!
  const issues: Issue[] = []
  if (earlier.includes(id))
    issues.push(issue(`${path}.id`, 'Two options have this id', id, 'an id of its own'))
  if (parent !== undefined && !earlier.includes(parent)) {
    const expected =
      earlier.length === 0 ? 'no "extends" in the first option' : `one of ${earlier.join(', ')}`
    issues.push(issue(`${path}.extends`, 'An option can only extend one given before it', parent, expected))
  }
  return issues
}

function serviceIssues(services: readonly ServiceFile[], path: string): Issue[] {
  return services.flatMap((service, index) => {
    const at = `${path}.services[${index}]`
    const twice = services.slice(0, index).some((each) => each.service === service.service)
    const empty = service.units.flatMap((unit, place) =>
      fteOfUnit(unit).length === 0 ? [issue(`${at}.units[${place}]`, 'This unit has no posts')] : [],
    )
    return [
      ...(twice
        ? [issue(`${at}.service`, 'This service is given twice in the option', service.service)]
        : []),
      ...handlesIssues(service, at),
      ...empty,
    ]
  })
}

/** A service and those it handles must lie side by side on the pathway; edge of care stands apart from it. */
function handlesIssues({ service, handles = [] }: ServiceFile, at: string): Issue[] {
  if (handles.length === 0) return []
  const places = [service, ...handles].map((each) => SERVICE_IDS.indexOf(each)).sort((a, b) => a - b)
  const sideBySide = places.every((place, index) => place === places[0]! + index)
  const apart = [service, ...handles].includes('edgeOfCare')
  return sideBySide && !apart
    ? []
    : [
        issue(
          `${at}.handles`,
          'A service can only handle its neighbours on the pathway, each once',
          handles.join(', '),
          'neighbours among frontDoor, assessment, familySupport, lookedAfter',
        ),
      ]
}

/** Rules of the option as a whole, with what it takes from the option it extends. */
function wholeIssues({ services }: MergedDesign, path: string): Issue[] {
  const at = `${path}.services`
  const issues: Issue[] = []
  for (const id of SERVICE_IDS) {
    const who = services.filter((each) => each.service === id || each.handles?.includes(id))
    if (who.length > 1) {
      const names = who.map((each) => SERVICE_LABELS[each.service]).join(' and ')
      issues.push(issue(at, `${SERVICE_LABELS[id]} is done by more than one service`, names, 'one'))
    }
    if (!NEEDED.includes(id)) continue
    if (who.length === 0) {
      issues.push(
        issue(at, `No service does the work of: ${SERVICE_LABELS[id]}`, undefined, `${id} in one service`),
      )
    } else if (!who.some(hasCaseHolder)) {
      issues.push(
        issue(
          at,
          `${SERVICE_LABELS[id]} has nobody who may hold cases`,
          undefined,
          'at least one qualified post that holds cases',
        ),
      )
    }
  }
  return [...issues, ...sizeIssues(services, at)]
}

const hasCaseHolder = ({ units }: ServiceFile): boolean =>
  units.some((unit) => fteOfUnit(unit).some(([role]) => ROLES[role].qualified && ROLES[role].holdsCases))

function sizeIssues(services: readonly ServiceFile[], at: string): Issue[] {
  const units = services.flatMap((each) => each.units)
  const unitCount = units.reduce((sum, unit) => sum + unit.count, 0)
  const postCount = units.reduce((sum, unit) => {
    const heads = fteOfUnit(unit).reduce((inUnit, [, fte]) => inUnit + headcount(fte), 0)
    return sum + unit.count * heads
  }, 0)
  return [
    ...(unitCount > LIMITS.unitsPerOption
      ? [issue(at, 'The option has too many units', unitCount, `at most ${LIMITS.unitsPerOption}`)]
      : []),
    ...(postCount > LIMITS.postsPerOption
      ? [issue(at, 'The option has too many posts', postCount, `at most ${LIMITS.postsPerOption}`)]
      : []),
  ]
}

/** Dated changes, those taken over from another option too. What each makes of the option is checked as the option is. */
function laterIssues(
  { later = [] }: OptionFile,
  whole: MergedOption | undefined,
  index: number,
  path: string,
  horizonWeeks: number,
): Issue[] {
  if (index === 0 && later.length > 0)
    return [issue(`${path}.later`, 'The baseline goes on as it is', later.length, 'no dated changes')]
  const made = later.flatMap(({ services = [] }, place) => {
    const at = `${path}.later[${place}]`
    const after = whole?.later[place]
    return [...serviceIssues(services, at), ...(after && services.length > 0 ? wholeIssues(after, at) : [])]
  })
  const { changes = [], policies = {} } = whole ?? {}
  return changes.reduce((found, { week }, place) => {
    const at = `${path}.later[${place}].week`
    const first = place === 0 ? (policies.startWeek ?? 0) : changes[place - 1]!.week + 1
    if (week >= first && week < horizonWeeks) return found
    const expected = `${first} to ${horizonWeeks - 1}: after the start and the change before, within the years simulated`
    return [...found, issue(at, 'The dated change is not in order', week, expected)]
  }, made)
}

function weekIssues(option: OptionFile, index: number, path: string, horizonWeeks: number): Issue[] {
  const within = `0 to ${horizonWeeks - 1}, within the years simulated`
  const { startWeek: start = 0, agencyCover, recruitment } = option.policies ?? {}
  const events = (option.events ?? []).flatMap((event, place) =>
    event.week >= horizonWeeks
      ? [issue(`${path}.events[${place}].week`, 'The event falls after the last week', event.week, within)]
      : [],
  )
  const at = `${path}.policies.startWeek`
  if (index === 0 && start > 0) events.push(issue(at, 'The baseline is in place from the start', start, '0'))
  else if (start >= horizonWeeks) events.push(issue(at, 'The design would never start', start, within))
  const paces = Object.entries({ agencyCover, recruitment })
  for (const [key, pace = 1] of index === 0 ? paces : [])
    if (pace !== 1)
      events.push(issue(`${path}.policies.${key}`, 'Today’s figures have today’s pace in them', pace, '1'))
  return events
}
