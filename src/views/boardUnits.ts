/** The board at the end of a week: services, units and posts of one option in one future, in words and counts. */
import { STANDING, WAITING, type BoardOption, type Stretch } from '../engine/board/types'
import { ROLE_IDS, ROLES } from '../model/roles'
import { SERVICE_IDS, SERVICE_LABELS, type ServiceId } from '../model/services'
import { STAGE } from '../model/stages'
import type { ResolvedScenario } from '../scenario/types'
import { formatNumber, formatPercent } from './format'

export type Standing = keyof typeof STANDING
const STANDINGS = Object.keys(STANDING) as Standing[]

/** Full hours; above that there is more work than hours. */
export const FULL = 1

export interface BoardUnit {
  /** Place in the design. */
  unit: number
  name: string
  service: ServiceId
}

/** A design's units with names of their own within their service. */
export function boardUnits({ options }: ResolvedScenario, design: number): BoardUnit[] {
  const found: BoardUnit[] = []
  for (const { service, units } of options[design]!.services) {
    const seen = new Map<string, number>()
    for (const { name } of units) {
      const times = (seen.get(name) ?? 0) + 1
      seen.set(name, times)
      const alone = units.filter((each) => each.name === name).length === 1
      found.push({ unit: found.length, service, name: alone ? name : `${name} ${times}` })
    }
  }
  return found
}

/** Names that say the service too, where the name alone is that of several units. */
export function unitLabels(units: readonly BoardUnit[]): string[] {
  const times = new Map<string, number>()
  for (const { name } of units) times.set(name, (times.get(name) ?? 0) + 1)
  return units.map(({ name, service }) =>
    times.get(name)! > 1 ? `${name} (${SERVICE_LABELS[service].toLowerCase()})` : name,
  )
}

export const stretchAt = ({ stretches }: BoardOption, week: number): Stretch =>
  stretches.find(({ to }) => week < to) ?? stretches.at(-1)!

/** Value of a unit or post in a week. */
export const cellOf = (
  values: ArrayLike<number>,
  { from, to }: Stretch,
  index: number,
  week: number,
): number => values[index * (to - from) + week - from]!

export interface PostView {
  post: number
  /** "Social worker 2" */
  name: string
  standing: Standing
  /** "14 families", "agency, 12 families", "empty for 3 weeks" */
  text: string
}

export interface UnitView extends BoardUnit {
  /** Nothing for units that hold no cases. */
  load?: number
  /** "118% of its hours: more work than hours" */
  loadText: string
  over: boolean
  /** "43 families, 88 children" */
  held: string
  /** Families whose practitioner is away or gone; empty where there are none. */
  uncovered: string
  posts: PostView[]
}

const count = (value: number, one: string, many: string): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`
export const families = (value: number): string => count(value, 'family', 'families')
export const inWeeks = (value: number): string => count(value, 'week', 'weeks')

/** Names of posts: those of a role that a unit has more than once are counted. */
export function postNames({ posts }: Stretch): string[] {
  const keyOf = (post: number) => posts.unit[post]! * ROLE_IDS.length + posts.role[post]!
  const all = new Map<number, number>()
  for (let post = 0; post < posts.count; post++) all.set(keyOf(post), (all.get(keyOf(post)) ?? 0) + 1)
  const seen = new Map<number, number>()
  return Array.from({ length: posts.count }, (_, post) => {
    const key = keyOf(post)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const label = ROLES[ROLE_IDS[posts.role[post]!]!].label.replace(/ \(.*\)$/, '')
    return all.get(key)! > 1 ? `${label} ${times}` : label
  })
}

/** Posts of each unit, by place. */
export function postsByUnit({ posts, units }: Stretch): number[][] {
  const found: number[][] = Array.from({ length: units }, () => [])
  for (let post = 0; post < posts.count; post++) found[posts.unit[post]!]?.push(post)
  return found
}

/** How long a post has stood as it does, in weeks up to and with this one, as far back as its design. */
function standsFor(stretch: Stretch, post: number, week: number): number {
  const now = cellOf(stretch.standing, stretch, post, week)
  let from = week
  while (from > stretch.from && cellOf(stretch.standing, stretch, post, from - 1) === now) from--
  return week - from + 1
}

export function postView(stretch: Stretch, names: readonly string[], post: number, week: number): PostView {
  const standing = STANDINGS[cellOf(stretch.standing, stretch, post, week)]!
  const led = cellOf(stretch.leads, stretch, post, week)
  const lasted = standing === 'inPost' ? 0 : standsFor(stretch, post, week)
  const since = `${inWeeks(lasted)}${stretch.from + lasted > week ? ' or more' : ''}`
  const said: Record<Standing, string> = {
    empty: `empty for ${since}`,
    inPost: '',
    agency: 'agency',
    away: `away ill for ${since}`,
  }
  const text = [said[standing], led > 0 ? families(led) : ''].filter(Boolean).join(', ')
  return { post, name: names[post]!, standing, text: text || 'in post' }
}

export function unitView(
  stretch: Stretch,
  unit: BoardUnit,
  posts: readonly number[],
  names: readonly string[],
  week: number,
): UnitView {
  const at = (values: ArrayLike<number>) => cellOf(values, stretch, unit.unit, week)
  const load = at(stretch.load)
  const holds = !Number.isNaN(load)
  const over = load > FULL
  const away = at(stretch.uncovered)
  return {
    ...unit,
    ...(holds && { load }),
    over,
    loadText: holds
      ? `Work is ${formatPercent(load)} of hours${over ? ': more work than hours' : ''}`
      : 'Holds no cases',
    held: holds
      ? `${families(at(stretch.families))}, ${count(at(stretch.children), 'child', 'children')}`
      : '',
    uncovered: away > 0 ? `${families(away)} without: practitioner away or gone` : '',
    posts: posts.map((post) => postView(stretch, names, post, week)),
  }
}

export interface ServiceCount {
  service: ServiceId
  label: string
  units: number
  /** Units that hold cases, and those of them with more work than hours. */
  holding: number
  over: number
  families: number
  posts: number
  standing: Record<Standing, number>
  /** Families who wait for a practitioner of this service. */
  waiting: number
}

/** Groups of cases, in the order of the engine, by the service that keeps them. */
const GROUP: Partial<Record<ServiceId, number>> = { assessment: 0, familySupport: 1, lookedAfter: 2 }

/** One row for each service that the design has. */
export function serviceCounts(
  board: BoardOption,
  units: readonly BoardUnit[],
  week: number,
  weeks: number,
): ServiceCount[] {
  const stretch = stretchAt(board, week)
  const rows = SERVICE_IDS.filter((service) => units.some((each) => each.service === service)).map(
    (service): ServiceCount => ({
      service,
      label: SERVICE_LABELS[service],
      units: 0,
      holding: 0,
      over: 0,
      families: 0,
      posts: 0,
      standing: { empty: 0, inPost: 0, agency: 0, away: 0 },
      waiting: waitingOf(board, GROUP[service], week, weeks),
    }),
  )
  const rowOf = new Map(rows.map((row) => [row.service, row]))
  for (const { unit, service } of units) {
    const row = rowOf.get(service)!
    const load = cellOf(stretch.load, stretch, unit, week)
    row.units++
    if (!Number.isNaN(load)) row.holding++
    if (load > FULL) row.over++
    row.families += cellOf(stretch.families, stretch, unit, week)
  }
  for (let post = 0; post < stretch.posts.count; post++) {
    const unit = units[stretch.posts.unit[post]!]
    if (!unit) continue
    const row = rowOf.get(unit.service)!
    row.posts++
    row.standing[STANDINGS[cellOf(stretch.standing, stretch, post, week)]!]++
  }
  return rows
}

function waitingOf({ waiting }: BoardOption, group: number | undefined, week: number, weeks: number): number {
  if (group === undefined) return 0
  const of = (kind: (typeof WAITING)[number]) =>
    waiting[(group * WAITING.length + WAITING.indexOf(kind)) * weeks + week]!
  return of('fresh') + of('lost')
}

/** Children by stage at the end of a week. */
export function stageCounts({ stages }: BoardOption, week: number, weeks: number) {
  const of = (stage: keyof typeof STAGE) => stages[STAGE[stage] * weeks + week]!
  return {
    assessment: of('assessment'),
    inNeed: of('childInNeed'),
    plans: of('childProtection'),
    care: of('lookedAfter'),
  }
}

/** "none is", "1 is", "7 are" */
const some = (value: number, one: string, many: string): string =>
  `${value === 0 ? 'none' : formatNumber(value)} ${value <= 1 ? one : many}`

/** "6 of 14 units have more work than hours. Of 61 posts 50 have somebody there, ..." */
export function weekInWords(rows: readonly ServiceCount[], children: ReturnType<typeof stageCounts>): string {
  const sum = (of: (row: ServiceCount) => number) => rows.reduce((total, row) => total + of(row), 0)
  const standing = (each: Standing) => sum((row) => row.standing[each])
  const waiting = sum((row) => row.waiting)
  return [
    `${formatNumber(sum((row) => row.over))} of ${formatNumber(sum((row) => row.holding))} units have more work than hours.`,
    `Of ${formatNumber(sum((row) => row.posts))} posts ${some(standing('agency'), 'is', 'are')} held by agency practitioners and ${some(standing('empty'), 'is', 'are')} empty; ${standing('away') === 0 ? 'nobody is' : `${formatNumber(standing('away'))} ${standing('away') === 1 ? 'person is' : 'people are'}`} away ill for long.`,
    waiting === 0
      ? 'No family waits for a practitioner.'
      : `${families(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for a practitioner: units of their service have no room or nobody there.`,
    `${formatNumber(children.assessment)} children are being assessed, ${formatNumber(children.inNeed)} are helped as in need, ${formatNumber(children.plans)} have a protection plan, ${formatNumber(children.care)} are looked after.`,
  ].join(' ')
}
