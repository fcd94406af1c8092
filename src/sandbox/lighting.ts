/**
 * What moved in a run, for the picture of cause and effect: how far each quantity of the design lies from today's in the same futures, and
 * which arrows fit what moved at both of their ends. That an arrow fits is no proof that the difference came along it.
 */
import type { ElementId } from '../model/elements'
import { ledgerCell, type LedgerId } from '../model/ledger'
import { ROLES, type RoleId } from '../model/roles'
import type { ServiceId } from '../model/services'
import type { Futures } from '../runner/types'
import type { ResolvedOption, ResolvedScenario } from '../scenario/types'
import { quantileOfSorted } from '../statistics'
import { gatherYear } from '../statistics/series'
import { ARROWS, type Arrow } from './arrows'
import { NODES, type DiagramNode, type SetId } from './diagram'
import { isPractitioner, isReplaced } from './settings'

/** `unclear`: the 8-in-10 range of the difference holds no change. `none`: no future differs. `alike`: acts on both designs alike. */
export type Way = 'more' | 'less' | 'unclear' | 'none' | 'alike'

export interface Moved {
  node: DiagramNode
  way: Way
  /** Middle difference for the 8-in-10 range of today's structure: 1 is as far as that is wide. Nothing for what is set. */
  size?: number
  /** Of the difference, for what is counted. */
  p10?: number
  p50?: number
  p90?: number
}

/** `fits`: both ends moved as the arrow says. `against`: both moved, and not as it says. `fades`: no clear change at its end. */
export type Lit = 'fits' | 'against' | 'fades' | 'dark' | 'off'

export interface LitArrow {
  arrow: Arrow
  lit: Lit
  /** 1 to 3, by the smaller movement of those of its ends that are counted. */
  strength: number
}

/** `year`: its position. */
export function movedIn(resolved: ResolvedScenario, futures: Futures, year: number): Map<string, Moved> {
  return new Map(
    NODES.map((node: DiagramNode) => {
      const { kind } = node
      if ('alike' in kind) return [node.id, { node, way: 'alike' }] as const
      if ('set' in kind) return [node.id, { node, way: setWay(resolved, kind.set) }] as const
      const valuesOf = (option: number) =>
        'measure' in kind
          ? gatherYear(resolved, futures, { option, measure: kind.measure }, year)
          : ledgerOf(resolved, futures, option, kind.ledger, year)
      return [node.id, { node, ...counted(valuesOf(0), valuesOf(1)) }] as const
    }),
  )
}

const ledgerOf = (
  { horizonYears }: ResolvedScenario,
  { done, ledger }: Futures,
  option: number,
  line: LedgerId,
  year: number,
): Float64Array =>
  Float64Array.from(
    { length: done },
    (_, future) => ledger[future]![ledgerCell(option, line, year, horizonYears)]!,
  )

function counted(a: Float64Array, b: Float64Array): Omit<Moved, 'node'> {
  const differences = b.map((value, future) => value - a[future]!)
  if (differences.every((each) => each === 0)) return { way: 'none', size: 0, p10: 0, p50: 0, p90: 0 }
  const today = a.slice().sort()
  const sorted = differences.slice().sort()
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((at) => quantileOfSorted(sorted, at)) as [
    number,
    number,
    number,
  ]
  const width = quantileOfSorted(today, 0.9) - quantileOfSorted(today, 0.1)
  return {
    way: p10 > 0 ? 'more' : p90 < 0 ? 'less' : 'unclear',
    size: width > 0 ? Math.abs(p50) / width : Infinity,
    p10,
    p50,
    p90,
  }
}

function setWay({ options }: ResolvedScenario, id: SetId): Way {
  const [a, b] = [0, 1].map((option) => SET[id](options[option]!, options[0]!)) as [number, number]
  if (Math.abs(a - b) < TRACE) return 'none'
  return b > a ? 'more' : 'less'
}

/** Sums of posts differ in their last digits. */
const TRACE = 1e-9

const always = () => true
const unitsOf = ({ services }: ResolvedOption, fits: (service: ServiceId) => boolean) =>
  services.filter(({ service }) => fits(service)).flatMap(({ units }) => units)

const fteOf = (option: ResolvedOption, fits: (role: RoleId) => boolean, of = isReplaced): number =>
  unitsOf(option, of).reduce(
    (sum, { posts }) => sum + posts.reduce((all, { role, fte }) => all + (fits(role) ? fte : 0), 0),
    0,
  )

const forEach = (option: ResolvedOption, amount: number): number =>
  amount / (fteOf(option, isPractitioner) || 1)

const kept = ({ elements }: ResolvedOption, ...ids: ElementId[]): number =>
  ids.reduce((sum, id) => sum + elements[id], 0)

/** How much of each setting an option has; only which of two options has more is asked. */
const SET: Record<SetId, (option: ResolvedOption, today: ResolvedOption) => number> = {
  change: ({ services }, today) => (JSON.stringify(services) === JSON.stringify(today.services) ? 0 : 1),
  size: (option) => forEach(option, unitsOf(option, isReplaced).length),
  coordinators: (option) =>
    forEach(
      option,
      fteOf(option, (role) => ROLES[role].administrative),
    ),
  sharing: (option) => kept(option, 'smallUnits', 'groupSupervision'),
  training: (option) => kept(option, 'training', 'clinician'),
  practice: (option) => kept(option, 'training', 'groupSupervision', 'clinician', 'smallUnits'),
  ending: ({ events }) => events.filter(({ type }) => type === 'fundingEnd').length,
  desk: (option) => fteOf(option, always, (service) => service === 'frontDoor'),
  edge: (option) => fteOf(option, always, (service) => service === 'edgeOfCare'),
}

export function litArrows(resolved: ResolvedScenario, moved: ReadonlyMap<string, Moved>): LitArrow[] {
  return ARROWS.map((arrow) => {
    const [from, to] = [moved.get(arrow.from)!, moved.get(arrow.to)!]
    const sizes = [from.size, to.size].filter((size) => size !== undefined)
    return { arrow, lit: litOf(resolved, arrow, from.way, to.way), strength: strengthOf(Math.min(...sizes)) }
  })
}

function litOf({ mechanisms }: ResolvedScenario, arrow: Arrow, from: Way, to: Way): Lit {
  if (arrow.mechanism && !mechanisms[arrow.mechanism]) return 'off'
  if (!hasMoved(from)) return 'dark'
  if (!hasMoved(to)) return 'fades'
  return (from === to) === (arrow.sign === '+') ? 'fits' : 'against'
}

export const hasMoved = (way: Way): boolean => way === 'more' || way === 'less'

/** From half of the 8-in-10 range of today's structure on a movement is a middling one, from the whole of it a large one. */
const strengthOf = (size: number): number => (size >= 1 ? 3 : size >= 0.5 ? 2 : 1)
