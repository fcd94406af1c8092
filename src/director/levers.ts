/** What a director can change in a quarter: one number each, what it may be, and what it is called. Today's structure is 0, or what it keeps. */
import type { ServiceId } from '../model/services'
import type { Scenario } from '../scenario/types'

export const LEVER_IDS = [
  'workersAssessment',
  'workersSupport',
  'workersCare',
  'unitsAssessment',
  'unitsSupport',
  'unitsCare',
  'recruitment',
  'agency',
  'training',
  'supervision',
  'coordinators',
  'clinicians',
  'edge',
  'conferences',
] as const
export type LeverId = (typeof LEVER_IDS)[number]
export type Levers = Record<LeverId, number>

/** What the posts and the kind of unit of a service are changed by. */
export const SERVICE_LEVERS = [
  { service: 'assessment', workers: 'workersAssessment', units: 'unitsAssessment' },
  { service: 'familySupport', workers: 'workersSupport', units: 'unitsSupport' },
  { service: 'lookedAfter', workers: 'workersCare', units: 'unitsCare' },
] as const satisfies readonly { service: ServiceId; workers: LeverId; units: LeverId }[]

export const LEVER_GROUPS = [
  'Posts and cover',
  'Structure',
  'What is kept of the model',
  'Beside it',
] as const

export interface Lever {
  id: LeverId
  label: string
  group: (typeof LEVER_GROUPS)[number]
  help: string
  /** Its values in order with what each is called; posts are counted instead. */
  choices?: readonly (readonly [value: number, words: string])[]
  /** Fewest and most posts against today. */
  range?: readonly [number, number]
}

/** Fewest to most social workers of a service against today. */
const POSTS = [-10, 20] as const
const SHARES = [
  [0, 'none'],
  [0.5, 'for half'],
  [1, 'for all'],
] as const
const YES_NO = [
  [0, 'no'],
  [1, 'yes'],
] as const
const STRUCTURE = [
  [0, 'teams as today'],
  [1, 'small units at the same pay bill'],
] as const
const POST_OF_UNITS = [
  [-1, 'cut from every team and unit'],
  [0, 'as the team or unit has it'],
  [1, 'in every team and unit'],
] as const

const workers = (id: LeverId, of: string): Lever => ({
  id,
  label: `Social worker posts, ${of}`,
  group: 'Posts and cover',
  range: POSTS,
  help: 'New posts are recruited for by a campaign and stand empty until somebody is found. Posts that are cut make people redundant.',
})
const units = (id: LeverId, of: string): Lever => ({
  id,
  label: `Units, ${of}`,
  group: 'Structure',
  choices: STRUCTURE,
  help: 'People move to the new posts, families follow where they can, those left over leave. For a year more people leave, for half a year time is lost.',
})

export const LEVERS: readonly Lever[] = [
  workers('workersAssessment', 'assessment'),
  workers('workersSupport', 'in need and protection'),
  workers('workersCare', 'looked after'),
  {
    id: 'recruitment',
    label: 'Recruitment of permanent staff',
    group: 'Posts and cover',
    choices: [
      [1, 'as today'],
      [0, 'held: no empty post is filled'],
    ],
    help: 'What more effort would find is not known, so it cannot be bought.',
  },
  {
    id: 'agency',
    label: 'Agency cover of empty posts',
    group: 'Posts and cover',
    choices: [
      [0, 'take nobody new'],
      [0.5, 'half of today’s pace'],
      [1, 'as today'],
      [1.5, 'half as fast again (what if)'],
      [2, 'twice today’s pace (what if)'],
    ],
    help: 'Those who are there stay for their time. Whether the market has more than today’s pace is an assumption of yours.',
  },
  units('unitsAssessment', 'assessment'),
  units('unitsSupport', 'in need and protection'),
  units('unitsCare', 'looked after'),
  {
    id: 'training',
    label: 'Systemic training courses',
    group: 'What is kept of the model',
    choices: SHARES,
    help: 'Courses are paid for and take time. What they give takes months to take hold and fades under overload; it ends when they are cut.',
  },
  {
    id: 'supervision',
    label: 'Group supervision',
    group: 'What is kept of the model',
    choices: YES_NO,
    help: 'Takes hours each week, needs somebody to lead it, and is cancelled under overload.',
  },
  {
    id: 'coordinators',
    label: 'Unit coordinator',
    group: 'What is kept of the model',
    choices: POST_OF_UNITS,
    help: 'A whole post in each. Frees practitioners from administration.',
  },
  {
    id: 'clinicians',
    label: 'Clinician',
    group: 'What is kept of the model',
    choices: POST_OF_UNITS,
    help: 'Half a post in each. Does therapeutic work nobody else has the time or training for. Hard to recruit.',
  },
  {
    id: 'edge',
    label: 'Edge-of-care units',
    group: 'Beside it',
    choices: [
      [0, 'none'],
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ],
    help: 'Few places for older children at risk of care; it has to be recruited for first.',
  },
  {
    id: 'conferences',
    label: 'Family group conferences before proceedings',
    group: 'Beside it',
    choices: SHARES,
    help: 'One of the few effects in the model that rests on a trial. Families who are offered one today are not counted again.',
  },
]

export const leverOf = (id: LeverId): Lever => LEVERS.find((each) => each.id === id)!

/** What a value of a lever is called: "+3 posts", "as today". */
export function leverInWords(id: LeverId, value: number): string {
  const { choices } = leverOf(id)
  if (!choices)
    return value === 0 ? 'as today' : `${value > 0 ? '+' : '−'}${Math.abs(value)} posts against today`
  return choices.find(([each]) => each === value)?.[1] ?? `${Math.round(value * 100)}%, as today`
}

/** Where the levers stand before the first decision. */
export function leversOfToday({ options }: Scenario): Levers {
  const { elements = {}, practices = {}, services = [] } = options[0]!
  return {
    workersAssessment: 0,
    workersSupport: 0,
    workersCare: 0,
    unitsAssessment: 0,
    unitsSupport: 0,
    unitsCare: 0,
    recruitment: 1,
    agency: 1,
    training: elements.training ?? 0,
    supervision: elements.groupSupervision ?? 0,
    coordinators: 0,
    clinicians: 0,
    edge:
      services
        .find(({ service }) => service === 'edgeOfCare')
        ?.units.reduce((sum, { count }) => sum + count, 0) ?? 0,
    conferences: practices.familyGroupConferences ?? 0,
  }
}

/** Is it something the lever can be set to? */
export function leverFits(id: LeverId, value: number, today: Levers): boolean {
  const { choices, range } = leverOf(id)
  if (value === today[id]) return true
  if (choices) return choices.some(([each]) => each === value)
  return Number.isInteger(value) && value >= range![0] && value <= range![1]
}
